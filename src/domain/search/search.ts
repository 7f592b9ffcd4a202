import { EntityTexts, type Phrase } from './entities.ts';
import { holds } from './holds.ts';
import { Lexicon } from './lexicon.ts';
import type { SearchData, SearchEntity, SearchKind, WordPair } from './model.ts';
import { namingOf, type Naming } from './naming.ts';
import { LONGEST_QUESTION, normalise, variantsOf, type Variants } from './normalise.ts';
import { isChanged, type Piece, type Reading } from './pieces.ts';
import { segment, type Cutter } from './segment.ts';
import { Syllables } from './syllables.ts';

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

/** A word of the question with everything it is looked for as. */
interface Term {
  piece: Piece;
  weight: number;
  isKnown: boolean;
  /** How well each entity has it. */
  having: ReadonlyMap<number, number>;
  readings: readonly Reading[];
}

/** The forms of a question that a name may be. */
interface Questions {
  /** As typed and as understood. */
  whole: readonly string[];
  /** Without the words that only ask. */
  matter: string;
}

/** How welcome a kind is where nothing else decides. */
const PRIORS: Readonly<Record<SearchKind, number>> = {
  categories: 0.35,
  sections: 0.3,
  tools: 0.3,
  units: 0.3,
  software: 0.25,
  guidance: 0.25,
  'replaced-products': 0.25,
  forms: 0.25,
  'self-checks': 0.2,
  policies: 0.2,
  tasks: 0.2,
  counties: 0.2,
  laws: 0.15,
  channels: 0.15,
  pages: 0.3,
  milestones: 0.1,
  liabilities: 0.1,
  terms: 0.1,
  vendors: 0,
  showcases: -0.1,
  news: -0.3,
};

const UNKNOWN_WEIGHT = 6;
const GENERIC_SHARE = 0.6;
const INTENT_SHARE = 0.35;
const SINGLE_WEIGHT = 2;
const LEAST_WEIGHT = 0.3;
const SYNONYM = 0.7;
/** Parts of a long word, beside the whole. */
const PARTS = 0.8;
/** What something has by what it belongs to. */
const NEAR = 0.25;
/** A word this long may be met by its parts. */
const LONG_WORD = 4;

/** Of how many, the best so far, the names are compared with the question as a whole. */
const COMPARED = 60;

const BONUS = { narrower: 0.4, same: 2, matter: 1.5, near: 1.6, begun: 2, holds: 0.4, within: 0.6 } as const;
/** A long story tells a short question within it: words of this weight count half. */
const HALF_TOLD = 8;

/** The more words a question has, the less it counts where each stands and the more how many of them are there. */
const EVENNESS = { aWord: 0.08, most: 0.7 } as const;

/** A question of so many words is no story. */
const FEW_TERMS = 3;

/** What the best hit needs to be an answer: more with a word that no name has, less of a long story. */
const CONFIDENT = { coverage: 0.5, withUnknown: 0.75, ofMany: 0.3, many: 8, score: 0.75, ofFew: 2 } as const;

/** Few words that are met here and there in an entity do not make it an answer; of a long story they are all one can expect. */
function scoreWanted(terms: readonly Term[]): number {
  return terms.length <= FEW_TERMS ? CONFIDENT.ofFew : CONFIDENT.score;
}

function coverageWanted(terms: readonly Term[]): number {
  const longer = Math.min(1, Math.max(0, terms.length - FEW_TERMS) / (CONFIDENT.many - FEW_TERMS));
  const few = terms.some(({ having }) => having.size === 0) ? CONFIDENT.withUnknown : CONFIDENT.coverage;
  return few + (CONFIDENT.ofMany - few) * longer;
}

/** So many hits tell how the question names them: what stands lower answers nothing by its name. */
const NAMED_AMONG = 8;

const mapOf = (pairs: readonly WordPair[], variants: Variants) => {
  const map = new Map<string, string[]>();
  for (const { say, mean } of pairs) {
    const key = normalise(say, variants);
    map.set(key, [...(map.get(key) ?? []), ...mean.map((word) => normalise(word, variants))]);
  }
  return map;
};

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** The query layer over the entity index: pure, and the same in every browser. */
export class Search {
  readonly entities: readonly SearchEntity[];
  readonly #texts: EntityTexts;
  #byPath: ReadonlyMap<string, SearchEntity> | undefined;
  readonly #variants: Variants;
  /** The entities that belong to one. */
  readonly #belonging = new Map<number, number[]>();
  readonly #cutter: Cutter;
  readonly #synonyms: ReadonlyMap<string, readonly string[]>;
  readonly #generic: ReadonlySet<string>;
  readonly #intentWords: ReadonlySet<string>;
  readonly #intents: { words: string[]; kinds: ReadonlySet<string>; paths: ReadonlySet<string>; boost: number }[];

