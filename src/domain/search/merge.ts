import type { Answer, EntityHit } from './search.ts';

/** A page whose text has words of the question. */
export interface TextHit {
  /** Address without the base path. */
  path: string;
  /** Comparable within one question; the best is 1. */
  score: number;
  /** How much of the question the text was seen to have, 0 to 1; undefined while nobody looked. */
  share?: number | undefined;
}

/** A page of the result list: known by name, by its text, or both. */
export interface Result {
  path: string;
  score: number;
  entity?: EntityHit | undefined;
  text?: TextHit | undefined;
}

/** Below the first the names say nothing of the question; above the second they say it all. */
const SURENESS = { from: 0.35, over: 0.3 } as const;

/** The same for scores: words that are scattered over a name cover a question without answering it. */
const STRENGTH = { from: 1.4, over: 1.4 } as const;

const between = (value: number, { from, over }: { from: number; over: number }) => Math.min(1, Math.max(0, (value - from) / over));

/** How far the names alone answer a question, 0 to 1: the best coverage among the first hits decides, and how well they are met. */
export function sureness({ hits }: Pick<Answer, 'hits'>): number {
  const first = hits.slice(0, 5);
  const coverage = Math.max(0, ...first.map((hit) => hit.coverage));
  const score = Math.max(0, ...first.map((hit) => hit.score));
  return Math.min(between(coverage, SURENESS), between(score, STRENGTH));
}

/** A long text has many words by chance: with more words than this, all of them say little. */
const MOST_WORDS = 4;

/**
 * How much of a question a text has: 1 with the whole of it, 0.5 with all its words, otherwise half the share of its
 * pairs of neighbouring characters.
 *
 * @param text normalised
 */
export function shareIn(text: string, question: string, words: readonly string[]): number {
  if (question !== '' && text.includes(question)) return 1;
  if (words.length > 1 && words.length <= MOST_WORDS && words.every((word) => text.includes(word))) return 0.5;
  const pairs = Array.from(question, (character, place) => character + (question[place + 1] ?? '')).filter((pair) => pair.length === 2 && !pair.includes(' '));
  const met = pairs.filter((pair) => text.includes(pair)).length;
  return pairs.length === 0 ? 0 : (0.5 * met) / pairs.length;
}

/** What names count for at least, however little they answer. */
const NAMES = { least: 0.5 } as const;

/** What texts count for: at least, more where the names do not answer, less without the whole question, and when it was seen there. */
const TEXTS = { least: 0.5, more: 1.2, inParts: 0.15, seen: 2 } as const;

/**
 * Names and texts in one list, best first. The less the names answer the question, the more the texts decide; what was
 * seen in a text counts more than that its words occur in it.
 */
export function merge(answer: Pick<Answer, 'hits'>, texts: readonly TextHit[]): Result[] {
  const sure = sureness(answer);
  const results = new Map<string, Result>();
  for (const entity of answer.hits) {
    results.set(entity.entity.path, { path: entity.entity.path, entity, score: entity.score * (NAMES.least + (1 - NAMES.least) * sure) });
  }
  for (const text of texts) {
    const share = text.share ?? 0;
    const weight = (TEXTS.least + TEXTS.more * (1 - sure)) * (share === 1 ? 1 : TEXTS.inParts);
    const score = weight * text.score + TEXTS.seen * (1 - sure) * share ** 2;
    const known = results.get(text.path);
    results.set(text.path, { path: text.path, text, ...(known?.entity && { entity: known.entity }), score: (known?.score ?? 0) + score });
  }
  return [...results.values()].sort((a, b) => b.score - a.score);
}
