/** Whether a character is a letter or digit of a Latin word. */
export const isLetter = (character: string | undefined) => character !== undefined && /[a-z0-9]/u.test(character);

/** Where a text has a word next, from a place on; -1 where it has it no more. A Latin word or a number counts only whole. */
export function placeOf(text: string, word: string, from = 0): number {
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
    const isCut = (isLetter(word[0]) && isLetter(text[at - 1])) || (isLetter(word[word.length - 1]) && isLetter(text[at + word.length]));
    if (!isCut) return at;
  }
  return -1;
}

/** Whether a text has a word; a Latin word or a number only whole. */
export const holds = (text: string, word: string) => placeOf(text, word) !== -1;
