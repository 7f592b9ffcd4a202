/**
 * Calendar days as text in Asia/Shanghai. A day is 'YYYY-MM-DD'; a partial day may be 'YYYY-MM' or 'YYYY', as exact as
 * its source; an instant is 'YYYY-MM-DD HH:mm'. Text of one kind sorts by itself.
 */

/** The minute in Asia/Shanghai at an instant, whatever the machine's own zone: 'YYYY-MM-DD HH:mm'. */
export function instantOf(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The day in Asia/Shanghai at an instant. */
export function today(now: Date): string {
  return dayOf(instantOf(now));
}

/** The day of an instant; a day is its own. */
export const dayOf = (date: string): string => date.slice(0, 'YYYY-MM-DD'.length);

/** The month of a day or an instant. */
export const monthOf = (date: string): string => date.slice(0, 'YYYY-MM'.length);

/** The first minute of a day. */
export const midnightOf = (day: string): string => `${day} 00:00`;

/** A date as machines read it: as it is, an instant with its offset. Asia/Shanghai has had no summer time since 1991. */
export function machineTime(date: string): string {
  return date === dayOf(date) ? date : `${date.replace(' ', 'T')}:00+08:00`;
}

/** A day, month, year or instant in Chinese: '2012-06-30' → 2012年6月30日. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** 1 to 31 as documents count days: 29 → 二十九. */
function hanNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? HAN_DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN_DIGITS.charAt(ones) : ''}`;
}

/** A day, month or year as official documents write it under their text: '2012-04-29' → 二〇一二年四月二十九日. */
export function hanDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  const years = Array.from(year, (digit) => HAN_DIGITS.charAt(Number(digit))).join('');
  return [`${years}年`, month && `${hanNumber(Number(month))}月`, day && `${hanNumber(Number(day))}日`].filter(Boolean).join('');
}

/** The last day of whatever a partial day names: '2012-02' → '2012-02-29'. */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The first day of whatever a partial day names: '2012-02' → '2012-02-01'. */
export function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The month or day so many months later, or earlier; where that month is too short for the day, its last. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return inMonth(monthOf(new Date(Date.UTC(year, month - 1 + months, 1)).toISOString()), date.slice('YYYY-MM'.length));
}

/** A day of a month as `-31`, or the month's last where it has none of that number; of no day the month itself. */
function inMonth(month: string, day: string): string {
  const last = lastDayOf(month);
  return month + day < last ? month + day : last;
}

/** The months from one to another, both included. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The first day on or after another that is the given day of its month; of a shorter month, its last day. */
export function firstOn(dayOfMonth: number, from: string): string {
  const day = `-${String(dayOfMonth).padStart(2, '0')}`;
  const same = inMonth(monthOf(from), day);
  return same >= from ? same : inMonth(addMonths(monthOf(from), 1), day);
}

/** How many whole days lie between two dates of any exactness; none where one lies within the other. */
export function daysApart(a: string, b: string): number {
  return Math.max(0, daysBetween(lastDayOf(a), firstDayOf(b)), daysBetween(lastDayOf(b), firstDayOf(a)));
}

/** Compares two dates of any exactness, newest first; of two that begin alike the more exact one comes first. */
export function newestFirst(a: string, b: string): number {
  return a === b ? 0 : lastDayOf(b).localeCompare(lastDayOf(a)) || b.length - a.length;
}
