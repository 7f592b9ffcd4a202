import { TABLE_IDS, UNIT_SHEET, unitColumns, type ColumnSpec, type LedgerTables, type TableId } from './tables.ts';
import type { CellInput } from './cells.ts';

/** Other words for our headings, as offices write them. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'machine-number': ['计算机编号', '设备编号', '电脑号', '资产编号'],
  user: ['使用者', '责任人', '姓名'],
  department: ['科室', '处室', '使用部门', '所在部门'],
  'machine-model': ['机型', '品牌型号', '电脑型号'],
  'machine-state': ['状态', '使用状态'],
  'software-number': ['软件编码', '授权编号'],
  'software-name': ['软件全称', '名称'],
  'software-version': ['软件版本', '版本号'],
  kind: ['软件类别', '软件类型', '类别'],
  'source-type': ['来源', '授权来源'],
  'licence-number': ['许可证号', '许可证号码', '许可证编号', '授权书编号', '序列号'],
  'licence-quantity': ['许可数', '许可数量', '授权数', '数量'],
  'valid-until': ['有效期', '到期日', '到期日期'],
  supplier: ['供应商'],
  price: ['金额', '总价'],
  'bought-on': ['采购日期', '购置日期', '购买时间'],
  use: ['使用情况'],
  'installed-on': ['安装时间'],
  action: ['操作', '变动类型'],
  'changed-on': ['日期', '变更日期', '安装卸载日期'],
  'handled-by': ['操作人', '安装人'],
  'unit-name': ['填报单位', '单位'],
};

/** The tables that a sheet may be; the facts about the unit have a sheet of their own. */
export type SheetKind = TableId | 'unit';

export function columnsOf(kind: SheetKind, tables: LedgerTables): readonly ColumnSpec[] {
  // A unit may leave its facts open for now.
  return kind === 'unit' ? unitColumns(tables).map((column) => ({ ...column, isRequired: false })) : tables[kind].columns;
}

export const sheetTitle = (kind: SheetKind, tables: LedgerTables) => (kind === 'unit' ? UNIT_SHEET : tables[kind].title);

/** What a sheet was recognised as: where its headings stand and which column is which. */
export interface Recognised {
  kind: SheetKind;
  /** The index of the row of headings. */
  headRow: number;
  /** The index of each known column, by its id. */
  places: ReadonlyMap<string, number>;
  /** Headings that nobody knows, as they are written. */
  unknown: string[];
  /** Headings that stand for a column which has one already, and that one; both have something below them. */
  doubled: { heading: string; first: string }[];
  /** Labels of required columns that are not there. */
  missing: string[];
}

/** Titles and notes may stand above the headings. */
const MOST_ROWS_ABOVE = 10;
/** One heading alike is chance. */
const FEWEST_MATCHES = 2;

/** Which table a sheet is, by its headings; undefined where it is none of ours. */
export function recognise(rows: readonly (readonly CellInput[])[], tables: LedgerTables): Recognised | undefined {
  let best: Recognised | undefined;
  const kinds = (['unit', ...TABLE_IDS] as const).map((kind) => ({ kind, columns: columnsOf(kind, tables), known: headingsOf(columnsOf(kind, tables)) }));
  for (let headRow = 0; headRow < Math.min(MOST_ROWS_ABOVE, rows.length); headRow++) {
    for (const { kind, columns, known } of kinds) {
      const candidate = match({ kind, headRow, columns, known }, rows);
      if (candidate.places.size >= FEWEST_MATCHES && (best === undefined || isBetter(candidate, best))) best = candidate;
    }
  }
  return best;
}

function isBetter(a: Recognised, b: Recognised): boolean {
  return a.places.size - a.missing.length > b.places.size - b.missing.length;
}

interface Attempt {
  kind: SheetKind;
  headRow: number;
  columns: readonly ColumnSpec[];
  known: ReadonlyMap<string, ColumnSpec>;
}

function match({ kind, headRow, columns, known }: Attempt, rows: readonly (readonly CellInput[])[]): Recognised {
  const row = rows[headRow] ?? [];
  const places = new Map<string, number>();
  const unknown: string[] = [];
  const doubled: Recognised['doubled'] = [];
  const isEmpty = (index: number) => rows.slice(headRow + 1).every((cells) => String(cells[index] ?? '').trim() === '');
  row.forEach((cell, index) => {
    const heading = String(cell ?? '').trim();
    if (heading === '') return;
    const column = known.get(plain(heading)) ?? known.get(withoutBrackets(plain(heading)));
    const first = column && places.get(column.id);
    if (column === undefined) unknown.push(heading);
    else if (first === undefined || isEmpty(first)) places.set(column.id, index);
    else if (!isEmpty(index)) doubled.push({ heading, first: String(row[first] ?? '').trim() });
  });
  const missing = columns.filter(({ id, isRequired }) => isRequired && !places.has(id)).map(({ label }) => label);
  return { kind, headRow, places, unknown, doubled, missing };
}

/** A fact that stands above the heads, as in the site's empty forms: a label, and its value in the next cell. */
export interface HeaderFact {
  column: ColumnSpec;
  value: CellInput;
  /** The index of its row. */
  row: number;
}

/** The facts about the unit that stand above the heads of a table. */
export function factsAbove(rows: readonly (readonly CellInput[])[], headRow: number, tables: LedgerTables): HeaderFact[] {
  const known = new Map(columnsOf('unit', tables).map((column) => [plain(column.label), column]));
  const columnAt = (cells: readonly CellInput[], index: number) => known.get(plain(String(cells[index] ?? '')));
  return rows.slice(0, headRow).flatMap((cells, row) =>
    cells.flatMap((_, index) => {
      const column = columnAt(cells, index);
      const value = cells[index + 1];
      const isFilled = String(value ?? '').trim() !== '' && columnAt(cells, index + 1) === undefined;
      return column !== undefined && isFilled ? [{ column, value, row }] : [];
    }),
  );
}

/** Whether a line is where a form is signed: it begins with one of the form's places, and a colon. */
export function isSignatureLine(cells: readonly CellInput[], signatures: readonly string[]): boolean {
  const first = cells.map((cell) => String(cell ?? '').normalize('NFKC').replace(/\s+/gu, '')).find((text) => text !== '');
  return first !== undefined && signatures.some((place) => first.startsWith(`${place.normalize('NFKC')}:`));
}

/** The columns by every heading that may stand for them: our own first, then without brackets, then other words. */
function headingsOf(columns: readonly ColumnSpec[]): Map<string, ColumnSpec> {
  const known = new Map<string, ColumnSpec>();
  const ways: ((column: ColumnSpec) => readonly string[])[] = [({ label }) => [plain(label)], ({ label }) => [withoutBrackets(plain(label))], ({ id }) => (ALIASES[id] ?? []).map(plain)];
  for (const way of ways) {
    for (const column of columns) {
      for (const heading of way(column)) if (!known.has(heading)) known.set(heading, column);
    }
  }
  return known;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s*:：]+/gu, '').toUpperCase();
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^)]*\)/gu, '') || text;
}
