import { keysOf } from '../records.ts';
import { readCell, type CellInput } from './cells.ts';
import { named } from './edits.ts';
import { columnsOf, factsAbove, isSignatureLine, recognise, sheetTitle, type Recognised, type SheetKind } from './headings.ts';
import { BOUNDS, brokenReferences, installationKey, LIST_NAMES, LISTS, plainKey, type Installation, type Ledger, type Licence, type ListName, type Machine, type Maintenance } from './model.ts';
import { quoted, type LedgerProblem, type Said } from './problem.ts';
import { installationOf, licenceOf, licenceRowProblem, machineOf, machineRowProblem, maintenanceOf, rowOfLicence, rowOfMachine, rowOfMaintenance, rowOfUnit, unitOf } from './rows.ts';
import { COLUMNS, MACHINE_COLUMNS, UNIT_COLUMNS, type ColumnOf, type ColumnSpec, type LedgerTables, type TextRow, type UnitColumn } from './tables.ts';

/** A sheet of a file, as far as any reader of files can tell. */
export interface InputSheet {
  name: string;
  rows: readonly (readonly CellInput[])[];
  /** The places of formulas: `row:column`, both from 0. */
  formulas?: ReadonlySet<string>;
}

/** What became of a sheet. */
export interface SheetReport {
  sheet: string;
  kind: SheetKind | undefined;
  /** The title of the table that it is. */
  title: string | undefined;
  good: number;
  /** Lines that cannot be taken, as spreadsheet programs number them. */
  bad: number[];
  /** Headings that nobody knows: these columns stay behind. */
  unknown: string[];
}

export interface Change {
  added: number;
  changed: number;
  same: number;
  /** Items that stand in the ledger and would be gone. */
  removed: number;
}

/** A fact about the unit before and after, empty where it is not known. */
export interface FactChange {
  label: string;
  before: string;
  after: string;
}

/**
 * What taking a file would do. Nothing has happened yet: `result` is the ledger with every good line, and a file with
 * bad lines or `isRefused` is not taken unless the reader says so.
 */
export interface ImportPreview {
  sheets: SheetReport[];
  problems: LedgerProblem[];
  changes: Record<ListName, Change>;
  /** The facts about the unit that would be others than they are. */
  unitChanges: FactChange[];
  badLines: number;
  /** There is nothing to take, or a table lacks a column without which its lines mean nothing. */
  isRefused: boolean;
  result: Ledger;
}

/** The order of reading: what others refer to comes first. */
const ORDER: readonly SheetKind[] = ['unit', 'software', 'detail', 'maintenance', 'summary'];

/** Whether a file adds to the ledger, or stands in place of the tables that it has. */
export type ImportMode = 'merge' | 'replace';

/** Looks at a file's sheets and works out the ledger that taking them into another would give. */
export function previewImport(sheets: readonly InputSheet[], tables: LedgerTables, ledger: Ledger, mode: ImportMode): ImportPreview {
  const recognised = sheets.map((sheet) => ({ sheet, as: recognise(sheet.rows, tables) }));
  const replaces = (kind: SheetKind, column?: string) => mode === 'replace' && recognised.some(({ as }) => as?.kind === kind && (column === undefined || as.places.has(column)));
  const run = new Import(tables, ledger, {
    machines: replaces('detail'),
    software: replaces('software'),
    // A list of computers alone says nothing about what is installed.
    installations: replaces('detail', 'software-number'),
    maintenance: replaces('maintenance'),
  });
  for (const kind of ORDER) {
    for (const { sheet, as } of recognised) if (as?.kind === kind) run.take(sheet, as);
  }
  for (const { sheet, as } of recognised) if (as === undefined) run.skip(sheet);
  return run.preview(sheets.map(({ name }) => name));
}

/** A line of a sheet while it is read. */
interface Line<Id extends string = string> {
  row: TextRow<Id>;
  number: number;
}

/** Where a number of this file stood first. */
interface Place {
  sheet: string;
  number: number;
}

