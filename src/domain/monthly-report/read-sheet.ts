import type { CellInput } from '../ledger/cells.ts';
import type { InputSheet } from '../ledger/import.ts';
import { plainKey, tidyText } from '../ledger/model.ts';
import { checkUnit, columnName, readAcceptance, readCell, type Cell as Place } from './check.ts';
import {
  ACCEPTANCES,
  BOUNDS,
  HEADER_FIELDS,
  HEADER_KEYS,
  KEY_COLUMNS,
  KINDS,
  KIND_COLUMNS,
  KIND_KEYS,
  WHOLE_COLUMNS,
  WHOLE_KEYS,
  emptyReport,
  emptyUnit,
  type HeaderField,
  type UnitReport,
} from './model.ts';
import { numberSaid, quoted, type ReportProblem } from './problem.ts';
import { ALL_KINDS, HEADS, TOTAL, totalRows } from './sheet.ts';
import { cellText } from '../sheet.ts';

/** A row in which a unit's part begins, as spreadsheet programs count. */
export interface ReadUnit {
  unit: UnitReport;
  row: number;
}

/** What a file holds. With an error in it there are no units: a file is taken whole or not at all. */
export interface ReadReport {
  file: string;
  header: Record<HeaderField, string>;
  units: ReadUnit[];
  problems: ReportProblem[];
}

/** How far down the heads are looked for. */
const SEARCHED_ROWS = 40;
/** How many of the heads make a row the row of heads. */
const ENOUGH_HEADS = 4;

const plain = (text: string) => text.normalize('NFKC').replace(/[\s:*]+/gu, '');

/** Reads the sheet of a file that has our heads; the first one where none has. A file of several is refused, not read in part. */
export function readSheets(file: string, sheets: readonly InputSheet[]): ReadReport {
  const texts = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(textOf)) }));
  const ours = texts.filter(({ rows }) => headRowOf(rows) !== undefined);
  if (ours.length > 1) return { file, header: emptyReport().header, units: [], problems: [severalSheets(file, ours.map(({ name }) => name))] };
  return readSheet(file, (ours[0] ?? texts[0])?.rows ?? []);
}

function severalSheets(file: string, names: readonly string[]): ReportProblem {
  return {
    file,
    severity: 'error',
    found: `有 ${names.length} 张月报表：${names.map(quoted).join('')}`,
    allowed: '一个文件只读一张，免得漏掉或者重复',
    fix: '每张另存成一个文件，再一起选中读入',
  };
}

/** What a cell says. Sums that a program reckoned in binary carry noise beyond the sixth decimal, which no amount here has. */
function textOf(value: CellInput): string {
  if (typeof value !== 'number') return value === null || value === undefined ? '' : String(value);
  const rounded = Number(value.toFixed(6));
  return String(Math.abs(value - rounded) < 1e-9 ? rounded : value);
}

/** The row with most of the heads of our own sheet. */
function headRowOf(rows: readonly (readonly string[])[]): number | undefined {
  const known = new Set(HEADS.map(plain));
  const counts = rows.slice(0, SEARCHED_ROWS).map((row) => row.filter((cell) => known.has(plain(cell))).length);
  const most = Math.max(0, ...counts);
  return most >= ENOUGH_HEADS ? counts.indexOf(most) : undefined;
}

/** Reads the rows of a sheet that this site's own sheet was filled into. */
export function readSheet(file: string, rows: readonly (readonly string[])[]): ReadReport {
  return new SheetReader(file, rows).read();
}

class SheetReader {
  readonly #file: string;
  readonly #rows: readonly (readonly string[])[];
  readonly #problems: ReportProblem[] = [];
  readonly #columns = new Map<string, number>();
  /** Each unit with the rows of its kinds. */
  readonly #units = new Map<string, { unit: UnitReport; row: number; rowOf: Map<string, number> }>();
  readonly #totals: { row: number; cells: readonly string[] }[] = [];

  constructor(file: string, rows: readonly (readonly string[])[]) {
    this.#file = file;
    this.#rows = rows.map((row) => row.map(tidyText));
  }

