import { isBuilt, isSample, type Lifecycle } from '~/domain/lifecycle.ts';
import { isRecord } from '~/domain/records.ts';
import type { FieldOutline, Outline } from '~/schemas/outline.ts';

/** What editors write for each other. It never leaves the house. */
const INTERNAL = ['draft', 'reviewNotes', 'review'];

/** Field of a recommendation: the site shows none before the responsible office has confirmed its list. */
const RECOMMENDATION = 'recommended';

/** The fields of an entry that the open data leave out. */
export function withheldFields(isRecommending: boolean): readonly string[] {
  return isRecommending ? INTERNAL : [...INTERNAL, RECOMMENDATION];
}

/**
 * Whether the open data hold an entry, and the records of corrections and changes tell of it: what is published today, and real. The withdrawn and the expired stay, with the
 * fields that say so; drafts, what is still to come, and samples do not.
 */
export function isPublished(entry: Lifecycle & { nature: string }, today: string): boolean {
  return isBuilt(entry, today) && !isSample(entry);
}

/** A row of the open data: the public fields of an entry between its address and its text. */
export type PublishedRecord = { id: string; url: string; body?: string } & Record<string, unknown>;

/** What a row has that the data of its entry do not. */
const ADDED = ['id', 'url', 'body'];

/** What is known of an entry before it becomes a row. */
export interface Publishable {
  id: string;
  /** The canonical address of its page, or of its place on one. */
  url: string;
  data: Readonly<Record<string, unknown>>;
  /** The prose as Markdown; only kinds that carry prose have it. */
  body?: string;
}

/** What a row may say, and what it may refer to. */
export interface Publishing {
  /** The public fields of the entry's kind, in order; anything else in the data stays behind. */
  fields: readonly FieldOutline[];
  /** Whether an entry is part of the open data, so that a reference to it leads somewhere. */
  holds: (collection: string, id: string) => boolean;
}

/**
 * The row of one entry. Only declared public fields get in, so a field that is new, or internal, cannot slip through. A
 * reference to something that is not published is not said: in a list it falls away, and so does an optional field.
 */
export function publishedRecord({ id, url, data, body }: Publishable, { fields, holds }: Publishing): PublishedRecord {
  const told = fields.filter(({ key }) => !ADDED.includes(key));
  return { id, url, ...publicFields(told, data, holds), ...(body !== undefined && { body }) };
}


type Holds = Publishing['holds'];

function publicFields(fields: readonly FieldOutline[], data: Readonly<Record<string, unknown>>, holds: Holds): Record<string, unknown> {
  const kept = fields.flatMap(({ key, outline, isRequired }): [string, unknown][] => {
    const value = data[key];
    if (value === undefined || (!isRequired && !leadsSomewhere(outline, value, holds))) return [];
    return [[key, publicValue(outline, value, holds)]];
  });
  return Object.fromEntries(kept);
}

function publicValue(outline: Outline, value: unknown, holds: Holds): unknown {
  switch (outline.kind) {
    case 'record':
      return isRecord(value) ? publicFields(outline.fields, value, holds) : value;
    case 'list':
      return Array.isArray(value) ? value.filter((item) => leadsSomewhere(outline.of, item, holds)).map((item) => publicValue(outline.of, item, holds)) : value;
    case 'either':
      return publicValue(branchFor(outline.branches, value), value, holds);
    case 'text':
      return outline.format === 'url' && typeof value === 'string' ? withoutChinese(value) : value;
    default:
      return value;
  }
}

/** An address as programs read it: some sources have Chinese in theirs, which only browsers take. */
function withoutChinese(address: string): string {
  return address.replace(/[^!-~]+/gu, encodeURIComponent);
}

/** False for a reference to something that is not published, true for everything else. */
function leadsSomewhere(outline: Outline, value: unknown, holds: Holds): boolean {
  if (outline.kind !== 'text' || outline.refersTo === undefined || typeof value !== 'string') return true;
  return holds(outline.refersTo.collection, value.split('#')[0] ?? '');
}

/**
 * The branch that a value was written for: by its kind, and of several records the one whose choices it fits.
 *
 * @throws when it fits none, rather than let through what nobody declared
 */
function branchFor(branches: readonly Outline[], value: unknown): Outline {
  const fitting = branches.find((branch) => {
    if (branch.kind === 'list') return Array.isArray(value);
    if (branch.kind !== 'record') return !Array.isArray(value) && !isRecord(value);
    return isRecord(value) && branch.fields.every((field) => fits(field, value[field.key]));
  });
  if (fitting === undefined) throw new Error(`不合任何一种写法的值：${JSON.stringify(value)}`);
  return fitting;
}

function fits({ outline, isRequired }: FieldOutline, value: unknown): boolean {
  if (value === undefined) return !isRequired;
  return outline.kind !== 'choice' || (typeof value === 'string' && Object.prototype.hasOwnProperty.call(outline.labels, value));
}
