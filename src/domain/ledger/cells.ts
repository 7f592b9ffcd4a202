import { decimalYuan, readCount, readYuan, type NumberProblem } from '../cost/money.ts';
import { readDay } from './days.ts';
import { BOUNDS, tidyText } from './model.ts';
import { quoted, type Said } from './problem.ts';
import { isLong, type ColumnSpec } from './tables.ts';

/** What a file or a field holds in one place. */
export type CellInput = string | number | boolean | null | undefined;

/** The text that the ledger keeps of a cell, with a doubt where there is one, or why it cannot. */
export type CellReading = { text: string; doubt?: Said } | { said: Said };

/** Spreadsheet programs keep fifteen digits of a number: a longer one has lost its last. */
const FIRST_LOSSY = 1e15;
/** What they make of a long number when they open a CSV. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d{2,3}$/iu;
/** What people write for a term without an end. */
const FOREVER = /^(?:永久|长期|终身|无限期|无期限|不限)/u;

const YES: readonly string[] = ['是', '有', '√', '✓', 'Y', 'YES', 'TRUE', '1'];
const NO: readonly string[] = ['否', '无', '×', 'N', 'NO', 'FALSE', '0'];

/** Reads a cell by what its column takes. */
export function readCell(column: ColumnSpec, input: CellInput): CellReading {
  const written = input === null || input === undefined ? '' : tidyText(plainNumber(input));
  if (written === '') {
    if (!column.isRequired) return { text: '' };
    return { said: { found: '空着', allowed: '这一栏必填', fix: column.example === undefined ? column.explains : `${column.explains}，例如${quoted(column.example)}` } };
  }
  const refuse = (allowed: string, fix: string): CellReading => ({ said: { found: `写的是${quoted(written)}`, allowed, fix } });
  switch (column.type) {
    case 'count':
      return numberReading(readCount(unitless(written, column.unit), 0, BOUNDS.count), String, refuse, `要写 0 到 ${BOUNDS.count} 的整数`);
    case 'money':
      return numberReading(readYuan(rounded(input, written)), decimalYuan, refuse, '要写不小于 0 的金额，最多两位小数');
    case 'day': {
      const reading = readDay(typeof input === 'number' ? input : written);
      if ('day' in reading) return { text: reading.day };
      if (FOREVER.test(written)) return refuse('要写一个日子', '没有期限的空着');
      const why = { 'not-a-day': '写成“2026-01-05”“2026/1/5”或“2026年1月5日”', 'no-such-day': '没有这一天，核对月和日', 'out-of-range': '年份要在 1980 到 2099 之间' }[reading.problem];
      return refuse('要写一个日子', why);
    }
    case 'choice': {
      const option = column.options.find((candidate) => same(candidate, written));
      return option === undefined ? refuse(`只能写${column.options.map(quoted).join('')}`, '改成其中一个') : { text: option };
    }
    case 'yes-no': {
      const word = written.toUpperCase();
      if (YES.includes(word)) return { text: '是' };
      return NO.includes(word) ? { text: '否' } : refuse('只能写“是”或“否”', '改成其中一个');
    }
    default: {
      if (typeof input === 'number' && Math.abs(input) >= FIRST_LOSSY) return refuse('长号码要存成文本：存成数字的，十五位以后已经变了', '在表格软件里把这一栏设成“文本”，照原件重新写');
      const most = isLong(column.id) ? BOUNDS.note : BOUNDS.text;
      if (written.length > most) return refuse(`最多 ${most} 个字，这里有 ${written.length} 个`, '写短一些');
      if (!SCIENTIFIC.test(written)) return { text: written };
      return { text: written, doubt: { found: `写的是${quoted(written)}，像是长号码被表格软件改成了科学记数`, allowed: '要写完整的号码', fix: '照原件核对；在表格软件里把这一栏设成“文本”再写' } };
    }
  }
}

const FIXES: Record<NumberProblem, string> = {
  empty: '写一个数',
  'not-a-number': '只写数字，单位不用写',
  negative: '不能是负数，没有就写 0',
  decimals: '核对小数',
  'too-small': '不能是负数，没有就写 0',
  'too-large': '核对一下，是不是多写了几位',
};

function numberReading<T>(reading: { value: T } | { problem: NumberProblem }, write: (value: T) => string, refuse: (allowed: string, fix: string) => CellReading, allowed: string): CellReading {
  return 'value' in reading ? { text: write(reading.value) } : refuse(allowed, FIXES[reading.problem]);
}

/** A number as people write it: never `1e+21`. */
function plainNumber(input: string | number | boolean): string {
  if (typeof input !== 'number') return String(input);
  return Number.isFinite(input) && Math.abs(input) >= 1e21 ? BigInt(Math.round(input)).toString() : String(input);
}

/** A sheet's 0.1 + 0.2 is 0.30. */
function rounded(input: CellInput, written: string): string {
  if (typeof input !== 'number' || !Number.isFinite(input)) return written;
  return Math.abs(input * 100 - Math.round(input * 100)) < 1e-6 ? input.toFixed(2) : written;
}

function unitless(text: string, unit: string | undefined): string {
  return unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

function same(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');
  return plain(a) === plain(b);
}
