import { capPerYear, capVerdict, isPerSeat, type CapVerdict, type PriceOffer, type PriceTerm, type PriceUnit, type SoftwareClass } from './caps.ts';
import { divideHalfUp, type Fen } from './money.ts';
import { bestOffer, type Audience, type CostProduct, type Offer, type PriceWarning } from './offers.ts';

/** What is to be equipped. A number that has not been given, or was given wrong, is undefined. */
export interface Need {
  /** Desktop and notebook computers. */
  seats: number | undefined;
  servers: number | undefined;
  years: number | undefined;
  audience: Audience;
}

/** The bounds of every count, both inclusive. */
export const BOUNDS = {
  seats: [0, 1_000_000],
  servers: [0, 1_000_000],
  years: [1, 20],
  quantity: [1, 1_000_000],
} as const satisfies Record<string, readonly [number, number]>;

/** What one price of a reader's quote can cover: everything that a source can state. */
export const QUOTE_UNITS: readonly PriceUnit[] = [
  ...(['device', 'user', 'account', 'server', 'set', 'organisation', 'plan', 'node', 'instance'] as const),
  ...(['shard', 'core', 'deployment', 'gigabyte', 'terabyte', 'person-day'] as const),
];
/** How long one payment of a quote can last. By the hour nothing is costed here: how many hours nobody knows. */
export const QUOTE_TERMS: readonly PriceTerm[] = ['perpetual', 'year', 'month', 'once'];
/** What a quote can be for, in the order in which groups stand: they are never ranked together. */
export const QUOTE_OFFERS: readonly PriceOffer[] = ['licence', 'cloud', 'service', 'consumer'];

/** Where the price of an option comes from: a sourced one, the reader's own quote, the machine's, or nothing to pay. */
export type Way = { kind: 'offer'; key: string } | { kind: 'quote'; amount: Fen | undefined } | { kind: 'preinstalled' } | { kind: 'free' };

/** One product as the reader wants it costed. */
export interface Choice {
  product: string;
  way: Way;
  /** The reader's word on what one price covers, how long and what it is: of a quote, or where a source does not say. */
  per?: PriceUnit | undefined;
  term?: PriceTerm | undefined;
  offer?: PriceOffer | undefined;
  /** How many are bought of what is neither for a seat nor for a server. */
  quantity: number | undefined;
  /** What service costs a year for each one bought, beyond the price, and the first year it is paid for. */
  service: { fee: Fen | undefined; from: 1 | 2 };
  /** Whether it goes into the purchase plan. */
  isPlanned: boolean;
}

/** What is still to be said before an option can be costed. `hour` and `free` are no gaps: such a price, such a use is not costed here. */
export type Gap = 'seats' | 'servers' | 'years' | 'amount' | 'quantity' | 'service' | 'per' | 'term' | 'hour' | 'free';

/** So many × so much × so often = so much. */
export interface CostLine {
  what: 'price' | 'service';
  units: number;
  unitPrice: Fen;
  times: number;
  timesOf: 'once' | 'month' | 'year';
  sum: Fen;
}

export interface Cost {
  per: PriceUnit;
  term: PriceTerm;
  offer: PriceOffer;
  lines: CostLine[];
  total: Fen;
  /** What the total is spread over. */
  share: 'seat' | 'server';
  /** Rounded half up to the fen; undefined where there is nothing to spread over. */
  perSeat: Fen | undefined;
  perSeatYear: Fen | undefined;
  /** Undefined where nothing was paid for the licence itself. */
  cap: CapVerdict | undefined;
}

export type Costing = { cost: Cost } | { gaps: Gap[] };

/** The price that a choice names. */
export function offerOf(choice: Choice, product: CostProduct): Offer | undefined {
  const { way } = choice;
  return way.kind === 'offer' ? product.offers.find(({ key }) => key === way.key) : undefined;
}

/**
 * The first choice for a product: its best current licence, else free use that its licence confirms, else another current
 * price, else the reader's quote. No price is ever made up.
 */
