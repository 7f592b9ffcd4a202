/** Which pages there are: those of the plan, one for each published entry, and none besides. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { find, findAll, firstOf, pageAt, readSite, attribute, textOf } from './support/built-site.ts';
import { addresses, addressOf, mayBeEmpty, published, publishedIn, unpublished } from './support/content-files.ts';

const site = readSite();
const paths = site.pages.map(({ path }) => path);

const isNewsList = (path: string) => /^\/news\/(?:\d{4}\/|(?:topics|scopes|units|counties)\/[a-z-]+\/)?(?:page\/\d+\/)?$/u.test(path);

/** Pages that are there whatever the content. */
const standing = [
  '/',
  '/404.html',
  '/software/',
  '/software/category/',
  '/software/compare/',
  '/software/replaces/',
  '/software/vendors/',
  '/software/cost/',
  '/responsibilities/',
  '/responsibilities/counties/',
  '/responsibilities/tasks/',
  '/responsibilities/timeline/',
  '/guidance/',
  '/guidance/report/',
  '/guidance/self-check/',
  '/guidance/law/',
  '/guidance/glossary/',
  '/forms/',
  '/tools/monthly-report/',
  '/showcases/',
  '/showcases/recognition/',
  '/news/',
  '/events/',
  '/progress/',
  '/progress/figures/',
  '/exposures/',
  '/policies/',
  '/software/changes/',
  '/corrections/',
  '/feeds/',
  '/data/',
  '/search/',
  '/tools/ledger/',
  '/about/',
  '/accessibility/',
  '/privacy/',
  '/sitemap/',
];

test.each(standing)('there is %s', (path) => {
  expect(paths).toContain(path);
});

describe.each(Object.entries(addresses))('%s', (collection, pattern) => {
  const entries = publishedIn(collection);

  test('have entries to look for', () => {
    expect(entries.length > 0 || mayBeEmpty.includes(collection)).toBe(true);
  });

  test(`stand at ${pattern}`, () => {
    const missing = entries.map(addressOf).filter((address) => {
      const [path = '', id] = address.split('#');
      if (!paths.includes(path)) return true;
      return id !== undefined && find(`[id="${id}"]`, pageAt(site, path).document) === null;
    });
    expect(missing).toEqual([]);
  });
});

test('there is no page that nobody asked for', () => {
  const expected = new Set([...standing, ...published.map(addressOf)]);
  // Lists of news and months of events: `news.test.ts` and `events.test.ts` say which there are.
  expect(paths.filter((path) => !expected.has(path) && !isNewsList(path) && !/^\/events\/\d{4}-\d{2}\/$/u.test(path))).toEqual([]);
});

test('the pages of news follow each other without a gap and hold every item once', () => {
  const numbers = paths.flatMap((path) => /^\/news\/page\/(\d+)\/$/u.exec(path)?.[1] ?? []).map(Number).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 2));
  const items = ['/news/', ...numbers.map((number) => `/news/page/${number}/`)].flatMap((path) =>
    findAll('main li a[href]', pageAt(site, path).document).map((link) => attribute(link, 'href')),
  );
  const expected = publishedIn('news').map((entry) => site.base.slice(0, -1) + addressOf(entry));
  expect(items.filter((href) => expected.includes(href ?? '')).sort()).toEqual(expected.sort());
});

describe('what is not published', () => {
  /** The index holds the text of every page, packed. */
  const packed = globSync('pagefind/**/*.pf_fragment', { cwd: site.folder }).map((file) => ({
    file,
    text: gunzipSync(readFileSync(join(site.folder, file))).toString(),
  }));
  const texts = [...site.files]
    .filter((file) => /\.(?:html|xml|txt|json|js|css)$/u.test(file))
    .map((file) => ({ file, text: readFileSync(join(site.folder, file), 'utf8') }));

  /** Only products: a maker's name may well stand in the text about another. */
  const names = unpublished.filter(({ collection }) => collection === 'software').map(({ data }) => String(data['nameZh']));
  const shown = site.pages.map(({ path, document }) => ({ file: path, text: textOf(find('body', document)) }));
  const naming = (name: string) => [...shown, ...packed].filter(({ text }) => text.includes(name)).map(({ file }) => file);

  test('is something, and there is an index and a site to search for it', () => {
    expect(unpublished).not.toEqual([]);
    expect(names).not.toEqual([]);
    expect(naming('WPS Office')).toEqual(expect.arrayContaining(['/software/wps-office/', expect.stringContaining('.pf_fragment')]));
    expect(packed.length).toBeGreaterThan(300);
    expect(packed.some(({ text }) => text.includes('正版软件'))).toBe(true);
    expect(texts.length).toBeGreaterThan(300);
  });

  test.each(unpublished.map((entry) => [`${entry.collection}/${entry.id}`, entry] as const))('%s has no page, link or search result', (_, entry) => {
    const address = addressOf(entry);
    expect([...texts, ...packed].filter(({ text }) => text.includes(address)).map(({ file }) => file)).toEqual([]);
  });

  test.each(names)('%s is named nowhere', (name) => {
    expect(naming(name)).toEqual([]);
  });
});

test('a page that renamed entries leave behind leads on', () => {
  const formerIds = published.flatMap(({ data }) => data['formerIds'] ?? []);
  expect(firstOf(site.redirects.map(({ path }) => path))).toHaveLength(formerIds.length);
});
