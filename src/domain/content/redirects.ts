import { isBuilt } from '../lifecycle.ts';
import { lifecycleOf, textsOf, type ContentEntry } from './entry.ts';

/**
 * Where old addresses lead: from the address of each former id to the entry's own. Entries without a page of their
 * own, and entries that are not built, have none.
 * @param pathOf the address of an id, without base path
 */
export function redirectsOf(entries: readonly ContentEntry[], pathOf: (entry: ContentEntry) => string, today: string): Record<string, string> {
  const redirects = entries
    .filter((entry) => isBuilt(lifecycleOf(entry.data), today))
    .flatMap((entry) => textsOf(entry.data, 'formerIds').map(({ text }) => [pathOf({ ...entry, id: text }), pathOf(entry)] as const))
    .filter(([from]) => !from.includes('#'));
  return Object.fromEntries(redirects);
}
