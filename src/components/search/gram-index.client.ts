import { kept, read } from '~/components/ui/read.client.ts';
import { gramsOf, pagesHaving, readShard, shardOf, type GramPage } from '~/domain/search/grams.ts';
import { FRAGMENT_ENDING, fragmentOf } from '~/domain/search/fragment.ts';
import { pageText, type FoundText, type FullText, type PageText } from './full-text.client.ts';

/** A question longer than this stands in no text as a whole: its words are looked for, not what lies between them. */
const LONGEST_PHRASE = 14;

/** Whether the browser can read the texts, which lie packed on the server. */
export const canReadTexts = () => typeof DecompressionStream === 'function';

/**
 * Full text by pairs of characters.
 *
 * @param pages the table of pages, in the order of the index
 * @param shards the folder of the index, with a slash at its end
 * @param texts the folder of the texts, with a slash at its end
 */
export function gramIndex(pages: readonly GramPage[], shards: string, texts: string): FullText {
  const shard = kept(async (number: number) => (await read(`${shards}${number}.txt`)).text());
  return {
    async search(question, words) {
      const grams = gramsOf(question.length > LONGEST_PHRASE ? words.join(' ') : question);
      const wanted = new Set(grams);
      const files = await Promise.all([...new Set(grams.map(shardOf))].map(shard));
      const pagesOf = new Map(files.flatMap((file) => [...readShard(file, wanted)]));
      return pagesHaving(grams, pagesOf, pages).flatMap(({ page, score }): FoundText[] => {
        const known = pages[page];
        return known === undefined ? [] : [{ path: known.path, score, load: () => readText(`${texts}${known.file}${FRAGMENT_ENDING}`) }];
      });
    },
  };
}

/** A page's text as Pagefind has read it. */
async function readText(address: string): Promise<PageText> {
  const { body } = await read(address);
  if (body === null) throw new Error(`${address}: empty`);
  return pageText(fragmentOf(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text()));
}
