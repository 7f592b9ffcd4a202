import type { SEARCH_KINDS, SearchWordsFile } from '~/schemas/search-words.ts';

/** What a result is: a kind of content, a tool, or a page that lists others. */
export type SearchKind = keyof typeof SEARCH_KINDS;

/** A page, or a place on one, as search knows it before anything is loaded of it. */
export interface SearchEntity {
  /** Address without the base path; an entry that stands on a page with others has an anchor. */
  path: string;
  kind: SearchKind;
  title: string;
  aliases: readonly string[];
  /** How people ask for it; in the data of the query layer normalised, without the words that only ask. */
  asks: readonly string[];
  /** Places in the list of entities of what it belongs to: a product's maker and categories. Their names find it too. */
  near?: readonly number[];
  /** Numbered parts that have an anchor of their own, as people name them: `54条` leads to `#article-54`. */
  parts?: Readonly<Record<string, string>>;
}

/** What people say, and what the site says for it. */
export type WordPair = SearchWordsFile['synonyms'][number];

/** The words that editors keep for search. */
export type SearchWords = Pick<SearchWordsFile, 'stop' | 'generic' | 'synonyms' | 'foreign' | 'intents'>;

/** Everything that the query layer needs, as the built site carries it. All texts are plain; the layer prepares them. */
export interface SearchData extends SearchWords {
  entities: readonly SearchEntity[];
  /** Words in the names and ways of asking, between spaces. */
  words: string;
  /** Words that many of the texts have: they are no slips, but nothing is taken for a slip of them. */
  common: string;
  /** Characters by their reading: `zheng正证…` between spaces. A character with several readings stands in several. */
  syllables: string;
  /** Words that are read otherwise than their characters alone would be: 银行 `yin hang`. */
  readings: Readonly<Record<string, string>>;
  /** Pairs of a character of another script and the simplified one: `國国軟软`. */
  variants: string;
}
