import { strFromU8, unzipSync } from 'fflate';
import type { CellInput } from './cells.ts';
import type { InputSheet } from './import.ts';
import { BOUNDS } from './model.ts';
import type { Said } from './problem.ts';

/** What a file is, by its first bytes and not by its name. */
export type FileKind = 'workbook' | 'text';

/** Caps against files that would stop the browser. */
export const MOST_BYTES = 20_000_000;
const MOST_UNPACKED = 200_000_000;
const MOST_PARTS = 2_000;

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
const XLSX_ONLY = '要是 Excel 工作簿（.xlsx）、CSV 或本页导出的 JSON';

/** Tells a file that can be read from one that cannot, and how to mend that. */
export function fileKind(bytes: Uint8Array): FileKind | { said: Said } {
  if (bytes.length === 0) return { said: { found: '文件是空的', allowed: XLSX_ONLY, fix: '重新导出或另存一次' } };
  if (bytes.length > MOST_BYTES) return { said: { found: `文件有 ${Math.ceil(bytes.length / 1_000_000)} MB`, allowed: `最大 ${MOST_BYTES / 1_000_000} MB`, fix: '删去图片和不用的表，或拆成几个文件' } };
  if (starts(bytes, 0x50, 0x4b)) return 'workbook';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { said: isEncrypted(bytes) ? ENCRYPTED : OLD };
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return { said: { found: '是 PDF 文件', allowed: XLSX_ONLY, fix: '找到原来的表格文件，或在本页手工录入' } };
  const head = strFromU8(bytes.subarray(0, 200), true).toLowerCase();
  if (/^(?:ï»¿)?\s*<(?:!doctype|html|\?xml|table)/u.test(head)) return { said: { found: '是网页格式，不是表格文件，虽然名字可能是 .xls', allowed: XLSX_ONLY, fix: '用表格软件打开，另存为 .xlsx 再导入' } };
  return 'text';
}

const ENCRYPTED: Said = { found: '工作簿有密码', allowed: '只读没有密码的文件', fix: '在表格软件里打开，去掉打开密码，另存为 .xlsx 再导入' };
const OLD: Said = { found: '是旧格式的工作簿（.xls）', allowed: XLSX_ONLY, fix: '在表格软件里打开，另存为“Excel 工作簿（.xlsx）”再导入' };
const DAMAGED: Said = { found: '工作簿不完整，打不开', allowed: '要是完整的 .xlsx', fix: '重新下载或复制一次；能用表格软件打开的，打开后另存为新的 .xlsx' };

/** An encrypted workbook is an old container with this part in it. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(name[0] ?? 0); at !== -1; at = bytes.indexOf(name[0] ?? 0, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** What a sheet's values do not tell. */
export interface SheetMarks {
  /** Cells whose value was calculated, or failed to be: `row:column`, from 0. */
  formulas: Set<string>;
  /** Merged cells: first row, first column, last row, last column, from 0. */
  merges: [number, number, number, number][];
}

/** Looks into a workbook before its values are read: caps, macros, formulas, merged cells. */
export function inspectWorkbook(bytes: Uint8Array): { sheets: Map<string, SheetMarks> } | { said: Said } {
  try {
    const parts = partsOf(bytes);
    if ('said' in parts) return parts;
    const { names, texts } = parts;
    if (names.some((name) => /vbaproject\.bin$/iu.test(name))) return { said: { found: '工作簿里有宏', allowed: '只读没有宏的 .xlsx', fix: '在表格软件里另存为“Excel 工作簿（.xlsx）”，宏就去掉了' } };
    const workbook = texts.get('xl/workbook.xml');
    if (workbook === undefined) return { said: { found: '是压缩包，里面没有工作簿', allowed: XLSX_ONLY, fix: '解开压缩包，导入里面的 .xlsx；其他格式在表格软件里另存为 .xlsx' } };
    const lastRow = [...texts.values()].reduce((last, text) => Math.max(last, lastRowIn(text)), 0);
    // Rows that hold nothing are read as well.
    if (lastRow > BOUNDS.lines) return { said: { found: `有一张表一直用到第 ${lastRow} 行`, allowed: `最多到第 ${BOUNDS.lines} 行`, fix: '删去最后一行数据下面的空行，保存再导入；真有这么多行，就拆成几个文件' } };
    return { sheets: marksOf(workbook, texts) };
  } catch {
    return { said: DAMAGED };
  }
}

