import { keysOf } from '../records.ts';
import { isDay } from './days.ts';
import { quoted, type LedgerProblem } from './problem.ts';

/** What software is for: the three general kinds of which each computer needs one, and everything else. */
export const SOFTWARE_KINDS = { os: '操作系统', office: '办公软件', antivirus: '杀毒软件', other: '其他' } as const;
export type SoftwareKind = keyof typeof SOFTWARE_KINDS;

/** The kinds of which each computer is to have one. */
export const GENERAL_KINDS = ['os', 'office', 'antivirus'] as const;
export type GeneralKind = (typeof GENERAL_KINDS)[number];

/** How the unit came by the software. */
export const SOURCE_TYPES = { commercial: '商业软件', preinstalled: '随机预装软件', free: '免费软件', own: '自有软件' } as const;
export type SourceType = keyof typeof SOURCE_TYPES;

export const MACHINE_STATES = { 'in-use': '在用', idle: '闲置', scrapped: '报废' } as const;
export type MachineState = keyof typeof MACHINE_STATES;

/** An upgrade is two changes: the old version is removed, the new one installed. */
export const ACTIONS = { install: '安装', uninstall: '卸载' } as const;
export type Action = keyof typeof ACTIONS;

export interface Unit {
  name: string;
  staff: number | undefined;
  preparedBy: string;
  /** The days on which the two periodic ledgers were last brought up to date; empty when never. */
  summaryOn: string;
  detailOn: string;
}

export interface Machine {
  number: string;
  user: string;
  department: string;
  model: string;
  state: MachineState;
  /** The general kinds that this computer does not need. */
  exempt: readonly GeneralKind[];
  note: string;
}

/** A line of the software register: one purchase or permission under a number of the unit's own. */
export interface Licence {
  number: string;
  name: string;
  version: string;
  kind: SoftwareKind;
  source: SourceType;
  licenceNumber: string;
  /** How many may be installed; nothing bought is 0. */
  quantity: number | 'unlimited';
  /** Whether the agreement lets a unit use it: only then free software covers anything. */
  permitsUnits: boolean;
  /** The last day of its term; empty when it has none. */
  validUntil: string;
  supplier: string;
  /** Decimal text in yuan with two decimals; empty when not known. */
  price: string;
  boughtOn: string;
  /** What the register says about installation and use. */
  use: string;
  note: string;
}

/** What stands on a computer, by the numbers of both. */
export interface Installation {
  machine: string;
  software: string;
  installedOn: string;
  note: string;
}

/** One change on one computer. Name and version stand as they were, whatever becomes of the register. */
export interface Maintenance {
  software: string;
  name: string;
  version: string;
  machine: string;
  action: Action;
  changedOn: string;
  reason: string;
  handledBy: string;
  note: string;
}

/** Everything that the three ledgers and the register are made from. */
export interface Ledger {
  version: 1;
  /** Changes with every save, so that two tabs notice each other. */
  revision: string;
  /** Whether it holds the made-up data that the tool offers to try. */
  isSample: boolean;
  unit: Unit;
  machines: readonly Machine[];
  software: readonly Licence[];
  installations: readonly Installation[];
  maintenance: readonly Maintenance[];
}

/**
 * How much a ledger may hold, so that a browser stays quick and a broken file is noticed. A sheet has lines for the
 * largest detail table, a line for each installation and each computer without one, and some above and below.
 */
export const BOUNDS = { machines: 5_000, software: 5_000, installations: 50_000, maintenance: 50_000, lines: 55_100, count: 1_000_000, text: 200, note: 500 } as const;

/** A ledger with nothing in it. */
export function emptyLedger(): Ledger {
  return {
    version: 1,
    revision: '',
    isSample: false,
    unit: { name: '', staff: undefined, preparedBy: '', summaryOn: '', detailOn: '' },
    machines: [],
    software: [],
    installations: [],
    maintenance: [],
  };
}

/** The names of the lists in messages. */
export const LIST_NAMES = { machines: '电脑', software: '软件登记', installations: '安装', maintenance: '安装维护' } as const;
export type ListName = keyof typeof LIST_NAMES;
export const LISTS = keysOf(LIST_NAMES);

/** How two numbers or names compare: width, case and blanks make no difference. */
export function plainKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

/** Text as the ledger keeps it: no control characters, lines ended one way, nothing around it. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/[^\P{Cc}\n]|[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '')
    .trim();
}

export type Parsed = { ledger: Ledger; problems: [] } | { ledger?: undefined; problems: LedgerProblem[] };

/**
 * Reads what a browser kept or a JSON file holds. Nothing is guessed and nothing left out: any part that does not fit is
 * a problem, and with one there is no ledger.
 */
