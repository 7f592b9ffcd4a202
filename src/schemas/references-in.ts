import type { z } from 'astro/zod';
import { PART_KEYS, type Reference } from '~/domain/content/entry.ts';
import { keysOf } from '~/domain/records.ts';
import type { CollectionName } from './collections.ts';
import { nodesOf, type Node } from './walk.ts';

/** Every reference that data makes, found by what its schema says about the fields. The data need not be valid. */
export function referencesIn(schema: z.core.$ZodType, data: unknown): Reference[] {
  return [...nodesOf(schema, data)].flatMap(referencesAt);
}

function referencesAt({ path, value, meta }: Node): Reference[] {
  if (meta.collection === undefined || typeof value !== 'string' || value === '') return [];
  const reference = { path, value, collection: meta.collection as CollectionName };
  const part = keysOf(PART_KEYS).find((name) => name === meta.part);
  return [part === undefined ? reference : { ...reference, part }];
}
