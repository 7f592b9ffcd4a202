import { calendarText, type Reminder } from '~/domain/calendar.ts';
import { archivedOn, site } from '~/site.ts';
import { calendar as words } from '~/strings/calendar.ts';
import { canonical } from './canonical.ts';
import { listRecurring, type MilestoneView } from './responsibilities.ts';

/** The recurring deadlines that a calendar can hold, and those whose day no source gives. What is known to have ended is in neither. */
export async function calendarContents(): Promise<{ held: MilestoneView[]; leftOut: MilestoneView[] }> {
  const recurring = (await listRecurring()).filter(({ hasEnded }) => !hasEnded);
  return { held: recurring.filter(({ isOnCalendar }) => isOnCalendar), leftOut: recurring.filter(({ isOnCalendar }) => !isOnCalendar) };
}

/** A deadline that comes round by a day of every month. */
export interface MonthlyDeadline {
  milestone: MilestoneView;
  dayOfMonth: number;
}

/** The deadlines that a calendar can hold, each with its day. */
export async function monthlyDeadlines(): Promise<MonthlyDeadline[]> {
  const { held } = await calendarContents();
  return held.flatMap((milestone) => (milestone.dayOfMonth === undefined ? [] : [{ milestone, dayOfMonth: milestone.dayOfMonth }]));
}

/** Who made the program that writes calendars. */
export const COMPANY = 'zhengban';

/** What calendars know something by: the same under every address that the site may be served from. */
export const uidOf = (name: string) => `${name}@${site.region.code}.${COMPANY}`;

/** A deadline as a calendar program takes it. */
export function reminderOf({ milestone, dayOfMonth }: MonthlyDeadline): Reminder {
  const { id, href, title, asStated, what, who, reportTo, clauses, inForceText, publishedAt, updatedOn } = milestone;
  const lines = [
    what,
    words.who(who),
    ...(reportTo === undefined ? [] : [words.reportTo(reportTo)]),
    ...(clauses.length === 0 ? [] : [words.clauses(clauses.map(({ label }) => label))]),
    `${inForceText}。`,
    words.page(canonical(href)),
  ];
  return { uid: uidOf(id), title: words.event(title, asStated), description: lines.join('\n'), url: canonical(href), dayOfMonth, publishedAt, updatedOn };
}

/** The file of reminders. */
export async function calendarFile(): Promise<string> {
  const reminders = (await monthlyDeadlines()).map(reminderOf);
  return calendarText({ name: words.name(site.name), description: words.about(site.name), company: COMPANY, reminders, until: archivedOn });
}
