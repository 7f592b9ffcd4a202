import type { PriceOffer, PriceTerm, PriceUnit, SoftwareClass } from './caps.ts';
import { shortYuan, type Fen } from './money.ts';

/** Who buys: their free use is judged by different lines of a licence. */
export const AUDIENCES = ['government', 'enterprise'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a reader must know of a sourced price before relying on it. */
export type PriceWarning = 'unverified' | 'expired' | 'superseded' | 'old' | 'from' | 'about' | 'discount' | 'consumer' | 'add-on';

/** A price with its source. */
export interface Offer {
  /** Names the price in addresses; see `withKeys`. */
  key: string;
  edition: string;
  amount: Fen;
  per: PriceUnit;
  term: PriceTerm;
  offer: PriceOffer;
  asOf: string;
  source: string;
  /** What the price includes and its conditions, for the remarks of a purchase plan. */
  remark: string;
  warnings: readonly PriceWarning[];
}

/** A product of the catalogue as the calculator knows it. */
export interface CostProduct {
  id: string;
  name: string;
  vendor: string;
  /** The product's first category: only products of one are alternatives to each other. */
  category: string;
  class: SoftwareClass;
  /** Whom the licence lets use it free of charge, as far as somebody read it. */
  free: readonly Audience[];
  offers: readonly Offer[];
}

/**
 * A short mark of an edition's name in letters that an address can hold (FNV-1a). It only tells the few editions of one
 * product apart; nothing is read back from it.
 */
function markOf(edition: string): string {
  let mark = 0x811c9dc5;
  for (let index = 0; index < edition.length; index++) mark = Math.imul(mark ^ edition.charCodeAt(index), 0x01000193);
  return (mark >>> 0).toString(36);
}

/**
 * Names the prices of one product so that a name stays the same when other prices come and go: what is paid, for what, how
 * long, since when, and for which edition. The edition is in it whether or not another one costs the same today: else a
 * second one would rename the first. Only prices that differ in none of these are numbered.
 */
export function withKeys(offers: readonly Omit<Offer, 'key'>[]): Offer[] {
  const seen = new Map<string, number>();
  return offers.map((offer) => {
    const edition = offer.edition === '' ? [] : [markOf(offer.edition)];
    const name = [shortYuan(offer.amount), offer.per, offer.term, offer.asOf, ...edition].join('-');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: count === 1 ? name : `${name}-no${count}`, ...offer };
  });
}

/** The remark of a price: what it includes, whether its source says with or without tax, and what else is to be noted. */
export function remarkOf(
  { includes, taxIncluded, note }: { includes?: string | undefined; taxIncluded?: boolean | undefined; note?: string | undefined },
  taxWords: { included: string; excluded: string },
): string {
  const tax = taxIncluded === undefined ? undefined : taxWords[taxIncluded ? 'included' : 'excluded'];
  return [includes, tax, note].filter((part) => part !== undefined).join('；');
}

/** Whether a price may still be offered: neither replaced nor past its last day. */
export function isCurrent({ warnings }: Pick<Offer, 'warnings'>): boolean {
  return !warnings.includes('superseded') && !warnings.includes('expired');
}

/** What an organisation looks at first. */
const OFFER_ORDER: readonly PriceOffer[] = ['licence', 'cloud', 'service', 'consumer'];

/**
 * The sourced price to begin with: of the current ones a licence before rent, one that somebody read before hearsay, a
 * newer before an older. None where there is no current price of the product itself.
 */
export function bestOffer({ offers }: CostProduct): Offer | undefined {
  const rank = ({ offer, warnings, per, term }: Offer) => [
    OFFER_ORDER.indexOf(offer),
    Number(warnings.includes('unverified')),
    Number(warnings.includes('old')),
    Number(per === 'unspecified' || term === 'unspecified'),
  ];
  const compare = (a: Offer, b: Offer) => {
    const [left, right] = [rank(a), rank(b)];
    const difference = left.findIndex((value, index) => value !== right[index]);
    if (difference !== -1) return (left[difference] ?? 0) - (right[difference] ?? 0);
    return a.asOf === b.asOf ? 0 : a.asOf < b.asOf ? 1 : -1;
  };
  return [...offers].filter((offer) => isCurrent(offer) && !offer.warnings.includes('add-on')).sort(compare)[0];
}
