/** What a piece of a question is looked for as, and how surely: 1 is the word itself. */
export interface Reading {
  text: string;
  factor: number;
}

/** How a piece of a question was understood. */
export type Understanding =
  /** A word of the site. */
  | 'known'
  /** A word that only asks. */
  | 'stop'
  /** A word of another place or language, for which the site has its own. */
  | 'foreign'
  /** Sounds in Latin letters, alone or among characters. */
  | 'pinyin'
  /** First letters of the syllables. */
  | 'initials'
  /** The beginning of a word at the end of the question. */
  | 'beginning'
  /** Characters of the same sound. */
  | 'sound'
  /** A slip: a wrong, missing, doubled or exchanged character or letter. */
  | 'slip'
  /** Nothing the site knows. */
  | 'unknown';

/** A piece of a question, from one place in it to another. */
export interface Piece {
  start: number;
  end: number;
  /** As it was typed, normalised. */
  typed: string;
  understood: Understanding;
  /** The surest first. Of an unknown piece itself: a text may have it all the same. */
  readings: readonly Reading[];
  /** What to pay for it, beside other ways to cut the question: about 1 for a known word. */
  cost: number;
}

/** Makes pieces of a question that begin at a place. */
export function pieceMaker(question: string, start: number) {
  return (end: number, understood: Understanding, cost: number, readings: readonly Reading[]): Piece => ({ start, end, typed: question.slice(start, end), understood, readings, cost });
}

/** Ways to understand a piece that change what was typed. */
export const isChanged = ({ understood }: Piece) => understood === 'sound' || understood === 'slip' || understood === 'pinyin' || understood === 'initials';
