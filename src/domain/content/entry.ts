import type { CollectionName } from '~/schemas/collections.ts';
import type { Lifecycle } from '~/domain/lifecycle.ts';
import { isRecord } from '~/domain/records.ts';
import type { Path } from '~/schemas/walk.ts';
import type { Position } from './problem.ts';

/** The lists inside an entry that others may point into, and the key that names one of their items. */
export const PART_KEYS = { clauses: 'id', articles: 'no', duties: 'id' } as const;
export type PartName = keyof typeof PART_KEYS;

/** A field that names another entry, or with `part` one item of a list in it (`<id>#<part>`). */
export interface Reference {
  path: Path;
  value: string;
  collection: CollectionName;
  part?: PartName;
}

/** A place that states facts: which declared sources it names, and whether somebody read them. */
export interface Claim {
  path: Path;
  sources: readonly string[];
  confidence: string;
}

export interface ProseLink extends Position {
  href: string;
}

/** A `<Quote>`: what it says it quotes, and the words inside it. */
export interface ProseQuote extends Position {
  part: 'clauses' | 'articles';
  target: string;
  text: string;
}

export interface Prose {
  links: readonly ProseLink[];
  quotes: readonly ProseQuote[];
}

/** A file whose fields refer to entries: an entry itself, or `site.yaml`. */
export interface Referrer {
  file: string;
  data: Readonly<Record<string, unknown>>;
  references: readonly Reference[];
}

/**
 * An entry as the rules see it: its data as it stands in the file, not validated, so that one mistake does not hide
 * the others.
 */
export interface ContentEntry extends Referrer {
  collection: CollectionName;
  id: string;
  claims: readonly Claim[];
  prose: Prose;
}

/** What names an entry: its collection and its id. */
export interface EntryName {
  collection: CollectionName;
  id: string;
}

/** Every entry of the site, by collection and id. */
export class Content {
  readonly entries: readonly ContentEntry[];
  readonly #byId = new Map<string, Map<string, ContentEntry>>();
  readonly #unread: ReadonlySet<string>;

  /** @param unread entries whose file is there but could not be read: what refers to them is judged once it can be */
  constructor(entries: readonly ContentEntry[], unread: readonly EntryName[] = []) {
    this.entries = entries;
    this.#unread = new Set(unread.map(({ collection, id }) => `${collection}/${id}`));
    for (const entry of entries) {
      const ofCollection = this.#byId.get(entry.collection) ?? new Map<string, ContentEntry>();
      this.#byId.set(entry.collection, ofCollection.set(entry.id, entry));
    }
  }

  find(collection: CollectionName, id: string): ContentEntry | undefined {
    return this.#byId.get(collection)?.get(id);
  }

  isUnread(collection: CollectionName, id: string): boolean {
    return this.#unread.has(`${collection}/${id}`);
  }

  of(collection: CollectionName): ContentEntry[] {
    return [...(this.#byId.get(collection)?.values() ?? [])];
  }

  ids(collection: CollectionName): string[] {
    return [...(this.#byId.get(collection)?.keys() ?? [])];
  }
}

/** The text of a field; undefined where it holds anything else. */
export function textOf(data: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = data[key];
  return typeof value === 'string' ? value : undefined;
}

/** Fields that hold what an entry is called, whatever its kind. */
const HEADINGS = ['title', 'nameZh', 'nameAsIssued', 'name', 'subject', 'month'] as const;

/** What an entry is called; empty where its file does not say. */
export function headingOf(data: Readonly<Record<string, unknown>>): string {
  return HEADINGS.flatMap((key) => textOf(data, key) ?? [])[0] ?? '';
}

/** The dates that decide what becomes of an entry, as its file stands. */
export function lifecycleOf(data: Readonly<Record<string, unknown>>): Lifecycle {
  const withdrawn = data['withdrawn'];
  const on = isRecord(withdrawn) ? textOf(withdrawn, 'on') : undefined;
  return {
    draft: data['draft'] === true,
    publishedAt: textOf(data, 'publishedAt') ?? '',
    expiresOn: textOf(data, 'expiresOn'),
    removeOn: textOf(data, 'removeOn'),
    ...(on !== undefined && { withdrawn: { on } }),
  };
}

/** The maps in a list field, with their index; anything else in it is left to the schema. */
export function itemsOf(data: Readonly<Record<string, unknown>>, key: string): { index: number; item: Record<string, unknown> }[] {
  const list = data[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) =>
    typeof item === 'object' && item !== null && !Array.isArray(item) ? [{ index, item: item as Record<string, unknown> }] : [],
  );
}

/** The texts in a list field, with their index. */
export function textsOf(data: Readonly<Record<string, unknown>>, key: string): { index: number; text: string }[] {
  const list = data[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((text: unknown, index) => (typeof text === 'string' ? [{ index, text }] : []));
}

/** The item of an entry's list that a reference `…#part` names. */
export function partOf(entry: ContentEntry, part: PartName, name: string): Record<string, unknown> | undefined {
  return itemsOf(entry.data, part).find(({ item }) => item[PART_KEYS[part]] === name)?.item;
}

/** The names of the parts that an entry has. */
export function partNames(entry: ContentEntry, part: PartName): string[] {
  return itemsOf(entry.data, part).flatMap(({ item }) => textOf(item, PART_KEYS[part]) ?? []);
}
