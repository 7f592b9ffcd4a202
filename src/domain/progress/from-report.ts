import { GENERAL_KINDS, type GeneralKind } from '../ledger/model.ts';
import { checkReport, readAcceptance } from '../monthly-report/check.ts';
import { KIND_COLUMNS, KIND_KEYS, isBlank, readMonth, type Acceptance, type KindColumn, type Report } from '../monthly-report/model.ts';
import { problemSentence } from '../monthly-report/problem.ts';
import { totalsOf, type Sum } from '../monthly-report/totals.ts';
import { wanText } from '../monthly-report/wan.ts';
import { recordOf } from '../records.ts';

/** What of a file of progress comes out of a monthly report. */
export interface ReportFields {
  month: string;
  kinds: Record<GeneralKind, Record<KindColumn, number | string>>;
  whole: { 'funds-required': string; 'funds-secured': string; rectified: number; 'to-rectify': number; acceptance: Acceptance };
}

/** Either the fields, or the sentences that say why there are none. */
export type ReportReading = { fields: ReportFields } | { problems: string[] };

/**
 * A county's row is the sum of the units of its sheet. A sheet with an open cell gives none: its sums would be too small.
 *
 * @param acceptance of the county as a whole; it may be left out where all units of the sheet say the same
 */
export function fieldsOf(report: Report, acceptance?: Acceptance): ReportReading {
  const units = report.units.filter((unit) => !isBlank(unit));
  const problems = checkReport(report).flatMap((problem) => (problem.severity === 'error' ? [problemSentence(problem)] : []));
  const said = new Set(units.map(({ whole }) => readAcceptance(whole.acceptance)));
  const [common] = said;
  const accepted = acceptance ?? (said.size === 1 ? common : undefined);
  const month = readMonth(report.header.month);
  if (accepted === undefined && problems.length === 0) problems.push('各单位的验收结论不一样，要写明整个县区的结论。');
  if (problems.length > 0 || accepted === undefined || month === undefined) return { problems };
  const { kinds, whole } = totalsOf(units);
  const cell = (column: KindColumn, { value }: Sum) => (KIND_COLUMNS[column].type === 'money' ? wanText(value) : Number(value));
  return {
    fields: {
      month,
      kinds: recordOf(GENERAL_KINDS, (kind) => recordOf(KIND_KEYS, (column) => cell(column, kinds[kind][column]))),
      whole: {
        'funds-required': wanText(whole['funds-required'].value),
        'funds-secured': wanText(whole['funds-secured'].value),
        rectified: Number(whole.rectified.value),
        'to-rectify': Number(whole['to-rectify'].value),
        acceptance: accepted,
      },
    },
  };
}
