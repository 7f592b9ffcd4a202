import { readCount } from '../cost/money.ts';
import { GENERAL_KINDS, plainKey, type GeneralKind } from '../ledger/model.ts';
import { keysOf, recordOf } from '../records.ts';
import { ACCEPTANCES, BOUNDS, HEADER_FIELDS, KEY_COLUMNS, KINDS, KIND_COLUMNS, KIND_KEYS, WHOLE_COLUMNS, WHOLE_KEYS, isBlank, isMonth, type Acceptance, type CellType, type KindColumn, type Report, type UnitReport, type WholeColumn } from './model.ts';
import { CELL_RULES, NUMBER_FOUND, numberSaid, quoted, type ReportProblem } from './problem.ts';
import { readWan, type WanReading } from './wan.ts';

/** The place of a cell in a unit's part. */
export type Cell = { kind: GeneralKind; column: KindColumn } | { kind?: undefined; column: WholeColumn };

/** A problem of a report that is being filled in, with the unit and the cell or header field to go to. */
export interface PlacedProblem extends ReportProblem {
  unit?: number;
  cell?: Cell | 'name';
  header?: keyof typeof HEADER_FIELDS;
  /** Nothing is written there yet. */
  isEmpty: boolean;
}

/** What the numbers of a unit come to: those that could be read, and no others. */
export interface UnitFigures {
  kinds: Record<GeneralKind, Partial<Record<KindColumn, bigint>>>;
  whole: Partial<Record<WholeColumn, bigint>>;
}

/** Reads a cell: a count as itself, an amount in fen, an acceptance as nothing to add up. */
export function readCell(type: CellType, text: string): WanReading {
  if (type === 'money') return readWan(text);
  const reading = readCount(text, 0, BOUNDS.count);
  return 'value' in reading ? { value: BigInt(reading.value) } : reading;
}

/** The acceptance that a cell names, by its word or its key. */
export function readAcceptance(text: string): Acceptance | undefined {
  return keysOf(ACCEPTANCES).find((key) => key === text.trim() || ACCEPTANCES[key] === text.trim());
}

/** The numbers of a unit that can be read. */
export function figuresOf({ kinds, whole }: UnitReport): UnitFigures {
  return { kinds: recordOf(GENERAL_KINDS, (kind) => numbersOf(KIND_KEYS, KIND_COLUMNS, kinds[kind])), whole: numbersOf(WHOLE_KEYS, WHOLE_COLUMNS, whole) };
}

function numbersOf<K extends string>(keys: readonly K[], columns: Record<K, { type: CellType }>, cells: Record<K, string>): Partial<Record<K, bigint>> {
  const numbers: Partial<Record<K, bigint>> = {};
  for (const key of keys) {
    const reading = columns[key].type === 'choice' ? undefined : readCell(columns[key].type, cells[key]);
    if (reading !== undefined && 'value' in reading) numbers[key] = reading.value;
  }
  return numbers;
}

/** The heading of a cell as a sentence names it: 办公软件 · 缺口. */
export function columnName({ kind, column }: Cell): string {
  if (kind === undefined) return WHOLE_COLUMNS[column].label;
  return `${KINDS.find((known) => known.kind === kind)?.label ?? ''} · ${KIND_COLUMNS[column].label}`;
}

/** Everything that keeps a report from being finished, and what is worth a second look, unit by unit. */
export function checkReport(report: Report): PlacedProblem[] {
  const ofUnits = report.units.flatMap((unit, index) =>
    checkUnit(unit).map((problem): PlacedProblem => ({ ...problem, unit: index, part: partName(unit, index) })),
  );
  return [...headerProblems(report), ...ofUnits, ...doubledUnits(report.units)];
}

function partName({ name }: UnitReport, index: number): string {
  return name.trim() === '' ? `第 ${index + 1} 个单位` : quoted(name);
}

function headerProblems({ header, units }: Report): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const say = (field: keyof typeof HEADER_FIELDS, found: string, allowed: string, fix: string) => problems.push({ header: field, column: HEADER_FIELDS[field], severity: 'error', isEmpty: header[field].trim() === '', found, allowed, fix });
  if (header.unit.trim() === '') say('unit', '没有填', '要写报送的县区或单位', '写上全称');
  if (!isMonth(header.month)) {
    const found = header.month.trim() === '' ? '没有填' : `${quoted(header.month)}不是月份`;
    say('month', found, '要写成 2026-11 这样的年和月', '写上这张表报的是哪一个月');
  }
  if (units.every(isBlank)) problems.push({ severity: 'error', isEmpty: true, found: '还没有填单位', allowed: '至少要有一个单位的数', fix: '填一个单位，或从台账、表格读入', unit: 0, cell: 'name' });
  return problems;
}

/** A problem of one unit's part, by the cell that it stands in. */
export type UnitProblem = Omit<ReportProblem, 'file' | 'row' | 'column'> & { cell: Cell | 'name'; column: string; isEmpty: boolean };

