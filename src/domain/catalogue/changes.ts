import { addDays, dayOf } from '../dates.ts';
import { isExpired, isListed, type Lifecycle } from '../lifecycle.ts';
import { isPublished } from '../open-data/published.ts';
import { byCode } from '../order.ts';
import type { Corrected } from '../corrections.ts';

/** What can happen to a product in the catalogue, in the order in which a day tells of it. */
const CHANGE_KINDS = ['added', 'corrected', 'updated', 'withdrawn', 'expired'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What the rule reads of a product. */
export type Changing = Corrected & Lifecycle & { updatedOn?: string | undefined };

/** A product that changed, with the corrections or the reason where there are some. */
export interface ChangedProduct<E> {
  entry: E;
  corrections: readonly { what: string; why: string }[];
  reason?: string;
}

/** All products that changed in one way on one day. */
export interface CatalogueChange<E> {
  on: string;
  kind: ChangeKind;
  products: ChangedProduct<E>[];
}

type Change<E> = ChangedProduct<E> & { on: string; kind: ChangeKind };

/**
 * What happened to the catalogue, day by day, the newest first: from the dates that the entries have themselves. A day on
 * which a product was corrected is not told as an update as well, and what has left the catalogue is told of only as that.
 * Entries keep the day of their last update alone, so of several only the last is known.
 * @param nameOf what products of one day are put in order by
 */
export function catalogueChanges<E extends { data: Changing }>(products: readonly E[], nameOf: (product: E) => string, today: string): CatalogueChange<E>[] {
  const changes = products
    .filter(({ data }) => isPublished(data, today))
    .flatMap((entry) => changesOf(entry, today))
    .filter(({ on }) => on <= today);
  const groups = new Map<string, CatalogueChange<E>>();
  for (const { on, kind, ...product } of changes) {
    const key = `${on} ${kind}`;
    const group = groups.get(key) ?? { on, kind, products: [] };
    group.products.push(product);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, products: group.products.toSorted((a, b) => byCode(nameOf(a.entry), nameOf(b.entry))) }))
    .toSorted((a, b) => byCode(b.on, a.on) || CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
}

function changesOf<E extends { data: Changing }>(entry: E, today: string): Change<E>[] {
  const { data } = entry;
  const none = { entry, corrections: [] };
  if (!isListed(data, today)) {
    if (data.withdrawn !== undefined && data.withdrawn.on <= today) return [{ ...none, on: data.withdrawn.on, kind: 'withdrawn', reason: data.withdrawn.reason }];
    return isExpired(data, today) && data.expiresOn !== undefined ? [{ ...none, on: addDays(data.expiresOn, 1), kind: 'expired' }] : [];
  }
  const added = dayOf(data.publishedAt);
  const days = [...new Set(data.corrections.map(({ on }) => on))];
  const corrected = days.map((on): Change<E> => ({ entry, on, kind: 'corrected', corrections: data.corrections.filter((correction) => correction.on === on) }));
  const isUpdate = data.updatedOn !== undefined && data.updatedOn > added && !days.includes(data.updatedOn);
  return [{ ...none, on: added, kind: 'added' }, ...corrected, ...(isUpdate && data.updatedOn !== undefined ? [{ ...none, on: data.updatedOn, kind: 'updated' } as const] : [])];
}
