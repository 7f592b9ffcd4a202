import { editDistance } from '../content/suggest.ts';
import { isLetter } from './holds.ts';
import type { Lexicon } from './lexicon.ts';
import { isHan } from './normalise.ts';
import { pieceMaker, type Piece, type Reading } from './pieces.ts';
import { slipPieces } from './slips.ts';
import { beginningPieces, soundPieces } from './sounds.ts';
import type { Syllables } from './syllables.ts';

/** What a question is cut with. */
export interface Cutter {
  lexicon: Lexicon;
  syllables: Syllables;
  stop: ReadonlySet<string>;
  /** Words of one character that have a synonym: 钱, 买. */
  single: ReadonlySet<string>;
  /** The site's own words by those of other places and languages. */
  foreign: ReadonlyMap<string, readonly string[]>;
  /** The length of the longest of these, in characters. */
  longestForeign: number;
}

const COSTS = { foreign: 0.9, stop: 0.95, known: 1, common: 1.2, single: 1.2, inRun: 1.3, initials: 1.6, twoInitials: 1.9, beginning: 1.55, unknown: 2, letters: 2 } as const;

/** A question with more Chinese characters than this is told rather than typed from memory: slips are not looked for. */
const LONGEST_WITH_SLIPS = 10;
const MOST_READINGS = 16;
const RUN = /^[a-z0-9]+/u;
const LETTERS = /^[a-z]+/u;
const NUMBERED = /^\d+(?:条|号|款|项|章|批|部分)/u;

/** How many of something: it says nothing about the matter. */
const COUNTED = /^(?:\d+|[一二两三四五六七八九十百千万几半]+)(?:多|来)?(?:台|份|个|人|套|块|元|年|月|天|张|家|次|位|名|间|本|部|倍|万|岁)/u;

/** Whether a place lies between two letters, or between two digits: no word begins there by itself. */
const isInside = (text: string, place: number) => {
  const [before, after] = [text[place - 1], text[place]];
  return isLetter(before) && isLetter(after) && /\d/u.test(before ?? '') === /\d/u.test(after ?? '');
};

const surely = (text: string): Reading[] => [{ text, factor: 1 }];

/** Words of the site, of the question itself, and of other places that begin at a place. */
function wordPieces(question: string, start: number, { lexicon, stop, single, foreign, longestForeign }: Cutter): Piece[] {
  const make = pieceMaker(question, start);
  const found: Piece[] = [];
  const isChinese = isHan(question[start] ?? '');
  for (let end = start + 1; end <= Math.min(question.length, start + Math.max(lexicon.longest, longestForeign)); end += 1) {
    const typed = question.slice(start, end);
    const meant = isInside(question, start) || isInside(question, end) ? undefined : foreign.get(typed);
    if (meant !== undefined) {
      const ours = meant.map((text) => ({ text, factor: 0.95 }));
      found.push(make(end, 'foreign', COSTS.foreign, lexicon.has(typed) ? [...surely(typed), ...ours] : [...ours, ...surely(typed)]));
    }
    if (!isChinese) {
      // At the end it is rather the beginning of a word: `an` of `ankang`.
      if (stop.has(typed) && end < question.length && !isInside(question, start) && !isInside(question, end)) found.push(make(end, 'stop', COSTS.stop, []));
      continue;
    }
    if (stop.has(typed)) found.push(make(end, 'stop', COSTS.stop, []));
    else if (typed.length > 1 ? lexicon.has(typed) : single.has(typed)) found.push(make(end, 'known', typed.length === 1 ? COSTS.single : lexicon.isCommon(typed) ? COSTS.common : COSTS.known, surely(typed)));
  }
  const counted = COUNTED.exec(question.slice(start))?.[0];
  if (counted !== undefined && !isInside(question, start)) found.push(make(start + counted.length, 'stop', COSTS.stop, []));
  const numbered = NUMBERED.exec(question.slice(start))?.[0];
  if (numbered !== undefined && !isInside(question, start)) found.push(make(start + numbered.length, 'known', COSTS.known, surely(numbered)));
  return found;
}