export function parseLedger(value: unknown): Parsed {
  const problems: LedgerProblem[] = [];
  const root = new Reader('台账文件', undefined, value, problems);
  if (root.fields === undefined) return { problems };
  if (root.fields['version'] !== 1) {
    root.say('version', `版本写的是${shown(root.fields['version'])}`, '这里只读版本 1 的台账文件', '用本页导出的 JSON 文件');
    return { problems };
  }
  root.skip('version');
  const unit = new Reader('单位情况', undefined, root.take('unit'), problems);
  const ledger: Ledger = {
    version: 1,
    revision: root.text('revision', { isOptional: true }),
    isSample: root.flag('isSample', { isOptional: true }),
    unit: {
      name: unit.text('name'),
      staff: unit.count('staff'),
      preparedBy: unit.text('preparedBy'),
      summaryOn: unit.day('summaryOn'),
      detailOn: unit.day('detailOn'),
    },
    machines: listOf(root, 'machines', (reader) => ({
      number: reader.text('number', { isFilled: true }),
      user: reader.text('user'),
      department: reader.text('department'),
      model: reader.text('model'),
      state: reader.choice('state', MACHINE_STATES),
      exempt: reader.kinds('exempt'),
      note: reader.text('note', { most: BOUNDS.note }),
    })),
    software: listOf(root, 'software', (reader) => ({
      number: reader.text('number', { isFilled: true }),
      name: reader.text('name', { isFilled: true }),
      version: reader.text('version'),
      kind: reader.choice('kind', SOFTWARE_KINDS),
      source: reader.choice('source', SOURCE_TYPES),
      licenceNumber: reader.text('licenceNumber'),
      quantity: reader.quantity('quantity'),
      permitsUnits: reader.flag('permitsUnits'),
      validUntil: reader.day('validUntil'),
      supplier: reader.text('supplier'),
      price: reader.price('price'),
      boughtOn: reader.day('boughtOn'),
      use: reader.text('use', { most: BOUNDS.note }),
      note: reader.text('note', { most: BOUNDS.note }),
    })),
    installations: listOf(root, 'installations', (reader) => ({
      machine: reader.text('machine', { isFilled: true }),
      software: reader.text('software', { isFilled: true }),
      installedOn: reader.day('installedOn'),
      note: reader.text('note', { most: BOUNDS.note }),
    })),
    maintenance: listOf(root, 'maintenance', (reader) => ({
      software: reader.text('software', { isFilled: true }),
      name: reader.text('name'),
      version: reader.text('version'),
      machine: reader.text('machine', { isFilled: true }),
      action: reader.choice('action', ACTIONS),
      changedOn: reader.day('changedOn', { isFilled: true }),
      reason: reader.text('reason', { most: BOUNDS.note }),
      handledBy: reader.text('handledBy'),
      note: reader.text('note', { most: BOUNDS.note }),
    })),
  };
  unit.finish();
  root.finish();
  if (problems.length === 0) problems.push(...brokenReferences(ledger));
  return problems.length === 0 ? { ledger, problems: [] } : { problems };
}

/** Numbers that stand twice, and installations of what is not there. */
export function brokenReferences({ machines, software, installations }: Ledger): LedgerProblem[] {
  const problems: LedgerProblem[] = [];
  const distinct = (list: ListName, keys: readonly string[], shownAs: readonly string[]) => {
    const seen = new Map<string, number>();
    keys.forEach((key, index) => {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index + 1);
      else problems.push({ sheet: LIST_NAMES[list], row: index + 1, severity: 'error', found: `${quoted(shownAs[index] ?? '')}和第 ${first} 行重复`, allowed: '编号不能重复', fix: '改掉一个编号，或删去一行' });
    });
    return seen;
  };
  const knownMachines = distinct('machines', machines.map(({ number }) => plainKey(number)), machines.map(({ number }) => number));
  const knownSoftware = distinct('software', software.map(({ number }) => plainKey(number)), software.map(({ number }) => number));
  distinct('installations', installations.map(installationKey), installations.map(({ machine, software: number }) => `${machine} ${number}`));
  installations.forEach(({ machine, software: number }, index) => {
    const missing = (list: 'machines' | 'software', text: string) =>
      problems.push({ sheet: LIST_NAMES.installations, row: index + 1, severity: 'error', found: `${quoted(text)}不在“${LIST_NAMES[list]}”里`, allowed: '只能写已经登记的编号', fix: `先在“${LIST_NAMES[list]}”里登记，或改正编号` });
    if (!knownMachines.has(plainKey(machine))) missing('machines', machine);
    if (!knownSoftware.has(plainKey(number))) missing('software', number);
  });
  return problems;
}

/** One product stands once on a computer. */
export function installationKey({ machine, software }: { machine: string; software: string }): string {
  return `${plainKey(machine)}\n${plainKey(software)}`;
}

