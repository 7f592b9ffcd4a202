import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.mjs';

const eslint = new ESLint({ cwd: root });

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
  return (result?.messages ?? []).filter(({ ruleId, fatal }) => fatal || ruleId === 'no-restricted-syntax').map(({ message }) => message);
}

test.each([
  'list.at(-1);',
  'list?.at(-1);',
  '[...list].toSorted();',
  'list.with(0, 1);',
  'structuredClone(list);',
  'Object.hasOwn(list, "a");',
  'Object.groupBy(list, key);',
  'new Intl.Segmenter("zh");',
  '/(?<=a)b/.test(text);',
  'crypto.randomUUID();',
  'AbortSignal.timeout(1000);',
  'void Promise.any(list);',
  'await load();',
])('a script for readers may not contain %s', async (code) => {
  expect(await complaints('src/components/software/facets.client.ts', code)).toHaveLength(1);
});

test.each([
  'const words = "Segmenter" in Intl ? new Intl.Segmenter("zh") : undefined;',
  'if (Intl.Segmenter) new Intl.Segmenter("zh");',
  'text.replaceAll("a", "b");',
  'async function start() { await load(); }',
  '/(?<name>a)(?=b)(?!c)/.test(text);',
])('a script for readers may contain %s', async (code) => {
  expect(await complaints('src/components/software/facets.client.ts', code)).toEqual([]);
});

test('the floor also holds in a script inside a component', async () => {
  expect(await complaints('src/components/ui/Table.astro', '<script>\n[1].at(0);\n</script>\n')).toHaveLength(1);
});

test('code that runs at build time is not held to the floor', async () => {
  expect(await complaints('src/queries/software.ts', '[1].at(0);')).toEqual([]);
});
