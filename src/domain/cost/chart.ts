import type { Fen } from './money.ts';

/** How long each bar is, in hundredths of the longest with two decimals: a drawing needs no more. All are nought where nothing costs anything. */
export function barShares(amounts: readonly Fen[]): number[] {
  const longest = amounts.reduce((most, amount) => (amount > most ? amount : most), 0n);
  return amounts.map((amount) => (longest === 0n ? 0 : Number((amount * 10_000n) / longest) / 100));
}