function listOf<T>(root: Reader, name: ListName, read: (reader: Reader) => T): T[] {
  const list = root.take(name);
  if (!Array.isArray(list)) {
    root.say(name, `${shown(list)}不是列表`, '要有这张表，没有内容就写空列表', '用本页导出的 JSON 文件');
    return [];
  }
  if (list.length > BOUNDS[name]) {
    root.say(name, `有 ${list.length} 行`, `最多 ${BOUNDS[name]} 行`, '分成几个单位来记');
    return [];
  }
  return list.map((item: unknown, index) => {
    const reader = new Reader(LIST_NAMES[name], index + 1, item, root.problems);
    const record = read(reader);
    reader.finish();
    return record;
  });
}

/** Reads the fields of one object and tells of each that does not fit. */
class Reader {
  readonly problems: LedgerProblem[];
  readonly fields: Record<string, unknown> | undefined;
  readonly #sheet: string;
  readonly #row: number | undefined;
  readonly #taken = new Set<string>();

  constructor(sheet: string, row: number | undefined, value: unknown, problems: LedgerProblem[]) {
    this.#sheet = sheet;
    this.#row = row;
    this.problems = problems;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) this.fields = { ...value };
    else this.#push({ found: `${shown(value)}不是一组字段`, allowed: '要有名称和值', fix: '用本页导出的 JSON 文件' });
  }

  say(field: string, found: string, allowed: string, fix: string) {
    this.#push({ found, allowed, fix }, field);
  }

  take(field: string): unknown {
    this.#taken.add(field);
    return this.fields?.[field];
  }

  skip(field: string) {
    this.#taken.add(field);
  }

  text(field: string, { most = BOUNDS.text, isFilled = false, isOptional = false }: { most?: number; isFilled?: boolean; isOptional?: boolean } = {}): string {
    const value = this.take(field);
    if (isOptional && value === undefined) return '';
    if (typeof value !== 'string') return this.#refuse(field, value, '要写文字', '');
    const text = tidyText(value);
    if (isFilled && text === '') return this.#refuse(field, value, '不能空', '');
    return text.length > most ? this.#refuse(field, value, `最多 ${most} 个字`, '') : text;
  }

  day(field: string, { isFilled = false } = {}): string {
    const value = this.take(field);
    if (value === '' && !isFilled) return '';
    return typeof value === 'string' && isDay(value) ? value : this.#refuse(field, value, '要写“2026-01-05”这样的日子', '');
  }

  /** A number that may be missing. */
  count(field: string): number | undefined {
    const value = this.take(field);
    if (value === undefined) return undefined;
    return isCount(value) ? value : this.#refuse(field, value, `要写 0 到 ${BOUNDS.count} 的整数`, undefined);
  }

  quantity(field: string): number | 'unlimited' {
    const value = this.take(field);
    return value === 'unlimited' || isCount(value) ? value : this.#refuse(field, value, `要写 0 到 ${BOUNDS.count} 的整数，或 unlimited`, 0);
  }

  price(field: string): string {
    const value = this.take(field);
    return typeof value === 'string' && /^(?:|\d{1,9}\.\d{2})$/u.test(value) ? value : this.#refuse(field, value, '要写“598.00”这样的金额', '');
  }

  flag(field: string, { isOptional = false } = {}): boolean {
    const value = this.take(field);
    if (isOptional && value === undefined) return false;
    return typeof value === 'boolean' ? value : this.#refuse(field, value, '要写 true 或 false', false);
  }

  choice<T extends string>(field: string, choices: Readonly<Record<T, string>>): T {
    const value = this.take(field);
    const keys = keysOf(choices);
    const found = keys.find((key) => key === value);
    return found ?? this.#refuse(field, value, `只能写 ${keys.join('、')}`, keys[0] as T);
  }

  kinds(field: string): GeneralKind[] {
    const value = this.take(field);
    const kinds = GENERAL_KINDS.filter((kind) => Array.isArray(value) && value.includes(kind));
    if (Array.isArray(value) && kinds.length === value.length) return kinds;
    return this.#refuse(field, value, `只能列出 ${GENERAL_KINDS.join('、')}，各一次`, []);
  }

  /** Fields that nobody asked for would be lost. */
  finish() {
    for (const name of Object.keys(this.fields ?? {})) {
      if (!this.#taken.has(name)) this.say(name, '这一项不认识', '只能有本页导出的那些项', '删去它，或用本页导出的 JSON 文件');
    }
  }

  #refuse<T>(field: string, value: unknown, allowed: string, instead: T): T {
    // An object that is none was told of already.
    if (this.fields !== undefined) this.say(field, `写的是${shown(value)}`, allowed, '改正这一项，或用本页导出的 JSON 文件');
    return instead;
  }

  #push(said: { found: string; allowed: string; fix: string }, column?: string) {
    this.problems.push({ sheet: this.#sheet, ...(this.#row !== undefined && { row: this.#row }), ...(column !== undefined && { column }), severity: 'error', ...said });
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= BOUNDS.count;
}

function shown(value: unknown): string {
  if (value === undefined) return '空白';
  return quoted(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));
}
