import type { ContentEntry } from '~/domain/content/entry.ts';
import type { CollectionName } from '~/schemas/collections.ts';

/** An entry without references, claims and prose; the rules look only at what a test adds. */
export function makeEntry(collection: CollectionName, id: string, data: Record<string, unknown> = {}, more: Partial<ContentEntry> = {}): ContentEntry {
  return { collection, id, file: `${collection}/${id}`, data, references: [], claims: [], prose: { links: [], quotes: [] }, ...more };
}
