import type { CollectionEntry } from 'astro:content';
import { byMonth, correctionsOf, type Correction } from '~/domain/corrections.ts';
import { chineseDate } from '~/domain/dates.ts';
import { isListed } from '~/domain/lifecycle.ts';
import { keysOf } from '~/domain/records.ts';
import { pathOf } from '~/paths.ts';
import { COLLECTION_LABELS, COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { TODAY } from '~/site.ts';
import { corrections as words } from '~/strings/corrections.ts';
import { built } from './store.ts';
import { headingOf, type Link } from './views.ts';

type Entry = CollectionEntry<CollectionName>;

/** A line of the record: what was put right or taken back in an entry. */
export interface CorrectionView {
  on: string;
  kind: string;
  /** What the entry is called, and of which kind it is. */
  title: string;
  collection: string;
  /** Where it stands; an entry that was taken off a page with others stands nowhere. */
  href?: string;
  what: string;
  why?: string;
}

/** The name that an entry keeps for ever: under its first id, whatever it was renamed to since. */
export const lastingName = ({ collection, id, data }: Entry) => `${collection}/${data.formerIds[0] ?? id}`;

/** Every correction and withdrawal of the site, the newest first. */
export async function allCorrections(): Promise<Correction<Entry>[]> {
  const entries = (await Promise.all(keysOf(COLLECTIONS).map((collection) => built(collection)))).flat() as Entry[];
  return correctionsOf(entries, lastingName, TODAY);
}

/** Where an entry stands today: one that has no page of its own is gone from that of others once lists leave it out. */
function placeOf(entry: Entry): string | undefined {
  const href = pathOf(entry.collection, entry.id);
  return href.includes('#') && !isListed(entry.data, TODAY) ? undefined : href;
}

/** What was done, in words, and why. */
export function told(correction: Correction<Entry>): { what: string; why?: string } {
  return correction.kind === 'corrected' ? { what: correction.what, why: correction.why } : { what: words.withdrawn(correction.reason) };
}

function correctionView(correction: Correction<Entry>): CorrectionView {
  const { entry, on, kind } = correction;
  const href = placeOf(entry);
  return {
    on,
    kind: words.kinds[kind],
    title: headingOf(entry),
    collection: COLLECTION_LABELS[entry.collection],
    ...(href !== undefined && { href }),
    ...told(correction),
  };
}

/** A month of the record, with the heading that readers see. */
export interface CorrectionMonth {
  month: string;
  label: string;
  items: CorrectionView[];
}

/** The record by month. */
export async function correctionsByMonth(): Promise<CorrectionMonth[]> {
  return byMonth((await allCorrections()).map(correctionView)).map(({ month, items }) => ({ month, label: chineseDate(month), items }));
}

/** The way to the entry's page, as far as there is one. */
export const linkOf = (entry: Entry): Link | undefined => {
  const href = placeOf(entry);
  return href === undefined ? undefined : { href, label: headingOf(entry) };
};