/** What keeps a unit's part from being finished: cells that are empty or cannot be read, and sums that do not come out. */
export function checkUnit(unit: UnitReport): UnitProblem[] {
  if (isBlank(unit)) return [];
  const problems: UnitProblem[] = [];
  const say: Say = (cell, { isEmpty = false, severity = 'error', ...said }) =>
    problems.push({ cell, column: cell === 'name' ? KEY_COLUMNS.unit : columnName(cell), severity, isEmpty, ...said });
  if (unit.name.trim() === '') say('name', { isEmpty: true, found: '没有填', allowed: '要写单位全称', fix: '写上单位' });
  const figures = figuresOf(unit);
  for (const { kind } of KINDS) {
    const numbers = figures.kinds[kind];
    for (const column of KIND_KEYS) {
      if (column !== 'gap' || unit.kinds[kind].gap.trim() !== '') cellProblem(KIND_COLUMNS[column].type, unit.kinds[kind][column], { kind, column }, say);
      else say({ kind, column }, { isEmpty: true, found: '没有填', allowed: '应配减去正版就是缺口', fix: missingGap(numbers) });
    }
    const { required, licensed, gap, sets, licences, domestic } = numbers;
    if (required !== undefined && licensed !== undefined && licensed > required) {
      say({ kind, column: 'licensed' }, { found: `正版 ${licensed} 多于应配 ${required}`, allowed: '正版只数应配里已有授权的', fix: '多买的授权不计在这一格，最多写成应配的数' });
    } else if (required !== undefined && licensed !== undefined && gap !== undefined && licensed + gap !== required) {
      say({ kind, column: 'gap' }, { found: `正版 ${licensed} 加缺口 ${gap} 是 ${licensed + gap}，应配是 ${required}`, allowed: '应配要等于正版加缺口', fix: `正版不错的话，缺口是 ${required - licensed}` });
    }
    if (sets !== undefined && domestic !== undefined && domestic > sets) {
      say({ kind, column: 'domestic' }, { found: `国产 ${domestic} 套，多于采购的 ${sets} 套`, allowed: '国产套数不能多于采购套数', fix: '核对采购合同，改正其中一个' });
    }
    if (sets !== undefined && licences !== undefined && licences < sets) {
      say({ kind, column: 'licences' }, { found: `许可数 ${licences} 少于套数 ${sets}`, allowed: '一套至少有一个许可；网络版按一套计，许可数按实际许可量', fix: '看看两个数是不是写反了', severity: 'warning' });
    }
  }
  for (const column of WHOLE_KEYS) cellProblem(WHOLE_COLUMNS[column].type, unit.whole[column], { column }, say);
  const { rectified, 'to-rectify': toRectify } = figures.whole;
  if (rectified !== undefined && toRectify !== undefined && rectified > toRectify) {
    say({ column: 'rectified' }, { found: `完成 ${rectified} 个，多于应整改的 ${toRectify} 个`, allowed: '完成的不能多于应整改的', fix: '改正其中一个' });
  }
  return problems;
}

type Say = (cell: Cell | 'name', said: Pick<ReportProblem, 'found' | 'allowed' | 'fix'> & { isEmpty?: boolean; severity?: ReportProblem['severity'] }) => unknown;

function cellProblem(type: CellType, text: string, cell: Cell, say: Say) {
  if (type === 'choice') {
    if (readAcceptance(text) !== undefined) return;
    say(cell, { isEmpty: text.trim() === '', found: text.trim() === '' ? '没有选' : `${quoted(text)}不在三种之内`, allowed: `只能是${Object.values(ACCEPTANCES).join('、')}`, fix: '还没有检查的，选“未检查”' });
    return;
  }
  const reading = readCell(type, text);
  if (!('problem' in reading)) return;
  const isEmpty = reading.problem === 'empty';
  if (isEmpty) say(cell, { isEmpty, found: NUMBER_FOUND.empty, allowed: CELL_RULES[type].allowed, fix: '没有的写 0' });
  else say(cell, numberSaid(type, text, reading));
}

function missingGap({ required, licensed }: Partial<Record<KindColumn, bigint>>): string {
  return required !== undefined && licensed !== undefined && required >= licensed ? `填 ${required - licensed}` : '先填应配和正版';
}

function doubledUnits(units: readonly UnitReport[]): PlacedProblem[] {
  const seen = new Map<string, number>();
  return units.flatMap(({ name }, index): PlacedProblem[] => {
    const key = plainKey(name);
    const first = seen.get(key);
    if (key === '') return [];
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    return [{ unit: index, cell: 'name', part: `第 ${index + 1} 个单位`, column: KEY_COLUMNS.unit, severity: 'error', isEmpty: false, found: `${quoted(name)}和第 ${first + 1} 个单位重名`, allowed: '一个单位只报一次，不然合计会重复计算', fix: '删去一个，或写清是哪个单位' }];
  });
}
