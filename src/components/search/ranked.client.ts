import { excerpt } from '~/domain/search/excerpt.ts';
import { markedParts, type MarkedText } from '~/domain/search/marks.ts';
import { merge, shareIn, type Result, type TextHit } from '~/domain/search/merge.ts';
import type { SearchEntity } from '~/domain/search/model.ts';
import type { Answer, Search } from '~/domain/search/search.ts';
import type { FoundText, FullText, PageText } from './full-text.client.ts';

/** A page of the result list. */
export interface Ranked extends Result {
  /** What the index of names knows of it, also where only its text was found. */
  page?: SearchEntity | undefined;
  /** The text, where full text found it: loaded when it is shown. */
  found?: FoundText | undefined;
}

/** The result list of a question. */
export interface Ranking {
  results: Ranked[];
  isConfident: boolean;
}

/** With all pairs of a question a text scores at least this. */
const ALL_PAIRS = 0.8;
/** How many texts are looked into when the names do not answer the question. */
const LOOKED_INTO = 12;
/** Of the pages that full text finds, how many are listed. */
const MOST_TEXTS = 60;
/** What the names find beside much better ones is about something else. */
const LEAST = { score: 0.3, coverage: 0.4, ofBest: 0.1 } as const;
/** A question this long does not stand in a text by chance. */
const LONG_ENOUGH = 3;

/** What the names alone find, without what only shares a word with much better ones. */
export function byName(answer: Answer): Ranking {
  const best = answer.hits[0]?.score ?? 0;
  const most = Math.max(0, ...answer.hits.map(({ coverage }) => coverage));
  const hits = answer.hits.filter(({ score, coverage }) => score >= LEAST.score * best && coverage >= LEAST.coverage * most);
  return { results: hits.map((entity) => ({ path: entity.entity.path, entity, page: entity.entity, score: entity.score })), isConfident: answer.isConfident };
}

/** Names and texts together, where the names alone do not answer: the best texts are looked into first. */
export async function withTexts(answer: Answer, search: Search, texts: FullText): Promise<Ranking> {
  const named = byName(answer);
  const found = (await texts.search(answer.question, answer.words)).slice(0, MOST_TEXTS);
  const looked = await look(found.slice(0, LOOKED_INTO), answer, search);
  const hits = named.results.flatMap(({ entity }) => entity ?? []);
  const loaded = new Map(found.map((text) => [text.path, text]));
  const all = merge({ hits }, [...looked, ...found.slice(LOOKED_INTO)]);
  const merged = all.filter(({ score }) => score >= LEAST.ofBest * (all[0]?.score ?? 0));
  const isSeen = merged[0]?.text?.share === 1 && answer.question.length >= LONG_ENOUGH;
  return { results: merged.map((result) => ({ ...result, page: search.pageAt(result.path), found: loaded.get(result.path) })), isConfident: named.isConfident || isSeen };
}

/**
 * What the names find, and after it the pages that only have the words in their text.
 *
 * @param search names these pages, where it could be read
 */
export async function followedByTexts(answer: Answer, texts: FullText, search?: Search): Promise<Ranking> {
  const named = byName(answer);
  const known = new Set(named.results.map(({ path }) => path.replace(/#.*$/u, '')));
  const found = (await texts.search(answer.question, answer.words)).filter(({ path }) => !known.has(path)).slice(0, MOST_TEXTS);
  return { ...named, results: [...named.results, ...found.map((text) => ({ path: text.path, score: text.score, page: search?.pageAt(text.path), found: text }))] };
}

/** Whether a text has a question as it was typed: then it is no slip, whatever the names say. */
export async function isInTexts({ question }: Answer, search: Search, texts: FullText): Promise<boolean> {
  const [best] = await texts.search(question, [question]);
  if (best === undefined || best.score < ALL_PAIRS) return false;
  return shareIn(search.normalised((await best.load()).content), question, []) === 1;
}

/** The texts with how much of the question each was seen to have. */
async function look(found: readonly FoundText[], { question, words }: Answer, search: Search): Promise<TextHit[]> {
  return Promise.all(found.map(async (text) => ({ ...text, share: shareIn(search.normalised((await text.load()).content), question, words) })));
}

/** What is shown of a result beside its title. */
export interface Shown {
  title: string;
  kind: string;
  day: string | undefined;
  excerpt: MarkedText[];
}

/** What is shown of each page of the index once it is found. */
export type Summaries = ReadonlyMap<string, { summary: string; day?: string }>;

/** A result with everything that is shown of it; a text is loaded only where the name did not find the page. */
export async function shown(result: Ranked, { question, words }: Answer, summaries: Summaries, kinds: Readonly<Record<string, string>>): Promise<Shown> {
  const { entity, page: known, found, text } = result;
  const about = summaries.get(result.path);
  const isByText = found !== undefined && (entity === undefined || (text?.share ?? 0) >= 0.5);
  const page: PageText | undefined = isByText ? await found.load() : undefined;
  return {
    title: known?.title ?? page?.title ?? result.path,
    kind: known === undefined ? (page?.kind ?? '') : (kinds[known.kind] ?? ''),
    day: about?.day,
    excerpt: page === undefined ? markedParts(about?.summary ?? '', words) : excerpt(page.content, question, words),
  };
}
