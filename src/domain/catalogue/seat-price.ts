import type { Data } from '~/schemas/collections.ts';
import { isPerSeat, MINIMUM_YEARS } from '../cost/caps.ts';
import { divideHalfUp, fenOf, type Fen } from '../cost/money.ts';

type Price = Data<'software'>['prices'][number];
export type PricedEntry = Exclude<Price, { kind: 'inquiry' }>;

/** Whether a price is one to reckon with today: an amount, not superseded, not past its date. */
export function isCurrent(price: Price, today: string): price is PricedEntry {
  return price.kind !== 'inquiry' && price.superseded !== true && (price.validUntil === undefined || price.validUntil >= today);
}

/**
 * What one seat costs for a year, rounded half up to the fen, a perpetual licence spread over the fewest years of use;
 * undefined where the price is not for a seat or a known time.
 */
export function yearlySeatFen(price: PricedEntry): Fen | undefined {
  if (!isPerSeat(price.per)) return undefined;
  const fen = fenOf(price.amount);
  if (price.term === 'year') return fen;
  if (price.term === 'month') return fen * 12n;
  return price.term === 'perpetual' ? divideHalfUp(fen, MINIMUM_YEARS) : undefined;
}

/**
 * The lowest price of a seat for a year that is current. Licences and rented services are looked at one after the other:
 * where a product has both, the licence counts. A person's membership and work by the day are no price of a seat.
 */
export function lowestSeatPrice(prices: readonly Price[], today: string): { fen: Fen; price: PricedEntry } | undefined {
  for (const offer of ['licence', 'cloud'] as const) {
    const found = prices
      .filter((price): price is PricedEntry => isCurrent(price, today) && price.offer === offer)
      .flatMap((price) => {
        const fen = yearlySeatFen(price);
        return fen === undefined || fen === 0n ? [] : [{ fen, price }];
      })
      .sort((a, b) => (a.fen < b.fen ? -1 : a.fen > b.fen ? 1 : 0))[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Bands of what a seat costs for a year, and what stands where there is nothing to compare. */
export const PRICE_BANDS = {
  free: '单位可以免费用',
  'to-100': '每席每年 100 元以下',
  'to-600': '每席每年 100 到 600 元',
  'above-600': '每席每年 600 元以上',
  other: '有标价，不能折成每席每年',
  inquiry: '没有可引用的价格，要询价',
} as const;
export type PriceBand = keyof typeof PRICE_BANDS;

/**
 * The price bands of a product, each with whether it is confirmed. Free means that the licence lets firms and offices
 * use it without paying; a price of zero alone does not say so.
 */
export function priceBands(product: Pick<Data<'software'>, 'licence' | 'prices'>, today: string): { band: PriceBand; confidence: 'confirmed' | 'unverified' }[] {
  const bands: { band: PriceBand; confidence: 'confirmed' | 'unverified' }[] = [];
  const { freeFor = [], confidence } = product.licence;
  if (freeFor.includes('enterprise') && freeFor.includes('government')) bands.push({ band: 'free', confidence });
  const seat = lowestSeatPrice(product.prices, today);
  if (seat !== undefined) {
    const band = seat.fen <= fenOf('100') ? 'to-100' : seat.fen <= fenOf('600') ? 'to-600' : 'above-600';
    bands.push({ band, confidence: seat.price.confidence });
  }
  const others = product.prices.filter((price): price is PricedEntry => isCurrent(price, today) && fenOf(price.amount) > 0n);
  if (seat === undefined && others.length > 0) {
    bands.push({ band: 'other', confidence: others.some((price) => price.confidence === 'confirmed') ? 'confirmed' : 'unverified' });
  }
  return bands.length > 0 ? bands : [{ band: 'inquiry', confidence: 'confirmed' }];
}