export function firstWay(product: CostProduct, audience: Audience): Way {
  const best = bestOffer(product);
  const isFree = product.free.includes(audience);
  if (best !== undefined && (best.offer === 'licence' || !isFree)) return { kind: 'offer', key: best.key };
  return isFree ? { kind: 'free' } : { kind: 'quote', amount: undefined };
}

/** A product as it is first added. */
export function firstChoice(product: CostProduct, audience: Audience): Choice {
  return { product: product.id, way: firstWay(product, audience), quantity: 1, service: { fee: 0n, from: 1 }, isPlanned: true };
}

/** What is paid, for what and how long. */
export interface Terms {
  amount: Fen | undefined;
  per: PriceUnit;
  term: PriceTerm;
  offer: PriceOffer;
}

/** The terms of a choice: by the source where it says so, else by the reader. */
export function termsOf(choice: Choice, product: CostProduct): Terms {
  const { way, per = 'device', term = 'perpetual', offer = 'licence' } = choice;
  const sourced = offerOf(choice, product);
  if (sourced !== undefined) {
    return {
      amount: sourced.amount,
      per: sourced.per === 'unspecified' ? (choice.per ?? 'unspecified') : sourced.per,
      term: sourced.term === 'unspecified' ? (choice.term ?? 'unspecified') : sourced.term,
      offer: sourced.offer,
    };
  }
  if (way.kind === 'quote') return { amount: way.amount, per, term, offer };
  const isNothingPaid = way.kind === 'preinstalled' || way.kind === 'free';
  return { amount: isNothingPaid ? 0n : undefined, per, term: 'perpetual', offer: 'licence' };
}

/** How many are bought, or what the reader has to say first. A licence for no machine at all is a number not given. */
function unitsOf(per: PriceUnit, need: Need, quantity: number | undefined): number | Gap {
  if (per === 'unspecified') return 'per';
  if (isPerSeat(per)) return need.seats || 'seats';
  if (per === 'server') return need.servers || 'servers';
  return quantity ?? 'quantity';
}

/** How often is paid over the years. */
function timesOf(term: PriceTerm, years: number | undefined): { times: number; timesOf: CostLine['timesOf'] } | Gap {
  if (term === 'unspecified') return 'term';
  if (term === 'hour') return 'hour';
  if (term === 'perpetual' || term === 'once') return { times: 1, timesOf: 'once' };
  if (years === undefined) return 'years';
  return term === 'month' ? { times: 12 * years, timesOf: 'month' } : { times: years, timesOf: 'year' };
}

function costLine(line: Omit<CostLine, 'sum'>): CostLine {
  return { ...line, sum: BigInt(line.units) * line.unitPrice * BigInt(line.times) };
}

/** The service beyond the price: none, for the years it is paid, or what is missing to know. */
function serviceLine({ fee, from }: Choice['service'], units: number, years: number | undefined): CostLine[] | Gap {
  if (fee === undefined) return 'service';
  if (fee === 0n) return [];
  if (years === undefined) return 'years';
  const times = years - (from - 1);
  return times === 0 ? [] : [costLine({ what: 'service', units, unitPrice: fee, times, timesOf: 'year' })];
}

const isGap = (value: unknown): value is Gap => typeof value === 'string';

/** What an option costs over the years, line by line, or what is missing to know it. */
export function costOf(choice: Choice, product: CostProduct, need: Need): Costing {
  const { amount, per, term, offer } = termsOf(choice, product);
  const units = unitsOf(per, need, choice.quantity);
  const times = timesOf(term, need.years);
  const service = serviceLine(choice.service, isGap(units) ? 0 : units, need.years);
  if (choice.way.kind === 'free' && !product.free.includes(need.audience)) return { gaps: ['free'] };
  if (amount === undefined || isGap(units) || isGap(times) || isGap(service)) {
    const gaps = [amount === undefined ? ('amount' as const) : undefined, units, times, service].filter(isGap);
    return { gaps: gaps.filter((gap, index) => gaps.indexOf(gap) === index) };
  }
  const lines = [costLine({ what: 'price', units, unitPrice: amount, ...times }), ...service];
  const total = lines.reduce((sum, line) => sum + line.sum, 0n);
  const share = per === 'server' ? 'server' : 'seat';
  const among = (share === 'server' ? need.servers : need.seats) ?? 0;
  const isPaid = choice.way.kind === 'offer' || choice.way.kind === 'quote';
  const firstYearService = choice.service.from === 1 ? (choice.service.fee ?? 0n) : 0n;
  return {
    cost: {
      per,
      term,
      offer,
      lines,
      total,
      share,
      perSeat: among === 0 ? undefined : divideHalfUp(total, among),
      perSeatYear: among === 0 || need.years === undefined ? undefined : divideHalfUp(total, among * need.years),
      cap: isPaid ? capVerdict({ class: product.class, offer, per, term, amount, firstYearService }) : undefined,
    },
  };
}

