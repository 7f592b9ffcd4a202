import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { daysBetween } from './dates.ts';

/** Something to do by a day of every month. */
export interface Reminder {
  /** Names the event for ever: a calendar that knows it replaces it. */
  uid: string;
  title: string;
  description: string;
  url: string;
  dayOfMonth: number;
  /** When this site first published it, 'YYYY-MM-DD HH:mm' in Asia/Shanghai; the first reminder comes after it. */
  publishedAt: string;
  /** The day of its last change. */
  updatedOn?: string | undefined;
}

export interface Calendar {
  name: string;
  description: string;
  /** Who made the program, for calendars that ask. */
  company: string;
  reminders: readonly Reminder[];
}

/** Three days ahead, at nine in the morning: an event of a whole day begins at midnight. */
const AHEAD_SECONDS = 2 * 86_400 + 15 * 3_600;

/** The shortest month has this many days in any year. */
const SHORTEST = 28;

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The first day on or after another that is the given day of its month; of a shorter month, its last day. */
export function firstOn(dayOfMonth: number, from: string): string {
  const [year, month] = from.split('-').map(Number) as [number, number];
  const inMonth = (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}-${String(Math.min(dayOfMonth, lastDay(y, m))).padStart(2, '0')}`;
  const same = inMonth(year, month);
  if (same >= from) return same;
  return month === 12 ? inMonth(year + 1, 1) : inMonth(year, month + 1);
}

/** An instant of Asia/Shanghai, which has had no summer time since 1991. */
const instant = (day: string, time = '00:00') => new Date(`${day}T${time}:00+08:00`);

/**
 * When an entry last changed, and how often as far as a calendar can tell: its dates are days, so the last moment of the day
 * of a change comes after every other of it, and a change on the day of publication counts as well.
 */
function revision(publishedAt: string, updatedOn: string | undefined): { stamp: Date; sequence: number } {
  const [day = '', time] = publishedAt.split(' ');
  if (updatedOn === undefined || updatedOn < day) return { stamp: instant(day, time), sequence: 0 };
  return { stamp: instant(updatedOn, '23:59'), sequence: daysBetween(day, updatedOn) + 1 };
}

/**
 * Reminders as an iCalendar file (RFC 5545). The same reminders make the same bytes on any machine and day: whole days need
 * no zone, and every stamp comes from the entry.
 */
export function calendarText({ name, description, company, reminders }: Calendar): string {
  const calendar = ical({ name, description, method: ICalCalendarMethod.PUBLISH, prodId: { company, product: name, language: 'ZH-CN' } });
  for (const { uid, title, description: text, url, dayOfMonth, publishedAt, updatedOn } of reminders) {
    const day = publishedAt.slice(0, 10);
    const days = Array.from({ length: Math.max(1, dayOfMonth - SHORTEST + 1) }, (_, index) => dayOfMonth - index).sort((a, b) => a - b);
    const event = calendar.createEvent({
      id: uid,
      ...revision(publishedAt, updatedOn),
      start: new Date(`${firstOn(dayOfMonth, day)}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: text,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
      // A month without that day has its last one.
      repeating: `RRULE:FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}${days.length > 1 ? ';BYSETPOS=-1' : ''}`,
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: AHEAD_SECONDS, description: title });
  }
  // The library leaves the last line open.
  return `${calendar.toString().trimEnd()}\r\n`;
}
