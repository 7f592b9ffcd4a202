import { monthsFrom } from '../dates.ts';
import { byCode } from '../order.ts';
import type { ProgressRow } from './rows.ts';

/** A unit over all months: a month in which it reported nothing holds nothing, and nothing is put in its place. */
export interface UnitSeries<R extends ProgressRow = ProgressRow> {
  unit: string;
  name: string;
  /** One for each month of the board, in its order. */
  reports: readonly (R | undefined)[];
}

/** All units over the same months, from the first that anybody reported to the last. */
export interface Board<R extends ProgressRow = ProgressRow> {
  months: readonly string[];
  units: readonly UnitSeries<R>[];
}

/**
 * Lays rows out by unit and month; units in the order of their keys.
 *
 * @throws when a unit has two rows in a month: the content check names the files
 */
export function boardOf<R extends ProgressRow>(rows: readonly R[]): Board<R> {
  const inOrder = rows.toSorted((a, b) => byCode(a.month, b.month));
  const [first, last] = [inOrder[0], inOrder[inOrder.length - 1]];
  if (first === undefined || last === undefined) return { months: [], units: [] };
  const months = monthsFrom(first.month, last.month);
  const keys = [...new Set(rows.map(({ unit }) => unit))].toSorted(byCode);
  return { months, units: keys.map((unit) => seriesOf(unit, inOrder.filter((row) => row.unit === unit), months)) };
}

function seriesOf<R extends ProgressRow>(unit: string, rows: readonly R[], months: readonly string[]): UnitSeries<R> {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  if (byMonth.size < rows.length) throw new Error(`${unit} 有一个月报了两次；请运行 npm run check`);
  return { unit, name: rows[rows.length - 1]?.name ?? unit, reports: months.map((month) => byMonth.get(month)) };
}

/** The reports that there are, in order. */
export function reportsOf<R extends ProgressRow>({ reports }: UnitSeries<R>): R[] {
  return reports.filter((report) => report !== undefined);
}

/** How many months have gone by at the end without a report; none while the unit still reports. */
export function silentMonths({ reports }: UnitSeries): number {
  const last = reports.findLastIndex((report) => report !== undefined);
  return reports.length - 1 - last;
}

/** Months in a row without a report, as places on the board: where they begin and how many there are. */
export function gapsOf({ reports }: UnitSeries): { start: number; length: number }[] {
  const gaps: { start: number; length: number }[] = [];
  reports.forEach((report, index) => {
    const open = gaps[gaps.length - 1];
    if (report !== undefined) return;
    if (open !== undefined && open.start + open.length === index) open.length += 1;
    else gaps.push({ start: index, length: 1 });
  });
  return gaps;
}
