import { gramsOf, pagesHaving, readShard, shardOf, type GramPage } from '~/domain/search/grams.ts';
import { excerpt } from '~/domain/search/excerpt.ts';
import { readable, type FoundText, type FullText, type PageText } from './full-text.client.ts';

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
  const kept = new Map<number, Promise<string>>();
  const shard = (number: number) => {
    const known = kept.get(number) ?? read(`${shards}${number}.txt`).then((answer) => answer.text());
    kept.set(number, known);
    known.catch(() => kept.delete(number));
    return known;
  };
  return {
    async search(question, words) {
      const grams = gramsOf(question.length > LONGEST_PHRASE ? words.join(' ') : question);
      const wanted = new Set(grams);
      const files = await Promise.all([...new Set(grams.map(shardOf))].map(shard));
      const pagesOf = new Map(files.flatMap((file) => [...readShard(file, wanted)]));
      return pagesHaving(grams, pagesOf, pages).flatMap(({ page, score }): FoundText[] => {
        const known = pages[page];
        return known === undefined ? [] : [{ path: known.path, score, load: () => readText(`${texts}${known.file}.pf_fragment`, question, words) }];
      });
    },
  };
}

/**
 * Reads a file of the site.
 *
 * @throws when it cannot be read
 */
export async function read(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** What stands before the data in each of Pagefind's files. */
const SIGNATURE = 'pagefind_dcd';

/** A page's text as Pagefind has read it. */
async function readText(address: string, question: string, words: readonly string[]): Promise<PageText> {
  const { body } = await read(address);
  if (body === null) throw new Error(`${address}: empty`);
  const text = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
  const { content, meta } = JSON.parse(text.slice(SIGNATURE.length)) as { content: string; meta: Record<string, string> };
  const seen = readable(content);
  return { title: meta['title'] ?? '', kind: meta['kind'] ?? '', content: seen, excerpt: excerpt(seen, question, words) };
}
