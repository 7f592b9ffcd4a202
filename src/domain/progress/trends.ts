import type { Totals } from '../monthly-report/totals.ts';
import type { ProgressRow } from './rows.ts';
import { reportsOf, type UnitSeries } from './series.ts';
import { sharesOf, totalsOfRow, type Share, type ShareName } from './shares.ts';

/** A difference in tenths of a percentage point, rounded half away from nought; or why there is none. */
export type Points = number | 'not-applicable' | 'open';

/**
 * How far a share has moved. It is reckoned from the counts, not from rounded rates: two of those can be a tenth off.
 */
export function pointsBetween(before: Share, after: Share): Points {
  const shares = [before, after];
  if (shares.some(({ part, whole }) => part.missing > 0 || whole.missing > 0 || part.value > whole.value)) return 'open';
  if (shares.some(({ whole }) => whole.value === 0n)) return 'not-applicable';
  const over = before.whole.value * after.whole.value;
  const difference = (after.part.value * before.whole.value - before.part.value * after.whole.value) * 1000n;
  const size = difference < 0n ? -difference : difference;
  const rounded = Number((2n * size + over) / (2n * over));
  return difference < 0n && rounded > 0 ? -rounded : rounded;
}

/** What changed from one report to another. */
export interface Change {
  /** The month of the report that it is compared with. */
  since: string;
  shares: Record<Exclude<ShareName, 'domestic'>, Points>;
  /** 缺口 now less 缺口 then; nothing while either is not known. */
  gap: bigint | undefined;
}

/** The latest report of a unit, and how it got there. */
export interface Trend<R extends ProgressRow = ProgressRow> {
  latest: R;
  totals: Totals;
  /** From the report before, however many months that lies back. */
  sincePrevious: Change | undefined;
  sinceFirst: Change | undefined;
}

/**
 * How a unit has moved. 国产占比 is left out, as are purchases: whether a sheet counts those of the month or all of them may
 * differ from month to month.
 */
export function trendOf<R extends ProgressRow>(series: UnitSeries<R>): Trend<R> | undefined {
  const reports = reportsOf(series);
  const latest = reports[reports.length - 1];
  if (latest === undefined) return undefined;
  const since = (index: number) => (index < 0 || index === reports.length - 1 ? undefined : changeOf(reports[index], latest));
  return { latest, totals: totalsOfRow(latest), sincePrevious: since(reports.length - 2), sinceFirst: since(0) };
}

function changeOf(before: ProgressRow | undefined, after: ProgressRow): Change | undefined {
  if (before === undefined) return undefined;
  const [then, now] = [totalsOfRow(before), totalsOfRow(after)];
  const [from, to] = [sharesOf(then), sharesOf(now)];
  const isKnown = then.all.gap.missing === 0 && now.all.gap.missing === 0;
  return {
    since: before.month,
    shares: { licensed: pointsBetween(from.licensed, to.licensed), rectified: pointsBetween(from.rectified, to.rectified) },
    gap: isKnown ? now.all.gap.value - then.all.gap.value : undefined,
  };
}
