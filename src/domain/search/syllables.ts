/**
 * The 3,755 characters of the first level of GB 2312: what people type, right or wrong. The standard has them in the
 * order of their sounds, so that their syllables are told by counting.
 */
export function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes)).replace(/[^\u4e00-\u9fff]/gu, '');
}

/** How words sound: characters by their syllables without tones. */
export class Syllables {
  readonly #syllables = new Map<string, string>();
  readonly #words: ReadonlyMap<string, readonly string[]>;

  /**
   * @param table `a2 ai13 zheng症`: so many of the common characters in their order, then further ones themselves, each
   * under its usual reading
   * @param words readings of whole words, where the characters alone would mislead: 银行 `yin hang`
   */
  constructor(table: string, words: Readonly<Record<string, string>>) {
    const common = /\d/u.test(table) ? commonCharacters() : '';
    let place = 0;
    for (const row of table.split(' ')) {
      const syllable = /^[a-z]+/u.exec(row)?.[0] ?? '';
      const rest = row.slice(syllable.length);
      const count = Number(rest);
      for (const character of Number.isNaN(count) ? rest : common.slice(place, place + count)) this.#syllables.set(character, syllable);
      if (!Number.isNaN(count)) place += count;
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
