import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { rawEntry, type Raw } from '../../fixtures/make.ts';

export interface Refusal {
  path: string;
  message: string;
}

/** What a schema has against the smallest entry of a collection with these fields in it: paths as in `prices[0].amount`. */
export function refusals(collection: CollectionName, overrides: Raw): Refusal[] {
  const { error } = COLLECTIONS[collection].schema.safeParse(rawEntry(collection, overrides));
  return (error?.issues ?? []).flatMap((issue) => issuesIn(issue)).map(({ path, message }) => ({ path: written(path), message }));
}

type Issue = { code?: string; path: PropertyKey[]; message: string; errors?: readonly (readonly Issue[])[] };

/** Of a union: its own sentence, and what each branch has against a value inside it. */
function issuesIn(issue: Issue): Issue[] {
  const inner = (issue.errors ?? []).flat().filter(({ path }) => path.length > 0);
  return [issue, ...inner.flatMap((item) => issuesIn({ ...item, path: [...issue.path, ...item.path] }))];
}

function written(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('');
}

/** A row: what is wrong, the fields that are put in, the path that is refused, and our sentence where it is ours. */
export type BadCase = [name: string, overrides: Raw, path: string, message?: string];

export const unread = { source: 'background', confidence: 'unverified' };

/** A record without one of its fields. */
export function without(record: Raw, key: string): Raw {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
