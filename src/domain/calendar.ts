import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalCalendar, type ICalEventData } from 'ical-generator';
import { addDays, dayOf, daysBetween, firstOn, machineTime } from './dates.ts';
import { isWholeDay } from './events/moments.ts';
import { firstOccurrence, type Happening } from './events/occurrences.ts';

/** What a calendar program shows of anything. */
interface Shown {
  /** Names the event for ever: a calendar that knows it replaces it. */
  uid: string;
  title: string;
  description: string;
  url: string;
  /** When this site first published it, 'YYYY-MM-DD HH:mm' in Asia/Shanghai. */
  publishedAt: string;
  /** The day of its last change. */
  updatedOn?: string | undefined;
}

/** Something to do by a day of every month. The first reminder comes after its publication. */
export interface Reminder extends Shown {
  dayOfMonth: number;
}

/** Something that takes place. */
export interface CalendarEvent extends Shown, Happening {
  place?: string | undefined;
  isCancelled: boolean;
}

export interface Calendar {
  name: string;
  description: string;
  /** Who made the program, for calendars that ask. */
  company: string;
  reminders: readonly Reminder[];
  events?: readonly CalendarEvent[];
  /** The day after which nothing comes round any more, YYYY-MM-DD: of an archive, its own. */
  until?: string | undefined;
  /** How often a program that subscribed ought to look; nothing for a file that is fetched once. */
  refreshSeconds?: number;
}

/** Three days ahead, at nine in the morning: an event of a whole day begins at midnight. */
const AHEAD_SECONDS = 2 * 86_400 + 15 * 3_600;

/** The shortest month has this many days in any year. */
const SHORTEST = 28;

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

type Described = Pick<ICalEventData, 'id' | 'stamp' | 'sequence' | 'summary' | 'description' | 'url'>;

const described = ({ uid, title, description, url, publishedAt, updatedOn }: Shown): Described => ({ id: uid, ...revision(publishedAt, updatedOn), summary: title, description, url });

/** The end of what comes round, as whole days write it. */
const endOf = (until: string | undefined) => (until === undefined ? '' : `;UNTIL=${until.replaceAll('-', '')}`);

function addReminder(calendar: ICalCalendar, reminder: Reminder, until: string | undefined): void {
  const { title, dayOfMonth, publishedAt } = reminder;
  const days = Array.from({ length: Math.max(1, dayOfMonth - SHORTEST + 1) }, (_, index) => dayOfMonth - index).sort((a, b) => a - b);
  const event = calendar.createEvent({
    ...described(reminder),
    start: wholeDay(firstOn(dayOfMonth, dayOf(publishedAt))),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    // A month without that day has its last one.
    repeating: `RRULE:FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}${days.length > 1 ? ';BYSETPOS=-1' : ''}${endOf(until)}`,
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: AHEAD_SECONDS, description: title });
}

/** A whole day as the library wants it. */
const wholeDay = (day: string) => new Date(`${day}T00:00:00Z`);

/** When an event begins and ends. Of whole days a calendar names the one after the last; of an hour without an end it names none. */
function span(event: CalendarEvent): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  const { startsAt, endsAt } = event;
  if (!isWholeDay(startsAt)) return { start: new Date(machineTime(startsAt)), ...(endsAt !== undefined && { end: new Date(machineTime(endsAt)) }) };
  const { startsOn, endsOn } = firstOccurrence(event);
  return { start: wholeDay(startsOn), end: wholeDay(addDays(endsOn, 1)), allDay: true };
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent, until: string | undefined): void {
  const { place, isYearly, isCancelled, startsAt } = event;
  calendar.createEvent({
    ...described(event),
    ...span(event),
    ...(place !== undefined && { location: place }),
    ...(isYearly && { repeating: `RRULE:FREQ=YEARLY${endOf(until)}` }),
    // A day that one only has to know of leaves a diary free.
    ...((isCancelled || isWholeDay(startsAt)) && { transparency: ICalEventTransparency.TRANSPARENT }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

/**
 * Reminders and events as an iCalendar file (RFC 5545). The same ones make the same bytes on any machine and day: whole days
 * need no zone, hours are told in UTC, and every stamp comes from the entry.
 */
export function calendarText({ name, description, company, reminders, events = [], until, refreshSeconds }: Calendar): string {
  const prodId = { company, product: name, language: 'ZH-CN' };
  const calendar = ical({ name, description, method: ICalCalendarMethod.PUBLISH, prodId, ...(refreshSeconds !== undefined && { ttl: refreshSeconds }) });
  // A program that knows a series takes its end for a change of it.
  const ended = <T extends Shown>(shown: T, comesRound: boolean): T => (until === undefined || !comesRound ? shown : { ...shown, updatedOn: until });
  for (const reminder of reminders) addReminder(calendar, ended(reminder, true), until);
  for (const event of events) addEvent(calendar, ended(event, event.isYearly), until);
  // The library leaves the last line open.
  return `${calendar.toString().trimEnd()}\r\n`;
}
