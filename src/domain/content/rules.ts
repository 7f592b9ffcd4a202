import type { CollectionName } from '~/schemas/collections.ts';
import { dutyProblems, taskProblems } from './duties.ts';
import { Content, type ContentEntry, type EntryName, type Referrer } from './entry.ts';
import { addressesOf, linkProblems, type Routes } from './links.ts';
import { aliasProblems, formerIdProblems, sharedAliasProblems } from './names.ts';
import { orphanProblems } from './orphans.ts';
import { partProblems } from './parts.ts';
import type { Problem } from './problem.ts';
import { progressProblems, reportPairProblems } from './progress.ts';
import { quoteProblems } from './quotes.ts';
import { referenceProblems } from './references.ts';
import { sampleProblems } from './samples.ts';
import { registerProblems } from './register.ts';
import { scheduleProblems } from './schedule.ts';
import { meaningProblems, searchWordProblems } from './search-words.ts';
import { sourceProblems } from './sources.ts';

/** What the rules need to know besides the entries. */
export interface Surroundings {
  /** The day that dates are judged against, YYYY-MM-DD. */
  today: string;
  /** The minute it is, 'YYYY-MM-DD HH:mm', where `today` is the real one. */
  now?: string;
  /** The collections' Chinese names. */
  labels: Readonly<Record<CollectionName, string>>;
  routes: Routes;
  /** Entries whose file could not be read. */
  unread?: readonly EntryName[];
  /** The files of search words. */
  searchWords?: readonly Referrer[];
  /** `published.yaml`. */
  register?: Referrer;
}

/**
 * Everything that a single schema cannot see: how entries, their sources and the calendar fit together.
 * @param others files that are no entries and refer to some: `site.yaml`
 */
export function crossCheck(entries: readonly ContentEntry[], others: readonly Referrer[], { today, now, labels, routes, unread = [], searchWords = [], register }: Surroundings): Problem[] {
  const content = new Content(entries, unread);
  const addresses = addressesOf(entries, routes, unread);
  return [
    ...entries.flatMap((entry) => [
      ...referenceProblems(entry, content, labels),
      ...sourceProblems(entry),
      ...partProblems(entry),
      ...dutyProblems(entry),
      ...sampleProblems(entry, content),
      ...quoteProblems(entry, content, labels),
      ...linkProblems(entry, addresses),
      ...scheduleProblems(entry, today, now),
      ...aliasProblems(entry),
      ...progressProblems(entry, content, today),
    ]),
    ...others.flatMap((other) => referenceProblems(other, content, labels)),
    // A unit that could not be read may be the one that carries a task.
    ...(unread.some(({ collection }) => collection === 'units') ? [] : taskProblems(content)),
    // An entry that could not be read may be the one that is joined to it.
    ...(unread.length > 0 ? [] : orphanProblems(content, today)),
    // An entry that could not be read may be the one that has the word.
    ...(unread.length > 0 ? [] : meaningProblems(searchWords, content)),
    ...sharedAliasProblems(content, labels),
    ...searchWordProblems(searchWords, content, addresses, routes.pages),
    ...formerIdProblems(content),
    ...(register === undefined ? [] : registerProblems(entries, register, unread, today)),
    ...reportPairProblems(content),
  ];
}
