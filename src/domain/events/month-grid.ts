import { lastDayOf } from '../dates.ts';

/** Seven days from Monday on; undefined for those of another month. */
type Week = readonly (string | undefined)[];

/** The heads of the columns, and what a day is called beside its date. */
export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** Where a day stands in its week, Monday first. */
const placeInWeek = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const weekdayOf = (day: string): string => WEEKDAYS[placeInWeek(day)] ?? '';

/** The weeks of a month ('YYYY-MM'), each with seven places. */
export function monthGrid(month: string): Week[] {
  const days = Array.from({ length: Number(lastDayOf(month).slice(8)) }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
  const before = Array.from({ length: placeInWeek(`${month}-01`) }, () => undefined);
  const places = [...before, ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) => Array.from({ length: 7 }, (_none, place) => places[week * 7 + place]));
}
