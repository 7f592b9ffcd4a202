import { isAnswer } from './confidence.ts';
import { EntityTexts } from './entities.ts';
import { Lexicon } from './lexicon.ts';
import type { SearchData, SearchEntity, WordPair } from './model.ts';
import { namingOf, type Naming } from './naming.ts';
import { isName, Nearness, type Questions } from './nearness.ts';
import { LONGEST_QUESTION, normalise, variantsOf, type Variants } from './normalise.ts';
import { isChanged } from './pieces.ts';
import { segment, type Cutter } from './segment.ts';
import { Syllables } from './syllables.ts';
import { sum, Terms, wordOf, type Term } from './terms.ts';
import { COMPARED, EVENNESS, PRIORS, WELCOME_LEAST, WORD } from './weights.ts';

/** An entity that answers a question. */
export interface EntityHit extends Naming {
  entity: SearchEntity;
  /** Comparable within one answer; 3 is a title met by every word. */
  score: number;
  /** How much of the question, by the weight of its words, the entity has: 0 to 1. */
  coverage: number;
  /** Whether the question is a name of it, and nothing else but words that ask. */
  isNamed: boolean;
}

/** What search understood of a question, and which entities answer it. */
export interface Answer {
  /** The question, normalised. */
  question: string;
  /** The question as it was understood: sounds, slips and foreign words replaced by the site's own. */
  understood: string;
  /** Whether `understood` says another thing than what was typed: readers are told, and can go back. */
  isChanged: boolean;
  /** The words that were looked for: they are marked in texts, and searched in full. */
  words: string[];
  /** Best first. */
  hits: EntityHit[];
  /** Whether the first hits answer the question, or only happen to share words with it. */
  isConfident: boolean;
}

/** An entity by its place, while hits are put in order. */
interface Placed {
  index: number;
  score: number;
  coverage: number;
}

/** So many hits tell how the question names them: what stands lower answers nothing by its name. */
const NAMED_AMONG = 8;

function mapOf(pairs: readonly WordPair[], variants: Variants): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { say, mean } of pairs) {
    const key = normalise(say, variants);
    map.set(key, [...(map.get(key) ?? []), ...mean.map((word) => normalise(word, variants))]);
  }
  return map;
}

/** The query layer over the entity index: pure, and the same in every browser. */
export class Search {
  readonly entities: readonly SearchEntity[];
  readonly #texts: EntityTexts;
  readonly #variants: Variants;
  readonly #cutter: Cutter;
  readonly #terms: Terms;
  readonly #nearness: Nearness;
  readonly #intentWords: ReadonlySet<string>;
  readonly #intents: { words: string[]; kinds: ReadonlySet<string>; paths: ReadonlySet<string>; boost: number }[];
  #byPath: ReadonlyMap<string, SearchEntity> | undefined;

