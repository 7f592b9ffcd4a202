import type { CATEGORY_CLASSES } from '~/schemas/categories.ts';
import type { PRICE_OFFERS, PRICE_TERMS, PRICE_UNITS } from '~/schemas/software.ts';
import { divideHalfUp, type Fen } from './money.ts';

export type SoftwareClass = keyof typeof CATEGORY_CLASSES;
export type PriceOffer = keyof typeof PRICE_OFFERS;
export type PriceTerm = keyof typeof PRICE_TERMS;
export type PriceUnit = keyof typeof PRICE_UNITS;

/**
 * The most that one licence may cost an office by 财行〔2013〕98号. They are ceilings and no standard to reach. The two of
 * antivirus software include the service of one year.
 */
export const CAPS = {
  office: 600_00n,
  'office-special': 1_400_00n,
  'antivirus-client': 100_00n,
  'antivirus-server': 1_400_00n,
} as const satisfies Record<string, Fen>;
export type CapName = keyof typeof CAPS;

/** The fewest years that the same standard has software serve; a perpetual licence is spread over as many. */
export const MINIMUM_YEARS = 5;

/** What is compared with a cap: one price, and what it buys. */
export interface Priced {
  class: SoftwareClass;
  offer: PriceOffer;
  per: PriceUnit;
  term: PriceTerm;
  amount: Fen;
  /** What service costs one licence in its first year, beyond the price. */
  firstYearService: Fen;
}

/** Why a price has no cap: it is a system, another class, no licence, not for one seat or server, or not paid once. */
export type NoCap = 'system' | 'class' | 'offer' | 'unit' | 'term';

/** `special`: above the usual cap, and within that of a special need. */
export type CapVerdict = { kind: 'within' | 'special' | 'over'; cap: CapName; compared: Fen } | { kind: 'none'; why: NoCap };

/** Units of which every worker or machine needs one. */
export function isPerSeat(per: PriceUnit): boolean {
  return per === 'device' || per === 'user' || per === 'account';
}

function antivirusCap(per: PriceUnit): CapName | undefined {
  if (per === 'server') return 'antivirus-server';
  return isPerSeat(per) ? 'antivirus-client' : undefined;
}

/** Holds a price against its cap, or says why none applies: a wrong comparison is worse than none. */
export function capVerdict({ class: kind, offer, per, term, amount, firstYearService }: Priced): CapVerdict {
  const none = (why: NoCap): CapVerdict => ({ kind: 'none', why });
  if (kind === 'system') return none('system');
  if (kind === 'other') return none('class');
  if (offer !== 'licence') return none('offer');
  const cap = kind === 'office' ? (isPerSeat(per) ? 'office' : undefined) : antivirusCap(per);
  if (cap === undefined) return none('unit');
  // The caps of antivirus software hold one year's service, so a first year stands beside them; a year of an office suite does not.
  const isComparable = term === 'perpetual' || (kind === 'antivirus' && term === 'year');
  if (!isComparable) return none('term');
  const compared = kind === 'antivirus' ? amount + firstYearService : amount;
  if (compared <= CAPS[cap]) return { kind: 'within', cap, compared };
  if (cap === 'office' && compared <= CAPS['office-special']) return { kind: 'special', cap: 'office-special', compared };
  return { kind: 'over', cap: cap === 'office' ? 'office-special' : cap, compared };
}

/**
 * The cap of a class spread over the years of use, to draw beside costs a seat and year. Only office software has one:
 * the cap of antivirus software holds the service of its first year alone.
 */
export function capPerYear(kind: SoftwareClass, years: number): Fen | undefined {
  return kind === 'office' ? divideHalfUp(CAPS.office, years) : undefined;
}
