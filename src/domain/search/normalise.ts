/** One form for what is written in many: the same for questions and for the texts that are searched. */

/** Simplified characters by those of other scripts. */
export type Variants = ReadonlyMap<string, string>;

/** Reads pairs of characters: `國国軟软`. */
export function variantsOf(pairs: string): Variants {
  const characters = Array.from(pairs);
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) map.set(characters[index]!, characters[index + 1]!);
  return map;
}

/** The site's own texts are written in one script. */
const NO_VARIANTS: Variants = new Map();

/** A question longer than this is cut: nobody types it, and each character costs time. */
export const LONGEST_QUESTION = 120;

const DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const NUMBERED = /第+([〇零一二两三四五六七八九十百]+|\d{1,6})(条|款|项|章|号|部分|批)/gu;
const COUNTED = /([〇零一二三四五六七八九十百]{2,})(条|号)/gu;

/** Characters of the basic plane, none of them a numeral or the mark of one. */
const PLAIN = /^(?:(?![第〇零一二两三四五六七八九十百])[\u4e00-\u9fff])+$/u;

/** Letters set apart by blanks: `o f d`. */
const SINGLE_LETTERS = /\b[a-z0-9](?: [a-z0-9]\b)+/gu;

/** The number that Chinese numerals stand for, up to 999, or digit by digit (一〇三); NaN for none. */
export function numberOf(numerals: string): number {
  if (/^\d+$/u.test(numerals)) return Number(numerals);
  if (numerals.length > 1 && !/[十百]/u.test(numerals)) return Number(Array.from(numerals, (numeral) => DIGITS[numeral] ?? Number.NaN).join(''));
  let total = 0;
  let digit: number | undefined;
  for (const numeral of numerals) {
    if (numeral === '百' || numeral === '十') {
      total += (digit ?? 1) * (numeral === '百' ? 100 : 10);
      digit = undefined;
    } else {
      const value = DIGITS[numeral];
      if (value === undefined) return Number.NaN;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}

const asNumber = (whole: string, numerals: string, unit: string) => {
  const number = numberOf(numerals);
  // Apart from what stands before it: digits there would make another number of it.
  return Number.isNaN(number) ? whole : ` ${number}${unit}`;
};

/** Nothing but letters, digits and single blanks, none of them beside a Chinese character. */
function plainly(text: string): string {
  return text
    // What lies beyond the basic plane are rare characters and pictures: no text here has any.
    .replace(/[^\p{L}\p{N}]+|[\u{10000}-\u{10ffff}]+|[\ud800-\udfff]/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .replace(SINGLE_LETTERS, (letters) => letters.replace(/ /gu, ''))
    .replace(/(\p{Script=Han}) /gu, '$1')
    .replace(/ (?=\p{Script=Han})/gu, '')
    .trim();
}

/**
 * The searchable form of a text: one script, lower case, clause numbers in digits (第五十四条 is 54条), document numbers
 * without their brackets (〔2012〕46号 is 2012 46号), and nothing but letters, digits and single blanks, none of them
 * beside a Chinese character.
 */
export function normalise(text: string, variants: Variants = NO_VARIANTS): string {
  if (isPlain(text, variants)) return text;
  const simplified = Array.from(text.normalize('NFKC').toLowerCase(), (character) => variants.get(character) ?? character).join('');
  // Blanks go first: people write 第 54 条 as well.
  const numbered = plainly(simplified)
    .replace(NUMBERED, asNumber)
    .replace(COUNTED, asNumber)
    .replace(/(\d{4})年 ?(?=\d+号)/gu, '$1 ');
  return plainly(numbered);
}

/** Whether nothing can be done to a text: most names are simplified characters without numerals. */
function isPlain(text: string, variants: Variants): boolean {
  if (!PLAIN.test(text)) return false;
  for (const character of text) if (variants.has(character)) return false;
  return true;
}

/** Whether a character is Chinese. */
export const isHan = (character: string) => /^\p{Script=Han}$/u.test(character);
