import { GENERAL_KINDS, type GeneralKind } from '../ledger/model.ts';
import { recordOf } from '../records.ts';
import { figuresOf } from './check.ts';
import { KINDS, KIND_KEYS, WHOLE_KEYS, isBlank, type KindColumn, type UnitReport, type WholeColumn } from './model.ts';

/** A sum over units, and how many of them have nothing that can be added. */
export interface Sum {
  value: bigint;
  missing: number;
}

export interface Totals {
  /** How many units there are; one in which nothing is written is none. */
  units: number;
  kinds: Record<GeneralKind, Record<KindColumn, Sum>>;
  /** The three kinds together. */
  all: Record<KindColumn, Sum>;
  whole: Record<WholeColumn, Sum>;
  /** How many cells are left out of the sums. */
  missing: number;
}

/** Adds up what can be read, and counts what cannot. */
export function totalsOf(reports: readonly UnitReport[]): Totals {
  const figures = reports.filter((unit) => !isBlank(unit)).map(figuresOf);
  const sumOf = (values: readonly (bigint | undefined)[]): Sum => ({
    value: values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n),
    missing: values.filter((value) => value === undefined).length,
  });
  const kinds = recordOf(GENERAL_KINDS, (kind) => recordOf(KIND_KEYS, (column) => sumOf(figures.map((unit) => unit.kinds[kind][column]))));
  const all = recordOf(KIND_KEYS, (column) => sumOf(figures.flatMap((unit) => KINDS.map(({ kind }) => unit.kinds[kind][column]))));
  const numbers = WHOLE_KEYS.filter((column) => column !== 'acceptance');
  const whole = recordOf(WHOLE_KEYS, (column) => (column === 'acceptance' ? { value: 0n, missing: 0 } : sumOf(figures.map((unit) => unit.whole[column]))));
  const missing = [...KIND_KEYS.map((column) => all[column]), ...numbers.map((column) => whole[column])].reduce((sum, { missing: count }) => sum + count, 0);
  return { units: figures.length, kinds, all, whole, missing };
}

/** A share in tenths of a per cent; `not-applicable` of nothing, `open` while a number is missing or the part is too large. */
export type Rate = number | 'not-applicable' | 'open';

/** Rounded half up, but never to nothing or to the whole: one copy short of all is not all. */
export function rateOf(part: Sum, whole: Sum): Rate {
  if (part.missing > 0 || whole.missing > 0 || part.value > whole.value) return 'open';
  if (whole.value === 0n) return 'not-applicable';
  const rounded = (part.value * 2000n + whole.value) / (2n * whole.value);
  if (part.value === 0n) return 0;
  if (part.value === whole.value) return 1000;
  return Math.min(999, Math.max(1, Number(rounded)));
}

/** 正版率, 完成率 and 国产占比 of a sheet. */
export function ratesOf({ all, kinds, whole }: Totals): { licensed: Record<GeneralKind | 'all', Rate>; domestic: Record<GeneralKind | 'all', Rate>; rectified: Rate } {
  const each = (part: KindColumn, of: KindColumn) => ({ ...recordOf(GENERAL_KINDS, (kind) => rateOf(kinds[kind][part], kinds[kind][of])), all: rateOf(all[part], all[of]) });
  return { licensed: each('licensed', 'required'), domestic: each('domestic', 'sets'), rectified: rateOf(whole.rectified, whole['to-rectify']) };
}
