import { lastDayOf } from '../dates.ts';

/** Seven days from Monday on; undefined for those of another month. */
export type Week = readonly (string | undefined)[];

/** The heads of the columns, and what a day is called beside its date. */
export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** Where a day stands in its week, Monday first. */
const placeInWeek = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const weekdayOf = (day: string): string => WEEKDAYS[placeInWeek(day)] ?? '';

/** The month of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The weeks of a month ('YYYY-MM'), each with seven places. */
export function monthGrid(month: string): Week[] {
  const days = Array.from({ length: Number(lastDayOf(month).slice(8)) }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
  const before = Array.from({ length: placeInWeek(`${month}-01`) }, () => undefined);
  const places = [...before, ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) => Array.from({ length: 7 }, (_none, place) => places[week * 7 + place]));
}

/** The month so many months later, or earlier. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The months from one to another, both included. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
