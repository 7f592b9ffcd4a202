import type { CollectionEntry } from 'astro:content';
import { chineseDate } from '~/domain/dates.ts';
import { isCurrent, isPastItsDate, lowestSeatPrice, priceBands, yearlySeatFen, type PricedEntry, type SeatPrice } from '~/domain/catalogue/seat-price.ts';
import { fenOf, tidyYuan } from '~/domain/cost/money.ts';
import { nodeKey } from '~/domain/graph/content-graph.ts';
import { freeUse, whoMustAskFirst } from '~/domain/free-use.ts';
import { isSample, yearsSince } from '~/domain/lifecycle.ts';
import { byPinyin } from '~/domain/pinyin.ts';
import { keysOf } from '~/domain/records.ts';
import { VERIFIED_KINDS, strokesOf, verificationOf, type FactState, type VerifiedKind } from '~/domain/verification.ts';
import { categoryPath, softwarePath } from '~/paths.ts';
import { CATEGORY_CLASSES } from '~/schemas/categories.ts';
import { FREE_FOR, LICENCE_MODELS, LICENCE_SCOPES, OPERATING_SYSTEMS, PRICE_BASES, PRICE_KINDS, PRICE_OFFERS, PRICE_TERMS, PRICE_UNITS, PROCESSORS, STANDARDS } from '~/schemas/software.ts';
import { VENDOR_KINDS } from '~/schemas/vendors.ts';
import { site, TODAY } from '~/site.ts';
import { software as words } from '~/strings.ts';
import { guidanceOn, linksBeside } from './graph.ts';
import { relationView, type RelationView } from './relations.ts';
import { built, find, findAll, listed, listedInOrder, memoised, resolve } from './store.ts';
import { entryHead, factViews, headingOf, linkTo, provenanceView, type EntryHead, type FactView, type Link, type ProvenanceView } from './views.ts';

/** A line of a list of products. */
export interface ProductRow {
  id: string;
  href: string;
  name: string;
  summary: string;
  vendor: string;
  licence: string;
  /** Who may use it without paying, as far as the licence says so and somebody read it. */
  freeFor: string;
  /** Systems that somebody read about, and those that are only stated. */
  systems: string;
  saidSystems: string;
  /** What it costs in a few words, where its licence does not say that nobody pays. */
  price?: { text: string; isConfirmed: boolean };
  /** How many of the five kinds of facts are confirmed. */
  strokes: number;
  isSample: boolean;
}

/** A row of the fact table. Neither lead nor lines: 暂无资料, or the reason why it does not apply. */
export interface FactRow {
  label: string;
  /** What is told in full elsewhere on the page. */
  lead?: { text: string; href: string };
  lines: FactView[];
  notApplicable?: string;
}

/** A price with an amount, as its own line of the table of prices. */
export interface PriceView {
  kind: string;
  edition?: string;
  amount: string;
  unit: string;
  offer: string;
  /** The same for a year, where the source states another time. */
  yearly?: string;
  asOf: string;
  yearsOld: number;
  /** Whether one may still reckon with it, and the words where that is not plain. */
  state: { isCurrent: boolean; text?: string };
  covers: string[];
  note?: string;
  provenance: ProvenanceView;
}

export interface ProductView extends EntryHead {
  entry: CollectionEntry<'software'>;
  name: string;
  nameEn?: string;
  categories: Link[];
  vendor: Link;
  licence: string;
  isOpenSource: boolean;
  rows: FactRow[];
  prices: PriceView[];
  /** Organisations that might take it for free although nobody confirmed that they may. */
  mustAskFirst: string[];
  strengths: FactView[];
  limits: FactView[];
  licenceNotes: FactView[];
  notices: string[];
  summaryFrom: ProvenanceView;
  states: { kind: VerifiedKind; label: string; state: FactState }[];
  strokes: number;
  replaces: RelationView[];
  siblings: Link[];
  /** How a product is listed, corrected or objected to, where the site has a page on it. */
  listing?: Link;
  guidance: Link[];
  /** Experiences whose source names it. */
  showcases: Link[];
  /** Only once the responsible office has confirmed the catalogue. */
  recommended?: { since: string; basis: string };
}

export interface CategoryView extends EntryHead {
  entry: CollectionEntry<'categories'>;
  name: string;
  class: string;
  definition: string;
  criteria?: CollectionEntry<'categories'>['data']['criteria'];
  listing?: Link;
  products: ProductRow[];
  replaces: Link[];
  guidance: Link[];
}

