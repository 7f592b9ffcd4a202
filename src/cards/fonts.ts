import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Renderer } from '@takumi-rs/wasm';

/** The family as the drawer knows it. */
export const SONG = 'Song';

const FONT = '@fontsource-variable/noto-serif-sc';
const fileOf = createRequire(import.meta.url).resolve;

/** `U+4e00-4e07,U+4e09` as the stylesheet of the font writes it. */
function rangesOf(text: string): [number, number][] {
  return text.split(',').map((run) => {
    const [first = '', last = first] = run.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** The characters of each piece of the font, which comes cut into a hundred: `[4]` is a Chinese one, `latin` goes by its name. */
export function fontPieces(): Map<string, [number, number][]> {
  const pieces = JSON.parse(readFileSync(fileOf(`${FONT}/unicode.json`), 'utf8')) as Record<string, string>;
  return new Map(Object.entries(pieces).map(([name, ranges]) => [name.replace(/[[\]]/gu, ''), rangesOf(ranges)]));
}

/**
 * Teaches a drawer the whole font, the pieces in their own order: some characters are in two of them, and which one draws
 * them, and so where a line breaks, hangs on which came first.
 */
export async function registerFont(renderer: Renderer): Promise<void> {
  for (const [piece, unicodeRange] of fontPieces()) {
    await renderer.registerFont({ name: SONG, data: readFileSync(fileOf(`${FONT}/files/noto-serif-sc-${piece}-wght-normal.woff2`)), unicodeRange });
  }
}
