import { addDays, dayOf } from '../dates.ts';

/** When something takes place: a day 'YYYY-MM-DD', or a minute 'YYYY-MM-DD HH:mm', both in Asia/Shanghai. */
export type Moment = string;

/** The hour and minute, where the moment names one. */
export const timeOf = (moment: Moment): string | undefined => moment.split(' ')[1];

/** Whether only the day is known, or meant. */
export const isWholeDay = (moment: Moment): boolean => timeOf(moment) === undefined;

/** The last day of what ends at a moment: what ends at midnight has no part in the day that begins then. */
export const lastDayBefore = (end: Moment): string => (timeOf(end) === '00:00' ? addDays(dayOf(end), -1) : dayOf(end));

/** Whether one moment comes after another, as far as both are exact: nobody knows whether a day comes after one of its hours. */
export function isAfter(a: Moment, b: Moment): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}
