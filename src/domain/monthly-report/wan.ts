import { readDecimal, readYuan, type Fen, type Reading } from '../cost/money.ts';

/** Six decimals of ten thousand yuan are a fen: amounts stay exact. */
const PLACES = 6;

/** A hundred thousand million yuan: an amount above it was meant in yuan. */
const MOST_FEN = 10_000_000n * 1_000_000n;

/** A sheet takes amounts in ten thousand yuan: one that says yuan is not read as ten thousand times as much. */
export type WanReading = Reading<Fen> | { problem: 'in-yuan'; fen: Fen };

/** Reads an amount in ten thousand yuan: `12.5`, `1,400 万元`, `3万`. */
export function readWan(text: string): WanReading {
  const yuan = readYuan(text);
  if (/元\s*$/u.test(text) && 'value' in yuan) return { problem: 'in-yuan', fen: yuan.value };
  const reading = readDecimal(text.replace(/\s*万\s*元?\s*$/u, ''), PLACES);
  return 'value' in reading && reading.value > MOST_FEN ? { problem: 'too-large' } : reading;
}

/** An amount in ten thousand yuan as short as it is exact: `12.5`, `0.0598`, `0`. */
export function wanText(fen: Fen): string {
  const digits = String(fen).padStart(PLACES + 1, '0');
  return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/u, '');
}
