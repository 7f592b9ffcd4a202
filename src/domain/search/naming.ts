import type { Phrase } from './entities.ts';
import { holds } from './holds.ts';
import type { SearchEntity } from './model.ts';

/** A numbered part of a law or document, as the site labels it, with its anchor. */
export interface NamedPart {
  label: string;
  anchor: string;
}

/** How a question names an entity. */
export interface Naming {
  /** What each reading of the question says beside the entity's name and part; without it no reading holds a name. */
  beside?: readonly string[];
  /** The part of it that the question names. */
  part?: NamedPart;
}

/** A name shorter than this is too often a piece of another word. */
const LEAST_LETTERS = 2;

const longestFirst = (a: { text: string }, b: { text: string }) => b.text.length - a.text.length;

/** 二（一）落实购置经费 in its pieces: 二, （一） and the heading; 第一条 目的和依据 and 三 有关要求 likewise. */
const LABEL = /^(?:([一二三四五六七八九十]+)((?:（[一二三四五六七八九十]+）)?)|(第[一二三四五六七八九十]+条))\s?(.*)$/u;

/** The ways in which people name a part: by its whole label, its number, its heading. */
function namesOfPart(label: string): string[] {
  const [, chapter, section = '', article, heading = ''] = LABEL.exec(label) ?? [];
  if (article !== undefined) return [label, article, heading];
  if (chapter === undefined) return [label];
  return [label, `${chapter}${section}`, `第${chapter}部分${section}`, heading];
}

/**
 * How a question names an entity: which of its names and parts the question holds, and what it says beside them.
 *
 * @param phrases the entity's names, normalised
 * @param questions readings of the question, normalised, the typed one first
 * @param plain normalises a text as the phrases are
 */
export function namingOf({ parts = {} }: SearchEntity, phrases: readonly Phrase[], questions: readonly string[], plain: (text: string) => string): Naming {
  const names = phrases.filter(({ field, text }) => (field === 'title' || field === 'alias') && text.length >= LEAST_LETTERS).sort(longestFirst);
  const rests = questions.flatMap((question) => {
    const rest = names.reduce((left, { text }) => (holds(left, text) ? without(left, text) : left), question);
    return rest === question ? [] : [rest];
  });
  if (rests.length === 0) return {};
  const known = Object.entries(parts).flatMap(([label, anchor]) => namesOfPart(label).map((name) => ({ part: { label, anchor }, text: plain(name) })));
  const named = known.filter(({ text }) => text.length >= LEAST_LETTERS && rests.some((rest) => holds(rest, text))).sort(longestFirst)[0];
  if (named === undefined) return { beside: rests };
  return { beside: rests.map((rest) => without(rest, named.text)), part: named.part };
}

const without = (text: string, word: string) => text.replace(word, ' ').trim();
