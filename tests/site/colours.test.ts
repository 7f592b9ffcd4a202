/** A government site has one main colour and three at most; ours are counted in what readers receive. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { colourOf, coloursIn, hueGroups } from '~/domain/inspection/hues.ts';
import { readSite } from './support/built-site.ts';

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
  const texts = drawn.flatMap((file) => coloursIn(readFileSync(join(folder, file), 'utf8')));
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
