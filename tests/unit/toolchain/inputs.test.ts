import { expect, test } from 'vitest';
import { inputsHash } from '../../../scripts/lib/inputs.mjs';
import { makeFolder, write } from './folder.ts';

const files = { 'src/content/news/a.mdx': '一', 'astro.config.mjs': '', 'docs/readme.md': '' };
const env = { TODAY: '2026-11-24' };

test('the hash is the same for the same files, wherever they lie', () => {
  expect(inputsHash({ folder: makeFolder(files), env })).toBe(inputsHash({ folder: makeFolder(files), env }));
});

test.each([
  ['a changed file', { 'src/content/news/a.mdx': '二' }],
  ['a new file', { 'public/robots.txt': '' }],
  ['a changed configuration', { 'astro.config.mjs': '//' }],
])('the hash changes with %s', (_, change) => {
  const folder = makeFolder(files);
  const before = inputsHash({ folder, env });
  write(folder, change);
  expect(inputsHash({ folder, env })).not.toBe(before);
});

test('the hash does not change with a file that no build reads', () => {
  const folder = makeFolder(files);
  const before = inputsHash({ folder, env });
  write(folder, { 'docs/readme.md': '说明', 'tests/unit/a.test.ts': '' });
  expect(inputsHash({ folder, env })).toBe(before);
});

test.each(['SITE_URL', 'BASE_PATH', 'WITH_EDITOR', 'TODAY', 'RELEASE'])('the hash changes with %s', (name) => {
  const folder = makeFolder(files);
  expect(inputsHash({ folder, env: { ...env, [name]: '2026-11-25' } })).not.toBe(inputsHash({ folder, env }));
});

test('the content folder of another city is read too', () => {
  const folder = makeFolder(files);
  const elsewhere = makeFolder({ 'site.yaml': '甲' });
  const before = inputsHash({ folder, env: { ...env, CONTENT_DIR: elsewhere } });
  write(elsewhere, { 'site.yaml': '乙' });
  expect(inputsHash({ folder, env: { ...env, CONTENT_DIR: elsewhere } })).not.toBe(before);
});
