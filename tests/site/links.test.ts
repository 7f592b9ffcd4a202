import { expect, test } from 'vitest';
import { firstOf, readSite } from './support/built-site.ts';
import { walkLinks } from './support/links.ts';

const walk = walkLinks(readSite());

test('every link, file and form of every page leads somewhere, has words, and stays on the site or says that it leaves', () => {
  expect(firstOf(walk.problems)).toEqual([]);
});

test('the walk has seen the whole site', () => {
  expect(walk.pages).toBeGreaterThan(300);
  expect(walk.internal).toBeGreaterThan(10_000);
  expect(walk.external).toBeGreaterThan(100);
  expect(walk.loads).toBeGreaterThan(1_000);
});
