import { newestFirst } from '~/domain/dates.ts';
import { byCode } from '~/domain/order.ts';

/** How many items a page of a list holds. */
const PAGE_SIZE = 20;

/** Cuts a list into pages; an empty list is one empty page, because its page is there all the same. */
export function inPages<T>(rows: readonly T[], size = PAGE_SIZE): T[][] {
  const count = Math.max(1, Math.ceil(rows.length / size));
  return Array.from({ length: count }, (_, page) => rows.slice(page * size, (page + 1) * size));
}

/** What happened last comes first; what happened on one day by id. */
export function byOccurrence(a: { id: string; occurredOn: string }, b: { id: string; occurredOn: string }): number {
  return newestFirst(a.occurredOn, b.occurredOn) || byCode(a.id, b.id);
}

/** What this site published last comes first; what it published at one minute by what happened last. */
export function byPublication(a: { id: string; publishedAt: string; occurredOn: string }, b: { id: string; publishedAt: string; occurredOn: string }): number {
  return byCode(b.publishedAt, a.publishedAt) || byOccurrence(a, b);
}

/** What a facet is called in addresses, and the values of it that an item has. */
export interface Facet<T> {
  values: (item: T) => readonly string[];
  /** Values that have a page even where nothing is in it. */
  standing?: readonly string[];
}

/** The items under each value of a facet, in the order given; values that stand for themselves come first. */
export function itemsByValue<T>(items: readonly T[], { values, standing = [] }: Facet<T>): Map<string, T[]> {
  const found = new Map<string, T[]>(standing.map((value) => [value, []]));
  for (const item of items) {
    for (const value of values(item)) found.set(value, [...(found.get(value) ?? []), item]);
  }
  return found;
}

/** The item that happened just before, and the one just after; `items` stand with the latest first. */
export function neighboursIn<T extends { id: string }>(items: readonly T[], id: string): { older?: T; newer?: T } {
  const at = items.findIndex((item) => item.id === id);
  const [older, newer] = at === -1 ? [] : [items[at + 1], items[at - 1]];
  return { ...(older !== undefined && { older }), ...(newer !== undefined && { newer }) };
}
