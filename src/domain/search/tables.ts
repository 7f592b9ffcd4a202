import { Converter, Locale } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { byCode } from '../order.ts';
import type { SearchData, SearchEntity, SearchWords, WordPair } from './model.ts';
import { isHan, normalise } from './normalise.ts';
import { Search } from './search.ts';
import { commonCharacters, Syllables } from './syllables.ts';

/** A word that so many texts have is a word of the site; a rarer one is found in full text. */
const TEXTS_WITH_WORD = 12;
const LONGEST_WORD = 8;

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const characters = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, index) => String.fromCharCode(FIRST_HAN + index));

/**
 * Pairs of a traditional or Japanese character and the simplified one, of those that the site's words use. What they use
 * themselves stays: 著 is also the old form of 着, and 著作权 is written with it.
 */
export function variantPairs(used: ReadonlySet<string>): string {
  const toSimplified = (['t', 'tw', 'hk', 'jp'] as const).map((from) => Converter({ from, to: 'cn' }));
  return characters
    .flatMap((character) => {
      const simplified = toSimplified.map((convert) => convert(character)).find((other) => other !== character);
      return simplified !== undefined && used.has(simplified) && !used.has(character) ? [character + simplified] : [];
    })
    .join('');
}

/** Characters by their usual syllable: the common ones counted, `ban12`, then further ones written out, `ban阪`. */
export function syllableTable(used: ReadonlySet<string>): string {
  const common = commonCharacters();
  const counts: { syllable: string; count: number }[] = [];
  for (const character of common) {
    const syllable = soundOf(character);
    const last = counts[counts.length - 1];
    if (last?.syllable === syllable) last.count += 1;
    else counts.push({ syllable, count: 1 });
  }
  const further = new Map<string, string>();
  for (const character of [...used].filter((one) => !common.includes(one)).sort(byCode)) {
    const syllable = soundOf(character);
    if (/^[a-z]+$/u.test(syllable)) further.set(syllable, (further.get(syllable) ?? '') + character);
  }
  return [...counts.map(({ syllable, count }) => `${syllable}${count}`), ...[...further].sort(([x], [y]) => byCode(x, y)).map((row) => row.join(''))].join(' ');
}

const soundOf = (character: string) => plainSyllable(pinyin(character, { toneType: 'none', v: true }));

const plainSyllable = (syllable: string) => syllable.replace(/ü/gu, 'v');

/** The words that are read otherwise than their characters one by one. */
export function readingsOf(words: readonly string[], table: string): Record<string, string> {
  const syllables = new Syllables(table, {});
  const found = [...words].sort(byCode).flatMap((word) => {
    const reading = pinyin(word, { toneType: 'none', type: 'array', v: true }).map(plainSyllable);
    return syllables.ofWord(word)?.join(' ') === reading.join(' ') ? [] : [[word, reading.join(' ')] as const];
  });
  return Object.fromEntries(found);
}

/** Words of Taiwan for words that the site knows. */
function taiwanPairs(known: ReadonlySet<string>): WordPair[] {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const phrases = Locale.from['twp']?.[0]?.[0] ?? [];
  const rows = typeof phrases === 'string' ? phrases.split('|').map((row) => row.split(' ')) : phrases;
  return rows.flatMap((row) => {
    const [say = '', ...mean] = row.map((word) => toSimplified(word));
    const ours = mean.filter((word) => known.has(word) && word !== say);
    return say.length < 2 || known.has(say) || ours.length === 0 ? [] : [{ say, mean: ours }];
  });
}

/** The Chinese words of texts, with how many texts have each. */
function wordsIn(texts: readonly string[]): Map<string, number> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = [...segmenter.segment(text)].flatMap(({ segment }) => (/^\p{Script=Han}{2,}$/u.test(segment) && segment.length <= LONGEST_WORD ? [segment] : []));
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * Draws up everything that the query layer needs.
 *
 * @param texts the running text of the pages: words that several of them have are known
 */
export function searchData(entities: readonly SearchEntity[], texts: readonly string[], words: SearchWords): SearchData {
  const names = entities.flatMap(({ title, aliases }) => [title, ...aliases]).map((text) => normalise(text));
  const asks = entities.flatMap((entity) => entity.asks).map((text) => normalise(text));
  const inTexts = wordsIn(texts.map((text) => normalise(text)));
  const known = new Set(wordsIn(names).keys());
  const common = new Set([...wordsIn(asks).keys(), ...[...inTexts].flatMap(([word, count]) => (count >= TEXTS_WITH_WORD ? [word] : []))]);
  const ofNames = new Set(names.flatMap((name) => name.match(/\p{Script=Han}{2,}/gu) ?? []));
  const said = [words.synonyms, words.foreign].flat().flatMap(({ say, mean }) => [say, ...mean]);
  const used = new Set([...ofNames, ...known, ...common, ...asks, ...said, ...words.stop].flatMap((word) => Array.from(word)).filter(isHan));
  const syllables = syllableTable(used);
  const data: SearchData = {
    ...words,
    foreign: [...words.foreign, ...taiwanPairs(new Set([...known, ...common, ...ofNames, ...names]))],
    entities,
    words: [...known].filter((word) => !ofNames.has(word)).sort(byCode).join(' '),
    common: [...common].filter((word) => !known.has(word) && !ofNames.has(word)).sort(byCode).join(' '),
    syllables,
    readings: readingsOf([...new Set([...ofNames, ...known])].filter((word) => word.length <= 10), syllables),
    variants: variantPairs(used),
  };
  const search = new Search(data);
  return { ...data, entities: entities.map((entity) => ({ ...entity, asks: askedMatters(entity, search) })) };
}

/** What people ask about an entity, without the words that only ask: they are a quarter of the text, and nothing meets them. */
function askedMatters({ asks }: SearchEntity, search: Search): string[] {
  return [...new Set(asks.map((ask) => search.withoutStops(ask)))].filter((matter) => matter !== '');
}
