import type { ProgressRow } from '~/domain/progress/rows.ts';
import { makeUnit } from '../monthly-report/make-report.ts';

interface Given extends Partial<ProgressRow> {
  /** 应配 and 正版 of office software. */
  required?: number;
  licensed?: number;
  /** 整改完成 and 应整改. */
  rectified?: number;
  toRectify?: number;
  sets?: number;
  domestic?: number;
}

/** A report of 示例县甲 in which the sums come out. */
export function makeRow(month: string, { required = 100, licensed = 50, rectified = 1, toRectify = 4, sets = 0, domestic = 0, ...rest }: Given = {}): ProgressRow {
  const name = rest.name ?? '示例县甲';
  const unit = rest.unit ?? 'a';
  const office = { required: String(required), licensed: String(licensed), gap: String(required - licensed), sets: String(sets), licences: String(sets), domestic: String(domestic) };
  const report = makeUnit(name, office, { rectified: String(rectified), 'to-rectify': String(toRectify) });
  return { id: `${unit}-${month}`, unit, name, month, reportedOn: `${month}-16`, purchaseBasis: 'month', report, ...rest };
}
