import { byCode } from '../order.ts';

/**
 * Full text by pairs of characters. A word index finds a phrase only where texts and questions are cut alike; pairs need
 * no cutting, so what stands inside a text is found whatever its words are.
 */

/** How many files the index is cut into: a question reads a few of them. */
export const SHARDS = 256;

/** A page of the index. */
export interface GramPage {
  /** Address without the base path. */
  path: string;
  /** The name of the file with its text. */
  file: string;
  /** How many different pairs it has. */
  size: number;
}

/** The pairs of neighbouring Chinese characters of a normalised text, and its Latin words, each once. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const run of text.match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []) {
    if (/^[a-z0-9]/u.test(run)) grams.add(run);
    else for (let place = 0; place + 1 < run.length; place += 1) grams.add(run.slice(place, place + 2));
  }
  return [...grams];
}

/** The file that a pair or word is in. */
export function shardOf(gram: string): number {
  let sum = 0;
  for (let place = 0; place < gram.length; place += 1) sum = (sum * 31 + gram.charCodeAt(place)) % 65_521;
  return sum % SHARDS;
}

/**
 * The files of the index: a line a gram, with the distances between its pages in base 36.
 *
 * @param texts normalised, in the order of the pages
 */
export function writeShards(texts: readonly string[]): string[] {
  const pagesOf = new Map<string, number[]>();
  for (const [page, text] of texts.entries()) {
    for (const gram of gramsOf(text)) {
      const pages = pagesOf.get(gram);
      if (pages === undefined) pagesOf.set(gram, [page]);
      else pages.push(page);
    }
  }
  const shards = Array.from({ length: SHARDS }, () => [] as string[]);
  for (const [gram, pages] of [...pagesOf].sort(([a], [b]) => byCode(a, b))) {
    const distances = pages.map((page, index) => (page - (pages[index - 1] ?? 0)).toString(36));
    shards[shardOf(gram)]?.push(`${gram} ${distances.join(' ')}`);
  }
  return shards.map((lines) => lines.join('\n'));
}

/** The pages of the wanted grams in a file. */
export function readShard(file: string, wanted: ReadonlySet<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const line of file.split('\n')) {
    const end = line.indexOf(' ');
    const gram = line.slice(0, end);
    if (!wanted.has(gram)) continue;
    let page = 0;
    found.set(gram, line.slice(end + 1).split(' ').map((distance) => (page += Number.parseInt(distance, 36))));
  }
  return found;
}

/** What a page must have of a question, by the weight of its pairs. */
const LEAST = 0.3;

/**
 * The pages that have most of a question: the share of its pairs, rare ones counting more, squared, so that all of it
 * in one page comes before parts in many. Of two alike the page with less other text is nearer.
 *
 * @returns places of pages with scores up to 1, best first
 */
export function pagesHaving(grams: readonly string[], pagesOf: ReadonlyMap<string, readonly number[]>, pages: readonly Pick<GramPage, 'size'>[]): { page: number; score: number }[] {
  const weights = new Map(grams.map((gram) => [gram, Math.log(1 + pages.length / (1 + (pagesOf.get(gram)?.length ?? 0)))]));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const met = new Map<number, number>();
  for (const [gram, weight] of weights) for (const page of pagesOf.get(gram) ?? []) met.set(page, (met.get(page) ?? 0) + weight);
  const found = Array.from(met, ([page, weight]) => ({ page, share: weight / total })).filter(({ share }) => share >= LEAST);
  return found
    .map(({ page, share }) => ({ page, score: share * share * nearness(pages[page]?.size ?? 0) }))
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

/** From 1 for a short text down to about 0.85 for the longest. */
const nearness = (size: number) => 1 - 0.05 * Math.max(0, Math.log10(Math.max(1, size) / 100));