export interface VendorView extends EntryHead {
  name: string;
  nameEn?: string;
  kind: string;
  note?: string;
  identity: ProvenanceView;
  homepage?: { url: string; checkedOn?: string };
  products: ProductRow[];
}

type Product = CollectionEntry<'software'>['data'];

const joined = (labels: Iterable<string>) => [...new Set(labels)].join('、');

/** The statements about platforms, none where platforms do not apply. */
export function platformStatements({ platforms }: Product) {
  return platforms === undefined || 'notApplicable' in platforms ? [] : platforms;
}

function seatPriceWords({ price, fen }: SeatPrice): string {
  return words.seatPrice(price.edition ?? '', tidyYuan(fen), PRICE_UNITS[price.per], price.term === 'perpetual', PRICE_OFFERS[price.offer]);
}

function rowPrice(product: Product): ProductRow['price'] {
  const lowest = lowestSeatPrice(product.prices, TODAY);
  if (lowest !== undefined) return { text: seatPriceWords(lowest), isConfirmed: lowest.price.confidence === 'confirmed' };
  const bands = priceBands(product, TODAY);
  const [first] = bands;
  if (first === undefined || (first.band === 'free' && first.confidence === 'confirmed')) return undefined;
  return { text: words.rowPrice[bands.some(({ band }) => band === 'other') ? 'other' : first.band === 'inquiry' ? 'inquiry' : 'unstated'], isConfirmed: true };
}

export const productRow = memoised(async (entry: CollectionEntry<'software'>): Promise<ProductRow> => {
  const { data } = entry;
  const free = data.licence.confidence === 'confirmed' ? (data.licence.freeFor ?? []) : [];
  const systems = (confidence: 'confirmed' | 'unverified') =>
    platformStatements(data).flatMap((statement) => (statement.confidence === confidence ? statement.systems.map(({ os }) => OPERATING_SYSTEMS[os]) : []));
  const confirmed = systems('confirmed');
  const price = rowPrice(data);
  return {
    id: entry.id,
    href: softwarePath(entry.id),
    name: data.nameZh,
    summary: data.summary,
    vendor: headingOf(await resolve('vendors', data.vendor.id)),
    licence: LICENCE_MODELS[data.licence.model],
    freeFor: joined(free.map((key) => FREE_FOR[key])),
    systems: joined(confirmed),
    saidSystems: joined(systems('unverified').filter((name) => !confirmed.includes(name))),
    ...(price !== undefined && { price }),
    strokes: strokesOf(verificationOf(data)),
    isSample: isSample(data),
  };
});

async function rowsOf(entries: readonly CollectionEntry<'software'>[]): Promise<ProductRow[]> {
  return (await Promise.all(entries.map(productRow))).toSorted((a, b) => byPinyin(a.name, b.name));
}

/** How one gets the right to use it. */
export async function licenceRow({ licence, sources }: Product): Promise<FactRow> {
  const parts = [
    LICENCE_MODELS[licence.model],
    licence.spdx,
    licence.scope && joined(licence.scope.map((key) => LICENCE_SCOPES[key])),
  ].filter(Boolean);
  return {
    label: words.licence,
    lines: [
      {
        text: parts.join(' · '),
        ...(licence.note !== undefined && { note: licence.note }),
        ...(licence.agreementUrl !== undefined && { link: { href: licence.agreementUrl, label: words.agreement } }),
        provenance: await provenanceView(sources, licence),
      },
    ],
  };
}

/** Who may use it without paying, as its licence says. */
export async function freeForRow({ licence, sources }: Product): Promise<FactRow> {
  if (licence.freeFor === undefined || licence.freeFor.length === 0) return { label: words.freeForWhom, lines: [] };
  const use = freeUse(licence);
  const parts = keysOf(use).map((audience) => words.freeUse[use[audience]](FREE_FOR[audience]));
  return { label: words.freeForWhom, lines: [{ text: parts.join('；'), provenance: await provenanceView(sources, licence) }] };
}

/**
 * What a product costs in one line, with the day of the price. Without a provenance the catalogue itself says what it
 * holds; nothing where the licence says that nobody pays.
 */
