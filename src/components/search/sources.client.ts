import type { GramPage } from '~/domain/search/grams.ts';
import type { Search } from '~/domain/search/search.ts';
import { withBase } from '~/paths.ts';
import { canRunPagefind, openPagefind, type FullText } from './full-text.client.ts';
import { canReadTexts, gramIndex, read } from './gram-index.client.ts';
import type { Summaries } from './ranked.client.ts';
import { loadSearch } from './search-index.client.ts';

const addressOf = (file: string) => withBase(`/search/${file}`);

/** Opens something once; what failed is opened anew for the next who asks. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    const opened = kept ?? open();
    kept = opened;
    opened.catch(() => (kept = undefined));
    return opened;
  };
}

const pages = once(async () => (await (await read(addressOf('pages.json'))).json()) as GramPage[]);

/** What search reads, each part when it is first wanted. Every function throws when its part cannot be read. */
export const sources = {
  names: (): Promise<Search> => loadSearch(addressOf('index.json')),
  summaries: once(async (): Promise<Summaries> => new Map(Object.entries((await (await read(addressOf('summaries.json'))).json()) as Record<string, { summary: string; day?: string }>))),
  /** What stands inside the texts, also where words are cut otherwise; undefined where the browser cannot read them. */
  phrases: once(async (): Promise<FullText | undefined> => (canReadTexts() ? gramIndex(await pages(), addressOf('text/'), withBase('/pagefind/fragment/')) : undefined)),
  /** Which texts are about words; undefined where the browser cannot run Pagefind. */
  words: once(async (): Promise<FullText | undefined> => (canRunPagefind() ? openPagefind(withBase('/pagefind/'), new Map((await pages()).map(({ file, path }) => [file, path]))) : undefined)),
};
