import type { CollectionEntry } from 'astro:content';
import { chineseDate } from '~/domain/dates.ts';
import { byPinyin } from '~/domain/pinyin.ts';
import { keysOf } from '~/domain/records.ts';
import { replacesPath } from '~/paths.ts';
import { MOVING_ASPECTS } from '~/schemas/replaced-products.ts';
import { BACKGROUND } from '~/schemas/shared/source.ts';
import { TODAY } from '~/site.ts';
import { relationView, type RelationView } from './relations.ts';
import { guidanceOn } from './graph.ts';
import { listCategories, productRow, type ProductRow } from './software.ts';
import { built, listed, memoised, resolve } from './store.ts';
import { entryHead, factViews, linkTo, provenanceView, type EntryHead, type FactView, type Link, type ProvenanceView } from './views.ts';

/** Advice on moving in one respect. Without a source it is the editors' own, and says so. */
export interface MovingView {
  aspect: string;
  items: (FactView & { isEditorial: boolean })[];
}

export interface SupportEndView {
  version: string;
  on: string;
  /** Whether the day has passed. */
  isOver: boolean;
  provenance: ProvenanceView;
  extended?: { on: string; provenance: ProvenanceView };
  note?: string;
}

export interface ReplacedView extends EntryHead {
  entry: CollectionEntry<'replaced-products'>;
  name: string;
  nameEn?: string;
  maker: string;
  category: Link;
  identity: ProvenanceView;
  candidates: { product: ProductRow; relation: RelationView }[];
  moving: MovingView[];
  stay: FactView[];
  supportEnds: SupportEndView[];
  guidance: Link[];
}

/** Foreign products of a category against the domestic ones: what the cross-table shows. */
export interface CrossTable {
  category: Link;
  /** Where the table stands. */
  href: string;
  products: Link[];
  rows: { replaced: Link; maker: string; cells: (RelationCell | undefined)[] }[];
}

/** Where a product is said to stand in for a foreign one. */
export interface RelationCell {
  fit: string;
  isFitKnown: boolean;
  isConfirmed: boolean;
  /** Whether sources tell particulars, whatever is known of the degree. */
  isSourced: boolean;
}

type Data = CollectionEntry<'replaced-products'>['data'];

async function movingViews({ moving, sources }: Data): Promise<MovingView[]> {
  const aspects = keysOf(MOVING_ASPECTS);
  const views = aspects.map(async (aspect) => {
    const items = moving.filter((item) => item.aspect === aspect);
    const facts = await factViews(sources, items);
    return { aspect: MOVING_ASPECTS[aspect], items: facts.map((fact, index) => ({ ...fact, isEditorial: items[index]?.source === BACKGROUND })) };
  });
  return (await Promise.all(views)).filter(({ items }) => items.length > 0);
}

async function supportEndViews({ supportEndsOn, sources }: Data): Promise<SupportEndView[]> {
  const views = supportEndsOn.map(async ({ version, on, extended, note, ...provenance }) => ({
    version,
    on: chineseDate(on),
    isOver: on < TODAY,
    provenance: await provenanceView(sources, provenance),
    ...(extended !== undefined && { extended: { on: chineseDate(extended.on), provenance: await provenanceView(sources, extended) } }),
    ...(note !== undefined && { note }),
  }));
  return Promise.all(views);
}

async function candidatesOf(id: string): Promise<ReplacedView['candidates']> {
  const relations = (await listed('software')).flatMap((product) =>
    product.data.replaces.filter((relation) => relation.product === id).map((relation) => ({ product, relation })),
  );
  const candidates = relations.map(async ({ product, relation }) => ({
    product: await productRow(product),
    relation: await relationView(product.data.sources, relation),
  }));
  return (await Promise.all(candidates)).toSorted((a, b) => byPinyin(a.product.name, b.product.name));
}

const replacedView = memoised(async (entry: CollectionEntry<'replaced-products'>): Promise<ReplacedView> => {
  const { data } = entry;
  return {
    ...(await entryHead(entry)),
    href: replacesPath(entry.id),
    entry,
    name: data.nameZh,
    ...(data.nameEn !== undefined && data.nameEn !== data.nameZh && { nameEn: data.nameEn }),
    maker: data.maker,
    category: linkTo(await resolve('categories', data.category)),
    identity: await provenanceView(data.sources, data.identity),
    candidates: await candidatesOf(entry.id),
    moving: await movingViews(data),
    stay: await factViews(data.sources, data.stay),
    supportEnds: await supportEndViews(data),
    guidance: await guidanceOn('replaced-products', entry.id),
  };
});

/** Every foreign product that has a page. */
export async function replacedPages(): Promise<ReplacedView[]> {
  return Promise.all((await built('replaced-products')).map(replacedView));
}

/** The foreign products that people want to leave, in pinyin order. */
export async function listReplaced(): Promise<ReplacedView[]> {
  const views = await Promise.all((await listed('replaced-products')).map(replacedView));
  return views.toSorted((a, b) => byPinyin(a.name, b.name));
}

/** Where the cross-table stands on a category's page. */
export const CROSS_TABLE_ANCHOR = 'cross-table';

/** The cross-tables that say more than a list does, in the order of the catalogue: several foreign products, several domestic ones. */
export async function crossTables(): Promise<CrossTable[]> {
  const replaced = await listReplaced();
  const tables = (await listCategories()).map(({ href, name }): CrossTable => {
    const rows = replaced.filter(({ category }) => category.href === href);
    const products = new Map(rows.flatMap(({ candidates }) => candidates.map(({ product }) => [product.href, { href: product.href, label: product.name }] as const)));
    const columns = [...products.values()].toSorted((a, b) => byPinyin(a.label, b.label));
    return {
      category: { href, label: name },
      href: `${href}#${CROSS_TABLE_ANCHOR}`,
      products: columns,
      rows: rows.map((row) => ({
        replaced: { href: row.href, label: row.name },
        maker: row.maker,
        cells: columns.map((column) => cellOf(row.candidates.find(({ product }) => product.href === column.href)?.relation)),
      })),
    };
  });
  return tables.filter(({ rows, products }) => rows.length > 1 && products.length > 1);
}

function cellOf(relation: RelationView | undefined): RelationCell | undefined {
  if (relation === undefined) return undefined;
  const { fit, isFitKnown, provenance, details } = relation;
  return { fit, isFitKnown, isConfirmed: provenance.confidence === 'confirmed', isSourced: details.some(({ facts }) => facts.some((fact) => fact.provenance.confidence === 'confirmed')) };
}
