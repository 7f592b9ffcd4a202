/** The editors' files for tests: read by our own reader, parsed by the real schemas. */
import { resolve } from 'node:path';
import { contentFolder, root } from '../../../integrations/content-guard/environment.ts';
import { readContent } from '../../../integrations/content-guard/read-content.ts';
import { COLLECTIONS, type CollectionName, type Data } from '~/schemas/collections.ts';

export const collectionNames = Object.keys(COLLECTIONS) as CollectionName[];

/** The files as they were read, before any schema. */
export const files = readContent(resolve(root, contentFolder()), root).files;

/** An entry as it is published: its id, its validated data, the source of its prose. */
export interface Entry<C extends CollectionName> {
  id: string;
  data: Data<C>;
  body: string;
}

/** The entries of a collection, in the order of their ids. A file that its schema refuses throws. */
export function entriesOf<C extends CollectionName>(collection: C): Entry<C>[] {
  return files
    .filter((file) => file.collection === collection)
    .map(({ id, data, body }) => ({ id, data: COLLECTIONS[collection].schema.parse(data), body }) as Entry<C>);
}

export function entryOf<C extends CollectionName>(collection: C, id: string): Entry<C> {
  const entry = entriesOf(collection).find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`没有 ${collection}/${id}`);
  return entry;
}

/** A piece of text with the place where it stands: `software/wps-office prices.0.note`, or a line of the prose. */
export interface Piece {
  place: string;
  /** The keys on the way to it; empty for prose. */
  path: readonly string[];
  text: string;
  /** The map that it stands in; empty for prose. */
  beside: Readonly<Record<string, unknown>>;
}

/** Every text of the content: each text of the fields, and each paragraph of the prose. */
export const pieces: Piece[] = files.flatMap(({ collection, id, data, body }) => {
  const name = `${collection}/${id}`;
  const paragraphs = body.split(/\n{2,}/u).filter((text) => text.trim() !== '');
  return [...textsIn(data, name, [], {}), ...paragraphs.map((text) => ({ place: `${name} “${text.trim().slice(0, 12)}”`, path: [], text, beside: {} }))];
});

function textsIn(value: unknown, file: string, path: readonly string[], beside: Readonly<Record<string, unknown>>): Piece[] {
  if (typeof value === 'string') return [{ place: `${file} ${path.join('.')}`, path, text: value, beside }];
  if (typeof value !== 'object' || value === null) return [];
  const map = Array.isArray(value) ? beside : (value as Record<string, unknown>);
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, file, [...path, key], map));
}

export const withoutBlanks = (text: string) => text.replace(/\s+/gu, '');
