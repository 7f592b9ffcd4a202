/** Whether a text has a word; a Latin word or a number only whole. */
export function holds(text: string, word: string): boolean {
  const isLetter = (character: string | undefined) => character !== undefined && /[a-z0-9]/u.test(character);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const isCut = (isLetter(word[0]) && isLetter(text[at - 1])) || (isLetter(word[word.length - 1]) && isLetter(text[at + word.length]));
    if (!isCut) return true;
  }
  return false;
}
