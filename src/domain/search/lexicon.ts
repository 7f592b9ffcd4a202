import { byCode } from '../order.ts';
import { softened, type Syllables } from './syllables.ts';

/** A place in the tree of sounds: the words that sound so, and where the next syllable leads. */
export interface SoundNode {
  words: string[];
  next: Map<string, SoundNode>;
}

/** A word with its syllables. */
interface Spoken {
  word: string;
  syllables: readonly string[];
}

const lengthsDown = (from: number) => Array.from({ length: from }, (_, index) => from - index);

const initialsOf = (syllables: readonly string[]) => syllables.map((syllable) => syllable[0]).join('');

const newNode = (): SoundNode => ({ words: [], next: new Map() });

const IS_CHINESE = /^\p{Script=Han}{2,}$/u;
const CHINESE_RUNS = /\p{Script=Han}{2,}/gu;
const LATIN_RUNS = /[a-z0-9]+/gu;

/** A Chinese word longer than this is a sentence: it is found as a whole, not as a word of a question. */
const LONGEST_WORD = 10;

/**
 * The words that the site knows. Chinese words of two characters and more; Latin words and numbers of one letter and
 * more. What only a sound or a slip needs is made at the first such question.
 */
export class Lexicon {
  readonly longest: number;
  readonly #chinese = new Set<string>();
  /** The Chinese parts of names, however long. */
  readonly #names = new Set<string>();
  readonly #latin = new Map<string, number>();
  readonly #common: ReadonlySet<string>;
  readonly #stop: readonly string[];
  readonly #syllables: Syllables;
  #latinInOrder: readonly string[] | undefined;
  #spoken: readonly Spoken[] | undefined;
  #sounds: SoundNode | undefined;
  #initials: Map<string, string[]> | undefined;
  #byCharacter: Map<string, string[]> | undefined;

  /**
   * @param names titles and aliases, normalised: words of their own, and the Latin words in them
   * @param words further Chinese words
   * @param common Chinese words that are known and nothing more: no sound, slip or beginning leads to them
   * @param stop words that only ask: they may be asked by their sound as well
   */
  constructor(names: readonly string[], words: readonly string[], common: readonly string[], syllables: Syllables, stop: readonly string[] = []) {
    this.#stop = stop.filter((word) => IS_CHINESE.test(word));
    this.#common = new Set(common);
    this.#syllables = syllables;
    for (const name of names) {
      for (const [run] of name.matchAll(CHINESE_RUNS)) {
        this.#names.add(run);
        if (run.length <= LONGEST_WORD) this.#chinese.add(run);
      }
      for (const [run] of name.matchAll(LATIN_RUNS)) this.#latin.set(run, (this.#latin.get(run) ?? 0) + 1);
    }
    for (const word of words) if (IS_CHINESE.test(word)) this.#chinese.add(word);
    this.longest = Math.max(0, ...Array.from(this.#chinese, ({ length }) => length), ...common.map(({ length }) => length));
  }

  has(word: string): boolean {
    return this.#chinese.has(word) || this.#latin.has(word) || this.#common.has(word);
  }

  /** The shorter words that a word is made of, the longest first at each place; none where a piece of it is no word. */
  partsOf(word: string): string[] {
    const parts: string[] = [];
    for (let place = 0; place < word.length; ) {
      const part = lengthsDown(Math.min(word.length - 1, word.length - place)).map((length) => word.slice(place, place + length)).find((one) => this.#chinese.has(one));
      if (part === undefined) return [];
      parts.push(part);
      place += part.length;
    }
    return parts;
  }

  /** Whether a word stands in running text only. */
  isCommon(word: string): boolean {
    return this.#common.has(word) && !this.#chinese.has(word);
  }

  /** All Latin words, those of most names first. */
  latin(): readonly string[] {
    this.#latinInOrder ??= [...this.#latin].sort(([a, m], [b, n]) => n - m || byCode(a, b)).map(([word]) => word);
    return this.#latinInOrder;
  }

  /** Chinese words that begin so, the shortest first. */
  beginningWith(start: string): string[] {
    return (this.#charactersOf().get(start[0] ?? '') ?? []).filter((word) => word.length > start.length && word.startsWith(start));
  }

  /** Chinese words with a character in any place. */
  containing(character: string): readonly string[] {
    return this.#charactersOf().get(character) ?? [];
  }

  /** The tree of sounds, softened, with every Chinese word at its end. */
  sounds(): SoundNode {
    if (this.#sounds !== undefined) return this.#sounds;
    const root = newNode();
    for (const { word, syllables } of this.#spokenWords()) {
      let node = root;
      for (const syllable of syllables) {
        const sound = softened(syllable);
        let next = node.next.get(sound);
        if (next === undefined) {
          next = newNode();
          node.next.set(sound, next);
        }
        node = next;
      }
      node.words.push(word);
    }
    this.#sounds = root;
    return root;
  }

  /** Chinese words by the first letters of their syllables, and what stands together in names: `zbrj` is 正版软件. */
  byInitials(initials: string): readonly string[] {
    if (this.#initials === undefined) {
      const words = this.#spokenWords().filter(({ word }) => this.#chinese.has(word));
      this.#initials = new Map();
      for (const { word, syllables } of [...words, ...this.#spokenCompounds()]) {
        const key = initialsOf(syllables);
        const known = this.#initials.get(key);
        if (known === undefined) this.#initials.set(key, [word]);
        else known.push(word);
      }
    }
    return this.#initials.get(initials) ?? [];
  }

  /** Names whose first letters have these within them: `bzgf` in those of 软件配置标准规范. */
  withInitials(letters: string): string[] {
    return this.#spokenOf([...this.#names]).flatMap(({ word, syllables }) => (initialsOf(syllables).includes(letters) ? [word] : []));
  }

  /** Two or three words that stand together in a name and are no word of their own: 配置标准. */
  #spokenCompounds(): Spoken[] {
    const compounds = new Set<string>();
    for (const name of this.#names) {
      const parts = this.partsOf(name);
      for (const count of [2, 3]) {
        for (let place = 0; place + count <= parts.length; place += 1) compounds.add(parts.slice(place, place + count).join(''));
      }
    }
    return this.#spokenOf([...compounds].filter((compound) => !this.#chinese.has(compound)));
  }

  /** The words that can be read, with their syllables. */
  #spokenWords(): readonly Spoken[] {
    this.#spoken ??= this.#spokenOf([...new Set([...this.#sorted(), ...this.#stop])]);
    return this.#spoken;
  }

  #spokenOf(words: readonly string[]): Spoken[] {
    return words.flatMap((word) => {
      const syllables = this.#syllables.ofWord(word);
      return syllables === undefined ? [] : [{ word, syllables }];
    });
  }

  #charactersOf(): Map<string, string[]> {
    if (this.#byCharacter !== undefined) return this.#byCharacter;
    this.#byCharacter = new Map();
    for (const word of this.#sorted()) {
      for (const character of new Set(word)) {
        const known = this.#byCharacter.get(character);
        if (known === undefined) this.#byCharacter.set(character, [word]);
        else known.push(word);
      }
    }
    return this.#byCharacter;
  }

  /** Short words first, then by character, so that the order is the same everywhere. */
  #sorted(): string[] {
    return [...this.#chinese].sort((a, b) => a.length - b.length || byCode(a, b));
  }
}
