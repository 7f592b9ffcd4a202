import { expect, it } from 'vitest';
import { isReservedId } from '~/domain/content/reserved-ids.ts';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import * as paths from '~/paths.ts';

const collections = Object.keys(COLLECTIONS) as CollectionName[];

it.each([
  ['software', 'compare', true],
  ['software', 'vendors', true],
  ['units', 'timeline', true],
  ['guidance', 'glossary', true],
  ['news', '2026', true],
  ['news', '20261', false],
  ['events', '2026-12', true],
  ['events', 'calendar', true],
  ['events', '2026-12-training', false],
  ['news', '2026-12', false],
  ['news', 'topics', true],
  ['news', 'scopes', true],
  ['news', 'units', true],
  ['news', 'counties', true],
  ['news', 'page', true],
  ['pages', 'cards', true],
  ['pages', 'software', true],
  ['pages', 'about', false],
  ['vendors', 'compare', false],
] as const)('%s/%s: %s', (collection, id, expected) => {
  expect(isReservedId(collection, id)).toBe(expected);
});

it('reserves the names of feeds and index files everywhere', () => {
  expect(collections.every((collection) => ['index', 'rss', 'atom', 'feed', 'data'].every((id) => isReservedId(collection, id)))).toBe(true);
});

it('reserves every index page that stands where an entry could', () => {
  const indexPages = Object.entries(paths)
    .filter(([name]) => /(?:IndexPath|responsibilitiesPath|timelinePath|reportPath|glossaryPath|searchPath|sitemapPath)$/u.test(name))
    .map(([, path]) => (path as () => string)());
  expect(indexPages.length).toBeGreaterThan(10);
  for (const collection of collections) {
    const section = paths.pathOf(collection, 'x').replace(/x\/$/u, '');
    const taken = indexPages.flatMap((page) => (page.startsWith(section) ? (/^([^/]+)\/$/u.exec(page.slice(section.length))?.[1] ?? []) : []));
    // The rules of the exposures are an entry themselves, shown above the list.
    const names = taken.filter((id) => !isReservedId(collection, id)).map((id) => `${collection}/${id}`);
    expect(names.filter((name) => name !== 'pages/exposures')).toEqual([]);
  }
});