  read(): ReadReport {
    const head = this.#findHeads();
    const header = this.#header(head ?? this.#rows.length);
    if (head !== undefined && this.#readHeads(head)) this.#readRows(head + 1);
    const isRefused = this.#problems.some(({ severity }) => severity === 'error');
    if (!isRefused) this.#compareTotals();
    const units = isRefused ? [] : [...this.#units.values()].map(({ unit, row }) => ({ unit, row }));
    if (!isRefused && units.length === 0) this.#say('error', {}, '表里没有单位', '表头下面至少要有一个单位的数', '看看是不是选错了文件或工作表');
    return { file: this.#file, header, units, problems: this.#problems };
  }

  #say(severity: ReportProblem['severity'], place: { row?: number; column?: string }, found: string, allowed: string, fix: string) {
    this.#problems.push({ file: this.#file, severity, ...place, found, allowed, fix });
  }

  #findHeads(): number | undefined {
    const head = headRowOf(this.#rows);
    if (head === undefined) this.#say('error', {}, '没有找到表头', `要有${HEADS.slice(0, 5).join('、')}这样的一行表头`, '用本页导出的表，或本站的空白表');
    return head;
  }

  #readHeads(head: number): boolean {
    (this.#rows[head] ?? []).forEach((cell, index) => {
      const label = HEADS.find((known) => plain(known) === plain(cell));
      if (label !== undefined && this.#columns.has(label)) this.#say('error', { row: head + 1, column: label }, '这一栏有两列', '一栏只能有一列', '删去多出来的一列');
      else if (label !== undefined) this.#columns.set(label, index);
      else if (cell !== '') this.#say('warning', { row: head + 1 }, `不认识${quoted(cell)}这一列`, '只读本站表样里有的栏', '这一列没有读进来');
    });
    const missing = HEADS.filter((label) => !this.#columns.has(label));
    if (missing.length > 0) this.#say('error', { row: head + 1 }, `缺少${missing.map(quoted).join('')}`, '表头要和本站的表样一样', '下载空白表，把数搬进去');
    return missing.length === 0;
  }

  /** The fields above the table: a label, and its value in the next cell. */
  #header(end: number): Record<HeaderField, string> {
    const { header } = emptyReport();
    for (const row of this.#rows.slice(0, end)) {
      for (const key of HEADER_KEYS) {
        const index = row.findIndex((cell) => plain(cell) === HEADER_FIELDS[key]);
        if (index < 0) continue;
        const value = row[index + 1] ?? '';
        const isLabel = HEADER_KEYS.some((other) => HEADER_FIELDS[other] === plain(value));
        if (!isLabel && value.length <= BOUNDS.text) header[key] = value;
      }
    }
    return header;
  }

  #cell(row: readonly string[], label: string): string {
    return row[this.#columns.get(label) ?? -1] ?? '';
  }

  #readRows(start: number) {
    let name = '';
    for (let index = start; index < this.#rows.length; index++) {
      const row = this.#rows[index] ?? [];
      const [unit, kindName] = [this.#cell(row, KEY_COLUMNS.unit), this.#cell(row, KEY_COLUMNS.kind)];
      if (row.every((cell) => cell === '')) continue;
      const isSum = plain(unit === '' ? name : unit) === TOTAL;
      const kind = KINDS.find(({ label }) => plain(label) === plain(kindName));
      if (kind === undefined && !isSum) {
        this.#readOther(row, index + 1, kindName);
        continue;
      }
      // A cell that spans three rows holds its text in the first.
      name = unit === '' ? name : unit;
      if (isSum) this.#totals.push({ row: index + 1, cells: row });
      else if (kind !== undefined && name !== '') this.#readUnit(name, kind, row, index + 1);
      else this.#say('error', { row: index + 1, column: KEY_COLUMNS.unit }, '没有填', '要写单位全称', '写上单位');
    }
    for (const { unit, row, rowOf } of this.#units.values()) {
      const missing = KINDS.filter(({ kind }) => !rowOf.has(kind)).map(({ label }) => label);
      if (missing.length > 0) this.#say('warning', { row }, `${quoted(unit.name)}没有${missing.map(quoted).join('')}`, '三类软件各要一行', '在表里补填');
      this.#checkUnit(unit, row, rowOf);
    }
  }

  /** A row of no kind of software: below the sums, or the place to sign, it is no row of the table. One with numbers is. */
  #readOther(row: readonly string[], number: number, kindName: string) {
    const figures = [...this.#columns].filter(([label]) => label !== KEY_COLUMNS.unit && label !== KEY_COLUMNS.kind);
    const hasNumbers = figures.some(([, index]) => /\d/u.test(row[index] ?? ''));
    const [first = ''] = row.filter((cell) => cell !== '');
    if (this.#totals.length > 0 || (kindName === '' && /[:：]$/u.test(first))) return;
    const place = { row: number, column: KEY_COLUMNS.kind };
    const allowed = `只能是${KINDS.map(({ label }) => label).join('、')}`;
    if (kindName !== '' || hasNumbers) this.#say('error', place, kindName === '' ? '没有填' : `不认识${quoted(kindName)}`, allowed, '改成其中一个');
    else this.#say('warning', place, `没有填，${quoted(first)}这一行没有读入`, allowed, '是单位的，补上软件再读');
  }

  #readUnit(name: string, { kind, label }: (typeof KINDS)[number], row: readonly string[], number: number) {
    const place = { row: number, column: KEY_COLUMNS.unit };
    if (name.length > BOUNDS.text) return this.#say('error', place, `${quoted(name)}太长`, `最多 ${BOUNDS.text} 个字`, '写简短一些');
    const known = this.#units.get(plainKey(name)) ?? { unit: emptyUnit(name), row: number, rowOf: new Map<string, number>() };
    if (this.#units.size >= BOUNDS.units && !this.#units.has(plainKey(name))) return this.#say('error', place, `多于 ${BOUNDS.units} 个单位`, `一张表最多 ${BOUNDS.units} 个单位`, '分成几张表');
    this.#units.set(plainKey(name), known);
    const first = known.rowOf.get(kind);
    if (first !== undefined) return this.#say('error', place, `${quoted(name)}的${label}在第 ${first} 行已经有了`, '一个单位一类软件只有一行', '删去一行，不然会重复计算');
    known.rowOf.set(kind, number);
    for (const column of KIND_KEYS) {
      const text = this.#cell(row, KIND_COLUMNS[column].label);
      this.#checkCell(KIND_COLUMNS[column].type, text, number, { kind, column });
      known.unit.kinds[kind][column] = text;
    }
    for (const column of WHOLE_KEYS) {
      const text = this.#cell(row, WHOLE_COLUMNS[column].label);
      this.#checkCell(WHOLE_COLUMNS[column].type, text, number, { column });
      const before = known.unit.whole[column];
      if (text !== '' && before !== '' && text !== before) this.#say('error', { row: number, column: WHOLE_COLUMNS[column].label }, `写的是${quoted(text)}，上面写的是${quoted(before)}`, '一个单位只有一个数', '只写在这个单位的第一行');
      else if (text !== '') known.unit.whole[column] = text;
    }
  }

  /** An empty cell can be filled in later; one that cannot be read keeps the file out. */
  #checkCell(type: (typeof KIND_COLUMNS)[keyof typeof KIND_COLUMNS]['type'] | 'choice', text: string, row: number, place: Place) {
    if (text === '') return;
    const where = { row, column: columnName(place) };
    if (text.length > BOUNDS.text) return this.#say('error', where, `${quoted(text)}太长`, `最多 ${BOUNDS.text} 个字`, '只写一个数');
    if (type === 'choice') {
      if (readAcceptance(text) === undefined) this.#say('error', where, `${quoted(text)}不在三种之内`, `只能是${Object.values(ACCEPTANCES).join('、')}`, '改成其中一个');
      return;
    }
    const reading = readCell(type, text);
    if ('problem' in reading) {
      const { found, allowed, fix } = numberSaid(type, text, reading);
      this.#say('error', where, found, allowed, fix);
    }
  }

  /** Sums within the unit that do not come out, told by the rows of the file. */
  #checkUnit(unit: UnitReport, row: number, rowOf: Map<string, number>) {
    for (const { cell, column, found, allowed, fix, isEmpty } of checkUnit(unit)) {
      const kind = cell === 'name' ? undefined : cell.kind;
      const isUnread = this.#problems.some((known) => known.column === column && known.severity === 'error');
      if (!isEmpty && !isUnread) this.#say('warning', { row: kind === undefined ? row : (rowOf.get(kind) ?? row), column }, found, allowed, fix);
    }
  }

  /** The sums that a file states, against those of its own rows. */
  #compareTotals() {
    const units = [...this.#units.values()].map(({ unit }) => unit);
    const sums = new Map(totalRows(units).map((cells) => [cells[1], cells]));
    for (const { row, cells } of this.#totals) {
      const name = [...KINDS.map(({ label }) => label), ALL_KINDS].find((label) => plain(label) === plain(this.#cell(cells, KEY_COLUMNS.kind)));
      const expected = name === undefined ? undefined : sums.get(name);
      HEADS.forEach((label, index) => {
        const [stated, sum] = [this.#cell(cells, label), cellText(expected?.[index] ?? '')];
        if (index < 2 || expected === undefined || stated === '' || sum === '' || Number(stated.replace(/,/gu, '')) === Number(sum)) return;
        this.#say('warning', { row, column: label }, `合计写的是${quoted(stated)}，各单位相加是 ${sum}`, '合计要等于各单位之和', '以各单位的数为准，合计已经重算');
      });
    }
  }
}
