/** A page found, loaded only when it is shown. */
export interface Hit {
  load(): Promise<{ href: string; title: string; kind: string; excerpt: { text: string; isMarked: boolean }[] }>;
}

/** Full-text search over the built pages. */
export interface FullText {
  search(query: string): Promise<Hit[]>;
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] } | null>;
}

/** A module with one table of external references, which Pagefind's own module has too. */
const EXTERNAL_TABLE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0]);

/** Whether the browser can run Pagefind: kernels older than Chromium 96 and Safari 15 do not know reference types. */
export function canSearchFullText(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(EXTERNAL_TABLE);
}

let attempts = 0;

/**
 * Loads Pagefind from the site itself.
 *
 * @param bundle address of its folder, with the base path and a slash at its end
 * @throws when the files cannot be read
 */
export async function openFullText(bundle: string): Promise<FullText> {
  // A module that failed to load stays failed under its address; a new one asks again.
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js?${++attempts}`)) as Pagefind;
  await pagefind.options({ excerptLength: 40 });
  await pagefind.init();
  return {
    async search(query) {
      const found = await pagefind.search(query);
      return (found?.results ?? []).map((result) => ({ load: async () => view(await result.data()) }));
    },
  };
}

function view({ url, excerpt, meta }: PagefindData) {
  return { href: url, title: meta['title'] ?? url, kind: meta['kind'] ?? '', excerpt: parts(excerpt) };
}

/** Pagefind marks words with `mark` elements and escapes the rest: both are turned back into text. */
function parts(excerpt: string): { text: string; isMarked: boolean }[] {
  return excerpt
    .split(/<mark>([^<]*)<\/mark>/u)
    .map((text, index) => ({ text: unescaped(text), isMarked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function unescaped(text: string): string {
  return text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&quot;/gu, '"').replace(/&#x27;|&#39;/gu, "'").replace(/&amp;/gu, '&');
}
