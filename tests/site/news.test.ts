/** The news as readers, previews and search engines meet them: the lists, an item, its picture, its code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readQr } from '../support/qr.ts';
import { attribute, find, findAll, firstOf, meta, pageAt, readSite, structuredData, textOf, type Page } from './support/built-site.ts';
import { addressOf, isListed, publishedIn, type ContentFile } from './support/content-files.ts';

const site = readSite();
const root = site.base.slice(0, -1);
const items = publishedIn('news').filter(isListed);
const PAGE = 20;

const TOPICS = ['deployment', 'activity', 'results', 'experience', 'example', 'training', 'notice'];

/** The addresses of the items that a list shows, over all its pages. */
function listedAt(path: string): string[] {
  const links = findAll('ul.news a[href]', pageAt(site, path).document).map((link) => attribute(link, 'href') ?? '');
  const next = attribute(find('nav.pages a[rel="next"]', pageAt(site, path).document), 'href');
  return next === undefined ? links : [...links, ...listedAt(next.slice(root.length))];
}

const hrefsOf = (own: ContentFile[]) => own.map((entry) => root + addressOf(entry)).sort();
const under = (list: string) => site.pages.flatMap(({ path }) => new RegExp(`^/news/${list}/([a-z-]+)/$`, 'u').exec(path)?.[1] ?? []).sort();
const valuesOf = (field: string) => [...new Set(items.flatMap(({ data }) => [data[field] ?? []].flat() as string[]))].sort();

test('there are items to look at', () => {
  expect(items.length).toBeGreaterThan(PAGE);
});

describe('a list of news', () => {
  test('of every topic is there, of the others only where there is something', () => {
    expect(under('topics')).toEqual(TOPICS.toSorted());
    expect(under('scopes')).toEqual(valuesOf('scope'));
    expect(under('units')).toEqual(valuesOf('units'));
    expect(under('counties')).toEqual(valuesOf('counties'));
    const years = [...new Set(items.map(({ data }) => String(data['occurredOn']).slice(0, 4)))].sort();
    expect(site.pages.flatMap(({ path }) => /^\/news\/(\d{4})\/$/u.exec(path)?.[1] ?? []).sort()).toEqual(years);
  });

  test.each([
    ['topics', 'topic'],
    ['scopes', 'scope'],
    ['units', 'units'],
    ['counties', 'counties'],
  ])('under %s holds exactly its items', (list, field) => {
    for (const value of under(list)) {
      const own = items.filter(({ data }) => ([data[field] ?? []].flat() as string[]).includes(value));
      expect(listedAt(`/news/${list}/${value}/`).sort(), `${list}/${value}`).toEqual(hrefsOf(own));
    }
  });

  test('of a year holds what happened in it', () => {
    expect(listedAt('/news/2012/').sort()).toEqual(hrefsOf(items.filter(({ data }) => String(data['occurredOn']).startsWith('2012'))));
  });

  test('says how many items each way to look through it has, and says so truly', () => {
    const links = findAll('nav.facets li', pageAt(site, '/news/').document);
    expect(links.length).toBeGreaterThan(30);
    const wrong = links.flatMap((entry) => {
      const href = attribute(find('a', entry), 'href');
      const count = Number(textOf(find('.count', entry)));
      return href !== undefined && listedAt(href.slice(root.length)).length === count ? [] : [textOf(entry)];
    });
    expect(wrong).toEqual([]);
  });

  test('without an item says in words that there is none', () => {
    const empty = TOPICS.filter((topic) => !items.some(({ data }) => data['topic'] === topic));
    expect(empty).not.toEqual([]);
    for (const topic of empty) {
      const page = pageAt(site, `/news/topics/${topic}/`);
      expect(textOf(find('main', page.document))).toContain('还没有发布过');
      expect(findAll('ul.news', page.document)).toEqual([]);
    }
  });

  test('has at most twenty items a page, tells the page in its title, and leads to the next and back', () => {
    const [first, second] = [pageAt(site, '/news/'), pageAt(site, '/news/page/2/')];
    expect(findAll('ul.news > li', first.document)).toHaveLength(PAGE);
    expect(textOf(find('title', first.document))).not.toContain('页');
    expect(textOf(find('title', second.document))).toContain('第 2 页');
    expect(attribute(find('nav.pages a[rel="next"]', first.document), 'href')).toBe(`${root}/news/page/2/`);
    expect(attribute(find('nav.pages a[rel="prev"]', second.document), 'href')).toBe(`${root}/news/`);
    for (const page of [first, second]) expect(findAll('nav.pages a[aria-current="page"]', page.document).map((link) => attribute(link, 'href'))).toEqual([page.address]);
  });

  test('marks on itself the value that it is of', () => {
    const current = findAll('nav.facets a[aria-current]', pageAt(site, '/news/units/shenjiju/').document);
    expect(current.map((link) => attribute(link, 'href'))).toEqual([`${root}/news/units/shenjiju/`]);
    const open = findAll('nav.facets details[open]', pageAt(site, '/news/units/shenjiju/').document);
    expect(open.map((folded) => textOf(find('summary', folded)))).toEqual(['按成员单位看']);
  });

  test('tells search engines the items of the page in their places', () => {
    const list = structuredData(pageAt(site, '/news/page/2/')).find((data) => data['@type'] === 'CollectionPage')?.['mainEntity'] as { numberOfItems: number; itemListElement: { position: number; url: string }[] };
    expect(list.numberOfItems).toBe(items.length);
    expect(list.itemListElement.map(({ position }) => position)).toEqual(items.slice(PAGE).map((_, index) => PAGE + index + 1));
    expect(list.itemListElement.map(({ url }) => new URL(url).pathname)).toEqual(findAll('ul.news a', pageAt(site, '/news/page/2/').document).map((link) => attribute(link, 'href')));
  });
});