/** What a run of Latin letters and digits may be: words of the site, beginnings of them, first letters, slips. */
function latinPieces(question: string, start: number, { lexicon, foreign }: Cutter): Piece[] {
  if (!isLetter(question[start])) return [];
  const make = pieceMaker(question, start);
  const run = RUN.exec(question.slice(start))?.[0] ?? '';
  const found: Piece[] = [];
  for (let length = 1; length <= run.length; length += 1) {
    const typed = run.slice(0, length);
    const isLoose = isInside(question, start) || isInside(question, start + length);
    if (lexicon.has(typed) && (!isLoose || (length >= 3 && /[a-z]/u.test(typed)))) found.push(make(start + length, 'known', isLoose ? COSTS.inRun : COSTS.known, surely(typed)));
  }
  if (isInside(question, start)) return found;
  found.push(make(start + run.length, 'unknown', COSTS.letters + run.length / 2, surely(run)));
  const next = RUN.exec(question.slice(start + run.length + 1))?.[0] ?? '';
  if (question[start + run.length] === ' ' && lexicon.has(run + next) && next !== '') found.push(make(start + run.length + 1 + next.length, 'known', COSTS.known, surely(run + next)));
  const letters = LETTERS.exec(run)?.[0] ?? '';
  const end = start + run.length;
  const isLast = end === question.length;
  const words = lexicon.latin();
  if (run.length >= (isLast ? 2 : 3)) {
    const longer = words.filter((word) => word.length > run.length && word.startsWith(run));
    if (longer.length > 0) found.push(make(end, 'beginning', COSTS.beginning, longer.slice(0, MOST_READINGS).map((text) => ({ text, factor: 0.85 }))));
  }
  if (letters !== run) return found;
  const initials = run.length >= 2 && run.length <= 10 ? lexicon.byInitials(run) : [];
  if (initials.length > 0) found.push(make(end, 'initials', run.length > 2 ? COSTS.initials : COSTS.twoInitials, initials.slice(0, MOST_READINGS).map((text) => ({ text, factor: 0.95 }))));
  if (run.length >= 3 && !lexicon.has(run)) found.push(...slipsOfLetters(run, [...words, ...foreign.keys()], foreign).map(({ readings, cost }) => make(end, 'slip', cost, readings)));
  return found;
}

/** Latin words that a run may be a slip of: those with the fewest. */
function slipsOfLetters(run: string, words: readonly string[], foreign: Cutter['foreign']): { readings: Reading[]; cost: number }[] {
  const limit = run.length >= 7 ? 2 : 1;
  const isExchanged = (word: string) => word.length === run.length && Array.from(word).sort().join('') === Array.from(run).sort().join('');
  const near = words.filter((word) => LETTERS.exec(word)?.[0] === word && (run.length > 3 ? word.length > 3 : isExchanged(word))).map((word) => ({ word, slips: editDistance(run, word, limit + 1) }));
  const fewest = Math.min(...near.map(({ slips }) => slips));
  if (fewest === 0 || fewest > limit) return [];
  const readings = near.filter(({ slips }) => slips === fewest).flatMap(({ word }) => (foreign.get(word) ?? [word]).map((text) => ({ text, factor: 0.9 })));
  return [{ readings: readings.slice(0, MOST_READINGS), cost: 1.8 + 0.4 * fewest }];
}

/** Words that the end of a question begins in Chinese: 举报盗. */
function chineseBeginnings(question: string, start: number, lexicon: Lexicon): Piece[] {
  const typed = question.slice(start);
  if (typed.length < 2 || typed.length > 6 || !Array.from(typed).every(isHan) || lexicon.has(typed)) return [];
  const words = lexicon.beginningWith(typed);
  if (words.length === 0) return [];
  return [pieceMaker(question, start)(question.length, 'beginning', COSTS.beginning, words.slice(0, MOST_READINGS).map((text) => ({ text, factor: 0.85 })))];
}

function unknownPiece(question: string, start: number): Piece {
  const typed = question[start] ?? '';
  return pieceMaker(question, start)(start + 1, 'unknown', typed === ' ' ? 0 : COSTS.unknown, surely(typed));
}

