import { addDays, dayOf, daysBetween, firstOn, lastDayOf, monthOf } from '../dates.ts';
import { lastDayBefore, type Moment } from './moments.ts';

/** When something takes place, once or on the same days of every year. */
export interface Happening {
  startsAt: Moment;
  /** Of whole days the last one; of hours the moment that it is over. */
  endsAt?: Moment | undefined;
  isYearly: boolean;
}

/** The days of one time, both included. */
export interface Occurrence {
  startsOn: string;
  endsOn: string;
}

/** The days that it takes the first time. */
export function firstOccurrence({ startsAt, endsAt = startsAt }: Happening): Occurrence {
  const startsOn = dayOf(startsAt);
  const last = lastDayBefore(endsAt);
  return { startsOn, endsOn: last < startsOn ? startsOn : last };
}

/** The days that it takes in a year; 29 February comes only in a leap year, as in a calendar program. */
function inYear({ startsOn, endsOn }: Occurrence, year: number): Occurrence[] {
  const on = `${year}${startsOn.slice(4)}`;
  if (lastDayOf(monthOf(on)) < on) return [];
  return [{ startsOn: on, endsOn: addDays(on, daysBetween(startsOn, endsOn)) }];
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Every time that it touches the days from one to another, both included. */
export function occurrencesIn(happening: Happening, from: string, to: string): Occurrence[] {
  const first = firstOccurrence(happening);
  const begin = Math.max(yearOf(first.startsOn), yearOf(from) - 1);
  const years = Array.from({ length: Math.max(0, yearOf(to) - begin + 1) }, (_, index) => begin + index);
  const all = happening.isYearly ? years.flatMap((year) => inYear(first, year)) : [first];
  return all.filter(({ startsOn, endsOn }) => endsOn >= from && startsOn <= to);
}

/** A yearly day is at most so far away: 29 February skips seven years around 2100. */
const MOST_YEARS = 9;

/** The time that is under way or comes next; nothing once all is over. */
export function nextOccurrence(happening: Happening, today: string): Occurrence | undefined {
  return occurrencesIn(happening, today, `${yearOf(today) + MOST_YEARS}-12-31`)[0] ?? comingLater(happening, today);
}

function comingLater(happening: Happening, today: string): Occurrence | undefined {
  const first = firstOccurrence(happening);
  return first.startsOn > today ? first : undefined;
}

/** Every day of a range, both ends included, by which something is due that comes round by a day of the month. */
export function monthlyDays(dayOfMonth: number, from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = firstOn(dayOfMonth, from); day <= to; day = firstOn(dayOfMonth, addDays(day, 1))) days.push(day);
  return days;
}
