import Papa from 'papaparse';
import { unguarded } from '../sheet.ts';
import type { InputSheet } from './import.ts';
import type { Said } from './problem.ts';

export type Decoded = { text: string; encoding: 'utf-8' | 'utf-16' | 'gb18030' } | { said: Said };

/** The text of a CSV or JSON file: UTF-8 with a mark or without, UTF-16 with one, else GBK as Chinese spreadsheet programs write it. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return decoded(bytes, first === 0xff ? 'utf-16le' : 'utf-16be', 'utf-16') ?? UNREADABLE;
  }
  if (bytes.indexOf(0) !== -1) return UNREADABLE;
  return decoded(bytes, 'utf-8', 'utf-8') ?? decoded(bytes, 'gb18030', 'gb18030') ?? UNREADABLE;
}

const UNREADABLE: Decoded = { said: { found: '读不出文字', allowed: '要是 Excel 工作簿（.xlsx）、CSV 或本页导出的 JSON', fix: '在表格软件里另存为 .xlsx 再导入' } };

function decoded(bytes: Uint8Array, label: string, encoding: 'utf-8' | 'utf-16' | 'gb18030'): Decoded | undefined {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/**
 * A CSV as one sheet; commas, semicolons and tabs are told apart by the file itself. A quote that is never closed would
 * take all later lines for one cell: such a file is not read.
 */
export function csvSheet(name: string, text: string): InputSheet | { said: Said } {
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '，'] });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes !== undefined) return { said: { found: `第 ${(quotes.row ?? 0) + 1} 行的引号没有配对`, allowed: '引号要成对，格子里的引号写两个', fix: '改好这一行；或在表格软件里打开，核对以后另存为 .xlsx 再导入' } };
  return { name, rows: data.map((row) => row.map(unguarded)) };
}
