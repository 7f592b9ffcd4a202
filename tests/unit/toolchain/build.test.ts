import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildInto } from '../../../scripts/lib/build.mjs';
import { makeFolder } from './folder.ts';

/** Builds over an old site with the given build, and tells what is served afterwards. */
async function rebuild(build: (folder: string) => void) {
  const folder = makeFolder({ 'dist/index.html': '旧', 'dist/gone/index.html': '旧' });
  const target = join(folder, 'dist');
  const attempt = buildInto(target, { next: join(folder, 'next'), build: async (next) => build(next) });
  const error = await attempt.then(
    () => undefined,
    (reason: Error) => reason.message,
  );
  return { error, home: readFileSync(join(target, 'index.html'), 'utf8'), gone: !existsSync(join(target, 'gone')), folder };
}

test('a build that succeeds takes the place of the old site whole', async () => {
  const { error, home, gone, folder } = await rebuild((next) => writeFileSync(join(next, 'index.html'), '新'));
  expect({ error, home, gone }).toEqual({ error: undefined, home: '新', gone: true });
  expect(existsSync(join(folder, 'next'))).toBe(false);
  expect(existsSync(join(folder, 'next-old'))).toBe(false);
});

test('a file that stays as it was keeps its time, so that nobody fetches it again', async () => {
  const folder = makeFolder({ 'dist/index.html': '首页', 'dist/rss.xml': '旧', 'dist/feeds/atom.xml': '同' });
  const target = join(folder, 'dist');
  const old = new Date('2026-11-24T02:00:00Z');
  for (const file of ['index.html', 'rss.xml', 'feeds/atom.xml']) utimesSync(join(target, file), old, old);
  const build = async (next: string) => {
    mkdirSync(join(next, 'feeds'));
    for (const [file, text] of [['index.html', '首页'], ['rss.xml', '新'], ['feeds/atom.xml', '同'], ['more.xml', '多']] as const) writeFileSync(join(next, file), text);
  };
  await buildInto(target, { next: join(folder, 'next'), build });
  const isOld = (file: string) => statSync(join(target, file)).mtimeMs === old.getTime();
  expect(['index.html', 'rss.xml', 'feeds/atom.xml', 'more.xml'].map(isOld)).toEqual([true, false, true, false]);
});

test('a build that fails halfway leaves the old site as it was', async () => {
  const { error, home, gone } = await rebuild((next) => {
    writeFileSync(join(next, 'index.html'), '坏');
    throw new Error('内容有错');
  });
  expect({ error, home, gone }).toEqual({ error: '内容有错', home: '旧', gone: false });
});

test('a build without a home page is a failed build', async () => {
  const { error, home } = await rebuild(() => {});
  expect(error).toContain('没有生成首页');
  expect(home).toBe('旧');
});