  constructor(data: SearchData) {
    this.entities = data.entities;
    this.#variants = variantsOf(data.variants);
    const plain = (text: string) => normalise(text, this.#variants);
    for (const [index, { near = [] }] of data.entities.entries()) {
      for (const other of near) this.#belonging.set(other, [...(this.#belonging.get(other) ?? []), index]);
    }
    this.#generic = new Set(data.generic.map(plain));
    this.#texts = new EntityTexts(data.entities, this.#variants, this.#generic);
    this.#synonyms = mapOf(data.synonyms, this.#variants);
    const foreign = mapOf(data.foreign, this.#variants);
    this.#intents = data.intents.map(({ words, kinds, paths, boost }) => ({ words: words.map(plain), kinds: new Set(kinds), paths: new Set(paths), boost }));
    this.#intentWords = new Set(this.#intents.flatMap(({ words }) => words));
    const syllables = new Syllables(data.syllables, data.readings);
    const said = [...this.#synonyms.keys(), ...[...this.#synonyms.values(), ...foreign.values()].flat()];
    const stop = new Set(data.stop.map(plain));
    const lexicon = new Lexicon(this.#texts.names(), [...data.words.split(' '), ...said], [...data.common.split(' '), ...this.#intentWords], syllables, [...stop]);
    const single = new Set([...this.#synonyms.keys(), ...this.#intentWords].filter((word) => word.length === 1));
    const longestForeign = Math.max(0, ...Array.from(foreign.keys(), ({ length }) => length));
    this.#cutter = { lexicon, syllables, stop, single, foreign, longestForeign };
  }

  /**
   * What answers a question.
   *
   * @param isExact whether the words are taken as they were typed
   */
  ask(raw: string, isExact = false): Answer {
    const question = normalise(raw.slice(0, 2 * LONGEST_QUESTION), this.#variants).slice(0, LONGEST_QUESTION);
    const pieces = segment(question, this.#cutter, isExact);
    const understood = pieces.map(({ readings, typed }) => readings[0]?.text ?? typed).join('');
    const terms = pieces.filter((piece) => piece.understood !== 'stop').map((piece) => this.#term(piece));
    const boosts = this.#boosts(question, understood);
    const matter = this.#matter(pieces);
    // One character says too little to be a name.
    const named = this.#scored(terms, boosts, { whole: [question, understood], matter: matter.length > 1 ? matter : question });
    // Rather what only shares a character than nothing at all; it is never called an answer.
    const hits = named.length > 0 || terms.length === 0 ? named : this.#byPieces(question);
    const [first] = hits;
    const names = [question, understood, this.#spoken(pieces)];
    const isConfident = first !== undefined && first.coverage >= coverageWanted(terms) && first.score >= scoreWanted(terms) && this.#hasGist(first.entity, terms);
    return {
      question,
      understood: spaced(pieces),
      isChanged: pieces.some(isChanged) && understood !== question,
      words: [...new Set(terms.flatMap(({ readings }) => readings.slice(0, 2).map(({ text }) => text)))],
      hits: hits.map((hit, rank) => (rank < NAMED_AMONG ? { ...hit, ...this.#naming(hit.entity, names) } : hit)),
      isConfident,
    };
  }

  /** What has single characters of a question, or the first letters of a part of a name; those with most of them first. */
  #byPieces(question: string): EntityHit[] {
    const found = new Map<number, number>();
    const pieces = [...(question.match(/\p{Script=Han}/gu) ?? []), ...(question.match(/[a-z]{3,}/gu) ?? []).flatMap((letters) => this.#cutter.lexicon.withInitials(letters))];
    for (const piece of new Set(pieces)) {
      if (this.#cutter.stop.has(piece)) continue;
      const having = this.#texts.having(piece);
      for (const [index, field] of having) found.set(index, (found.get(index) ?? 0) + (field * this.#idf(having.size)) / UNKNOWN_WEIGHT / question.length);
    }
    return Array.from(found, ([index, score]) => ({ index, entity: this.entities[index]!, score, coverage: 0, isNamed: false }))
      .sort(byScore)
      .map(({ entity, score, coverage, isNamed }) => ({ entity, score, coverage, isNamed }));
  }

  /** Makes what sounds, first letters and slips need, so that the first question does not wait for it. */
  prepare(): void {
    this.#cutter.lexicon.sounds();
    this.#cutter.lexicon.byInitials('');
  }

  /** A way of asking without the words that only ask: what of it can be met. */
  withoutStops(text: string): string {
    return segment(this.normalised(text), this.#cutter, true)
      .filter(({ understood }) => understood !== 'stop')
      .map(({ typed }) => typed)
      .join(' ')
      .replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
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

  /** Whether an entity has a word of the site that a question is about: of a few words the one that says most. */
  #hasGist(entity: SearchEntity, terms: readonly Term[]): boolean {
    const place = this.entities.indexOf(entity);
    const gist = terms.reduce<Term | undefined>((most, term) => (most === undefined || term.weight > most.weight ? term : most), undefined);
    const isTold = terms.length > FEW_TERMS || gist?.having.has(place) === true;
    return isTold && terms.some(({ isKnown, piece, having }) => isKnown && piece.typed.length > 1 && having.has(place));
  }

  #naming(entity: SearchEntity, questions: readonly string[]): Naming {
    return namingOf(entity, this.#texts.of(this.entities.indexOf(entity)), questions, (text) => normalise(text, this.#variants));
  }

  /** A question without the words that only ask. */
  #spoken(pieces: readonly Piece[]): string {
    return pieces.flatMap(({ understood, typed, readings }) => (understood === 'stop' ? [] : [readings[0]?.text ?? typed])).join('');
  }

  /** What a question is about: its words without those that only ask or tell the kind of page. */
  #matter(pieces: readonly Piece[]): string {
    return pieces
      .filter(({ understood, typed, readings }) => understood !== 'stop' && !this.#intentWords.has(readings[0]?.text ?? typed))
      .map(({ typed, readings }) => readings[0]?.text ?? typed)
      .join('');
  }

  #term(piece: Piece): Term {
    const readings = piece.readings.flatMap(({ text, factor }) => [{ text, factor }, ...(this.#synonyms.get(text) ?? []).map((other) => ({ text: other, factor: factor * SYNONYM }))]);
    const having = new Map<number, number>();
    for (const { text, factor } of readings) {
      for (const [entity, field] of this.#texts.having(text)) having.set(entity, Math.max(having.get(entity) ?? 0, factor * field));
    }
    for (const [entity, share] of this.#havingParts(piece)) having.set(entity, Math.max(having.get(entity) ?? 0, share));
    for (const [entity, share] of this.#havingNear(having)) having.set(entity, Math.max(having.get(entity) ?? 0, share));
    return { piece, readings, having, weight: this.#weight(piece, having.size), isKnown: piece.understood !== 'unknown' && having.size > 0 };
  }

  /** How well entities have the parts of a long word of the site: 软件资产管理 is met by 软件资产 as well. */
  #havingParts({ understood, typed, readings }: Piece): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    const word = readings[0]?.text ?? typed;
    if (understood === 'unknown' || understood === 'beginning' || word.length < LONG_WORD || !/^\p{Script=Han}+$/u.test(word)) return found;
    const weighed = this.#cutter.lexicon.partsOf(word).map((part) => {
      const having = this.#texts.having(part);
      return { having, weight: this.#idf(having.size) * (this.#generic.has(part) ? GENERIC_SHARE : 1) };
    });
    const total = sum(weighed.map(({ weight }) => weight));
    for (const { having, weight } of weighed) {
      for (const [entity, field] of having) found.set(entity, (found.get(entity) ?? 0) + (PARTS * field * weight) / total);
    }
    return found;
  }

  /** How well entities have a word by what they belong to: a product by its maker. */
  #havingNear(having: ReadonlyMap<number, number>): Map<number, number> {
    const found = new Map<number, number>();
    for (const [other, field] of having) {
      for (const index of this.#belonging.get(other) ?? []) found.set(index, Math.max(found.get(index) ?? 0, NEAR * field));
    }
    return found;
  }

  #idf(having: number): number {
    return Math.max(LEAST_WEIGHT, Math.log(this.#texts.size / Math.max(1, having)));
  }

  #weight({ typed, readings }: Piece, having: number): number {
    const word = readings[0]?.text ?? typed;
    if (having === 0) return word.length === 1 ? SINGLE_WEIGHT : UNKNOWN_WEIGHT;
    const idf = this.#idf(having);
    if (this.#intentWords.has(word)) return idf * INTENT_SHARE;
    if (word.length === 1) return Math.min(SINGLE_WEIGHT, idf);
    return this.#generic.has(word) ? idf * GENERIC_SHARE : idf;
  }

  /** What the kind of question adds to kinds and paths. */
  #boosts(...questions: string[]): (entity: SearchEntity) => number {
    const met = this.#intents.filter(({ words }) => words.some((word) => questions.some((question) => question.includes(word))));
    return ({ kind, path }) => sum(met.map(({ kinds, paths, boost }) => (kinds.has(kind) || paths.has(path) ? boost : 0)));
  }

  #scored(terms: readonly Term[], boostOf: (entity: SearchEntity) => number, questions: Questions): EntityHit[] {
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
    const first = Array.from(found, ([index, { score, coverage }]) => {
      const entity = this.entities[index]!;
      const welcome = (PRIORS[entity.kind] + boostOf(entity)) * Math.min(1, 0.3 + coverage);
      return { index, entity, coverage, score: score + welcome };
    }).sort(byScore);
    return first
      .map((hit, place) => (place < COMPARED ? { ...hit, score: hit.score + this.#bonus(hit.index, terms, total, questions) } : hit))
      .sort(byScore)
      .map(({ index, entity, score, coverage }) => ({ entity, score, coverage, isNamed: this.#isNamed(index, questions) }));
  }

  #isNamed(index: number, { whole, matter }: Questions): boolean {
    return this.#texts.of(index).some(({ field, text }) => (field === 'title' || field === 'alias') && (text === matter || whole.includes(text)));
  }

  /** What it adds that a whole name or way of asking is the question, holds it, or comes near. */
  #bonus(index: number, terms: readonly Term[], total: number, questions: Questions): number {
    return Math.max(0, ...this.#texts.of(index).map((phrase) => this.#nearness(phrase, terms, total, questions)));
  }

  #nearness({ text, field }: Phrase, terms: readonly Term[], total: number, { whole, matter }: Questions): number {
    if (field === 'part') return 0;
    if (whole.includes(text)) return field === 'narrower' ? BONUS.narrower : BONUS.same;
    const begun = Math.max(0, ...whole.map((question) => (question !== '' && text.startsWith(question) ? (BONUS.begun * question.length) / text.length : 0)));
    if (text === matter) return Math.max(begun, field === 'narrower' ? BONUS.narrower : BONUS.matter);
    const held = field !== 'ask' && text.length > 1 && whole.some((question) => holds(question, text)) ? BONUS.holds : 0;
    let [shared, met] = [0, 0];
    for (const { readings, weight, piece } of terms) {
      const reading = readings.find((one) => holds(text, one.text));
      if (reading === undefined) continue;
      shared += weight * reading.factor;
      met += piece.readings.includes(reading) ? reading.text.length : Math.min(reading.text.length, piece.typed.length);
    }
    const told = Math.min(1, met / this.#contentLength(text));
    return Math.max(begun, held + told * (BONUS.near * (shared / total) + BONUS.within * (shared / (shared + HALF_TOLD))));
  }

  readonly #lengths = new Map<string, number>();

  /** How many letters of a phrase say something: without the words that only ask. */
  #contentLength(text: string): number {
    const known = this.#lengths.get(text);
    if (known !== undefined) return known;
    let length = 0;
    for (let place = 0; place < text.length; ) {
      const stop = [6, 5, 4, 3, 2, 1].find((size) => this.#cutter.stop.has(text.slice(place, place + size)));
      if (stop === undefined && text[place] !== ' ') length += 1;
      place += stop ?? 1;
    }
    this.#lengths.set(text, Math.max(1, length));
    return Math.max(1, length);
  }
}

const byScore = (a: { score: number; index: number }, b: { score: number; index: number }) => b.score - a.score || a.index - b.index;

/** The pieces as they were understood, Latin words apart. */
function spaced(pieces: readonly Piece[]): string {
  return pieces
    .map(({ readings, typed }) => readings[0]?.text ?? typed)
    .join(' ')
    .replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
}
