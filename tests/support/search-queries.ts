/** The questions that search is judged by, and how an answer is judged. */
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/lib/project.mjs';
import { ALL_ANSWERABLE, EMPTY, GOALS, UNANSWERABLE, UNANSWERABLE_CLASS, type AnswerableClass, type SearchClass, type Shares } from './search-goals.ts';

/** A question with what answers it. */
export interface SearchQuery {
  class: SearchClass;
  query: string;
  /** Addresses without the base path; each of them would be a right first result. */
  right: string[];
  /** Whether nobody looked at it while search was tuned. */
  isKept: boolean;
}

/** All of them, both halves. */
export const searchQueries = JSON.parse(readFileSync(inProject('tests/fixtures/search-queries.json'), 'utf8')) as SearchQuery[];

/** What search showed for a question. */
export interface Shown {
  /** Addresses without the base path, best first. */
  addresses: readonly string[];
  /** Whether it said that there is no answer. */
  saysNone: boolean;
}

/** How a question came out. */
export interface Verdict extends SearchQuery {
  isFirst: boolean;
  isInFive: boolean;
  isEmpty: boolean;
  saysNone: boolean;
}

/** The page of an address. */
export const withoutAnchor = (address: string) => address.replace(/#.*$/u, '');

/** A place on a page is right when the page is; a page is not right when only a place on it would be. */
const isRight = (address: string, right: readonly string[]) => right.includes(address) || right.includes(withoutAnchor(address));

/** Compares what was shown with what is right. */
export function judged(query: SearchQuery, { addresses, saysNone }: Shown): Verdict {
  const place = addresses.findIndex((address) => isRight(address, query.right));
  return { ...query, isFirst: place === 0, isInFive: place >= 0 && place < 5, isEmpty: addresses.length === 0, saysNone };
}

/** How many of some questions came out how. */
export interface Tally {
  queries: number;
  first: number;
  five: number;
  empty: number;
  saysNone: number;
}

/** Counts. */
export function tallied(verdicts: readonly Verdict[]): Tally {
  const count = (is: (verdict: Verdict) => boolean) => verdicts.filter(is).length;
  return { queries: verdicts.length, first: count(({ isFirst }) => isFirst), five: count(({ isInFive }) => isInFive), empty: count(({ isEmpty }) => isEmpty), saysNone: count(({ saysNone }) => saysNone) };
}

/** Percent; of no questions none. */
export const share = (count: number, { queries }: Pick<Tally, 'queries'>) => (queries === 0 ? 0 : (100 * count) / queries);

/** Whether a kind of question is answered as well as it has to be. */
export const meets = (tally: Tally, { first, five }: Shares) => share(tally.first, tally) >= first && share(tally.five, tally) >= five;

/** The kinds that have answers, in the order of the table. */
export const answerableClasses = Object.keys(GOALS) as AnswerableClass[];

/** Those of one kind. */
export const ofClass = (verdicts: readonly Verdict[], name: SearchClass) => verdicts.filter((verdict) => verdict.class === name);

/** Those that have an answer. */
export const answerable = (verdicts: readonly Verdict[]) => verdicts.filter((verdict) => verdict.class !== UNANSWERABLE_CLASS);

/** What falls short of the release floors, as sentences. */
export function shortfalls(verdicts: readonly Verdict[]): string[] {
  const kinds = [...answerableClasses.map((name) => ({ ...GOALS[name], tally: tallied(ofClass(verdicts, name)) })), { ...ALL_ANSWERABLE, tally: tallied(answerable(verdicts)) }];
  const below = kinds.filter(({ tally, release }) => tally.queries > 0 && !meets(tally, release)).map(({ label }) => label);
  const none = tallied(ofClass(verdicts, UNANSWERABLE_CLASS));
  if (none.queries > 0 && share(none.saysNone, none) < UNANSWERABLE.release) below.push(UNANSWERABLE.label);
  const { empty } = tallied(answerable(verdicts));
  return empty <= EMPTY.release ? below : [...below, `有答案却一条结果也没有的 ${empty} 条`];
}
