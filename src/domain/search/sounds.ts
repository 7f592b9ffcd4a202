import type { Lexicon, SoundNode } from './lexicon.ts';
import { isHan } from './normalise.ts';
import { pieceMaker, type Piece, type Reading } from './pieces.ts';
import { softened, type Syllables } from './syllables.ts';

/** Every syllable of standard Chinese without tones, `v` standing for ü. */
const SYLLABLE =
  /^(?:[aeo]|ai|an|ang|ao|ei|en|eng|er|ou|[bpmf](?:a|o|u|ai|ei|ao|an|en|ang|eng|i|ie|iao|ian|in|ing)|(?:m|f)ou|me|miu|[dtnl](?:a|e|i|u|ai|ei|ao|ou|an|ang|eng|en|ong|ie|iao|iu|ian|in|ing|iang|uan|uo|ui|un|v|ve|ia|ue)|[gkh](?:a|e|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)|(?:zh|ch|sh|[zcsr])(?:a|e|i|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)|y(?:a|e|i|o|u|ao|ou|an|in|ang|ing|ong|ue|uan|un|ai)|w(?:a|o|u|ai|ei|an|en|ang|eng))$/u;
const LONGEST_SYLLABLE = 6;

/** How many words one piece of sounds may stand for. */
const MOST_READINGS = 16;

/** Where a walk along the sounds has come. */
interface Walk {
  position: number;
  node: SoundNode;
  /** What was typed for each syllable: a character, or letters. */
  typed: readonly string[];
}

/** The whole syllables in Latin letters that begin at a place, a blank before them passed over. */
function latinSyllables(question: string, position: number, isFirst: boolean): { typed: string; end: number }[] {
  const start = !isFirst && question[position] === ' ' ? position + 1 : position;
  const found: { typed: string; end: number }[] = [];
  for (let end = start + 1; end <= Math.min(question.length, start + LONGEST_SYLLABLE); end += 1) {
    const typed = question.slice(start, end);
    if (SYLLABLE.test(typed)) found.push({ typed, end });
  }
  return found;
}

/** Every way on from a place: a character by its sound, or a syllable in letters. */
function stepsFrom(question: string, { position, node, typed }: Walk, syllables: Syllables): Walk[] {
  const character = question[position] ?? '';
  const sound = syllables.of(character);
  const heard = isHan(character)
    ? sound === undefined ? [] : [{ typed: character, syllable: sound, end: position + 1 }]
    : latinSyllables(question, position, typed.length === 0).map((one) => ({ ...one, syllable: one.typed }));
  return heard.flatMap(({ typed: now, syllable, end }) => {
    const next = node.next.get(softened(syllable));
    return next === undefined ? [] : [{ position: end, node: next, typed: [...typed, now] }];
  });
}

/** Every walk that begins at a place, by way of at least one syllable. */
function walksFrom(question: string, start: number, lexicon: Lexicon, syllables: Syllables): Walk[] {
  const walks: Walk[] = [];
  let ends: Walk[] = [{ position: start, node: lexicon.sounds(), typed: [] }];
  while (ends.length > 0) {
    ends = ends.flatMap((walk) => stepsFrom(question, walk, syllables));
    walks.push(...ends);
  }
  return walks;
}

/** What of the typed is not what the word has: characters of the same sound, and letters of nearly the same. */
function differences(typed: readonly string[], word: string, syllables: Syllables): { characters: number; letters: number; isLatin: boolean } {
  const own = syllables.ofWord(word) ?? [];
  const characters = Array.from(word);
  let [other, near] = [0, 0];
  for (const [index, piece] of typed.entries()) {
    if (isHan(piece)) other += piece === characters[index] ? 0 : 1;
    else near += piece === own[index] ? 0 : 1;
  }
  return { characters: other, letters: near, isLatin: typed.some((piece) => !isHan(piece)) };
}

/** Of so many characters, how many may be others of the same sound. */
const mostOthers = (length: number) => Math.floor(length / 2);

/** What words are compared by their sound with. */
interface SoundTables {
  lexicon: Lexicon;
  syllables: Syllables;
  stop: ReadonlySet<string>;
}

/** Words that sound like what begins at a place: in Latin letters, or in other characters of the same sound. */
export function soundPieces(question: string, start: number, { lexicon, syllables, stop }: SoundTables): Piece[] {
  const make = pieceMaker(question, start);
  return walksFrom(question, start, lexicon, syllables).flatMap(({ position, node, typed }) => {
    if (typed.length < 2 || node.words.length === 0) return [];
    // What only asks is asked in letters as well: zenmeban.
    if (typed.every((one) => !isHan(one)) && node.words.every((word) => stop.has(word))) return [make(position, 'stop', 1.2, [])];
    const heard = node.words.map((word) => ({ word, ...differences(typed, word, syllables) }));
    const latin = heard.filter(({ isLatin, characters }) => isLatin && characters === 0);
    const others = heard.filter(({ isLatin, characters }) => !isLatin && characters > 0 && characters <= mostOthers(typed.length));
    const fewest = Math.min(...others.map(({ characters }) => characters));
    return [
      ...(latin.length === 0
        ? []
        : [make(position, 'pinyin', 1.2 + 0.2 * Math.min(...latin.map(({ letters }) => letters)), readingsOf(latin.map(({ word, letters }) => ({ text: word, factor: letters === 0 ? 1 : 0.85 }))))]),
      ...(others.length === 0
        ? []
        : [make(position, 'sound', (typed.length >= 4 ? 1.7 : 2.2) + 0.35 * fewest, readingsOf(others.filter(({ characters }) => characters === fewest).map(({ word }) => ({ text: word, factor: 0.95 }))))]),
    ];
  });
}

function readingsOf(readings: Reading[]): Reading[] {
  return readings.sort((a, b) => b.factor - a.factor).slice(0, MOST_READINGS);
}

/** All words beyond a place in the tree, the nearest first. */
function wordsBeyond(node: SoundNode): string[] {
  const words: string[] = [];
  let level = [node];
  while (level.length > 0 && words.length < MOST_READINGS * 8) {
    words.push(...level.flatMap((one) => one.words));
    level = level.flatMap((one) => [...one.next.values()]);
  }
  return words;
}

/** Words that the end of the question begins in Latin letters, the last syllable whole or not: `zhengb`. */
export function beginningPieces(question: string, start: number, lexicon: Lexicon, syllables: Syllables): Piece[] {
  const whole: Walk = { position: start, node: lexicon.sounds(), typed: [] };
  const words = [whole, ...walksFrom(question, start, lexicon, syllables)].flatMap(({ position, node, typed }) => {
    const rest = question.slice(position).trim();
    const isEnough = rest === '' ? typed.length > 0 && !isHan(typed[typed.length - 1] ?? '') : typed.length > 0 || rest.length > 1;
    if (!isEnough || !/^[a-z]*$/u.test(rest) || rest.length > LONGEST_SYLLABLE) return [];
    return wordsBeyond(node).filter((word) => {
      const own = syllables.ofWord(word) ?? [];
      return own.length > typed.length && differences(typed, word, syllables).characters === 0 && (own[typed.length] ?? '').startsWith(rest) && typed.every((one, index) => isHan(one) || own[index] === one);
    });
  });
  if (words.length === 0) return [];
  const readings = [...new Set(words)].slice(0, MOST_READINGS).map((text) => ({ text, factor: 0.9 }));
  return [pieceMaker(question, start)(question.length, 'beginning', 1.6, readings)];
}
