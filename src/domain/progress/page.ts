import type { ProgressRow } from './rows.ts';
import { boardOf, type Board } from './series.ts';

/** The boards that a page shows; one that is not there is shown as an empty state, or not at all. */
export interface Boards<R extends ProgressRow = ProgressRow> {
  real: Board<R> | undefined;
  sample: Board<R> | undefined;
}

/** Real reports and invented ones never stand on one board: neither is added to the other, nor drawn beside it. */
export function boardsOf<R extends ProgressRow>(reports: readonly { row: R; isSample: boolean }[]): Boards<R> {
  const of = (wanted: boolean) => reports.flatMap(({ row, isSample }) => (isSample === wanted ? [row] : []));
  const [real, sample] = [of(false), of(true)].map((rows) => (rows.length === 0 ? undefined : boardOf(rows)));
  return { real, sample };
}
