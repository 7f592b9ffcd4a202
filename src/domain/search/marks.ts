/** A piece of a text, marked where it is a word of the question. */
export interface MarkedText {
  text: string;
  isMarked: boolean;
}

const isLatin = (character: string | undefined) => character !== undefined && /[a-z0-9]/iu.test(character);

/** Letters and digits alone, in lower case and one width. */
export const lettersOf = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Cuts a text into the words that were looked for and the rest. Case, width, blanks and punctuation make no
 * difference: `wps office` is found in `WPS Office`, `2012 46号` in `〔2012〕46号`. A Latin word is found only where a
 * word begins.
 */
export function markedParts(text: string, words: readonly string[]): MarkedText[] {
  const characters = Array.from(text);
  let letters = '';
  /** For each letter the character that it comes from: some characters are several letters. */
  const origins: number[] = [];
  for (const [index, character] of characters.entries()) {
    const own = lettersOf(character);
    letters += own;
    for (let count = 0; count < own.length; count += 1) origins.push(index);
  }
  const isMarked = characters.map(() => false);
  for (const word of words.map(lettersOf).filter((word) => word !== '')) {
    for (let at = letters.indexOf(word); at !== -1; at = letters.indexOf(word, at + 1)) {
      const [first = 0, last = 0] = [origins[at], origins[at + word.length - 1]];
      if (isLatin(word[0]) && isLatin(characters[first - 1])) continue;
      isMarked.fill(true, first, last + 1);
    }
  }
  const parts: MarkedText[] = [];
  for (const [index, character] of characters.entries()) {
    const former = parts[parts.length - 1];
    if (former?.isMarked === isMarked[index]) former!.text += character;
    else parts.push({ text: character, isMarked: isMarked[index] ?? false });
  }
  return parts;
}
