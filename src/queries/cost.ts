import type { CollectionEntry } from 'astro:content';
import { isPastItsDate, type PricedEntry } from '~/domain/catalogue/seat-price.ts';
import { CAPS, MINIMUM_YEARS, type CapName, type PriceOffer } from '~/domain/cost/caps.ts';
import { packCatalogue, type PackedCatalogue } from '~/domain/cost/catalogue.ts';
import { divideHalfUp, fenOf, formatYuan, tidyYuan, type Fen } from '~/domain/cost/money.ts';
import { AUDIENCES, isCurrent, remarkOf, withKeys, type CostProduct, type PriceWarning } from '~/domain/cost/offers.ts';
import { QUOTE_OFFERS, costOf, firstChoice, type Cost } from '~/domain/cost/plan.ts';
import { seatYear } from '~/domain/cost/seat-year.ts';
import { chineseDate } from '~/domain/dates.ts';
import { freeUse } from '~/domain/free-use.ts';
import { yearsSince } from '~/domain/lifecycle.ts';
import { byPinyin } from '~/domain/pinyin.ts';
import { guidancePath, policyPath, softwarePath } from '~/paths.ts';
import { VALIDITIES } from '~/schemas/policies.ts';
import { PRICE_OFFERS, PRICE_TERMS, PRICE_UNITS } from '~/schemas/software.ts';
import { TODAY } from '~/site.ts';
import { cost as words } from '~/strings.ts';
import { costTool as said } from '~/strings/cost-tool.ts';
import { find, listed, memoised, resolve } from './store.ts';
import { headingOf, provenanceView, type Link, type ProvenanceView } from './views.ts';

type Product = CollectionEntry<'software'>;

/** A line of the table of sourced prices. */
export interface PriceRow {
  product: Link;
  edition: string;
  price: string;
  /** For a seat and year, or why that cannot be said. */
  perSeatYear: string;
  remark: string;
  warnings: string[];
  provenance: ProvenanceView;
}

/** The prices of one kind of offer: those of different kinds stand in tables of their own. */
export interface PriceGroup {
  offer: PriceOffer;
  label: string;
  rows: PriceRow[];
}

export interface CapsView {
  rows: { name: string; limit: string; perYear: string }[];
  /** The document that sets the caps, where the site has it. */
  document?: Link;
  /** Where the figures were read. */
  figures?: ProvenanceView;
  /** Whether it is still in force, by whom. */
  validity?: { label: string; isUnverified: boolean; note?: string; provenance: ProvenanceView };
  /** The guidance on them, where it is published. */
  guidance?: Link;
}

/** The document that sets the caps, by its id in the collection of policies. */
const CAPS_DOCUMENT = 'caihang-2013-98';
/** The guidance on them, by its id. */
const CAPS_GUIDANCE = 'price-caps';

/** The prices with an amount: the advice to ask is none. */
function pricesOf({ data }: Product): PricedEntry[] {
  return data.prices.filter((price) => price.kind !== 'inquiry');
}

function warningsOf(price: PricedEntry): PriceWarning[] {
  const states: [PriceWarning, boolean][] = [
    ['superseded', price.superseded === true],
    ['expired', isPastItsDate(price, TODAY)],
    ['unverified', price.confidence !== 'confirmed'],
    ['old', yearsSince(price.asOf, TODAY) > 0],
    ['from', price.basis === 'from'],
    ['about', price.basis === 'about'],
    ['discount', price.basis === 'discount'],
    ['consumer', price.offer === 'consumer'],
    ['add-on', price.addOn === true],
  ];
  return states.filter(([, isSo]) => isSo).map(([warning]) => warning);
}

const costProduct = memoised(async (entry: Product): Promise<CostProduct> => {
  const { data } = entry;
  const category = await resolve('categories', data.categories[0] ?? '');
  const use = freeUse(data.licence);
  const offers = pricesOf(entry).map(async (price) => {
    const { sources } = await provenanceView(data.sources, price);
    return {
      edition: price.edition ?? '',
      amount: fenOf(price.amount),
      per: price.per,
      term: price.term,
      offer: price.offer,
      asOf: price.asOf,
      source: sources.map(({ title }) => title).join('；'),
      remark: remarkOf(price, words.tax),
      warnings: warningsOf(price),
    };
  });
  return {
    id: entry.id,
    name: data.nameZh,
    vendor: headingOf(await resolve('vendors', data.vendor.id)),
    category: category.data.nameZh,
    class: category.data.class,
    free: AUDIENCES.filter((audience) => use[audience] === 'free'),
    offers: withKeys(await Promise.all(offers)),
  };
});