class Import {
  readonly #tables: LedgerTables;
  readonly #problems: LedgerProblem[] = [];
  readonly #reports = new Map<string, SheetReport>();
  readonly #into: Ledger;
  readonly #isReplaced: Readonly<Record<ListName, boolean>>;
  readonly #machines: Merged<Machine>;
  readonly #software: Merged<Licence>;
  readonly #installations: Merged<Installation>;
  readonly #maintenance: Merged<Maintenance>;
  /** What the sheets so far have said: a number must not stand for two things, whichever sheets they are on. */
  readonly #seenSoftware = new Map<string, Place>();
  readonly #seenMachines = new Map<string, Line<ColumnOf<'detail'>> & Place>();
  readonly #seenInstallations = new Map<string, Place>();
  #unit: Ledger['unit'];
  #hasUnit = false;
  /** What stands above the tables about the unit. */
  readonly #facts = new Map<string, Place & { text: string }>();
  #isRefused = false;

  constructor(tables: LedgerTables, into: Ledger, isReplaced: Readonly<Record<ListName, boolean>>) {
    this.#tables = tables;
    this.#into = into;
    this.#isReplaced = isReplaced;
    this.#unit = into.unit;
    this.#machines = new Merged(into.machines, ({ number }) => plainKey(number), isReplaced.machines);
    this.#software = new Merged(into.software, ({ number }) => plainKey(number), isReplaced.software);
    this.#installations = new Merged(into.installations, installationKey, isReplaced.installations);
    // The same change may be there twice.
    this.#maintenance = new Merged(into.maintenance, (change) => JSON.stringify(change), isReplaced.maintenance);
  }

  skip({ name, rows }: InputSheet) {
    this.#reports.set(name, { sheet: name, kind: undefined, title: undefined, good: 0, bad: [], unknown: (rows[0] ?? []).map((cell) => String(cell ?? '')).filter(Boolean).slice(0, 20) });
  }