export type CostWarning = PriceWarning | 'quote' | 'preinstalled';

/** What a reader must know before relying on an option's figures. */
export function warningsOf(choice: Choice, product: CostProduct): CostWarning[] {
  const { kind } = choice.way;
  if (kind === 'quote' || kind === 'preinstalled') return [kind];
  return [...(offerOf(choice, product)?.warnings ?? [])];
}

/** An option with its result. */
export interface Costed {
  choice: Choice;
  product: CostProduct;
  costing: Costing;
}

/** Options that answer the same question, cheapest for a seat and year first. */
export interface CostGroup {
  offer: PriceOffer;
  category: string;
  class: SoftwareClass;
  share: Cost['share'];
  rows: { option: Costed; cost: Cost }[];
}

/**
 * Sorts costed options into what may be compared: products of one category, of one kind of offer, spread over the same
 * machines. A consumer's subscription, a cloud's rent and a licence are never ranked together. Options with gaps are in
 * no group.
 */
export function groupCosts(options: readonly Costed[]): CostGroup[] {
  const groups = new Map<string, CostGroup>();
  for (const option of options) {
    if ('gaps' in option.costing) continue;
    const { cost } = option.costing;
    const { category, class: kind } = option.product;
    const key = [cost.offer, category, cost.share].join();
    const group = groups.get(key) ?? { offer: cost.offer, category, class: kind, share: cost.share, rows: [] };
    group.rows.push({ option, cost });
    groups.set(key, group);
  }
  for (const { rows } of groups.values()) rows.sort((a, b) => (a.cost.total < b.cost.total ? -1 : a.cost.total > b.cost.total ? 1 : 0));
  return [...groups.values()].sort((a, b) => QUOTE_OFFERS.indexOf(a.offer) - QUOTE_OFFERS.indexOf(b.offer));
}

/**
 * The cap to draw beside a group, for a seat and year. There is one only where the table holds every row against it: a bar
 * would else compare what the words beside it refuse to compare.
 */
export function groupCap({ class: kind, rows }: CostGroup, years: number): Fen | undefined {
  const isCompared = rows.every(({ cost }) => cost.cap !== undefined && cost.cap.kind !== 'none');
  return isCompared ? capPerYear(kind, years) : undefined;
}

/** The whole of what is to be bought, and how many planned options could not be costed. */
export function planTotal(options: readonly Costed[]): { total: Fen; missing: number } {
  const planned = options.filter(({ choice }) => choice.isPlanned);
  const totals = planned.flatMap(({ costing }) => ('cost' in costing ? [costing.cost.total] : []));
  return { total: totals.reduce((sum, total) => sum + total, 0n), missing: planned.length - totals.length };
}

/** Categories of which more than one option for the same machines stands in the plan: perhaps alternatives counted twice. */
export function doubledCategories(options: readonly Costed[]): string[] {
  const counts = new Map<string, number>();
  const doubled = new Set<string>();
  for (const { category, share, rows } of groupCosts(options.filter(({ choice }) => choice.isPlanned))) {
    const count = (counts.get(share + category) ?? 0) + rows.length;
    counts.set(share + category, count);
    if (count > 1) doubled.add(category);
  }
  return [...doubled];
}
