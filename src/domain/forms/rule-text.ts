const DIGITS = '零一二三四五六七八九';

/** The number of an article as rules write it: 第一条, 第十二条. Up to 99. */
export function articleName(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return `第${ten}${ones === 0 && tens > 0 ? '' : DIGITS.charAt(ones)}条`;
}

/** A piece of a model rule: text as it stands, or a place to be filled in. */
export interface Piece {
  text: string;
  isBlank: boolean;
}

/** Takes a text apart at its blanks, which stand in 【】. Together the pieces are the text. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(/(【[^【】\n]*】)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, isBlank: piece.startsWith('【') && piece.endsWith('】') }));
}

export interface RuleText {
  title: string;
  note: string;
  articles: readonly { title: string; text: string }[];
  /** What is filled in or signed below. */
  places: readonly string[];
}

/** A model rule as plain text, to be changed in any editor. Lines end as Windows ends them. */
export function plainText({ title, note, articles, places }: RuleText): string {
  const body = articles.flatMap((article, index) => [`${articleName(index + 1)} ${article.title}`, ...article.text.split('\n').filter((line) => line !== ''), '']);
  return [title, '', note, '', ...body, ...places.map((place) => `${place}：`), ''].join('\r\n');
}
