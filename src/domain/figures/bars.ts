import { lastDayOf } from '~/domain/dates.ts';
import { FIGURE_UNITS, type FigureUnit } from './vocabulary.ts';

/** Decimal text has at most so many places. */
const PLACES = 4;

/** A number as the source has it, without its unit: digits, and at most four decimals. */
export interface Quantity {
  value: string;
  unit: FigureUnit;
}

/** How many ten-thousandths of the smallest unit it is: 38万套 and 380000套 are the same, and nothing is rounded. */
export function sizeOf({ value, unit }: Quantity): bigint {
  const [whole = '', decimals = ''] = value.split('.');
  return BigInt(whole + decimals.padEnd(PLACES, '0')) * 10n ** BigInt(FIGURE_UNITS[unit].tens);
}

/** A whole in per cent: shares are drawn against it, not against the largest of them. */
const HUNDRED_PER_CENT = sizeOf({ value: '100', unit: 'percent' });

/** A number of a series: when it held. */
export interface Point extends Quantity {
  asOf: string;
}

/** Points in the order of their days, each with its length in thousandths of the scale, which begins at nought. */
export function barsOf<P extends Point>(points: readonly P[]): (P & { length: number })[] {
  const largest = points.reduce((most, point) => (sizeOf(point) > most ? sizeOf(point) : most), 0n);
  const scale = points.every(({ unit }) => unit === 'percent') ? HUNDRED_PER_CENT : largest;
  return points.toSorted(byDay).map((point) => ({ ...point, length: scale === 0n ? 0 : Number((sizeOf(point) * 1000n) / scale) }));
}

/** The earliest first; of two that end on one day the less exact one first. */
export function byDay(a: { asOf: string }, b: { asOf: string }): number {
  return lastDayOf(a.asOf).localeCompare(lastDayOf(b.asOf)) || a.asOf.length - b.asOf.length;
}
