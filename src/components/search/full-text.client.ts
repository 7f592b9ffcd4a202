import { withoutMarks, type Fragment } from '~/domain/search/fragment.ts';

/** What is known of a page once its text is loaded. */
export interface PageText {
  title: string;
  kind: string;
  /** The whole text. */
  content: string;
}

/** A page whose text has words of a question; the text itself is loaded only when somebody asks for it. */
export interface FoundText {
  /** Address without the base path. */
  path: string;
  /** The best of a question has 1. */
  score: number;
  load(): Promise<PageText>;
}

/** Full-text search over the built pages. */
export interface FullText {
  /**
   * @param question as it was typed, normalised
   * @param words the words that it was understood as
   */
  search(question: string, words: readonly string[]): Promise<FoundText[]>;
}

interface PagefindResult {
  /** Names the file with the text. */
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] } | null>;
}

/** A module with one table of external references, which Pagefind's own module has too. */
const EXTERNAL_TABLE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0]);

/** Whether the browser can run Pagefind: kernels older than Chromium 96 and Safari 15 do not know reference types. */
export function canRunPagefind(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(EXTERNAL_TABLE);
}

/** What the words found counts beside what the question as typed found. */
const SHARES = { question: 1, words: 0.85 } as const;

let attempts = 0;

/**
 * Loads Pagefind from the site itself.
 *
 * @param bundle its folder, with the base path and a slash at its end
 * @param pathOf the page of each of its files of text; results name only these
 * @throws when the files cannot be read
 */
export async function openPagefind(bundle: string, pathOf: ReadonlyMap<string, string>): Promise<FullText> {
  const pagefind = await loadPagefind(bundle);
  const find = async (query: string, share: number): Promise<FoundText[]> => {
    const results = (query === '' ? undefined : (await pagefind.search(query))?.results) ?? [];
    const best = Math.max(...results.map(({ score }) => score));
    return results.flatMap((result) => {
      const path = pathOf.get(result.id);
      return path === undefined ? [] : [{ path, score: (share * result.score) / best, load: async () => pageText(await result.data()) }];
    });
  };
  return {
    async search(question, words) {
      const apart = words.join(' ');
      return bestOfEach([...(await find(question, SHARES.question)), ...(apart === question ? [] : await find(apart, SHARES.words))]);
    },
  };
}

async function loadPagefind(bundle: string): Promise<Pagefind> {
  // A module that failed to load stays failed under its address; a new one asks again.
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js?${++attempts}`)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

/** Each page once, by its best score. */
function bestOfEach(found: readonly FoundText[]): FoundText[] {
  const pages = new Map<string, FoundText>();
  for (const text of found) {
    const known = pages.get(text.path);
    if (known === undefined || known.score < text.score) pages.set(text.path, text);
  }
  return [...pages.values()].sort((a, b) => b.score - a.score);
}

/** Between blocks Pagefind puts a full stop and a blank. */
const BETWEEN_BLOCKS = /(?<end>[\p{Script=Han}）”》」\d])\s*\.\s+/gu;

/** A page's text as people read it. */
export function pageText({ url, content, meta }: Fragment): PageText {
  return { title: meta['title'] ?? url, kind: meta['kind'] ?? '', content: withoutMarks(content).replace(BETWEEN_BLOCKS, '$<end>；') };
}
