import type { CollectionEntry } from 'astro:content';
import { countValues, FACETS, type CatalogueItem, type Count, type Facet } from '~/domain/catalogue/facets.ts';
import { lowestSeatPrice, priceBands, PRICE_BANDS } from '~/domain/catalogue/seat-price.ts';
import { dayOf } from '~/domain/dates.ts';
import { byPinyin } from '~/domain/pinyin.ts';
import { keysOf } from '~/domain/records.ts';
import { strokesOf, verificationOf } from '~/domain/verification.ts';
import { FREE_FOR, LICENCE_MODELS, OPERATING_SYSTEMS, PROCESSORS, STANDARDS } from '~/schemas/software.ts';
import { TODAY } from '~/site.ts';
import { software as words } from '~/strings.ts';
import { listCategories, platformStatements } from './software.ts';
import { listed, memoised } from './store.ts';
import { headingOf } from './views.ts';

/** A facet of the form: its values that some product has, with what each finds in the whole list. */
export interface FacetView {
  facet: Facet;
  label: string;
  values: { value: string; label: string; count: Count }[];
}

type Product = CollectionEntry<'software'>['data'];
type Stated = [value: string, confidence: 'confirmed' | 'unverified'];

/** What a product states, facet by facet. */
function statedValues(data: Product): Record<Facet, Stated[]> {
  const { licence, vendor } = data;
  const statements = platformStatements(data);
  return {
    category: data.categories.map((id): Stated => [id, 'confirmed']),
    freeFor: (licence.freeFor ?? []).map((audience): Stated => [audience, licence.confidence]),
    os: statements.flatMap(({ systems, confidence }) => systems.map(({ os }): Stated => [os, confidence])),
    cpu: statements.flatMap(({ processors, confidence }) => processors.map(({ cpu }): Stated => [cpu, confidence])),
    replaces: data.replaces.map(({ product, confidence }): Stated => [product, confidence]),
    licence: [[licence.model, licence.confidence]],
    price: priceBands(data, TODAY).map(({ band, confidence }): Stated => [band, confidence]),
    standard: data.standards.map(({ standard, confidence }): Stated => [standard, confidence]),
    verified: [[String(strokesOf(verificationOf(data))), 'confirmed']],
    vendor: [[vendor.id, vendor.confidence]],
  };
}

function catalogueItem({ id, data }: CollectionEntry<'software'>): CatalogueItem {
  const is: Partial<Record<Facet, string[]>> = {};
  const said: Partial<Record<Facet, string[]>> = {};
  for (const [facet, stated] of Object.entries(statedValues(data)) as [Facet, Stated[]][]) {
    const confirmed = new Set(stated.flatMap(([value, confidence]) => (confidence === 'confirmed' ? value : [])));
    const rest = new Set(stated.flatMap(([value]) => (confirmed.has(value) ? [] : value)));
    if (confirmed.size > 0) is[facet] = [...confirmed];
    if (rest.size > 0) said[facet] = [...rest];
  }
  const seat = seatOf(data, is.price?.includes('free') === true);
  return { id, is, said, ...(seat !== undefined && { seat }), updatedOn: data.updatedOn ?? dayOf(data.publishedAt) };
}

function seatOf(data: Product, isFree: boolean): CatalogueItem['seat'] {
  if (isFree) return { fen: 0, offer: 'free' };
  const lowest = lowestSeatPrice(data.prices, TODAY);
  if (lowest === undefined) return undefined;
  const { fen, price } = lowest;
  return { fen: Number(fen), offer: price.offer === 'cloud' ? 'cloud' : 'licence', ...(price.confidence === 'unverified' && { isSaid: true }) };
}

const readItems = memoised(async (_: 'all'): Promise<CatalogueItem[]> => {
  const products = (await listed('software')).toSorted((a, b) => byPinyin(a.data.nameZh, b.data.nameZh));
  return products.map(catalogueItem);
});

/** Every listed product as the facets see it, in pinyin order: what the browser filters and sorts by. */
export async function catalogueItems(): Promise<CatalogueItem[]> {
  return readItems('all');
}

/** The facets of the form with the values that any product has. */
export async function listFacets(): Promise<FacetView[]> {
  const counts = countValues(await catalogueItems(), {});
  const named = async (collection: 'vendors' | 'replaced-products') =>
    (await listed(collection)).map((entry) => [entry.id, headingOf(entry)] as const).toSorted(([, a], [, b]) => byPinyin(a, b));
  const labels: Record<Facet, Iterable<readonly [string, string]>> = {
    category: (await listCategories()).map(({ id, name }) => [id, name] as const),
    freeFor: Object.entries(FREE_FOR),
    os: Object.entries(OPERATING_SYSTEMS),
    cpu: Object.entries(PROCESSORS),
    replaces: await named('replaced-products'),
    licence: Object.entries(LICENCE_MODELS),
    price: Object.entries(PRICE_BANDS),
    standard: Object.entries(STANDARDS),
    verified: [5, 4, 3, 2, 1, 0].map((strokes) => [String(strokes), words.kindsConfirmed(strokes)] as const),
    vendor: await named('vendors'),
  };
  return keysOf(FACETS).map((facet) => ({
    facet,
    label: FACETS[facet],
    values: [...labels[facet]].flatMap(([value, label]) => {
      const count = counts[facet].get(value);
      return count === undefined ? [] : [{ value, label, count }];
    }),
  }));
}
