import { yearlySeatFen, type PricedEntry } from '../catalogue/seat-price.ts';
import { isPerSeat } from './caps.ts';
import type { Fen } from './money.ts';

/** Why a price is not told for a seat and year. */
export type NoSeatYear = 'offer' | 'unspecified' | 'server' | 'quantity' | 'term';

/**
 * What a price comes to for a seat and year, or why that is not said. Only licences and rented services are converted: a
 * person's membership and work by the day are no price of a seat.
 */
export function seatYear(price: PricedEntry): { fen: Fen } | { why: NoSeatYear } {
  if (price.offer !== 'licence' && price.offer !== 'cloud') return { why: 'offer' };
  if (price.per === 'unspecified' || price.term === 'unspecified') return { why: 'unspecified' };
  if (price.per === 'server') return { why: 'server' };
  if (!isPerSeat(price.per)) return { why: 'quantity' };
  const fen = yearlySeatFen(price);
  return fen === undefined ? { why: 'term' } : { fen };
}
