/** How words sound: characters by their syllables without tones. */
export class Syllables {
  readonly #syllables = new Map<string, string>();
  readonly #words: ReadonlyMap<string, readonly string[]>;

  /**
   * @param table `zheng正证 ban版板`: a character stands under its usual reading
   * @param words readings of whole words, where the characters alone would mislead: 银行 `yin hang`
   */
  constructor(table: string, words: Readonly<Record<string, string>>) {
    for (const row of table.split(' ')) {
      const syllable = /^[a-z]+/u.exec(row)?.[0] ?? '';
      for (const character of row.slice(syllable.length)) this.#syllables.set(character, syllable);
    }
    this.#words = new Map(Object.entries(words).map(([word, reading]) => [word, reading.split(' ')]));
  }

  /** The usual reading of a character; undefined of one that the table does not know. */
  of(character: string): string | undefined {
    return this.#syllables.get(character);
  }

  /** The reading of a word, a syllable a character; undefined where a character of it is not known. */
  ofWord(word: string): readonly string[] | undefined {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const syllables: string[] = [];
    for (const character of word) {
      const syllable = this.of(character);
      if (syllable === undefined) return undefined;
      syllables.push(syllable);
    }
    return syllables;
  }
}

/** There are some 400 syllables, and each is asked for thousands of times. */
const soft = new Map<string, string>();

/**
 * The sound of a syllable as many people speak and type it: z and zh, c and ch, s and sh, n and l, in and ing, en and
 * eng, an and ang are the same.
 */
export function softened(syllable: string): string {
  const known = soft.get(syllable);
  if (known !== undefined) return known;
  const sound = syllable.replace(/^([zcs])h/u, '$1').replace(/^l/u, 'n').replace(/(?<vowel>[aei])ng$/u, '$<vowel>n');
  soft.set(syllable, sound);
  return sound;
}