export async function leadPrice(product: Product): Promise<{ text: string; provenance?: ProvenanceView } | undefined> {
  const { prices, sources } = product;
  const lowest = lowestSeatPrice(prices, TODAY);
  if (lowest !== undefined) {
    const { price } = lowest;
    return { text: `${seatPriceWords(lowest)}（${words.priceAsOf(chineseDate(price.asOf))}）`, provenance: await provenanceView(sources, price) };
  }
  const told = rowPrice(product);
  const inquiry = prices.find(({ kind }) => kind === 'inquiry');
  if (told === undefined || inquiry === undefined || prices.some(({ kind }) => kind !== 'inquiry')) return told && { text: told.text };
  return { text: words.inquiry, provenance: await provenanceView(sources, inquiry) };
}

/** The price in the table of facts: what to expect, while the amounts have a table of their own. */
async function priceRow({ prices, sources }: Product): Promise<FactRow> {
  const priced = prices.filter((price) => price.kind !== 'inquiry');
  const current = priced.filter((price) => isCurrent(price, TODAY)).length;
  const asks = prices.filter(({ kind }) => kind === 'inquiry').map(async (price) => ({
    text: priced.length === 0 ? words.inquiry : words.inquiryToo,
    ...(price.note !== undefined && { note: price.note }),
    provenance: await provenanceView(sources, price),
  }));
  const lowest = lowestSeatPrice(prices, TODAY);
  const told = lowest && `${seatPriceWords(lowest)}${lowest.price.confidence === 'confirmed' ? '' : words.notConfirmed}`;
  const amounts = priced.length === 0 ? undefined : words.pricesBelow(current, priced.length - current, told);
  return { label: words.price, ...(amounts !== undefined && { lead: { text: amounts, href: `#${PRICES_ANCHOR}` } }), lines: await Promise.all(asks) };
}

/** Where the amounts stand on a product's page. */
export const PRICES_ANCHOR = 'prices';

async function priceViews({ prices, sources }: Product): Promise<PriceView[]> {
  const priced = prices.filter((price) => price.kind !== 'inquiry');
  const views = priced.map(async (price): Promise<PriceView> => {
    const seat = isCurrent(price, TODAY) ? yearlySeatFen(price) : undefined;
    return {
      kind: PRICE_KINDS[price.kind],
      ...(price.edition !== undefined && { edition: price.edition }),
      amount: words.amount(tidyYuan(fenOf(price.amount)), PRICE_BASES[price.basis], price.basis),
      unit: [PRICE_UNITS[price.per], PRICE_TERMS[price.term]].join('，'),
      offer: PRICE_OFFERS[price.offer],
      ...(seat !== undefined && price.term !== 'year' && seat > 0n && { yearly: words.yearly(tidyYuan(seat), price.term === 'perpetual') }),
      asOf: chineseDate(price.asOf),
      yearsOld: yearsSince(price.asOf, TODAY),
      state: priceState(price),
      covers: [price.includes && words.includes(price.includes), price.taxIncluded !== undefined && (price.taxIncluded ? words.taxIncluded : words.taxExcluded)].filter((part) => typeof part === 'string'),
      ...(price.note !== undefined && { note: price.note }),
      provenance: await provenanceView(sources, price),
    };
  });
  return Promise.all(views);
}

function priceState(price: PricedEntry): PriceView['state'] {
  if (price.superseded === true) return { isCurrent: false, text: words.superseded };
  if (price.validUntil === undefined) return { isCurrent: true };
  const day = chineseDate(price.validUntil);
  return isPastItsDate(price, TODAY) ? { isCurrent: false, text: words.expired(day) } : { isCurrent: true, text: words.validUntil(day) };
}

async function platformRows({ platforms, sources }: Product): Promise<FactRow[]> {
  const labels = { systems: words.operatingSystems, processors: words.processors } as const;
  if (platforms !== undefined && 'notApplicable' in platforms) {
    return Object.values(labels).map((label) => ({ label, lines: [], notApplicable: platforms.notApplicable }));
  }
  const statements = platforms ?? [];
  const row = async (part: keyof typeof labels): Promise<FactRow> => {
    const lines = statements
      .filter((statement) => statement[part].length > 0)
      .map(async (statement) => ({
        text: joined(statement[part].map((item) => ('os' in item ? systemWords(item) : processorWords(item)))),
        ...(statement.note !== undefined && { note: statement.note }),
        provenance: await provenanceView(sources, statement),
      }));
    return { label: labels[part], lines: await Promise.all(lines) };
  };
  return [await row('systems'), await row('processors')];
}

function systemWords(system: { os: keyof typeof OPERATING_SYSTEMS; versions?: string | undefined }): string {
  return [OPERATING_SYSTEMS[system.os], system.versions].filter(Boolean).join(' ');
}

