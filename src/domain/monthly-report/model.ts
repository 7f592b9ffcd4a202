import { GENERAL_KINDS, SOFTWARE_KINDS, tidyText, type GeneralKind } from '../ledger/model.ts';
import { isRecord, keysOf, recordOf } from '../records.ts';

/** How a cell is read. */
export type CellType = 'count' | 'money' | 'choice';

export interface Column {
  label: string;
  type: CellType;
}

/** What is reported of each kind of software. */
export const KIND_COLUMNS = {
  required: { label: '应配', type: 'count' },
  licensed: { label: '正版', type: 'count' },
  gap: { label: '缺口', type: 'count' },
  sets: { label: '采购套数', type: 'count' },
  licences: { label: '许可数', type: 'count' },
  amount: { label: '采购金额（万元）', type: 'money' },
  domestic: { label: '国产套数', type: 'count' },
} as const satisfies Record<string, Column>;
export type KindColumn = keyof typeof KIND_COLUMNS;

/** What is reported of a unit as a whole. */
export const WHOLE_COLUMNS = {
  'funds-required': { label: '资金需求（万元）', type: 'money' },
  'funds-secured': { label: '资金到位（万元）', type: 'money' },
  rectified: { label: '整改完成单位数', type: 'count' },
  'to-rectify': { label: '应整改单位数', type: 'count' },
  acceptance: { label: '验收', type: 'choice' },
} as const satisfies Record<string, Column>;
export type WholeColumn = keyof typeof WHOLE_COLUMNS;

/** The two columns that say what a row is about. */
export const KEY_COLUMNS = { unit: '单位', kind: '软件' } as const;

/** What stands above the table. */
export const HEADER_FIELDS = {
  unit: '填报单位',
  month: '报告月份',
  contact: '联系人',
  phone: '联系电话',
  leader: '领导签字',
  'filled-on': '填报时间',
} as const;
export type HeaderField = keyof typeof HEADER_FIELDS;

export const ACCEPTANCES = { passed: '通过', failed: '未通过', unchecked: '未检查' } as const;
export type Acceptance = keyof typeof ACCEPTANCES;

export const KIND_KEYS = keysOf(KIND_COLUMNS);
export const WHOLE_KEYS = keysOf(WHOLE_COLUMNS);
export const HEADER_KEYS = keysOf(HEADER_FIELDS);

/** The kinds of software, each with its name, in the order of the sheet. */
export const KINDS: readonly { kind: GeneralKind; label: string }[] = GENERAL_KINDS.map((kind) => ({ kind, label: SOFTWARE_KINDS[kind] }));

/** One unit's part of the sheet, as it was typed: what cannot be read is kept and said, never thrown away. */
export interface UnitReport {
  name: string;
  kinds: Record<GeneralKind, Record<KindColumn, string>>;
  whole: Record<WholeColumn, string>;
}

export interface Report {
  version: 1;
  header: Record<HeaderField, string>;
  units: readonly UnitReport[];
}

export const BOUNDS = { units: 200, count: 1_000_000, text: 100 } as const;

/** A unit of which nothing is reported yet. */
export function emptyUnit(name = ''): UnitReport {
  return { name, kinds: recordOf(GENERAL_KINDS, () => recordOf(KIND_KEYS, () => '')), whole: recordOf(WHOLE_KEYS, () => '') };
}

/** A report in which nothing is written, of one unit. */
export function emptyReport(): Report {
  return { version: 1, header: recordOf(HEADER_KEYS, () => ''), units: [emptyUnit()] };
}

/** Whether nothing was written into a unit's part. */
export function isBlank({ name, kinds, whole }: UnitReport): boolean {
  const cells = [name, ...KINDS.flatMap(({ kind }) => Object.values(kinds[kind])), ...Object.values(whole)];
  return cells.every((text) => text.trim() === '');
}

/** Whether text is a month as the sheet writes it: 2026-11. */
export function isMonth(text: string): boolean {
  return /^20\d{2}-(?:0[1-9]|1[0-2])$/u.test(text.trim());
}

/** The month that text names as people and spreadsheet programs write one, a day of it too: `2026年10月`, `2026/10/01`. */
export function readMonth(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const [, year, month] = /^(20\d{2})(?:[-/.](\d{1,2})(?:[-/.]\d{1,2})?|年(\d{1,2})月(?:份|\d{1,2}日)?|(\d{2}))$/u.exec(plain)?.filter((part) => part !== undefined) ?? [];
  const written = `${year}-${String(month).padStart(2, '0')}`;
  return isMonth(written) ? written : undefined;
}

/** Reads what a browser kept or a JSON file holds; undefined where any part of it is something else. */
export function parseReport(value: unknown): Report | undefined {
  if (!isRecord(value) || value['version'] !== 1 || !Array.isArray(value['units'])) return undefined;
  const header = textsOf(value['header'], HEADER_KEYS);
  const list: readonly unknown[] = value['units'];
  const units = list.flatMap((unit) => parseUnit(unit) ?? []);
  if (header === undefined || units.length !== list.length || list.length > BOUNDS.units) return undefined;
  return { version: 1, header, units: units.length === 0 ? [emptyUnit()] : units };
}

function parseUnit(value: unknown): UnitReport | undefined {
  if (!isRecord(value) || typeof value['name'] !== 'string' || value['name'].length > BOUNDS.text) return undefined;
  const { name, kinds, whole } = value;
  if (!isRecord(kinds)) return undefined;
  const [os, office, antivirus] = GENERAL_KINDS.map((kind) => textsOf(kinds[kind], KIND_KEYS));
  const rest = textsOf(whole, WHOLE_KEYS);
  if (os === undefined || office === undefined || antivirus === undefined || rest === undefined) return undefined;
  return { name: tidyText(name), kinds: { os, office, antivirus }, whole: rest };
}

function textsOf<K extends string>(value: unknown, keys: readonly K[]): Record<K, string> | undefined {
  if (!isRecord(value)) return undefined;
  const isFit = keys.every((key) => typeof value[key] === 'string' && value[key].length <= BOUNDS.text);
  return isFit ? recordOf(keys, (key) => tidyText(String(value[key]))) : undefined;
}
