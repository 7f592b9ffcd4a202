/** A government site has one main colour and three at most; ours are counted in what readers receive. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from './support/built-site.ts';

interface Colour {
  /** As written. */
  text: string;
  /** Degrees on the wheel. */
  hue: number;
  /** How far from grey, 0 to 1. */
  chroma: number;
}

/** Below this a colour is a paper white, an ink or a hairline. */
const greyest = 0.06;

/** Tints and shades of one colour keep within this arc. */
const arc = 30;

function colourOf(text: string): Colour {
  const digits = text.slice(1);
  const [red = 0, green = 0, blue = 0] = (digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../gu) ?? [])).map((pair) => parseInt(pair, 16) / 255);
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  const sixth = chroma === 0 ? 0 : most === red ? (green - blue) / chroma : most === green ? 2 + (blue - red) / chroma : 4 + (red - green) / chroma;
  return { text, hue: (60 * sixth + 360) % 360, chroma };
}

/** Colours around the wheel, a new group wherever the next is more than an arc away. */
function hueGroups(colours: Colour[]): Colour[][] {
  const groups: Colour[][] = [];
  const apart = (a: Colour, b: Colour) => Math.min(Math.abs(a.hue - b.hue), 360 - Math.abs(a.hue - b.hue));
  for (const colour of colours.filter(({ chroma }) => chroma > greyest)) {
    const group = groups.find(([first]) => first !== undefined && apart(first, colour) <= arc);
    if (group) group.push(colour);
    else groups.push([colour]);
  }
  return groups;
}

test.each([
  ['two tints of one blue', ['#17507f', '#8fc0ea'], 1],
  ['greys and papers', ['#fff', '#f5f4f0', '#1a1c1e', '#d9d7d0'], 0],
  ['red on both sides of zero', ['#b3261e', '#b31e3a'], 1],
  ['red, green, blue and violet', ['#b3261e', '#1e8a3a', '#17507f', '#7a1fb3'], 4],
])('%s are counted right', (_, texts, count) => {
  expect(hueGroups(texts.map(colourOf))).toHaveLength(count);
});

test('the site has at most three hues', () => {
  const { folder, files } = readSite();
  const drawn = [...files].filter((file) => !file.startsWith('pagefind/') && /\.(?:css|svg)$/u.test(file));
  const texts = drawn.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/#(?:[\da-f]{6}|[\da-f]{3})\b/giu) ?? []);
  const groups = hueGroups([...new Set(texts)].map(colourOf));
  expect(texts.length).toBeGreaterThan(30);
  expect(groups.length).toBeGreaterThan(0);
  expect(groups.length, JSON.stringify(groups.map((group) => group.map(({ text }) => text)))).toBeLessThanOrEqual(3);
});

test('colours are written in no other way, so that none escapes the count', () => {
  const { folder, files } = readSite();
  const sheets = [...files].filter((file) => file.startsWith('assets/') && file.endsWith('.css'));
  const others = sheets.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^)]*\)|(?<=[:\s,])(?:red|green|blue|orange|yellow|purple|pink|brown|teal|navy|maroon|olive|lime|aqua|gold|crimson|tomato)(?=[;}\s,])/giu) ?? []);
  expect(others).toEqual([]);
});
