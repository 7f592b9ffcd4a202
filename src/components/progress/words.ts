import type { Rate } from '~/domain/monthly-report/totals.ts';
import type { Points } from '~/domain/progress/trends.ts';
import { progress as words } from '~/strings/progress.ts';

/** A rate as readers see it, or why there is none. */
export function rateText(rate: Rate): string {
  if (rate === 'not-applicable') return words.notApplicable;
  return rate === 'open' ? words.open : words.rate(rate);
}

/** A rate as its cell in an exported sheet: a number of per cent. */
export function rateNumber(rate: Rate): string | undefined {
  return typeof rate === 'number' ? words.rate(rate).slice(0, -1) : undefined;
}

/** How far a rate has moved, in words. */
export function pointsText(points: Points): string {
  if (points === 'not-applicable') return words.notApplicable;
  if (points === 'open') return words.open;
  return points === 0 ? words.noPoints : words.points(points);
}
