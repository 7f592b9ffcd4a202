import type { Data } from '~/schemas/collections.ts';
import { isPerSeat, MINIMUM_YEARS } from '../cost/caps.ts';
import { divideHalfUp, fenOf, type Fen } from '../cost/money.ts';

type Price = Data<'software'>['prices'][number];
export type PricedEntry = Exclude<Price, { kind: 'inquiry' }>;

/** Whether a price is past the last day that its source names. */
export function isPastItsDate({ validUntil }: Pick<PricedEntry, 'validUntil'>, today: string): boolean {
  return validUntil !== undefined && validUntil < today;
}

/** Whether a price is one to reckon with today: an amount, not superseded, not past its date. */
export function isCurrent(price: Price, today: string): price is PricedEntry {
  return price.kind !== 'inquiry' && price.superseded !== true && !isPastItsDate(price, today);
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

/** What a seat of a product costs for a year, and the price that says so. */
export interface SeatPrice {
  fen: Fen;
  price: PricedEntry;
}

/**
 * The lowest current price of a seat for a year. A licence counts before rent, a price that somebody read before hearsay:
 * a cheaper rumour hides no fact. Memberships of persons, work by the day and add-ons are no price of a product's seat.
 */
export function lowestSeatPrice(prices: readonly Price[], today: string): SeatPrice | undefined {
  const seats = prices
    .filter((price): price is PricedEntry => isCurrent(price, today) && price.addOn !== true)
    .flatMap((price): SeatPrice[] => {
      const fen = yearlySeatFen(price);
      return fen === undefined || fen === 0n ? [] : [{ fen, price }];
    });
  const choices = (['licence', 'cloud'] as const).flatMap((offer) =>
    (['confirmed', 'unverified'] as const).map((confidence) => seats.filter(({ price }) => price.offer === offer && price.confidence === confidence)),
  );
  return choices.find((choice) => choice.length > 0)?.sort((a, b) => (a.fen < b.fen ? -1 : a.fen > b.fen ? 1 : 0))[0];
}

/** Bands of what a seat costs for a year, and what stands where there is nothing to compare. */
export const PRICE_BANDS = {
  free: '单位可以免费用',
  'to-100': '每席每年 100 元以下',
  'to-600': '每席每年 100 到 600 元',
  'above-600': '每席每年 600 元以上',
  other: '有标价，不能折成每席每年',
  unstated: '免费或开源，单位能否免费用没有读到',
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
  if (bands.length > 0) return bands;
  const looksFree = product.licence.model === 'free' || product.licence.model === 'open-source';
  // Both say what the catalogue itself holds, and of that it is sure.
  return [{ band: looksFree ? 'unstated' : 'inquiry', confidence: 'confirmed' }];
}
