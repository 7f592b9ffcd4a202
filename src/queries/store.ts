import { getCollection, type CollectionEntry } from 'astro:content';
import { isBuilt, isListed, isSample } from '~/domain/lifecycle.ts';
import type { CollectionName } from '~/schemas/collections.ts';
import { hasSamples, TODAY } from '~/site.ts';

/**
 * Keeps what a read found for the rest of a build, where content stands still. While editors watch the preview it reads
 * afresh.
 */
export function memoised<K, V>(read: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const kept = new Map<K, Promise<V>>();
  return (key) => {
    const known = import.meta.env.PROD ? kept.get(key) : undefined;
    if (known !== undefined) return known;
    const found = read(key);
    kept.set(key, found);
    return found;
  };
}

/** Astro walks the whole collection on every call, so each is read once. */
const readBuilt = memoised(async (collection: CollectionName): Promise<CollectionEntry<CollectionName>[]> => {
  const entries = await getCollection(collection);
  return entries.filter(({ data }) => isBuilt(data, TODAY) && (hasSamples || !isSample(data))).toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
});

/** Entries that have a page today, by id. */
export async function built<C extends CollectionName>(collection: C): Promise<CollectionEntry<C>[]> {
  return (await readBuilt(collection)) as CollectionEntry<C>[];
}

/** Entries that lists show: built, and neither withdrawn nor expired. */
export async function listed<C extends CollectionName>(collection: C): Promise<CollectionEntry<C>[]> {
  return (await built(collection)).filter((entry) => isListed(entry.data, TODAY));
}

/** Collections whose entries say themselves where they stand among their siblings. */
type Ordered = { [C in CollectionName]: CollectionEntry<C>['data'] extends { order: number } ? C : never }[CollectionName];

/** Entries that lists show, in the editors' own order; those that share a place by id. */
export async function listedInOrder<C extends Ordered>(collection: C): Promise<CollectionEntry<C>[]> {
  return (await listed(collection)).toSorted((a, b) => a.data.order - b.data.order);
}

/** The entry behind a reference, or undefined while it is a draft or not yet published. */
export async function find<C extends CollectionName>(collection: C, id: string): Promise<CollectionEntry<C> | undefined> {
  return (await built(collection)).find((entry) => entry.id === id);
}

/**
 * The entry behind a reference that a page cannot do without.
 *
 * @throws with the collection and id when nothing is built under that id; the content check names file and line
 */
export async function resolve<C extends CollectionName>(collection: C, id: string): Promise<CollectionEntry<C>> {
  const entry = await find(collection, id);
  if (entry === undefined) throw new Error(`${collection}/${id} 不存在或尚未发布，但页面引用了它；请运行 npm run check`);
  return entry;
}

/** Resolves references that may lead to drafts: those fall away, the rest keep their order. */
export async function findAll<C extends CollectionName>(collection: C, ids: readonly string[]): Promise<CollectionEntry<C>[]> {
  const found = await Promise.all(ids.map((id) => find(collection, id)));
  return found.filter((entry) => entry !== undefined);
}