function processorWords({ cpu }: { cpu: keyof typeof PROCESSORS }): string {
  return PROCESSORS[cpu];
}

async function statedRow<T extends { source: string | string[]; confidence: 'confirmed' | 'unverified' }>(
  label: string,
  product: Product,
  stated: readonly T[],
  words: (item: T) => string,
): Promise<FactRow> {
  const lines = stated.map(async (item) => ({ text: words(item), provenance: await provenanceView(product.sources, item) }));
  return { label, lines: mergeAlike(await Promise.all(lines)) };
}

/** Facts that come from the same place stand in one line. */
function mergeAlike(lines: FactView[]): FactView[] {
  const groups = new Map<string, FactView>();
  for (const line of lines) {
    const key = JSON.stringify(line.provenance);
    const known = groups.get(key);
    groups.set(key, known === undefined ? line : { ...known, text: `${known.text}、${line.text}` });
  }
  return [...groups.values()];
}

async function factRows(product: Product, vendor: Link): Promise<FactRow[]> {
  const vendorLine = { text: vendor.label, href: vendor.href, provenance: await provenanceView(product.sources, product.vendor) };
  const rows = [
    await licenceRow(product),
    await freeForRow(product),
    await priceRow(product),
    ...(await platformRows(product)),
    await statedRow(words.standards, product, product.standards, ({ standard }) => STANDARDS[standard]),
    await statedRow(words.versions, product, product.versions, ({ version, releasedOn }) => (releasedOn ? `${version}（${chineseDate(releasedOn)}）` : version)),
    await statedRow(words.supportEnds, product, product.supportEndsOn, ({ version, on }) => `${version}：${chineseDate(on)}`),
    { label: words.vendor, lines: [vendorLine] },
    ...(product.origin === undefined ? [] : [{ label: words.origin, lines: await factViews(product.sources, [product.origin]) }]),
  ];
  const optional = new Set<string>([words.standards, words.supportEnds]);
  return rows.filter((row) => row.lines.length > 0 || !optional.has(row.label));
}

/** The page on how products come into the catalogue; another city may have none. */
async function listingLink(): Promise<Link | undefined> {
  const page = await find('pages', 'listing');
  return page && { href: linkTo(page).href, label: words.listing };
}

async function productView(entry: CollectionEntry<'software'>): Promise<ProductView> {
  const { data } = entry;
  const states = verificationOf(data);
  const vendor = linkTo(await resolve('vendors', data.vendor.id));
  const replaces = await Promise.all(data.replaces.map((relation) => relationView(data.sources, relation)));
  const [category = ''] = data.categories;
  const listing = await listingLink();
  const siblings = (await listed('software')).filter((other) => other.id !== entry.id && other.data.categories[0] === category);
  return {
    ...(await entryHead(entry)),
    entry,
    name: data.nameZh,
    ...(data.nameEn !== undefined && data.nameEn !== data.nameZh && { nameEn: data.nameEn }),
    categories: (await findAll('categories', data.categories)).map(linkTo),
    vendor,
    licence: LICENCE_MODELS[data.licence.model],
    isOpenSource: data.licence.model === 'open-source',
    rows: await factRows(data, vendor),
    prices: await priceViews(data),
    mustAskFirst: whoMustAskFirst(data.licence).map((audience) => FREE_FOR[audience]),
    strengths: await factViews(data.sources, data.strengths),
    limits: await factViews(data.sources, data.limits),
    licenceNotes: await factViews(data.sources, data.licenceNotes),
    notices: data.notices,
    summaryFrom: await provenanceView(data.sources, data.summaryFrom),
    states: Object.entries(VERIFIED_KINDS).map(([kind, label]) => ({ kind: kind as VerifiedKind, label, state: states[kind as VerifiedKind] })),
    strokes: strokesOf(states),
    replaces,
    siblings: siblings.map(linkTo).toSorted((a, b) => byPinyin(a.label, b.label)),
    guidance: await guidanceOn('categories', category),
    showcases: await linksBeside([nodeKey('software', entry.id)], 'showcases'),
    ...(listing !== undefined && { listing }),
    ...(data.recommended !== undefined && site.campaign.catalogueWord === 'recommended' && { recommended: data.recommended }),
  };
}

/** Every product that has a page. */
export async function listProducts(): Promise<ProductView[]> {
  return Promise.all((await built('software')).map(productView));
}

