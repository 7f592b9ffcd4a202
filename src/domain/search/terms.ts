import type { EntityTexts } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import type { SearchEntity } from './model.ts';
import type { Piece, Reading } from './pieces.ts';
import { INSTEAD, LONG_WORD, WORD } from './weights.ts';

/** A word of the question with everything it is looked for as. */
export interface Term {
  piece: Piece;
  weight: number;
  isKnown: boolean;
  /** How well each entity has it, by its place. */
  having: ReadonlyMap<number, number>;
  readings: readonly Reading[];
}

/** The best reading of a piece, or what was typed. */
export const wordOf = ({ readings, typed }: Pick<Piece, 'readings' | 'typed'>) => readings[0]?.text ?? typed;

export const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** What words are weighed and looked for with. */
export interface TermTables {
  texts: EntityTexts;
  lexicon: Lexicon;
  synonyms: ReadonlyMap<string, readonly string[]>;
  generic: ReadonlySet<string>;
  intentWords: ReadonlySet<string>;
}

/** Finds for each word of a question which entities have it, and weighs it. */
export class Terms {
  readonly #tables: TermTables;
  /** The entities that belong to one. */
  readonly #belonging = new Map<number, number[]>();

  constructor(entities: readonly SearchEntity[], tables: TermTables) {
    this.#tables = tables;
    for (const [index, { near = [] }] of entities.entries()) {
      for (const other of near) this.#belonging.set(other, [...(this.#belonging.get(other) ?? []), index]);
    }
  }

  of(piece: Piece): Term {
    const { texts, synonyms } = this.#tables;
    const readings = piece.readings.flatMap(({ text, factor }) => [{ text, factor }, ...(synonyms.get(text) ?? []).map((other) => ({ text: other, factor: factor * INSTEAD.synonym }))]);
    const having = new Map<number, number>();
    const add = (found: Iterable<readonly [number, number]>, factor = 1) => {
      for (const [entity, field] of found) having.set(entity, Math.max(having.get(entity) ?? 0, factor * field));
    };
    for (const { text, factor } of readings) add(texts.having(text), factor);
    add(this.#byParts(piece));
    add(this.#byBelonging(having));
    return { piece, readings, having, weight: this.#weight(piece, having.size), isKnown: piece.understood !== 'unknown' && having.size > 0 };
  }

  /** How much a word says that so many entities have. */
  rarity(having: number): number {
    return Math.max(WORD.least, Math.log(this.#tables.texts.size / Math.max(1, having)));
  }

  /** How well entities have the parts of a long word of the site: 软件资产管理 is met by 软件资产 as well. */
  #byParts(piece: Piece): ReadonlyMap<number, number> {
    const { texts, lexicon, generic } = this.#tables;
    const found = new Map<number, number>();
    const word = wordOf(piece);
    if (piece.understood === 'unknown' || piece.understood === 'beginning' || word.length < LONG_WORD || !/^\p{Script=Han}+$/u.test(word)) return found;
    const weighed = lexicon.partsOf(word).map((part) => {
      const having = texts.having(part);
      return { having, weight: this.rarity(having.size) * (generic.has(part) ? WORD.generic : 1) };
    });
    const total = sum(weighed.map(({ weight }) => weight));
    for (const { having, weight } of weighed) {
      for (const [entity, field] of having) found.set(entity, (found.get(entity) ?? 0) + (INSTEAD.parts * field * weight) / total);
    }
    return found;
  }

  /** How well entities have a word by what they belong to: a product by its maker. */
  #byBelonging(having: ReadonlyMap<number, number>): Map<number, number> {
    const found = new Map<number, number>();
    for (const [other, field] of having) {
      for (const index of this.#belonging.get(other) ?? []) found.set(index, Math.max(found.get(index) ?? 0, INSTEAD.near * field));
    }
    return found;
  }

  #weight(piece: Piece, having: number): number {
    const { intentWords, generic } = this.#tables;
    const word = wordOf(piece);
    if (having === 0) return word.length === 1 ? WORD.single : WORD.unknown;
    const rarity = this.rarity(having);
    if (intentWords.has(word)) return rarity * WORD.intent;
    if (word.length === 1) return Math.min(WORD.single, rarity);
    return generic.has(word) ? rarity * WORD.generic : rarity;
  }
}
