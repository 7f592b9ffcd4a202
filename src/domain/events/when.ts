import { chineseDate, dayOf, monthOf } from '../dates.ts';
import { timeOf, type Moment } from './moments.ts';
import { weekdayOf } from './month-grid.ts';
import { firstOccurrence, type Happening, type Occurrence } from './occurrences.ts';

/** A day without what the one before it has said already: 12月23日, 23日. */
function shortened(day: string, after: string): string {
  const text = chineseDate(day);
  if (day.slice(0, 4) !== after.slice(0, 4)) return text;
  return text.slice(text.indexOf(monthOf(day) === monthOf(after) ? '月' : '年') + 1);
}

/** Days in Chinese, as short as they can be: 2026年12月21日至23日. */
function daysText({ startsOn, endsOn }: Occurrence): string {
  if (startsOn === endsOn) return chineseDate(startsOn);
  return `${chineseDate(startsOn)}至${shortened(endsOn, startsOn)}`;
}

/** The same days of every year: 每年4月20日至26日. */
function yearlyText(occurrence: Occurrence): string {
  const text = daysText(occurrence);
  return `每年${text.slice(text.indexOf('年') + 1)}`;
}

const weekdayIn = (moment: Moment) => `（${weekdayOf(dayOf(moment))}）`;

/** When something takes place, in words that stay true: 2026年12月10日（周四）9:00—11:30, 每年4月26日. */
export function whenText(happening: Happening): string {
  const { startsAt, endsAt, isYearly } = happening;
  const occurrence = firstOccurrence(happening);
  if (isYearly) return yearlyText(occurrence);
  const begins = timeOf(startsAt);
  if (begins === undefined) return occurrence.startsOn === occurrence.endsOn ? `${chineseDate(startsAt)}${weekdayIn(startsAt)}` : daysText(occurrence);
  const start = `${chineseDate(startsAt)}${weekdayIn(startsAt)}${begins}`;
  if (endsAt === undefined) return start;
  if (dayOf(endsAt) === dayOf(startsAt)) return `${start}—${timeOf(endsAt) ?? ''}`;
  return `${start}至${shortened(dayOf(endsAt), dayOf(startsAt))}${weekdayIn(endsAt)}${timeOf(endsAt) ?? ''}`;
}

/** A moment in Chinese: 2026年12月4日, 2026年12月4日17:00. */
export const momentText = (moment: Moment): string => `${chineseDate(moment)}${timeOf(moment) ?? ''}`;
