/**
 * Facets of the catalogue. A product has a value for certain when somebody read the first-hand text, and is only said to
 * have it otherwise. Both match, but they are counted and listed apart, so that nothing unconfirmed passes for a fact.
 * Runs at build and in the browser: only functions of Chromium 86 and Safari 14.
 */

import { keysOf } from '~/domain/records.ts';
/** The facets in the order of the form; the keys are the names in the address. */
export const FACETS = {
  category: '用途',
  freeFor: '谁可以免费用',
  os: '操作系统',
  cpu: '处理器',
  replaces: '要替换的产品',
  licence: '授权方式',
  price: '价格',
  standard: '格式与标准',
  verified: '核实了几类事实',
  vendor: '厂商',
} as const;
export type Facet = keyof typeof FACETS;

/** The orders of the list; the keys stand in the address. The first is the one without a key. */
export const SORTS = { category: '按用途', name: '按名称拼音', cost: '按每席每年价格', updated: '按更新日期，新的在前' } as const;
export type Sort = keyof typeof SORTS;

export type Certainty = 'confirmed' | 'unverified';
type Values = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A product as the facets see it. Lists of products are in pinyin order. */
export interface CatalogueItem {
  id: string;
  /** Values that somebody read, or that follow from the catalogue itself. */
  is: Values;
  /** Values that are stated, but not confirmed. */
  said: Values;
  /** Comparable price of one seat for a year, in fen, and what is sold; absent where nothing can be compared. */
  seat?: { fen: number; offer: 'free' | 'licence' | 'cloud'; isSaid?: true };
  /** The day of its last change on this site, YYYY-MM-DD. */
  updatedOn: string;
}

/** The values that are chosen: one of those of a facet suffices, every facet must be met. */
export type Selection = Values;

/** How many products have a value for certain, and how many more are only said to. */
export type Count = Record<Certainty, number>;
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, Count>>>;

const NAMES = keysOf(FACETS);

/** How sure it is that a product has one of the wanted values of a facet; undefined when it has none. */
function certaintyOf(item: CatalogueItem, facet: Facet, wanted: readonly string[]): Certainty | undefined {
  if (item.is[facet]?.some((value) => wanted.includes(value)) === true) return 'confirmed';
  return item.said[facet]?.some((value) => wanted.includes(value)) === true ? 'unverified' : undefined;
}

const chosen = (selection: Selection): [Facet, readonly string[]][] =>
  NAMES.flatMap((facet) => {
    const wanted = selection[facet];
    return wanted === undefined || wanted.length === 0 ? [] : [[facet, wanted] as [Facet, readonly string[]]];
  });

/** Whether anything is chosen at all. */
export function isEmpty(selection: Selection): boolean {
  return chosen(selection).length === 0;
}

/** The selection that is left when one value of it is given up. */
export function withoutValue(selection: Selection, facet: Facet, value: string): Selection {
  return { ...selection, [facet]: (selection[facet] ?? []).filter((other) => other !== value) };
}

/** Products that meet a selection for certain, and those that only may, each in the order given. */
export function matching(items: readonly CatalogueItem[], selection: Selection): Record<Certainty, CatalogueItem[]> {
  const found: Record<Certainty, CatalogueItem[]> = { confirmed: [], unverified: [] };
  const wanted = chosen(selection);
  for (const item of items) {
    const states = wanted.map(([facet, values]) => certaintyOf(item, facet, values));
    if (states.every((state) => state !== undefined)) found[states.includes('unverified') ? 'unverified' : 'confirmed'].push(item);
  }
  return found;
}

/**
 * What each value would find if it were chosen besides the selection. The choice within the same facet is left aside,
 * since a second value there adds products and does not narrow them.
 */
