import { Document } from 'yaml';

/** A date, a month or a minute; see `isAmbiguous`. */
const DATE_LIKE = /^\d{4}-\d{1,2}(?:-\d{1,2}(?:[ tT].*)?)?$/u;

/** The patterns by which older YAML readers take plain text for something else: `yes`, `1_000`, `12:30:00`. */
const OLDER_PATTERNS = new Document(null, { schema: 'yaml-1.1' }).schema.tags.flatMap((tag) =>
  'test' in tag && tag.test instanceof RegExp && tag.default === true && tag.tag !== 'tag:yaml.org,2002:str' ? [tag.test] : [],
);

export function isDateLike(text: string): boolean {
  return DATE_LIKE.test(text);
}

/**
 * Whether a text must stand in quotes to stay text for every YAML reader. Reader and writer share the answer: what
 * one refuses, the other never writes. An unquoted 2026-02-30 would be 2 March before any schema sees it.
 */
export function isAmbiguous(text: string): boolean {
  return isDateLike(text) || OLDER_PATTERNS.some((pattern) => pattern.test(text));
}
