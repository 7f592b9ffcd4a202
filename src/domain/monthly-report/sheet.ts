import { sheetName, type Cell, type Sheet } from '../sheet.ts';
import { readAcceptance, readCell } from './check.ts';
import { ACCEPTANCES, HEADER_FIELDS, HEADER_KEYS, KEY_COLUMNS, KINDS, KIND_COLUMNS, KIND_KEYS, WHOLE_COLUMNS, WHOLE_KEYS, isBlank, type CellType, type Report, type UnitReport } from './model.ts';
import { totalsOf, type Sum } from './totals.ts';
import { wanText } from './wan.ts';

/** The name by which the rows of sums are known, in the column of units. */
export const TOTAL = '合计';
/** The row of all three kinds together. */
export const ALL_KINDS = '三类合计';

/** The heads of the table, in order. */
export const HEADS: readonly string[] = [
  KEY_COLUMNS.unit,
  KEY_COLUMNS.kind,
  ...KIND_KEYS.map((key) => KIND_COLUMNS[key].label),
  ...WHOLE_KEYS.map((key) => WHOLE_COLUMNS[key].label),
];

/** How many pairs of a header field and its value stand in a line above the table. */
const PAIRS = 3;

/** A cell of the sheet, with the number that was typed as a number where it is one. */
function sheetCell(type: CellType, text: string): Cell {
  if (type === 'choice') {
    const acceptance = readAcceptance(text);
    return acceptance === undefined ? text : ACCEPTANCES[acceptance];
  }
  const reading = readCell(type, text);
  return 'value' in reading ? { number: type === 'money' ? wanText(reading.value) : String(reading.value) } : text;
}

/** The rows of a unit: one for each kind of software; what is said of the whole unit stands in the first. */
export function unitRows(unit: UnitReport): Cell[][] {
  return KINDS.map(({ kind, label }, index) => [
    unit.name,
    label,
    ...KIND_KEYS.map((key) => sheetCell(KIND_COLUMNS[key].type, unit.kinds[kind][key])),
    ...WHOLE_KEYS.map((key) => (index === 0 ? sheetCell(WHOLE_COLUMNS[key].type, unit.whole[key]) : '')),
  ]);
}

/** The rows of sums: one for each kind, and one for all. */
export function totalRows(units: readonly UnitReport[]): Cell[][] {
  const { kinds, all, whole } = totalsOf(units);
  const rows = [...KINDS.map(({ kind, label }) => ({ label, sums: kinds[kind] })), { label: ALL_KINDS, sums: all }];
  return rows.map(({ label, sums }, index) => [
    TOTAL,
    label,
    ...KIND_KEYS.map((key) => sumCell(KIND_COLUMNS[key].type, sums[key])),
    ...WHOLE_KEYS.map((key) => (index === rows.length - 1 ? sumCell(WHOLE_COLUMNS[key].type, whole[key]) : '')),
  ]);
}

/** A sum as its cell shows it; nothing is added up of acceptances. */
function sumCell(type: CellType, { value }: Sum): Cell {
  if (type === 'choice') return '';
  return { number: type === 'money' ? wanText(value) : String(value) };
}

/** What stands around the table of a file. */
export interface SheetWords {
  title: string;
  /** That sums leave out so many cells. */
  partial: (missing: number) => string;
  /** Below the table: whose sheet it is, and where to sign. */
  below: readonly string[];
}

/** The whole report as one sheet: title, header, rows, sums, and what is said below. */
export function sheetOf(report: Report, { title, partial, below }: SheetWords): Sheet {
  const pairs = HEADER_KEYS.map((key) => [HEADER_FIELDS[key], report.header[key]]);
  const header = pairs.flatMap((_, index) => (index % PAIRS === 0 ? [pairs.slice(index, index + PAIRS).flat()] : []));
  const units = report.units.filter((unit) => !isBlank(unit));
  const above = [[title], ...header];
  const { missing } = totalsOf(units);
  const lines = [...(missing > 0 ? [partial(missing)] : []), ...below];
  return {
    name: sheetName(title),
    headRow: above.length,
    rows: [...above, [...HEADS], ...units.flatMap(unitRows), ...totalRows(units), ...lines.map((line) => [line])],
  };
}