export function countValues(items: readonly CatalogueItem[], selection: Selection): FacetCounts {
  const counts = Object.fromEntries(NAMES.map((facet) => [facet, new Map<string, Count>()])) as Record<Facet, Map<string, Count>>;
  const wanted = chosen(selection);
  for (const item of items) {
    // Plain loops: this runs over the whole catalogue at every click.
    let failing: Facet | undefined;
    let failures = 0;
    let doubtful: Facet | undefined;
    let doubts = 0;
    for (const [facet, values] of wanted) {
      const state = certaintyOf(item, facet, values);
      if (state === undefined) {
        failing = facet;
        failures++;
      } else if (state === 'unverified') {
        doubtful = facet;
        doubts++;
      }
    }
    if (failures > 1) continue;
    for (const facet of failing === undefined ? NAMES : [failing]) {
      const restIsDoubtful = doubts > (doubtful === facet ? 1 : 0);
      for (const value of item.is[facet] ?? []) add(counts[facet], value, restIsDoubtful ? 'unverified' : 'confirmed');
      for (const value of item.said[facet] ?? []) add(counts[facet], value, 'unverified');
    }
  }
  return counts;
}

function add(counts: Map<string, Count>, value: string, certainty: Certainty) {
  const count = counts.get(value) ?? { confirmed: 0, unverified: 0 };
  count[certainty] += 1;
  counts.set(value, count);
}

/** A stretch of the list under one heading: a category's id, what is sold, or nothing. */
export interface Group {
  key: string;
  items: CatalogueItem[];
}

/** What is sold, in the order of the list: unlike things are never ranked together, nor facts with hearsay. */
const SOLD = ['free', 'licence', 'cloud', 'licence-said', 'cloud-said', 'none'] as const;
export type Sold = (typeof SOLD)[number];

function soldOf({ seat }: CatalogueItem): Sold {
  if (seat === undefined) return 'none';
  return seat.isSaid === true && seat.offer !== 'free' ? `${seat.offer}-said` : seat.offer;
}

/**
 * Products in an order, in stretches under a heading. A product whose category is not among those given comes last.
 * @param items in pinyin order
 * @param categories ids in the order of the catalogue
 */
export function ordered(items: readonly CatalogueItem[], sort: Sort, categories: readonly string[]): Group[] {
  if (sort === 'name') return [{ key: '', items: [...items] }];
  if (sort === 'updated') return [{ key: '', items: [...items].sort((a, b) => (a.updatedOn === b.updatedOn ? 0 : a.updatedOn < b.updatedOn ? 1 : -1)) }];
  const groupOf = sort === 'cost' ? soldOf : (item: CatalogueItem) => item.is.category?.find((id) => categories.includes(id)) ?? '';
  const keys: readonly string[] = sort === 'cost' ? SOLD : [...categories, ''];
  const groups = new Map(keys.map((key) => [key, [] as CatalogueItem[]]));
  for (const item of items) groups.get(groupOf(item))?.push(item);
  if (sort === 'cost') for (const group of groups.values()) group.sort((a, b) => (a.seat?.fen ?? 0) - (b.seat?.fen ?? 0));
  return [...groups].map(([key, group]) => ({ key, items: group })).filter((group) => group.items.length > 0);
}

/** What an address asks for. `unknown`: parameters whose value no product has, as they stand in the address. */
export interface Request {
  selection: Selection;
  sort: Sort;
  unknown: string[];
}

/**
 * Reads the query of an address. Parameters of other names are none of the catalogue's business and pass.
 * @param isKnown whether any product has a value
 */
export function requestOf(query: URLSearchParams, isKnown: (facet: Facet, value: string) => boolean): Request {
  const selection: Partial<Record<Facet, string[]>> = {};
  const unknown: string[] = [];
  for (const facet of NAMES) {
    for (const value of new Set(query.getAll(facet))) {
      if (!isKnown(facet, value)) unknown.push(`${facet}=${value}`);
      else selection[facet] = [...(selection[facet] ?? []), value];
    }
  }
  const wanted = query.get('sort') ?? 'category';
  const sort = keysOf(SORTS).find((key) => key === wanted);
  if (sort === undefined) unknown.push(`sort=${wanted}`);
  return { selection, sort: sort ?? 'category', unknown };
}

/** The query of a selection and an order, without `?`; empty for the whole list in its own order. */
export function queryOf(selection: Selection, sort: Sort): string {
  const query = new URLSearchParams();
  for (const [facet, values] of chosen(selection)) for (const value of values) query.append(facet, value);
  if (sort !== 'category') query.set('sort', sort);
  return query.toString();
}