  take(sheet: InputSheet, as: Recognised) {
    const report: SheetReport = { sheet: sheet.name, kind: as.kind, title: sheetTitle(as.kind, this.#tables), good: 0, bad: [], unknown: as.unknown };
    this.#reports.set(sheet.name, report);
    this.#takeFacts(sheet, as, report);
    // What the summary says is counted from the rest.
    if (as.kind === 'summary' || this.#refuses(sheet, as)) return;
    const lines = this.#read(sheet, as, report);
    switch (as.kind) {
      case 'unit':
        return this.#takeUnit(lines as Line<UnitColumn>[], as, report);
      case 'software':
        return this.#takeSoftware(lines as Line<ColumnOf<'software'>>[], as, report);
      case 'detail':
        return this.#takeDetail(lines as Line<ColumnOf<'detail'>>[], as, report);
      case 'maintenance':
        return this.#takeMaintenance(lines as Line<ColumnOf<'maintenance'>>[], as, report);
    }
  }

  preview(order: readonly string[]): ImportPreview {
    const facts = Object.fromEntries([...this.#facts].map(([id, { text }]) => [id, text]));
    const result: Ledger = {
      ...this.#into,
      // A sheet of facts knows better than what stands above a table.
      unit: this.#hasUnit ? this.#unit : unitOf({ ...rowOfUnit(this.#into), ...facts }),
      machines: this.#machines.list(),
      software: this.#software.list(),
      installations: this.#installations.list(),
      maintenance: this.#maintenance.list(),
    };
    for (const name of LISTS) {
      if (result[name].length > BOUNDS[name]) this.#refuse({ sheet: LIST_NAMES[name], severity: 'error', found: `导入后有 ${result[name].length} 行`, allowed: `最多 ${BOUNDS[name]} 行`, fix: '分成几个单位来记' });
    }
    for (const problem of brokenReferences(result)) this.#refuse({ ...problem, fix: `${problem.fix}；或选“合并”` });
    const sheets = order.flatMap((name) => this.#reports.get(name) ?? []);
    const badLines = sheets.reduce((sum, { bad }) => sum + bad.length, 0);
    this.#refuseLoss(result, badLines);
    if (!sheets.some(({ kind }) => kind !== undefined && kind !== 'summary')) {
      const titles = [this.#tables.detail, this.#tables.maintenance, this.#tables.software].map(({ title }) => quoted(title)).join('');
      this.#refuse({ sheet: order[0] ?? '文件', severity: 'error', found: '没有认出台账的表', allowed: `要有${titles}里一张表的表头`, fix: '先在本页导出空表，把内容贴进去再导入' });
    }
    return {
      sheets,
      problems: this.#problems,
      changes: { machines: this.#machines.change(), software: this.#software.change(), installations: this.#installations.change(), maintenance: this.#maintenance.change() },
      unitChanges: this.#unitChanges(result),
      badLines,
      isRefused: this.#isRefused,
      result,
    };
  }

  #unitChanges(result: Ledger): FactChange[] {
    const [before, after] = [rowOfUnit(this.#into), rowOfUnit(result)];
    // The number of computers is counted, not taken.
    return UNIT_COLUMNS.filter((id) => id !== 'computers' && before[id] !== after[id]).map((id) => ({ label: this.#labelOf('unit', id), before: before[id], after: after[id] }));
  }

  /** What stands in place of a list must be a list, and whole: else lines would be gone that nobody meant to delete. */
  #refuseLoss(result: Ledger, badLines: number) {
    const replaced = LISTS.filter((name) => this.#isReplaced[name]);
    for (const name of replaced) {
      const before = this.#into[name].length;
      if (before > 0 && result[name].length === 0) this.#refuse({ sheet: LIST_NAMES[name], severity: 'error', found: '文件里没有内容', allowed: `替换会删去现有的 ${before} 行`, fix: '从文件里去掉这张空表，或选“合并”；真要清空，在这张表里删' });
    }
    if (replaced.length > 0 && badLines > 0) this.#refuse({ sheet: '文件', severity: 'error', found: `有 ${badLines} 行不能导入`, allowed: '替换要整张表都对，少一行就删一行', fix: '改好这几行再导入，或选“合并”' });
  }

  #refuse(problem: LedgerProblem) {
    this.#isRefused = true;
    this.#problems.push(problem);
  }

  /** A table that is wrong as a whole. */
  #refuses({ name, rows }: InputSheet, { headRow, missing, doubled }: Recognised): boolean {
    const problem = (said: Said) => this.#refuse({ sheet: name, row: headRow + 1, severity: 'error', ...said });
    if (missing.length > 0) problem({ found: `没有${missing.map(quoted).join('')}`, allowed: '这几栏必须有', fix: '在表头补上这几栏，名称照写' });
    for (const { heading, first } of doubled) {
      const found = heading === first ? `${quoted(heading)}在表头里不止一次` : `${quoted(first)}和${quoted(heading)}是同一栏，两栏都有内容`;
      problem({ found, allowed: '一栏只写一次', fix: '删去多出来的栏，或改名' });
    }
    if (rows.length > BOUNDS.lines) problem({ found: `有 ${rows.length} 行`, allowed: `一张表最多 ${BOUNDS.lines} 行`, fix: '拆成几个文件，分几次导入' });
    return missing.length + doubled.length > 0 || rows.length > BOUNDS.lines;
  }

  /** The facts about the unit above a table. */
  #takeFacts(sheet: InputSheet, { headRow }: Recognised, report: SheetReport) {
    for (const { column, value, row } of factsAbove(sheet.rows, headRow, this.#tables)) {
      const reading = readCell(column, value);
      const first = this.#facts.get(column.id);
      const line = { row: {}, number: row + 1 };
      if ('said' in reading) this.#bad(report, line, reading.said, column.label);
      else if (first !== undefined && first.text !== reading.text) this.#bad(report, line, { found: `这里写${quoted(reading.text)}，${placeSaid(first, report)}写${quoted(first.text)}`, allowed: '一个文件说的是一个单位', fix: '写得一样，或删去一处' }, column.label);
      else if (first === undefined) this.#facts.set(column.id, { text: reading.text, sheet: sheet.name, number: row + 1 });
    }
  }

  /** The lines whose every cell can be read. */
  #read(sheet: InputSheet, as: Recognised, report: SheetReport): Line[] {
    const columns = columnsOf(as.kind, this.#tables);
    const signatures = as.kind === 'unit' ? [] : this.#tables[as.kind].signatures;
    const formulas = new Map<string, { count: number; row: number }>();
    const seenMachines = new Set(this.#seenMachines.keys());
    const lines: Line[] = [];
    sheet.rows.forEach((cells, index) => {
      const valueOf = ({ id }: ColumnSpec) => cells[as.places.get(id) ?? -1];
      if (index <= as.headRow || columns.every((column) => String(valueOf(column) ?? '').trim() === '')) return;
      if (isSignatureLine(cells, signatures)) return;
      // A computer's further lines may leave out what its first one said.
      const isFurther = as.kind === 'detail' && seenMachines.has(plainKey(String(cells[as.places.get('machine-number') ?? -1] ?? '')));
      const row: TextRow = {};
      let isGood = true;
      for (const column of columns) {
        const value = valueOf(column);
        const isFormula = sheet.formulas?.has(`${index}:${as.places.get(column.id) ?? -1}`) === true;
        const reading = isFormula && (value ?? '') === '' ? { said: UNCALCULATED } : readCell(isFurther && isMachineColumn(column.id) ? { ...column, isRequired: false } : column, value);
        if ('said' in reading) {
          isGood = false;
          this.#problems.push({ sheet: sheet.name, row: index + 1, column: column.label, severity: 'error', ...reading.said });
        } else {
          row[column.id] = reading.text;
          if (reading.doubt !== undefined) this.#problems.push({ sheet: sheet.name, row: index + 1, column: column.label, severity: 'warning', ...reading.doubt });
          if (isFormula) formulas.set(column.label, { count: (formulas.get(column.label)?.count ?? 0) + 1, row: formulas.get(column.label)?.row ?? index + 1 });
        }
      }
      if (!isGood) return void report.bad.push(index + 1);
      if (as.kind === 'detail') seenMachines.add(plainKey(row['machine-number'] ?? ''));
      lines.push({ row, number: index + 1 });
    });
    for (const [column, { count, row }] of formulas) {
      this.#problems.push({ sheet: sheet.name, row, column, severity: 'warning', found: `有 ${count} 个公式，第一个在这里`, allowed: '只取表格软件上次算好的值，不重新算', fix: '核对这一栏；不放心就在表格软件里改成数值再导入' });
    }
    return lines;
  }

  #bad(report: SheetReport, line: Line, said: Said, column?: string) {
    report.bad.push(line.number);
    this.#problems.push({ sheet: report.sheet, row: line.number, ...(column !== undefined && { column }), severity: 'error', ...said });
  }

  #labelOf(kind: SheetKind, id: string): string {
    return columnsOf(kind, this.#tables).find((column) => column.id === id)?.label ?? id;
  }

  #takeUnit(lines: Line<UnitColumn>[], { places }: Recognised, report: SheetReport) {
    // The number of computers is counted: alone, as in an empty file of this tool, it says nothing.
    for (const line of lines.filter(({ row }) => UNIT_COLUMNS.some((id) => id !== 'computers' && row[id] !== ''))) {
      if (this.#hasUnit) this.#bad(report, line, { found: '多出一行', allowed: '一个文件只能有一行单位情况', fix: '删去多出来的行' });
      else {
        this.#hasUnit = true;
        this.#unit = unitOf(kept(line.row, rowOfUnit(this.#into), places));
        report.good++;
      }
    }
  }

  #takeSoftware(lines: Line<ColumnOf<'software'>>[], { places }: Recognised, report: SheetReport) {
    for (const line of lines) {
      const key = plainKey(line.row['software-number']);
      const row = keptLicence(line.row, this.#software.get(key), places);
      const problem = licenceRowProblem(row);
      const first = this.#seenSoftware.get(key);
      if (problem !== undefined) this.#bad(report, line, problem.said, this.#labelOf('software', problem.column));
      else if (first !== undefined) this.#bad(report, line, doubled(line.row['software-number'], placeSaid(first, report)), this.#labelOf('software', 'software-number'));
      else {
        this.#seenSoftware.set(key, { sheet: report.sheet, number: line.number });
        this.#software.put(licenceOf(row));
        report.good++;
      }
    }
  }

  #takeDetail(lines: Line<ColumnOf<'detail'>>[], { places }: Recognised, report: SheetReport) {
    for (const line of lines) {
      const first = this.#seenMachines.get(plainKey(line.row['machine-number']));
      const said = first === undefined ? machineRowProblem(line.row) : this.#differs(line, first, report);
      if (said !== undefined) {
        this.#bad(report, line, said.said, this.#labelOf('detail', said.column));
        continue;
      }
      const installation = installationOf(line.row);
      const problem = installation && this.#installationProblem(installation, report);
      if (problem !== undefined) {
        this.#bad(report, line, problem, this.#labelOf('detail', 'software-number'));
        continue;
      }
      if (first === undefined) {
        this.#seenMachines.set(plainKey(line.row['machine-number']), { ...line, sheet: report.sheet });
        const known = this.#machines.get(plainKey(line.row['machine-number']));
        this.#machines.put(machineOf(kept(line.row, known && rowOfMachine(known), places)));
      }
      if (installation !== undefined) {
        this.#seenInstallations.set(installationKey(installation), { sheet: report.sheet, number: line.number });
        const known = this.#installations.get(installationKey(installation));
        this.#installations.put(keptInstallation(installation, known, places));
      }
      report.good++;
    }
  }

  /** A further line of a computer must say the same of it, or nothing. */
  #differs({ row }: Line<ColumnOf<'detail'>>, first: Line<ColumnOf<'detail'>> & Place, report: SheetReport): { column: string; said: Said } | undefined {
    const column = MACHINE_COLUMNS.find((id) => id !== 'machine-number' && row[id] !== '' && row[id] !== first.row[id]);
    if (column === undefined) return undefined;
    return {
      column,
      said: { found: `电脑${quoted(row['machine-number'])}这里写${quoted(row[column])}，${placeSaid(first, report)}写${quoted(first.row[column])}`, allowed: '同一个电脑编号只能是一台电脑', fix: '是同一台就写得一样；是两台就改掉一个编号' },
    };
  }

  #installationProblem(installation: Installation, report: SheetReport): Said | undefined {
    const first = this.#seenInstallations.get(installationKey(installation));
    if (first !== undefined) return { found: `电脑${quoted(installation.machine)}上的${quoted(installation.software)}和${placeSaid(first, report)}重复`, allowed: '一台电脑上的一款软件写一行', fix: '删去一行' };
    if (this.#software.get(plainKey(installation.software)) !== undefined) return undefined;
    return { found: `${quoted(installation.software)}没有登记`, allowed: `只能写“${this.#tables.software.title}”里的软件编号`, fix: '先登记这款软件；没有授权的也登记，授权数量写 0' };
  }

  #takeMaintenance(lines: Line<ColumnOf<'maintenance'>>[], { places }: Recognised, report: SheetReport) {
    // A change is the same where it says the same in the columns that the sheet has.
    const columns = COLUMNS.maintenance.filter((id) => places.has(id));
    const keyOf = (change: Maintenance) => {
      const row = rowOfMaintenance(change);
      return JSON.stringify(columns.map((id) => row[id]));
    };
    const known = new Map<string, string[]>();
    // From the last one, so that the first is taken first.
    for (const [key, change] of this.#maintenance.untouched().reverse()) {
      const alike = known.get(keyOf(change));
      if (alike === undefined) known.set(keyOf(change), [key]);
      else alike.push(key);
    }
    for (const { row } of lines) {
      const licence = this.#software.get(plainKey(row['software-number']));
      const change = named({ software: licence === undefined ? [] : [licence] }, maintenanceOf(row));
      const same = known.get(keyOf(change))?.pop();
      if (same === undefined) this.#maintenance.add(change);
      else this.#maintenance.keep(same);
      report.good++;
    }
  }
}

/** A line with what is known already in the columns that its sheet does not have. */
function kept<Id extends string>(row: TextRow<Id>, known: Partial<TextRow<Id>> | undefined, places: ReadonlyMap<string, number>): TextRow<Id> {
  if (known === undefined) return row;
  const full = { ...row };
  for (const id of keysOf(row)) if (!places.has(id)) full[id] = known[id] ?? row[id];
  return full;
}

/** A number of licences and 不限数量 are one thing in two columns: what is written in one is not held against what is known of the other. */
function keptLicence(row: TextRow<ColumnOf<'software'>>, known: Licence | undefined, places: ReadonlyMap<string, number>): TextRow<ColumnOf<'software'>> {
  const full = kept(row, known && rowOfLicence(known), places);
  if (!places.has('is-unlimited') && row['licence-quantity'] !== '') full['is-unlimited'] = '';
  if (!places.has('licence-quantity') && row['is-unlimited'] === '是') full['licence-quantity'] = '';
  return full;
}

function keptInstallation(installation: Installation, known: Installation | undefined, places: ReadonlyMap<string, number>): Installation {
  if (known === undefined) return installation;
  return { ...installation, installedOn: places.has('installed-on') ? installation.installedOn : known.installedOn, note: places.has('note') ? installation.note : known.note };
}

const UNCALCULATED: Said = { found: '是公式，没有算出值', allowed: '要有值', fix: '在表格软件里打开，保存一次；或把公式改成数值' };

const isMachineColumn = (id: string) => (MACHINE_COLUMNS as readonly string[]).includes(id) && id !== 'machine-number';

/** A place as seen from a sheet. */
function placeSaid({ sheet, number }: Place, from: SheetReport): string {
  return `${sheet === from.sheet ? '' : quoted(sheet)}第 ${number} 行`;
}

function doubled(number: string, first: string): Said {
  return { found: `${quoted(number)}和${first}重复`, allowed: '编号不能重复', fix: '改掉一个编号；分几次买的，一次一个编号' };
}

/** A list into which lines are put by their key: a known key is replaced where it stands, a new one comes last. */
class Merged<T> {
  readonly #before = new Map<string, T>();
  readonly #items: Map<string, T>;
  readonly #put = new Set<string>();
  /** How often an item was added that is like another. */
  readonly #times = new Map<string, number>();
  readonly #keyOf: (item: T) => string;

  /** @param isReplaced whether the list has only what is put into it */
  constructor(items: readonly T[], keyOf: (item: T) => string, isReplaced: boolean) {
    this.#keyOf = keyOf;
    const times = new Map<string, number>();
    for (const item of items) {
      const key = keyOf(item);
      const before = times.get(key) ?? 0;
      times.set(key, before + 1);
      this.#before.set(again(key, before), item);
    }
    this.#items = new Map(isReplaced ? [] : this.#before);
  }

  get(key: string): T | undefined {
    return this.#items.get(key);
  }

  put(item: T) {
    const key = this.#keyOf(item);
    this.#put.add(key);
    this.#items.set(key, item);
  }

  /** Puts an item in though the list may have one like it. */
  add(item: T) {
    const alike = this.#keyOf(item);
    let times = this.#times.get(alike) ?? 0;
    while (this.#items.has(again(alike, times))) times++;
    this.#times.set(alike, times + 1);
    this.#put.add(again(alike, times));
    this.#items.set(again(alike, times), item);
  }

  /** Takes what stands under a key for what was put in. */
  keep(key: string) {
    this.#put.add(key);
  }

  /** What stands there from before, with its key. */
  untouched(): [string, T][] {
    return [...this.#items].filter(([key]) => !this.#put.has(key));
  }

  /** What has become of the list, set against what it was. */
  change(): Change {
    const change = { added: 0, changed: 0, same: 0, removed: [...this.#before.keys()].filter((key) => !this.#items.has(key)).length };
    for (const key of this.#put) {
      const before = this.#before.get(key);
      if (before === undefined) change.added++;
      else if (JSON.stringify(before) === JSON.stringify(this.#items.get(key))) change.same++;
      else change.changed++;
    }
    return change;
  }

  list(): T[] {
    return [...this.#items.values()];
  }
}

/** The key of something that stands there once more. */
const again = (key: string, before: number) => key + '\n'.repeat(before);
