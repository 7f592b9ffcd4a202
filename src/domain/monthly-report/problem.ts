import type { NumberProblem } from '../cost/money.ts';
import { quotedUpTo } from '../ledger/problem.ts';
import { wanText, type WanReading } from './wan.ts';

/** Something wrong with a report: where it stands, what was found, what is allowed there, how to mend it. */
export interface ReportProblem {
  /** The file that it was read from; none for what is being filled in. */
  file?: string;
  /** The row of the file, as spreadsheet programs count. */
  row?: number;
  /** The unit in what is being filled in, by its name or its number. */
  part?: string;
  /** The heading of the column, with the kind of software where it has one. */
  column?: string;
  /** With an error the report is not finished; a warning only asks to look at it. */
  severity: 'error' | 'warning';
  found: string;
  allowed: string;
  fix: string;
}

/** The problem as a sentence for the reader. */
export function problemSentence({ file, row, part, column, found, allowed, fix }: ReportProblem): string {
  const place = [file !== undefined && `“${file}”`, row !== undefined && `第 ${row} 行`, part, column !== undefined && `“${column}”`].filter(Boolean).join('');
  return `${place}${place === '' ? '' : '：'}${found}。${allowed}。${fix}。`;
}

const short = quotedUpTo(30);

/** A text as a sentence can hold it. */
export const quoted = (text: string) => short(text.trim());

/** What a cell takes that holds a whole number, or an amount in ten thousand yuan. */
export const CELL_RULES = {
  count: { allowed: '只能写 0 或正整数', fix: '改成台数、套数这样的整数' },
  money: { allowed: '以万元为单位，最多六位小数', fix: '改成 12.5 这样的数，不写单位' },
} as const;

/** What is said of a number that cannot be used. */
export const NUMBER_FOUND: Record<NumberProblem, string> = {
  empty: '没有填',
  'not-a-number': '不是数',
  negative: '是负数',
  decimals: '小数位太多',
  'too-small': '太小',
  'too-large': '大得不像真的',
};

type Unreadable = Exclude<WanReading, { value: unknown }>;

/** What is said of a number that was typed and cannot be used. */
export function numberSaid(type: keyof typeof CELL_RULES, text: string, reading: Unreadable): Pick<ReportProblem, 'found' | 'allowed' | 'fix'> {
  if (reading.problem === 'in-yuan') {
    return { found: `${quoted(text)}的单位是元`, allowed: CELL_RULES.money.allowed, fix: `改成 ${wanText(reading.fen)}，不写单位` };
  }
  return { ...CELL_RULES[type], found: `${quoted(text)}${NUMBER_FOUND[reading.problem]}` };
}
