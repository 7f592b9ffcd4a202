import { addDays, chineseDate, dayOf, daysBetween, lastDayOf, monthOf } from '~/domain/dates.ts';
import { calendarMonths } from '~/domain/events/calendar-months.ts';
import { monthGrid } from '~/domain/events/month-grid.ts';
import { firstOccurrence, monthlyDays, occurrencesIn } from '~/domain/events/occurrences.ts';
import { byCode } from '~/domain/order.ts';
import { eventMonthPath } from '~/paths.ts';
import { archivedOn, TODAY } from '~/site.ts';
import { events as words } from '~/strings/events.ts';
import { monthlyDeadlines } from './calendar.ts';
import { eventRow, happeningOf, nextDay, type Event } from './events.ts';
import { built, listed } from './store.ts';
import type { Link } from './views.ts';

/** Something that stands in a day of the month. */
export interface DayItem {
  href: string;
  title: string;
  kind: 'event' | 'deadline' | 'signup';
  /** Which day of several it is. */
  part?: string;
  isCancelled: boolean;
  /** Whether nobody has read where its day comes from. */
  isUnverified: boolean;
}

export interface DayView {
  day: string;
  items: DayItem[];
}

export interface MonthView {
  month: string;
  label: string;
  href: string;
  weeks: (DayView | undefined)[][];
  isEmpty: boolean;
}

/** A month that has a page. */
export interface MonthLink extends Link {
  month: string;
}

/** The months that have a page, the earliest first. A month that had one keeps it, whatever becomes of its events. */
export async function listMonths(): Promise<MonthLink[]> {
  const entries = await built('events');
  const single = entries.map(happeningOf).filter(({ isYearly }) => !isYearly);
  const published = [...entries.map(({ data }) => data.publishedAt), ...(await monthlyDeadlines()).map(({ milestone }) => milestone.publishedAt)];
  return calendarMonths(single.map(firstOccurrence), published, TODAY).map((month) => ({ month, href: eventMonthPath(month), label: chineseDate(month) }));
}

type Dated = DayItem & { day: string };

function itemsOfEvent(entry: Event, from: string, to: string): Dated[] {
  const { href, title, isCancelled, isUnverified } = eventRow(entry);
  const item = { href, title, isCancelled, isUnverified };
  const days = occurrencesIn(happeningOf(entry), from, to).flatMap(({ startsOn, endsOn }) => {
    const count = daysBetween(startsOn, endsOn) + 1;
    const part = (index: number) => (count === 1 ? {} : { part: words.dayOf(index + 1, count) });
    return Array.from({ length: count }, (_, index): Dated => ({ ...item, kind: 'event', day: addDays(startsOn, index), ...part(index) }));
  });
  const { signup } = entry.data;
  const closing: Dated[] = signup === undefined || isCancelled ? [] : [{ ...item, kind: 'signup', title: words.closes(title), day: dayOf(signup.closesAt) }];
  return [...days, ...closing].filter(({ day }) => day >= from && day <= to);
}

async function itemsOfDeadlines(from: string, to: string): Promise<Dated[]> {
  return (await monthlyDeadlines()).flatMap(({ milestone: { href, title, asStated, publishedAt }, dayOfMonth }) => {
    // As in the calendar file, the first is the one after this site published it, and of an archive none comes after its day.
    const since = dayOf(publishedAt);
    const until = archivedOn !== undefined && archivedOn < to ? archivedOn : to;
    return monthlyDays(dayOfMonth, since > from ? since : from, until).map((day): Dated => ({ href, title: `${asStated}：${title}`, kind: 'deadline', day, isCancelled: false, isUnverified: false }));
  });
}

/** A month ('2026-12') with what stands in each of its days. */
export async function monthView(month: string): Promise<MonthView> {
  const [from, to] = [`${month}-01`, lastDayOf(month)];
  const events = (await listed('events')).toSorted((a, b) => byCode(a.data.time.startsAt, b.data.time.startsAt)).flatMap((entry) => itemsOfEvent(entry, from, to));
  const items = [...events, ...(await itemsOfDeadlines(from, to))];
  const viewOf = (day: string): DayView => ({ day, items: items.filter((item) => item.day === day).map(({ day: _, ...item }) => item) });
  return {
    month,
    label: chineseDate(month),
    href: eventMonthPath(month),
    weeks: monthGrid(month).map((week) => week.map((day) => (day === undefined ? undefined : viewOf(day)))),
    isEmpty: items.length === 0,
  };
}

/** The month of what comes next, for the list of events: an empty month helps nobody. An archive shows its last. */
export async function nearestMonth(): Promise<MonthView> {
  return monthView(monthOf(archivedOn ?? (await nextDay()) ?? TODAY));
}
