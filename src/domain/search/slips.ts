import type { Lexicon } from './lexicon.ts';
import { isHan } from './normalise.ts';
import { pieceMaker, type Piece } from './pieces.ts';

/** How a typed text came from a word, and what that costs; undefined when it takes more than one slip. */
export function slipCost(typed: string, word: string): number | undefined {
  if (typed.length === word.length) {
    const differing = Array.from(word).flatMap((character, index) => (typed[index] === character ? [] : [index]));
    const [first = 0, second = 0] = differing;
    if (differing.length === 1 && word.length >= 3) return 2.7;
    if (differing.length === 2 && second === first + 1 && typed[first] === word[second] && typed[second] === word[first]) return 2.4;
    return undefined;
  }
  const [long, short] = typed.length > word.length ? [typed, word] : [word, typed];
  if (long.length !== short.length + 1) return undefined;
  const place = Array.from(short).findIndex((character, index) => character !== long[index]);
  const at = place === -1 ? short.length : place;
  if (short.slice(at) !== long.slice(at + 1)) return undefined;
  if (long === word) return word.length >= 3 ? 2.9 : undefined;
  const isDoubled = long[at] === long[at - 1];
  return isDoubled ? 2.4 : word.length >= 4 ? 2.8 : undefined;
}

/** The character of a word that was left out. */
function missingFrom(typed: string, word: string): string {
  const place = Array.from(typed).findIndex((character, index) => character !== word[index]);
  return word[place === -1 ? typed.length : place] ?? '';
}

/** Whether a text is nothing but words of the site. */
const isWords = (text: string, lexicon: Lexicon) => lexicon.has(text) || lexicon.partsOf(text).length > 0;

/**
 * Words that a piece of the question may be a slip of.
 *
 * @param unexplained places of the question that nothing else explains: a slip has at least one of them
 * @param isFunction whether a character only asks or joins: it is never taken for a wrong one
 */
export function slipPieces(question: string, lexicon: Lexicon, unexplained: ReadonlySet<number>, isFunction: (character: string) => boolean): Piece[] {
  const found: Piece[] = [];
  const words = new Set([...new Set(question)].filter(isHan).flatMap((character) => lexicon.containing(character)));
  for (const word of words) {
    const shared = Array.from(word).filter((character) => question.includes(character)).length;
    if (shared < Math.max(1, word.length - 1)) continue;
    for (let start = 0; start < question.length; start += 1) {
      for (const length of [word.length - 1, word.length, word.length + 1]) {
        const end = start + length;
        const typed = question.slice(start, end);
        if (length < 2 || end > question.length || typed === word || !Array.from(typed).every(isHan)) continue;
        const cost = slipCost(typed, word);
        if (cost === undefined) continue;
        const places = Array.from({ length }, (_, index) => start + index);
        const wrong = places.filter((place) => !word.includes(question[place] ?? ''));
        if (!places.some((place) => unexplained.has(place)) || wrong.some((place) => isFunction(question[place] ?? ''))) continue;
        // A word with one character beside it is just that: 卖电脑 is no slip of 旧电脑. The same character twice is a slip.
        const isAfter = unexplained.has(start) && typed[0] !== typed[1] && isWords(typed.slice(1), lexicon);
        const isBefore = unexplained.has(end - 1) && typed[length - 1] !== typed[length - 2] && isWords(typed.slice(0, -1), lexicon);
        if (isAfter || isBefore || (length < word.length && isFunction(missingFrom(typed, word)))) continue;
        found.push(pieceMaker(question, start)(end, 'slip', cost, [{ text: word, factor: 0.9 }]));
      }
    }
  }
  return found;
}
