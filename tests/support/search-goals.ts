/** What search is held to, kind of question by kind: the one place with these numbers, for `npm run bench -- search` and for the tests. */

/** Percent of the questions with a right page in the first place, and among the first five. */
export interface Shares {
  first: number;
  five: number;
}

/** What a kind of question is held to. */
export interface Goal {
  /** What the kind of question is called. */
  label: string;
  /** Below this nothing is released. */
  release: Shares;
  aim: Shares;
  /**
   * Below this `npm test` fails: one question under what was measured over both halves, but no lower than the release
   * floor where that is reached.
   */
  floor: Shares;
}

const shares = (first: number, five: number): Shares => ({ first, five });

/** The kinds of questions that have an answer. */
export const GOALS = {
  keyword: { label: '关键词', release: shares(95, 100), aim: shares(100, 100), floor: shares(95, 100) },
  alias: { label: '别名简称', release: shares(95, 100), aim: shares(100, 100), floor: shares(97, 100) },
  number: { label: '文号条款', release: shares(95, 100), aim: shares(100, 100), floor: shares(95, 94) },
  pinyin: { label: '拼音', release: shares(95, 100), aim: shares(100, 100), floor: shares(91, 100) },
  traditional: { label: '繁体', release: shares(95, 100), aim: shares(100, 100), floor: shares(95, 100) },
  taiwan: { label: '台湾用语', release: shares(95, 100), aim: shares(100, 100), floor: shares(88, 97) },
  spaced: { label: '空格全角', release: shares(95, 100), aim: shares(100, 100), floor: shares(91, 100) },
  reordered: { label: '词序不同', release: shares(95, 100), aim: shares(100, 100), floor: shares(91, 100) },
  initials: { label: '拼音首字母', release: shares(85, 95), aim: shares(95, 100), floor: shares(94, 97) },
  'sound-typo': { label: '同音错字', release: shares(85, 95), aim: shares(95, 100), floor: shares(97, 97) },
  'other-typo': { label: '别的错字', release: shares(85, 95), aim: shares(95, 100), floor: shares(94, 97) },
  everyday: { label: '口语', release: shares(80, 95), aim: shares(90, 98), floor: shares(85, 97) },
  replacement: { label: '找替代', release: shares(80, 95), aim: shares(90, 98), floor: shares(97, 97) },
  question: { label: '问句', release: shares(80, 95), aim: shares(90, 98), floor: shares(82, 91) },
  responsible: { label: '归谁管', release: shares(80, 95), aim: shares(92, 100), floor: shares(76, 95) },
  'half-typed': { label: '没打完', release: shares(80, 95), aim: shares(92, 100), floor: shares(85, 97) },
  english: { label: '英文', release: shares(80, 95), aim: shares(92, 100), floor: shares(94, 97) },
  mixed: { label: '中英夹写', release: shares(65, 88), aim: shares(85, 100), floor: shares(91, 97) },
  long: { label: '长问题', release: shares(70, 90), aim: shares(85, 95), floor: shares(71, 94) },
  inside: { label: '正文里的话', release: shares(85, 92), aim: shares(90, 98), floor: shares(91, 94) },
} as const satisfies Record<string, Goal>;

/** All kinds above together. */
export const ALL_ANSWERABLE: Goal = { label: '有答案的合计', release: shares(88, 96), aim: shares(95, 99), floor: shares(92, 98) };

/** How many of their questions may be left without a single result. */
export const EMPTY = { release: 0, floor: 0 } as const;

/** Questions that the site has no answer to: percent of which readers are told so. */
export const UNANSWERABLE = { label: '本站没有的', release: 95, aim: 95, floor: 95 } as const;

/** Their kind in the fixture. */
export const UNANSWERABLE_CLASS = 'unanswerable';

/** A kind of question that has an answer. */
export type AnswerableClass = keyof typeof GOALS;
/** What a question is an example of. */
export type SearchClass = AnswerableClass | typeof UNANSWERABLE_CLASS;

/** Bytes after gzip -9 of the query layer and the index of names together. */
export const LARGEST_LAYER = 120_000;
