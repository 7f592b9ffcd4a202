import type { Claim, ContentEntry, Referrer } from '~/domain/content/entry.ts';
import { COLLECTIONS } from '~/schemas/collections.ts';
import { referencesIn } from '~/schemas/references-in.ts';
import { isRecord } from '~/domain/records.ts';
import { nodesOf, shapeOf, type Bare, type Node } from '~/schemas/walk.ts';
import { isPageless, schemaOf, type ContentFile } from './content-file.ts';

/** What the rules need to know of a file that refers to entries; undefined where it could not be read. */
export function referrerOf(file: ContentFile): Referrer | undefined {
  if (!isRecord(file.data)) return undefined;
  return { file: file.file, data: file.data, references: referencesIn(schemaOf(file), file.data) };
}

/** Prepares an entry for the rules: finds its references and claims by what the schemas say about the fields. */
export function entryOf(file: ContentFile): ContentEntry | undefined {
  const referrer = referrerOf(file);
  const { collection, id, prose } = file;
  if (referrer === undefined || isPageless(collection)) return undefined;
  const claims = [...nodesOf(COLLECTIONS[collection].schema, file.data)].flatMap(claimsAt);
  return { ...referrer, collection, id, claims, prose };
}

function claimsAt({ path, value, schema }: Node): Claim[] {
  if (!isClaim(schema) || !isRecord(value)) return [];
  const source = value['source'];
  const sources = (Array.isArray(source) ? source : [source]).filter((key: unknown) => typeof key === 'string');
  const confidence = value['confidence'];
  return [{ path, sources, confidence: typeof confidence === 'string' ? confidence : '' }];
}

/** `provenance` was spread into it. */
function isClaim(schema: Bare['schema']): boolean {
  const shape = shapeOf(schema);
  return shape !== undefined && 'source' in shape && 'confidence' in shape;
}