const pageOf = (entry: ContentFile): Page => pageAt(site, addressOf(entry));

describe.each(publishedIn('news').map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  const page = pageOf(entry);
  const terms = new Map(findAll('.meta > div', page.document).map((row) => [textOf(find('dt', row)), find('dd', row)]));
  const canonical = attribute(find('link[rel="canonical"]', page.document), 'href') ?? '';

  test('gives each date under its own label, and none that its file does not give', () => {
    const { data } = entry;
    const timesIn = (label: string) => findAll('time', terms.get(label)!).map((time) => attribute(time, 'datetime'));
    expect(timesIn('发生日期')).toEqual([data['occurredOn']]);
    const sources = (data['sources'] as { publishedOn?: string }[]).flatMap(({ publishedOn }) => publishedOn ?? []);
    expect(timesIn('来源发布日期')).toEqual([...new Set(sources)].sort());
    if (sources.length === 0) expect(textOf(terms.get('来源发布日期')!)).toBe('暂无资料');
    expect(textOf(terms.get('本站发布时间')!)).toBe(data['publishedAt']);
    expect(textOf(terms.get('来源')!)).toBe(data['contentSource']);
    expect(textOf(terms.get('责任编辑')!)).toBe(data['author']);
    expect(terms.has('更新日期')).toBe(data['updatedOn'] !== undefined);
  });

  test('hands on its canonical address: in words, and as a code with a text alternative', () => {
    expect(textOf(find('share-page [data-address]', page.document))).toBe(canonical);
    const code = find('share-page svg', page.document)!;
    const size = Number((attribute(code, 'viewbox') ?? attribute(code, 'viewBox') ?? '').split(' ')[2]);
    expect(readQr(attribute(find('path', code), 'd') ?? '', size)).toBe(canonical);
    expect(attribute(code, 'role')).toBe('img');
    expect(attribute(code, 'aria-label')).toContain(entry.data['title']);
    expect(attribute(find('share-page button', page.document), 'hidden')).toBeDefined();
  });

  test('says of every related item why it stands there', () => {
    const links = findAll('aside .side:first-of-type li', page.document);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => textOf(find('.quiet', link)) === '')).toEqual([]);
  });

  test('is told with its dates, its picture and what it rests on', () => {
    const article = structuredData(page).find((data) => data['@type'] === 'NewsArticle')!;
    expect(article['datePublished']).toBe(`${String(entry.data['publishedAt']).replace(' ', 'T')}:00+08:00`);
    expect(article['image']).toEqual([meta(page, 'og:image')]);
    expect(article['isBasedOn'] ?? []).toEqual((entry.data['sources'] as { url?: string }[]).flatMap(({ url }) => url ?? []));
    expect(article['author']).toBeUndefined();
  });

  test('has a picture of its own', () => {
    expect(meta(page, 'og:image')).toBe(`${new URL(canonical).origin}${root}/cards/news/${entry.id}.png`);
    expect(meta(page, 'og:image:alt')).toContain(entry.data['title']);
  });
});

test('the items follow each other by the day they happened, from one end to the other', () => {
  const [start = ''] = listedAt('/news/');
  const walked: string[] = [];
  for (let href: string | undefined = start; href !== undefined; href = attribute(find('nav.neighbours a[rel="prev"]', pageAt(site, href.slice(root.length)).document), 'href')) walked.push(href);
  expect(walked).toEqual(listedAt('/news/'));
});

describe('the picture of a page', () => {
  const cards = site.pages.map((page) => ({ page, file: new URL(meta(page, 'og:image') ?? '').pathname.slice(site.base.length) }));

  test('is there, and every picture is of some page', () => {
    expect(firstOf(cards.filter(({ file }) => !site.files.has(file)).map(({ page }) => page.path))).toEqual([]);
    expect([...site.files].filter((file) => file.startsWith('cards/')).sort()).toEqual([...new Set(cards.map(({ file }) => file))].sort());
  });

  test('is what the head says: PNG, 1200 by 630, below 100 kB', () => {
    for (const file of new Set(cards.map(({ file }) => file))) {
      const png = readFileSync(join(site.folder, file));
      expect(png.subarray(0, 8).toString('latin1'), file).toBe('\x89PNG\r\n\x1A\n');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([1200, 630]);
      expect(png.length, file).toBeLessThan(100_000);
    }
    expect(firstOf(site.pages.filter((page) => meta(page, 'og:image:width') !== '1200' || meta(page, 'og:image:height') !== '630' || meta(page, 'twitter:card') !== 'summary_large_image').map(({ path }) => path))).toEqual([]);
  });

  test('has words for those who do not see it', () => {
    expect(firstOf(site.pages.filter((page) => (meta(page, 'og:image:alt') ?? '').length < 8).map(({ path }) => path))).toEqual([]);
  });
});

test('an entry that was corrected says so above its text, with the day and the way to what was corrected', () => {
  const corrected = [...new Set(site.pages.filter((page) => find('#corrections', page.document) !== null))];
  expect(corrected.length).toBeGreaterThan(0);
  const silent = corrected.filter((page) => {
    const notice = findAll('.notice', page.document).find((candidate) => attribute(find('a', candidate), 'href') === '#corrections');
    const days = findAll('#corrections time', page.document).map((time) => attribute(time, 'datetime') ?? '');
    return notice === undefined || !textOf(notice).includes(days.toSorted().at(-1) ?? '—') || page.html.indexOf('#corrections') > page.html.indexOf('id="corrections"');
  });
  expect(firstOf(silent.map(({ path }) => path))).toEqual([]);
});