/** The texts of the parts that are read, and the names of all; sizes are looked at before anything is unpacked. */
function partsOf(bytes: Uint8Array): { names: string[]; texts: ReadonlyMap<string, string> } | { said: Said } {
  const names: string[] = [];
  let unpacked = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      unpacked += originalSize;
      return unpacked <= MOST_UNPACKED && names.length <= MOST_PARTS && /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/u.test(name);
    },
  });
  if (unpacked <= MOST_UNPACKED && names.length <= MOST_PARTS) return { names, texts: new Map(Object.entries(files).map(([name, part]) => [name, strFromU8(part)])) };
  return { said: { found: `解开以后有 ${Math.ceil(unpacked / 1_000_000)} MB、${names.length} 个部件`, allowed: `解开以后最大 ${MOST_UNPACKED / 1_000_000} MB、${MOST_PARTS} 个部件`, fix: '只留台账的几张表，另存一份再导入' } };
}

function marksOf(workbook: string, texts: ReadonlyMap<string, string>): Map<string, SheetMarks> {
  const targets = new Map(
    tagsOf(texts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((tag) => [attributeOf(tag, 'Id'), attributeOf(tag, 'Target').replace(/^\/?(?:xl\/)?/u, 'xl/')]),
  );
  return new Map(
    tagsOf(workbook, 'sheet').map((tag) => {
      const sheet = texts.get(targets.get(attributeOf(tag, '(?:\\w+:)?id')) ?? '') ?? '';
      return [unescaped(attributeOf(tag, 'name')), { formulas: formulasIn(sheet), merges: mergesIn(sheet) }];
    }),
  );
}

function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'gu')) ?? [];
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(tag)?.[1] ?? '';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}

/** Cells that hold a formula, `<c r="B3" …><f>…`, or an error, `<c r="B3" t="e">`, whose value the reader leaves out. */
function formulasIn(sheet: string): Set<string> {
  const formulas = new Set<string>();
  for (const [, formula, error] of sheet.matchAll(/<(?:\w+:)?c(?:(\s[^>]*)>\s*<(?:\w+:)?f[\s>/]|(\s[^>]*\bt="e"[^>]*)>)/gu)) {
    const place = placeOf(attributeOf(formula ?? error ?? '', 'r'));
    if (place !== undefined) formulas.add(`${place.row}:${place.column}`);
  }
  return formulas;
}

function lastRowIn(sheet: string): number {
  let last = 0;
  for (const [, digits] of sheet.matchAll(/<(?:\w+:)?(?:row|c)\s[^>]*?\br="[A-Z]*(\d+)"/gu)) last = Math.max(last, Number(digits));
  return last;
}

function mergesIn(sheet: string): SheetMarks['merges'] {
  return tagsOf(sheet, 'mergeCell').flatMap((tag): SheetMarks['merges'] => {
    const [from, to] = attributeOf(tag, 'ref').split(':').map(placeOf);
    return from === undefined || to === undefined ? [] : [[from.row, from.column, to.row, to.column]];
  });
}

function placeOf(address: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address) ?? [];
  if (letters === undefined) return undefined;
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** What the reader of values says of a cell that it cannot read, with the place that it names. */
export function unreadableCell(error: unknown): Said {
  const [, row, column] = /row (\d+), col (\d+)/u.exec(error instanceof Error ? error.message : '') ?? [];
  if (row === undefined) return DAMAGED;
  return { found: `第 ${row} 行第 ${column} 格读不出值`, allowed: '格子里要有值', fix: '在表格软件里打开，改正这一格，保存再导入' };
}

/** A sheet's values with what stands behind them: merged cells all say what their first one says. */
export function markedSheet(name: string, values: readonly (readonly unknown[])[], marks: SheetMarks | undefined): InputSheet {
  const rows = values.map((row) => row.map(inputOf));
  for (const [top, left, bottom, right] of marks?.merges ?? []) {
    const value = rows[top]?.[left];
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      // A title over the whole width is no heading of every column.
      for (let column = left; column <= (top === bottom ? left : right); column++) {
        const cells = rows[row];
        if (cells !== undefined && column < cells.length) cells[column] = value;
      }
    }
  }
  return { name, rows, ...(marks !== undefined && { formulas: marks.formulas }) };
}

function inputOf(value: unknown): CellInput {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
