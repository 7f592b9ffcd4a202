import { textsIn } from '../records.ts';
import { normalise } from '../search/normalise.ts';
import { headingOf, itemsOf, textOf, textsOf, type Content, type Referrer } from './entry.ts';
import { mendPath, type Addresses } from './links.ts';
import { error, warning, type Problem } from './problem.ts';

/** The lists of pairs: what people say, and what the site says for it. */
const PAIRS = ['synonyms', 'foreign'] as const;
type PairList = (typeof PAIRS)[number];

/** A pair where it stands. `say` and `mean` are as search takes them. */
interface Pair {
  file: Referrer;
  list: PairList;
  index: number;
  written: string;
  say: string;
  mean: { index: number; written: string; text: string }[];
}

const pairsOf = (file: Referrer): Pair[] =>
  PAIRS.flatMap((list) =>
    itemsOf(file.data, list).map(({ index, item }) => {
      const written = textOf(item, 'say') ?? '';
      const mean = textsOf(item, 'mean').map((one) => ({ index: one.index, written: one.text, text: normalise(one.text) }));
      return { file, list, index, written, say: normalise(written), mean };
    }),
  );

/**
 * What a schema cannot see of the words of search: that files say the same thing twice, or lead to nothing.
 * @param files the files of `search-words/`
 * @param pages the pages that are no entries, without base path
 */
export function searchWordProblems(files: readonly Referrer[], content: Content, addresses: Addresses, pages: readonly string[]): Problem[] {
  const pairs = files.flatMap(pairsOf);
  return [...twiceSaid(pairs), ...pairs.flatMap(selfProblems), ...stopProblems(files, pairs, content), ...pathProblems(files, addresses), ...pageProblems(files, addresses, pages)];
}

/** A word is explained in one place: a second one is overlooked when the first is mended. */
function twiceSaid(pairs: readonly Pair[]): Problem[] {
  const firsts = new Map<string, Pair>();
  return pairs.flatMap((pair) => {
    const first = firsts.get(pair.say);
    if (first === undefined) firsts.set(pair.say, pair);
    if (first === undefined || pair.say === '') return [];
    return warning(pair.file, { path: [pair.list, pair.index, 'say'] }, {
      found: `“${pair.written}” 在 ${first.file.file} 里已经说过`,
      allowed: '一个词只说一次，大小写和连字符不算不同',
      fix: '意思并到一处，另一处删去',
    });
  });
}

/** What was typed is looked for anyway. */
function selfProblems({ file, list, index, written, say, mean }: Pair): Problem[] {
  return mean
    .filter(({ text }) => text === say)
    .map((self) =>
      warning(file, { path: [list, index, 'mean', self.index] }, {
        found: `“${written}” 的意思里又写了它自己`,
        allowed: '别的词：打进去的词本来就会找',
        fix: mean.length === 1 ? '删去这一组' : '删去这一项',
      }),
    );
}

/** A word that only asks is passed over, so what it means or names is never found by it. */
function stopProblems(files: readonly Referrer[], pairs: readonly Pair[], content: Content): Problem[] {
  const uses = new Map<string, string>();
  for (const { data, file } of content.entries) {
    for (const name of [headingOf(data), ...textsOf(data, 'aliases').map(({ text }) => text)]) uses.set(normalise(name), `${file} 的名称或别名`);
  }
  for (const { say, file, list } of pairs) uses.set(say, `${file.file} 里的${list === 'synonyms' ? '近义词' : '外来的说法'}`);
  return files.flatMap((file) =>
    textsOf(file.data, 'stop').flatMap(({ index, text }) => {
      const use = uses.get(normalise(text));
      if (use === undefined) return [];
      return warning(file, { path: ['stop', index] }, {
        found: `问话的词 “${text}” 也是 ${use}`,
        allowed: '问话的词搜索时不算，不能同时是要找的词',
        fix: '从两处里删去一处',
      });
    }),
  );
}

/** An intent moves pages up: they have to be there. */
function pathProblems(files: readonly Referrer[], addresses: Addresses): Problem[] {
  return files.flatMap((file) =>
    itemsOf(file.data, 'intents').flatMap(({ index, item }) =>
      textsOf(item, 'paths').flatMap((path) => {
        if (addresses.has(path.text)) return [];
        return error(file, { path: ['intents', index, 'paths', path.index] }, { found: `没有这个页面 “${path.text}”`, allowed: '本站已有的页面', fix: mendPath(path.text, addresses) });
      }),
    ),
  );
}

/** Pages that are no entries are listed here once; an entry keeps its own names. */
function pageProblems(files: readonly Referrer[], addresses: Addresses, pages: readonly string[]): Problem[] {
  const firsts = new Map<string, string>();
  return files.flatMap((file) =>
    itemsOf(file.data, 'pages').flatMap(({ index, item }) => {
      const path = textOf(item, 'path') ?? '';
      const place = { path: ['pages', index, 'path'] };
      const first = firsts.get(path);
      firsts.set(path, first ?? file.file);
      if (first !== undefined) return [error(file, place, { found: `${path} 在 ${first} 里已经写过`, allowed: '一个页面只写一次', fix: '并成一处，另一处删去' })];
      if (path === '' || pages.includes(path)) return [];
      const entry = addresses.get(path)?.entry;
      if (entry !== undefined) return [error(file, place, { found: `${path} 是一条内容的页面`, allowed: '不是条目的页面：工具、栏目、目录', fix: `别名和问法写进 ${entry.file}` })];
      return [error(file, place, { found: `没有这个页面 “${path}”`, allowed: '工具、栏目、目录的地址', fix: mendPath(path, addresses) })];
    }),
  );
}

/** A word of elsewhere is taken for one of ours; where nobody wrote that one, nothing is found by it. */
export function meaningProblems(files: readonly Referrer[], content: Content): Problem[] {
  const meanings = files.flatMap(pairsOf).filter(({ list }) => list === 'foreign');
  if (meanings.length === 0) return [];
  const own = files.flatMap((file) => itemsOf(file.data, 'pages').flatMap(({ item }) => textsIn(item)));
  const texts = [...content.entries.flatMap(({ data }) => textsIn(data)), ...own].map((text) => normalise(text)).join('\n');
  return meanings.flatMap(({ file, list, index, written, mean }) =>
    mean
      .filter(({ text }) => !texts.includes(text))
      .map((word) =>
        warning(file, { path: [list, index, 'mean', word.index] }, {
          found: `“${written}” 的意思 “${word.written}”，没有一条内容写到`,
          allowed: '条目的名称、别名、问法、摘要或别的字段里有的词',
          fix: mean.length === 1 ? '换成本站的说法，或删去这一组' : '换成本站的说法，或删去这一项',
        }),
      ),
  );
}
