import { kept, read } from '~/components/ui/read.client.ts';
import type { GramPage } from '~/domain/search/grams.ts';
import type { Search } from '~/domain/search/search.ts';
import { searchIndexPath, withBase } from '~/paths.ts';
import { canRunPagefind, openPagefind, type FullText } from './full-text.client.ts';
import { canReadTexts, gramIndex } from './gram-index.client.ts';
import type { Summaries } from './ranked.client.ts';
import { loadSearch } from './search-index.client.ts';

const addressOf = (file: string) => withBase(`/search/${file}`);

const pages = kept(async () => (await (await read(addressOf('pages.json'))).json()) as GramPage[]);

/** What search reads, each part when it is first wanted. Every function throws when its part cannot be read. */
export const sources = {
  names: (): Promise<Search> => loadSearch(searchIndexPath()),
  summaries: kept(async (): Promise<Summaries> => new Map(Object.entries((await (await read(addressOf('summaries.json'))).json()) as Record<string, { summary: string; day?: string }>))),
  /** What stands inside the texts, also where words are cut otherwise; undefined where the browser cannot read them. */
  phrases: kept(async (): Promise<FullText | undefined> => (canReadTexts() ? gramIndex(await pages(), addressOf('text/'), withBase('/pagefind/fragment/')) : undefined)),
  /** Which texts are about words; undefined where the browser cannot run Pagefind. */
  words: kept(async (): Promise<FullText | undefined> => (canRunPagefind() ? openPagefind(withBase('/pagefind/'), new Map((await pages()).map(({ file, path }) => [file, path]))) : undefined)),
};