/** A catalogue longer than this leaves summaries to the products' pages, so that all of it fits into one page. */
export const SUMMARIES_UP_TO = 400;

/** The listed products as the comparison offers them, in pinyin order. */
export async function comparableProducts(): Promise<(Link & { id: string })[]> {
  const links = (await listed('software')).map((entry) => ({ id: entry.id, ...linkTo(entry) }));
  return links.toSorted((a, b) => byPinyin(a.label, b.label));
}

/** How many products lists show. */
export async function countProducts(): Promise<number> {
  return (await listed('software')).length;
}

const categoryView = memoised(async (entry: CollectionEntry<'categories'>): Promise<CategoryView> => {
  const listing = await listingLink();
  const products = (await listed('software')).filter(({ data }) => data.categories.includes(entry.id));
  const replaced = (await listed('replaced-products')).filter(({ data }) => data.category === entry.id);
  return {
    ...(await entryHead(entry)),
    entry,
    name: entry.data.nameZh,
    class: CATEGORY_CLASSES[entry.data.class],
    definition: entry.data.definition,
    ...(entry.data.criteria !== undefined && { criteria: entry.data.criteria }),
    products: await rowsOf(products),
    replaces: replaced.map(linkTo),
    guidance: await guidanceOn('categories', entry.id),
    ...(listing !== undefined && { listing }),
  };
});

/** The categories that lists show, in their own order: the three common kinds first. */
export async function listCategories(): Promise<CategoryView[]> {
  const entries = await listedInOrder('categories');
  return Promise.all(entries.map(categoryView));
}

/** Every category that has a page, the withdrawn among them. */
export async function categoryPages(): Promise<CategoryView[]> {
  return Promise.all((await built('categories')).map(categoryView));
}

/** A stretch of the catalogue under one heading; without a category, what none of the listed ones holds. */
export interface CatalogueGroup {
  category?: Link;
  id: string;
  label: string;
  definition: string;
  products: ProductRow[];
}

/** Each category with the products whose first listed category it is, so that every product stands in the list once. */
export async function catalogueByCategory(): Promise<CatalogueGroup[]> {
  const products = await listed('software');
  const categories = await listCategories();
  const groupOf = ({ data }: CollectionEntry<'software'>) => data.categories.find((id) => categories.some((category) => category.id === id));
  const groups = categories.map(async ({ id, name, definition }) => ({
    category: { href: categoryPath(id), label: name },
    id,
    label: name,
    definition,
    products: await rowsOf(products.filter((product) => groupOf(product) === id)),
  }));
  const rest = { id: 'uncategorised', label: words.uncategorised, definition: '', products: await rowsOf(products.filter((product) => groupOf(product) === undefined)) };
  return [...(await Promise.all(groups)), rest].filter((group) => group.products.length > 0);
}

async function vendorView(entry: CollectionEntry<'vendors'>): Promise<VendorView> {
  const { data } = entry;
  return {
    ...(await entryHead(entry)),
    name: data.nameZh,
    ...(data.nameEn !== undefined && { nameEn: data.nameEn }),
    kind: VENDOR_KINDS[data.kind],
    ...(data.note !== undefined && { note: data.note }),
    identity: await provenanceView(data.sources, data.identity),
    ...(data.homepage !== undefined && {
      homepage: { url: data.homepage.url, ...(data.homepage.checkedOn !== undefined && { checkedOn: data.homepage.checkedOn }) },
    }),
    products: await rowsOf((await listed('software')).filter((product) => product.data.vendor.id === entry.id)),
  };
}

/** The makers that have a product in the catalogue, in pinyin order. */
export async function listVendors(): Promise<VendorView[]> {
  const views = await Promise.all((await listed('vendors')).map(vendorView));
  return views.filter(({ products }) => products.length > 0).toSorted((a, b) => byPinyin(a.name, b.name));
}

/** Every maker that has a page, also one whose products are gone. */
export async function vendorPages(): Promise<VendorView[]> {
  return Promise.all((await built('vendors')).map(vendorView));
}

/** The categories with the most products, fullest first, each counted by first category. */
export async function listFullestCategories(count: number): Promise<(Link & { count: number })[]> {
  return (await catalogueByCategory())
    .flatMap(({ category, products }) => (category === undefined ? [] : { ...category, count: products.length }))
    .toSorted((a, b) => b.count - a.count || byPinyin(a.label, b.label))
    .slice(0, count);
}