async function productsByName(): Promise<Product[]> {
  return (await listed('software')).toSorted((a, b) => byPinyin(a.data.nameZh, b.data.nameZh));
}

/** Everything that the calculator's script reckons with. */
export async function costPack(): Promise<PackedCatalogue> {
  const products = await Promise.all((await productsByName()).map(costProduct));
  return packCatalogue({ products, labels: { units: PRICE_UNITS, terms: PRICE_TERMS, offers: PRICE_OFFERS } });
}

function perSeatYearWords(price: PricedEntry): string {
  const result = seatYear(price);
  return 'fen' in result ? said.yuan(formatYuan(result.fen)) : words.noPerYear[result.why];
}

async function priceRows(entry: Product): Promise<{ offer: PriceOffer; row: PriceRow }[]> {
  const product = await costProduct(entry);
  const rows = pricesOf(entry).map(async (price, index) => {
    const offer = product.offers[index];
    if (offer === undefined || !isCurrent(offer)) return [];
    const { per, term } = offer;
    const row: PriceRow = {
      product: { href: softwarePath(entry.id), label: product.name },
      edition: offer.edition,
      price: said.priceOf(tidyYuan(offer.amount), PRICE_UNITS[per], PRICE_TERMS[term]),
      perSeatYear: perSeatYearWords(price),
      remark: offer.remark,
      warnings: [words.priceOn(chineseDate(offer.asOf)), ...offer.warnings.filter((warning) => warning !== 'unverified').map((warning) => said.warnings[warning])],
      provenance: await provenanceView(entry.data.sources, price),
    };
    return [{ offer: offer.offer, row }];
  });
  return (await Promise.all(rows)).flat();
}

/** All current prices with a source, by kind of offer, in pinyin order. */
export async function listPrices(): Promise<PriceGroup[]> {
  const rows = (await Promise.all((await productsByName()).map(priceRows))).flat();
  const groups = QUOTE_OFFERS.map((offer) => ({ offer, label: PRICE_OFFERS[offer], rows: rows.filter((item) => item.offer === offer).map(({ row }) => row) }));
  return groups.filter((group) => group.rows.length > 0);
}

/** The caps with the document that sets them and what is known of its force. */
export async function listCaps(): Promise<CapsView> {
  const [entry, guidance] = [await find('policies', CAPS_DOCUMENT), await find('guidance', CAPS_GUIDANCE)];
  const office = (name: CapName) => name === 'office' || name === 'office-special';
  const rows = Object.entries(CAPS) as [CapName, Fen][];
  const view: CapsView = {
    rows: [
      words.capSystem,
      ...rows.map(([name, limit]) => ({
        name: said.caps[name],
        limit: office(name) ? said.yuan(tidyYuan(limit)) : words.capWithService(said.yuan(tidyYuan(limit))),
        perYear: office(name) ? said.yuan(tidyYuan(divideHalfUp(limit, MINIMUM_YEARS))) : words.capNoPerYear,
      })),
    ],
    ...(guidance !== undefined && { guidance: { href: guidancePath(CAPS_GUIDANCE), label: words.capsMore } }),
  };
  if (entry === undefined) return view;
  const { sources, points, validity, documentNumber } = entry.data;
  const [point] = points;
  return {
    ...view,
    document: { href: policyPath(CAPS_DOCUMENT), label: documentNumber ?? headingOf(entry) },
    ...(point !== undefined && { figures: await provenanceView(sources, point) }),
    validity: {
      label: VALIDITIES[validity.status],
      isUnverified: validity.status === 'unverified' || validity.confidence !== 'confirmed',
      ...(validity.note !== undefined && { note: validity.note }),
      provenance: await provenanceView(sources, validity),
    },
  };
}

/** A costing to follow step by step. Its figures are made up to be easy, and no product's price. */
export interface WorkedExample {
  seats: number;
  years: number;
  amount: Fen;
  fee: Fen;
  cost: Cost;
}

export function workedExample(): WorkedExample {
  const [seats, years, amount, fee] = [200, MINIMUM_YEARS, fenOf('500'), fenOf('20')];
  const product: CostProduct = { id: '', name: '', vendor: '', category: '', class: 'office', free: [], offers: [] };
  const choice = { ...firstChoice(product, 'government'), way: { kind: 'quote' as const, amount }, service: { fee, from: 1 as const } };
  const costing = costOf(choice, product, { seats, servers: 0, years, audience: 'government' });
  if ('gaps' in costing) throw new Error('the worked example has every number');
  return { seats, years, amount, fee, cost: costing.cost };
}
