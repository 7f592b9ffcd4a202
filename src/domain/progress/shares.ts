import { totalsOf, type Rate, type Sum, type Totals, rateOf } from '../monthly-report/totals.ts';
import type { ProgressRow, PurchaseBasis } from './rows.ts';
import type { Board } from './series.ts';

/** A part of a whole, exact; made a rate only where it is shown. */
export interface Share {
  part: Sum;
  whole: Sum;
}

/** What is told of each report and of each month. */
export const SHARES = ['licensed', 'rectified', 'domestic'] as const;
export type ShareName = (typeof SHARES)[number];

/** 正版率, 完成率 and 国产占比 as parts of their wholes. */
export function sharesOf({ all, whole }: Totals): Record<ShareName, Share> {
  return {
    licensed: { part: all.licensed, whole: all.required },
    rectified: { part: whole.rectified, whole: whole['to-rectify'] },
    domestic: { part: all.domestic, whole: all.sets },
  };
}

/** A share in tenths of a per cent, as the monthly report rounds it. */
export const rateOfShare = ({ part, whole }: Share): Rate => rateOf(part, whole);

/** The sums of one report. */
export const totalsOfRow = ({ report }: ProgressRow): Totals => totalsOf([report]);

/** A month's sums over those units that reported it, and how many of all these are. */
export interface MonthTotals {
  month: string;
  reported: number;
  of: number;
  totals: Totals;
  /** What the purchases count, where all reports of the month say the same: only then their sum means something. */
  purchaseBasis: PurchaseBasis | undefined;
}

/** The sums of each month. Units that did not report are left out and counted, not taken for nought. */
export function totalsByMonth({ months, units }: Board): MonthTotals[] {
  return months.map((month, index) => {
    const rows = units.flatMap(({ reports }) => reports[index] ?? []);
    const bases = new Set(rows.map(({ purchaseBasis }) => purchaseBasis));
    const [basis] = bases;
    return {
      month,
      reported: rows.length,
      of: units.length,
      totals: totalsOf(rows.map(({ report }) => report)),
      purchaseBasis: bases.size === 1 && basis !== 'unstated' ? basis : undefined,
    };
  });
}
