import { daysBetween } from '../dates.ts';

/** The notice sets a day of the month, and does not say which month's work is then reported. */
const DUE_DAY_OF_MONTH = 18;

/** The next day on which a report is due, today included, and how many days are left. */
export function nextDue(today: string): { on: string; left: number } {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const on = new Date(Date.UTC(year, day > DUE_DAY_OF_MONTH ? month : month - 1, DUE_DAY_OF_MONTH)).toISOString().slice(0, 10);
  return { on, left: daysBetween(today, on) };
}
