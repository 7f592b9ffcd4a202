import { GENERAL_KINDS } from '../ledger/model.ts';
import { KIND_KEYS, WHOLE_KEYS, type UnitReport } from '../monthly-report/model.ts';
import { isRecord, recordOf } from '../records.ts';

/** What the columns of purchases count. The sheet itself does not say it, so that they are added up only where it is known and the same. */
export const PURCHASE_BASES = { month: '本月新买', 'since-start': '从头累计', unstated: '表上没有写明' } as const;
export type PurchaseBasis = keyof typeof PURCHASE_BASES;

/** One month's report of one unit. A file that was corrected says the corrected numbers. */
export interface ProgressRow {
  id: string;
  /** Tells the unit from all others. */
  unit: string;
  name: string;
  /** YYYY-MM. */
  month: string;
  reportedOn: string;
  purchaseBasis: PurchaseBasis;
  /** The very report that the tool fills in and checks. */
  report: UnitReport;
}

const textAt = (record: unknown, key: string): string => {
  const value = isRecord(record) ? record[key] : undefined;
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
};

/** The report that a file's fields hold, in the words of the monthly report. What is not there, or no cell, is empty. */
export function unitReportOf(name: string, { kinds, whole }: { kinds?: unknown; whole?: unknown }): UnitReport {
  const ofKinds = isRecord(kinds) ? kinds : {};
  return {
    name,
    kinds: recordOf(GENERAL_KINDS, (kind) => recordOf(KIND_KEYS, (column) => textAt(ofKinds[kind], column))),
    whole: recordOf(WHOLE_KEYS, (column) => textAt(whole, column)),
  };
}
