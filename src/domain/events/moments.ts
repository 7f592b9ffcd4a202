import { addDays } from '../dates.ts';

/** When something takes place: a day 'YYYY-MM-DD', or a minute 'YYYY-MM-DD HH:mm', both in Asia/Shanghai. */
export type Moment = string;

const DAY_LENGTH = 'YYYY-MM-DD'.length;

export const dayOf = (moment: Moment): string => moment.slice(0, DAY_LENGTH);

/** The hour and minute, where the moment names one. */
export const timeOf = (moment: Moment): string | undefined => (moment.length > DAY_LENGTH ? moment.slice(DAY_LENGTH + 1) : undefined);

/** Whether only the day is known, or meant. */
export const isWholeDay = (moment: Moment): boolean => timeOf(moment) === undefined;

/** A moment as machines read it: a day, or a minute with its offset. Asia/Shanghai has had no summer time since 1991. */
export const machineTime = (moment: Moment): string => (isWholeDay(moment) ? moment : `${moment.replace(' ', 'T')}:00+08:00`);

/** The last day of what ends at a moment: what ends at midnight has no part in the day that begins then. */
export const lastDayBefore = (end: Moment): string => (timeOf(end) === '00:00' ? addDays(dayOf(end), -1) : dayOf(end));

/** Whether one moment comes after another, as far as both are exact: nobody knows whether a day comes after one of its hours. */
export function isAfter(a: Moment, b: Moment): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}
