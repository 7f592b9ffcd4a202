import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The family as the drawer knows it. */
export const SONG = 'Song';

/** A file of the font: it comes cut into pieces of about a hundred characters each, and a card needs a dozen. */
interface Piece {
  file: string;
  /** The first and last code of each run of characters that it draws. */
  ranges: [number, number][];
}

const FONT = '@fontsource-variable/noto-serif-sc';
const fileOf = createRequire(import.meta.url).resolve;

/** `U+4e00-4e07,U+4e09` as the stylesheet of the font writes it. */
function rangesOf(text: string): [number, number][] {
  return text.split(',').map((run) => {
    const [first = '', last = first] = run.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** The pieces of the font: `[4]` is the fourth of the Chinese ones, `latin` goes by its name. */
export function readPieces(): Piece[] {
  const names = JSON.parse(readFileSync(fileOf(`${FONT}/unicode.json`), 'utf8')) as Record<string, string>;
  return Object.entries(names).map(([name, ranges]) => ({
    file: `${FONT}/files/noto-serif-sc-${name.replace(/[[\]]/gu, '')}-wght-normal.woff2`,
    ranges: rangesOf(ranges),
  }));
}

/** The pieces that a text is drawn with. */
export function piecesFor(text: string, pieces: readonly Piece[]): Piece[] {
  const codes = [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))];
  return pieces.filter(({ ranges }) => codes.some((code) => ranges.some(([first, last]) => code >= first && code <= last)));
}

/** The bytes of a piece. */
export function readPiece({ file }: Piece): Uint8Array {
  return readFileSync(fileOf(file));
}
