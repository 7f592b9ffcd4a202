import { addMonths, monthOf, monthsFrom } from '../dates.ts';
import { byCode } from '../order.ts';
import type { Occurrence } from './occurrences.ts';

/** How many months ahead have a page. */
const MONTHS_AHEAD = 12;

/**
 * The months ('YYYY-MM') that have a page: those in which something takes place once, those ahead, for what comes round, and
 * all since anything first came out, because a month that had a page keeps it.
 * @param single the times of what takes place once
 * @param published when what stands in the calendar was published
 */
export function calendarMonths(single: readonly Occurrence[], published: readonly string[], today: string): string[] {
  const own = single.flatMap(({ startsOn, endsOn }) => monthsFrom(monthOf(startsOn), monthOf(endsOn)));
  const since = monthOf(published.toSorted(byCode)[0] ?? today);
  return [...new Set([...own, ...monthsFrom(since, addMonths(monthOf(today), MONTHS_AHEAD))])].toSorted(byCode);
}
