/**
 * The rules on the sources cannot know which shared module ends up in a browser;
 * the built scripts show it.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { browserFloor } from '../../eslint/browser-floor.js';
import { distFolder } from '../../scripts/lib/project.mjs';

/** Loaded only where a newer browser is at hand, or only by editors. */
const forNewBrowsers = ['pagefind/', 'admin/'];

const scripts = globSync('**/*.{js,mjs}', { cwd: distFolder }).filter((file) => !forNewBrowsers.some((folder) => file.startsWith(folder)));

test('there are scripts to look at', () => {
  expect(scripts).not.toEqual([]);
});

test.each(scripts)('%s calls nothing that Chromium 86 or Safari 14 lacks', (file) => {
  const code = readFileSync(join(distFolder, file), 'utf8');
  const messages = new Linter().verify(code, { rules: { 'no-restricted-syntax': ['error', ...browserFloor] } });
  expect(messages.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([]);
});
