/** Money in fen, a hundredth of a yuan. Whole numbers only: adding and multiplying never round. */
export type Fen = bigint;

/** Why a number that somebody typed cannot be used. */
export type NumberProblem = 'empty' | 'not-a-number' | 'negative' | 'decimals' | 'too-small' | 'too-large';
export type Reading<T> = { value: T } | { problem: NumberProblem };

/** One hundred million yuan: an amount above it is a slip of the keyboard. */
const MOST_YUAN = 100_000_000n;

/** Digits with or without thousands, in text that has already lost its full-width forms. */
const DECIMAL = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/u;

/** What people type around a number: full-width digits, signs of their own, blanks. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\u2212\u2013\u2014]/gu, '-').trim();
}

/** Reads an amount in yuan with at most two decimals: `598`, `1,400.50`, `￥１４００元`. */
export function readYuan(text: string): Reading<Fen> {
  const reading = readDecimal(plain(text).replace(/^[¥￥]\s*/u, '').replace(/\s*元$/u, ''), 2);
  return 'value' in reading && reading.value > MOST_YUAN * 100n ? { problem: 'too-large' } : reading;
}

/** Reads a number with at most so many decimals, as how many of the last of them it is: with two, `1.5` is 150. */
export function readDecimal(text: string, places: number): Reading<bigint> {
  const written = plain(text);
  if (written === '') return { problem: 'empty' };
  const [, sign, whole = '', decimals = ''] = DECIMAL.exec(written) ?? [];
  if (sign === undefined) return { problem: 'not-a-number' };
  if (sign === '-') return { problem: 'negative' };
  if (decimals.length > places) return { problem: 'decimals' };
  return { value: BigInt(whole.replace(/,/gu, '') + decimals.padEnd(places, '0')) };
}

/** The amount that decimal text of content holds, as its schema has checked it: digits, and at most two decimals. */
export function fenOf(decimal: string): Fen {
  const [whole = '', decimals = ''] = decimal.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
}

/** Reads a whole number between two bounds. */
export function readCount(text: string, least: number, most: number): Reading<number> {
  const written = plain(text);
  if (written === '') return { problem: 'empty' };
  const [, sign, whole = '', decimals] = DECIMAL.exec(written) ?? [];
  if (sign === undefined) return { problem: 'not-a-number' };
  if (sign === '-') return { problem: 'negative' };
  if (decimals !== undefined) return { problem: 'decimals' };
  const count = BigInt(whole.replace(/,/gu, ''));
  if (count > BigInt(most)) return { problem: 'too-large' };
  return count < BigInt(least) ? { problem: 'too-small' } : { value: Number(count) };
}

/** An amount as decimal text without thousands, for sheets and addresses: `119600.00`. */
export function decimalYuan(fen: Fen): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The same as short as people type it: `598`, `598.50`. */
export function shortYuan(fen: Fen): string {
  return decimalYuan(fen).replace(/\.00$/u, '');
}

/** An amount as readers see it: `119,600.00`. */
export function formatYuan(fen: Fen): string {
  return decimalYuan(fen).replace(/\d(?=(?:\d{3})+\.)/gu, '$&,');
}

/** The same without the decimals of a whole amount: `1,400`. */
export function tidyYuan(fen: Fen): string {
  return formatYuan(fen).replace(/\.00$/u, '');
}

/** An amount divided among so many, rounded half up to the fen. Neither may be negative, and nothing is divided by nought. */
export function divideHalfUp(fen: Fen, among: number): Fen {
  const count = BigInt(among);
  return (2n * fen + count) / (2n * count);
}