/** The cheapest way through the question along the pieces. */
function cheapest(question: string, pieces: readonly Piece[]): Piece[] {
  const byStart = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const others = byStart.get(piece.start);
    if (others === undefined) byStart.set(piece.start, [piece]);
    else others.push(piece);
  }
  const best: ({ cost: number; last: Piece | undefined } | undefined)[] = [{ cost: 0, last: undefined }];
  for (let place = 0; place < question.length; place += 1) {
    const here = best[place];
    if (here === undefined) continue;
    for (const piece of byStart.get(place) ?? []) {
      const cost = here.cost + piece.cost;
      const known = best[piece.end];
      if (known === undefined || cost < known.cost - 1e-9) best[piece.end] = { cost, last: piece };
    }
  }
  const way: Piece[] = [];
  for (let place = question.length; place > 0; ) {
    const last = best[place]?.last;
    if (last === undefined) break;
    way.unshift(last);
    place = last.start;
  }
  return way;
}

/** Where the characters at the end begin that nothing explains: only there a word may have been broken off. */
function tailOf(pieces: readonly Piece[]): number {
  const reversed = [...pieces].reverse();
  const last = reversed.findIndex(({ understood }) => understood !== 'unknown');
  return last === -1 ? 0 : (reversed[last]?.end ?? 0);
}

/** Neighbouring characters that nothing explains are one unknown word; blanks are none. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole[whole.length - 1];
    const isLoose = ({ understood, typed }: Piece) => understood === 'unknown' && isHan(typed[0] ?? '');
    if (last !== undefined && last.end === piece.start && isLoose(last) && isLoose(piece)) {
      const typed = last.typed + piece.typed;
      whole[whole.length - 1] = { ...last, end: piece.end, typed, readings: surely(typed), cost: last.cost + piece.cost };
    } else if (piece.typed !== ' ') whole.push(piece);
  }
  return whole;
}

/**
 * Cuts a normalised question into the words it means. Words are looked for as typed first; what nothing explains is
 * tried by its sound, as first letters, as the beginning of a word and as a slip. The way with the fewest and surest
 * words wins.
 *
 * @param isExact whether only the words as typed are taken
 */
export function segment(question: string, cutter: Cutter, isExact = false): Piece[] {
  const { lexicon, syllables, stop } = cutter;
  const places = Array.from({ length: question.length }, (_, place) => place);
  const plain = places.flatMap((place) => [
    ...wordPieces(question, place, cutter),
    ...latinPieces(question, place, cutter).filter(({ understood }) => !isExact || understood === 'known' || understood === 'unknown'),
    ...(isHan(question[place] ?? '') || question[place] === ' ' ? [unknownPiece(question, place)] : []),
  ]);
  const first = cheapest(question, plain);
  const isClear = first.every(({ understood, typed }) => (understood === 'known' && !lexicon.isCommon(typed)) || understood === 'stop' || understood === 'foreign');
  const tail = tailOf(first);
  if (isExact || isClear) return joined(first);
  const heard = places.flatMap((place) => [...soundPieces(question, place, cutter), ...(place >= tail ? chineseBeginnings(question, place, lexicon) : [])]);
  // What is explained to its end was not broken off.
  const whole = cheapest(question, [...plain, ...heard]);
  const begun = tailOf(whole) < question.length ? places.filter((place) => !isInside(question, place)).flatMap((place) => beginningPieces(question, place, lexicon, syllables)) : [];
  const second = begun.length === 0 ? whole : cheapest(question, [...plain, ...heard, ...begun]);
  const unexplained = new Set(second.flatMap(({ understood, start, end }) => (understood === 'unknown' ? places.slice(start, end) : [])));
  if (unexplained.size === 0 || Array.from(question).filter(isHan).length > LONGEST_WITH_SLIPS) return joined(second);
  const slips = slipPieces(question, lexicon, unexplained, (character) => stop.has(character));
  return joined(cheapest(question, [...plain, ...heard, ...begun, ...slips]));
}
