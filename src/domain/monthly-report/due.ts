import { daysBetween, firstOn } from '../dates.ts';

/** The notice sets a day of the month, and does not say which month's work is then reported. */
const DUE_DAY_OF_MONTH = 18;

/** The next day on which a report is due, today included, and how many days are left. */
export function nextDue(today: string): { on: string; left: number } {
  const on = firstOn(DUE_DAY_OF_MONTH, today);
  return { on, left: daysBetween(today, on) };
}