  constructor(data: SearchData) {
    this.entities = data.entities;
    this.#variants = variantsOf(data.variants);
    const plain = (text: string) => normalise(text, this.#variants);
    const generic = new Set(data.generic.map(plain));
    this.#texts = new EntityTexts(data.entities, this.#variants, generic);
    const synonyms = mapOf(data.synonyms, this.#variants);
    const foreign = mapOf(data.foreign, this.#variants);
    this.#intents = data.intents.map(({ words, kinds, paths, boost }) => ({ words: words.map(plain), kinds: new Set(kinds), paths: new Set(paths), boost }));
    this.#intentWords = new Set(this.#intents.flatMap(({ words }) => words));
    const syllables = new Syllables(data.syllables, data.readings);
    const said = [...synonyms.keys(), ...[...synonyms.values(), ...foreign.values()].flat()];
    const stop = new Set(data.stop.map(plain));
    const lexicon = new Lexicon(this.#texts.names(), [...data.words.split(' '), ...said], [...data.common.split(' '), ...this.#intentWords], syllables, [...stop]);
    const single = new Set([...synonyms.keys(), ...this.#intentWords].filter((word) => word.length === 1));
    const longestForeign = Math.max(0, ...Array.from(foreign.keys(), ({ length }) => length));
    this.#cutter = { lexicon, syllables, stop, single, foreign, longestForeign };
    this.#terms = new Terms(data.entities, { texts: this.#texts, lexicon, synonyms, generic, intentWords: this.#intentWords });
    this.#nearness = new Nearness(stop);
  }

  /**
   * What answers a question.
   *
   * @param isExact whether the words are taken as they were typed
   */
  ask(raw: string, isExact = false): Answer {
    const question = this.normalised(raw.slice(0, 2 * LONGEST_QUESTION)).slice(0, LONGEST_QUESTION);
    const pieces = segment(question, this.#cutter, isExact);
    const understood = pieces.map(wordOf).join('');
    const spoken = pieces.filter((piece) => piece.understood !== 'stop');
    const terms = spoken.map((piece) => this.#terms.of(piece));
    const matter = spoken.map(wordOf).filter((word) => !this.#intentWords.has(word)).join('');
    // One character says too little to be a name.
    const questions = { whole: [question, understood], matter: matter.length > 1 ? matter : question };
    const named = this.#scored(terms, this.#boosts(question, understood), questions);
    // Rather what only shares a character than nothing at all; it is never called an answer.
    const found = named.length > 0 || terms.length === 0 ? named : this.#byPieces(question);
    const [first] = found;
    const readings = [question, understood, spoken.map(wordOf).join('')];
    return {
      question,
      understood: spaced(pieces.map(wordOf)),
      isChanged: pieces.some(isChanged) && understood !== question,
      words: [...new Set(terms.flatMap(({ readings }) => readings.slice(0, 2).map(({ text }) => text)))],
      hits: found.map((hit, rank) => this.#hit(hit, questions, rank < NAMED_AMONG ? readings : [])),
      isConfident: first !== undefined && isAnswer(first, terms),
    };
  }

  /** Makes what sounds, first letters and slips need, so that the first question does not wait for it. */
  prepare(): void {
    this.#cutter.lexicon.sounds();
    this.#cutter.lexicon.byInitials('');
    this.#cutter.lexicon.containing('');
    this.#cutter.lexicon.latin();
  }

  /** A way of asking without the words that only ask: what of it can be met. */
  withoutStops(text: string): string {
    const pieces = segment(this.normalised(text), this.#cutter, true).filter(({ understood }) => understood !== 'stop');
    return spaced(pieces.map(({ typed }) => typed));
  }

  /** The page at an address, where the index has it. */
  pageAt(path: string): SearchEntity | undefined {
    this.#byPath ??= new Map(this.entities.map((entity) => [entity.path, entity]));
    return this.#byPath.get(path);
  }

  /** A text in the form that questions have. */
  normalised(text: string): string {
    return normalise(text, this.#variants);
  }

  /** @param readings of the question, where it is told how they name the entity */
  #hit({ index, score, coverage }: Placed, questions: Questions, readings: readonly string[]): EntityHit {
    const entity = this.entities[index]!;
    const phrases = this.#texts.of(index);
    const naming = readings.length === 0 ? {} : namingOf(entity, phrases, readings, (text) => this.normalised(text));
    return { entity, score, coverage, isNamed: phrases.some((phrase) => isName(phrase, questions)), ...naming };
  }

  /** What the kind of question adds to kinds and paths. */
  #boosts(...questions: string[]): (entity: SearchEntity) => number {
    const met = this.#intents.filter(({ words }) => words.some((word) => questions.some((question) => question.includes(word))));
    return ({ kind, path }) => sum(met.map(({ kinds, paths, boost }) => (kinds.has(kind) || paths.has(path) ? boost : 0)));
  }

  /** What has any of the words, best first. */
  #scored(terms: readonly Term[], boostOf: (entity: SearchEntity) => number, questions: Questions): Placed[] {
    const total = sum(terms.map(({ weight }) => weight));
    if (total === 0) return [];
    const found = new Map<number, { score: number; coverage: number }>();
    const evenness = Math.min(EVENNESS.most, (terms.length - 1) * EVENNESS.aWord);
    for (const { having, weight } of terms) {
      for (const [index, field] of having) {
        const { score, coverage } = found.get(index) ?? { score: 0, coverage: 0 };
        found.set(index, { score: score + (weight * (field + (1 - field) * evenness)) / total, coverage: coverage + weight / total });
      }
    }
    const welcomed = Array.from(found, ([index, { score, coverage }]) => {
      const entity = this.entities[index]!;
      return { index, coverage, score: score + (PRIORS[entity.kind] + boostOf(entity)) * Math.min(1, WELCOME_LEAST + coverage) };
    }).sort(byScore);
    return welcomed.map((hit, place) => (place < COMPARED ? { ...hit, score: hit.score + this.#nearness.of(this.#texts.of(hit.index), terms, questions) } : hit)).sort(byScore);
  }

  /** What has single characters of a question, or the first letters of a part of a name; those with most of them first. */
  #byPieces(question: string): Placed[] {
    const found = new Map<number, number>();
    const pieces = [...(question.match(/\p{Script=Han}/gu) ?? []), ...(question.match(/[a-z]{3,}/gu) ?? []).flatMap((letters) => this.#cutter.lexicon.withInitials(letters))];
    for (const piece of new Set(pieces)) {
      if (this.#cutter.stop.has(piece)) continue;
      const having = this.#texts.having(piece);
      for (const [index, field] of having) found.set(index, (found.get(index) ?? 0) + (field * this.#terms.rarity(having.size)) / WORD.unknown / question.length);
    }
    return Array.from(found, ([index, score]) => ({ index, score, coverage: 0 })).sort(byScore);
  }
}

const byScore = (a: Placed, b: Placed) => b.score - a.score || a.index - b.index;

/** Words in a line, only Latin ones apart. */
const spaced = (words: readonly string[]) => words.join(' ').replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
