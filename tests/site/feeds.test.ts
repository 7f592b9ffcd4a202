/** The feeds: valid by their own grammars, whole, and nothing in them that the site does not show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { jsonFeedProblems, parseXml, problemsOf } from '../support/feed-validators.ts';
import { attribute, find, findAll, firstOf, pageAt, readSite, textOf, wholeAddressIn } from './support/built-site.ts';
import { addressOf, isListed, isSample, published, publishedIn, today, unpublished, type ContentFile } from './support/content-files.ts';

const site = readSite();
const whole = wholeAddressIn(site);
const textIn = (path: string) => readFileSync(join(site.folder, path), 'utf8');

const TOPICS = ['deployment', 'activity', 'results', 'experience', 'example', 'training', 'notice'];
const FILES = ['rss.xml', 'atom.xml', 'feed.json'];
const folders = ['', ...TOPICS.map((topic) => `news/topics/${topic}/`), 'software/changes/', 'corrections/'];

/** What a feed file says of an item, looked at by each test for itself. */
type Item = ContentFile['data'];
const itemsOf = (folder: string): Item[] => JSON.parse(textIn(`${folder}feed.json`)).items;

const newsOut = publishedIn('news').filter((entry) => !isSample(entry) && isListed(entry));

describe.each(folders)('the feed in /%s', (folder) => {
  test('is valid in every format', () => {
    expect(problemsOf(textIn(`${folder}rss.xml`), 'rss')).toEqual([]);
    expect(problemsOf(textIn(`${folder}atom.xml`), 'atom')).toEqual([]);
    expect(jsonFeedProblems(textIn(`${folder}feed.json`))).toEqual([]);
  });

  test('says the same in every format', () => {
    const [rss, atom, items] = [parseXml(textIn(`${folder}rss.xml`)), parseXml(textIn(`${folder}atom.xml`)), itemsOf(folder)];
    for (const [key, rssPath, atomPath] of [
      ['id', '//item/guid', '//a:entry/a:id'],
      ['title', '//item/title', '//a:entry/a:title'],
      ['url', '//item/link', '//a:entry/a:link[@rel="alternate"]/@href'],
      ['summary', '//item/description', '//a:entry/a:summary'],
      ['content_html', '//item/content:encoded', '//a:entry/a:content'],
      ['date_modified', '//item/a:updated', '//a:entry/a:updated'],
    ] as const) {
      const told = items.map((item) => item[key]);
      expect([rss.texts(rssPath), atom.texts(atomPath)], key).toEqual([told, told]);
    }
    const instants = (texts: string[]) => texts.map((text) => Date.parse(text));
    expect(instants(rss.texts('//item/pubDate'))).toEqual(instants(items.map((item) => item['date_published'])));
  });

  test('has an id of its own, ids that no other item has, and names its own address', () => {
    const ids = itemsOf(folder).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^urn:uuid:[\da-f-]{36}$/u.test(id))).toEqual([]);
    const atom = parseXml(textIn(`${folder}atom.xml`));
    expect(atom.texts('/a:feed/a:link[@rel="self"]/@href')).toEqual([whole(`/${folder}atom.xml`)]);
    expect(atom.texts('/a:feed/a:id')[0]).toMatch(/^urn:uuid:/u);
  });

  test('has the newest first, and nothing of tomorrow', () => {
    const days = itemsOf(folder).map((item) => item['date_published']);
    expect(days).toEqual(days.toSorted().toReversed());
    const late = itemsOf(folder).filter((item) => [item['date_published'], item['date_modified']].some((instant) => instant.slice(0, today.length) > today));
    expect(late).toEqual([]);
    expect(itemsOf(folder).filter((item) => item['date_modified'] < item['date_published'])).toEqual([]);
  });

  test('is dated by its last change and not by the build', () => {
    const [updated = ''] = parseXml(textIn(`${folder}atom.xml`)).texts('/a:feed/a:updated');
    const changes = itemsOf(folder).map((item) => item['date_modified']).toSorted();
    const first = published.map(({ data }) => String(data['publishedAt'])).toSorted()[0] ?? '';
    expect(updated).toBe(changes.at(-1) ?? `${first.replace(' ', 'T')}:00+08:00`);
  });

  test('has text that needs nothing of this site to be read', () => {
    const problems = itemsOf(folder).flatMap((item) => {
      const html = String(item['content_html']);
      const document = parseDocument(html);
      const addresses = findAll('[href], [src]', document).map((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? '');
      const elements = new Set(findAll('*', document).map(({ name }) => name));
      const allowed = ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'a', 'blockquote', 'strong', 'em', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img', 'hr', 'br', 'del'];
      return [
        ...addresses.filter((address) => !/^https?:\/\//u.test(address)),
        ...[...elements].filter((name) => !allowed.includes(name)),
        ...findAll('*', document).flatMap((element) => Object.keys(element.attribs).filter((name) => !['href', 'src', 'alt', 'align', 'start'].includes(name))),
      ].map((problem) => `${item['title']}: ${problem}`);
    });
    expect(firstOf(problems)).toEqual([]);
  });

  test('leads to pages that are there', () => {
    const own = itemsOf(folder).flatMap((item) => [item['url'], ...findAll('a', parseDocument(item['content_html'])).map((link) => attribute(link, 'href'))]);
    const dead = own.filter((address) => {
      if (!String(address).startsWith(whole('/'))) return false;
      const { pathname, hash } = new URL(String(address));
      const page = site.pages.find((candidate) => candidate.address === decodeURI(pathname));
      return page === undefined || (hash !== '' && find(`[id="${decodeURIComponent(hash.slice(1))}"]`, page.document) === null);
    });
    expect(firstOf(dead)).toEqual([]);
  });

  test('is small enough to be asked for every hour', () => {
    for (const file of FILES) expect(gzipSync(textIn(folder + file)).length, file).toBeLessThan(60_000);
  });

  test('is told of by the page about feeds, and its list', () => {
    const links = findAll('main a', pageAt(site, '/feeds/').document).map((link) => attribute(link, 'href'));
    for (const file of FILES) expect(links).toContain(`${site.base}${folder}${file}`);
    expect(parseXml(textIn('feeds.opml')).texts('//outline/@xmlUrl')).toContain(whole(`/${folder}rss.xml`));
  });
});

test('there are the feeds of the plan, and no others', () => {
  const expected = folders.flatMap((folder) => FILES.map((file) => folder + file));
  expect([...site.files].filter((file) => /(?:rss\.xml|atom\.xml|feed\.json)$/u.test(file)).sort()).toEqual(expected.sort());
});

describe('the feeds of the news', () => {
  const all = itemsOf('');
  const byUrl = new Map(all.map((item) => [item['url'], item]));

  test('have every item that may go out, up to the limit', () => {
    expect(all).toHaveLength(Math.min(50, newsOut.length));
    const expected = new Set(newsOut.map((entry) => whole(addressOf(entry))));
    expect(all.filter(({ url }) => !expected.has(url))).toEqual([]);
    expect(all.length).toBeGreaterThan(20);
  });

  test('have each item in the feed of its topic', () => {
    const counts = TOPICS.map((topic) => [topic, itemsOf(`news/topics/${topic}/`).length]);
    expect(counts).toEqual(TOPICS.map((topic) => [topic, Math.min(50, newsOut.filter(({ data }) => data['topic'] === topic).length)]));
  });

  test('have the whole of it: facts, text, day and source under labels of their own, sources, corrections', () => {
    const missing = newsOut.flatMap((entry) => {
      const item = byUrl.get(whole(addressOf(entry)));
      if (item === undefined) return [];
      const { data } = entry;
      const text = DomUtils.textContent(parseDocument(item['content_html']));
      const prose = find('.prose', pageAt(site, addressOf(entry)).document);
      const paragraphs = prose === null ? [] : findAll('p', prose).map((paragraph) => textOf(paragraph).replace(/（站外链接）/gu, '').replace(/\s/gu, ''));
      const wanted = [
        ...(data['facts'] as Item[]).map((fact) => fact['text']),
        ...paragraphs,
        ...(data['sources'] as Item[]).map((source) => source['title']),
        ...((data['corrections'] ?? []) as Item[]).flatMap(({ what, why }) => [what, why]),
        `来源：${data['contentSource']}`,
        `本站发布时间：${data['publishedAt']}`,
        '发生日期：',
      ];
      return wanted.filter((words) => !text.replace(/\s/gu, '').includes(String(words).replace(/\s/gu, ''))).map((words) => `${entry.id}: ${words}`);
    });
    expect(firstOf(missing)).toEqual([]);
  });

  test('say of what nobody confirmed that nobody did', () => {
    const doubtful = newsOut.flatMap((entry) => (entry.data['facts'] as Item[]).filter((fact) => fact['confidence'] === 'unverified').map((fact) => ({ item: byUrl.get(whole(addressOf(entry))), text: String(fact['text']) })));
    expect(doubtful.filter(({ item, text }) => item !== undefined && !String(item['content_html']).includes(`${text}（未核实）`)).map(({ text }) => text)).toEqual([]);
  });
});

describe('what is not for everybody', () => {
  const files = [...folders.flatMap((folder) => FILES.map((file) => folder + file)), 'feeds.opml'].map((file) => ({ file, text: textIn(file) }));
  const hidden = [...unpublished, ...published.filter(isSample)];

  test.each(hidden.map((entry) => [`${entry.collection}/${entry.id}`, entry] as const))('%s is in no feed', (_, entry) => {
    expect(hidden.length).toBeGreaterThan(1);
    expect(files.filter(({ text }) => text.includes(whole(addressOf(entry)))).map(({ file }) => file)).toEqual([]);
  });
});

describe('the corrections', () => {
  const expected = published.filter((entry) => !isSample(entry)).flatMap(({ data }) => ((data['corrections'] ?? []) as Item[]).filter(({ on }) => on <= today));
  const page = pageAt(site, '/corrections/');

  test('are all on their page, with what and why', () => {
    const text = textOf(find('main', page.document)).replace(/\s/gu, '');
    expect(expected.length).toBeGreaterThan(10);
    expect(firstOf(expected.filter(({ what, why }) => ![what, why].every((words) => text.includes(String(words).replace(/\s/gu, '')))).map(({ what }) => what))).toEqual([]);
    expect(findAll('main ol > li', page.document).length).toBeGreaterThanOrEqual(expected.length);
  });

  test('are in their feed', () => {
    expect(itemsOf('corrections/')).toHaveLength(Math.min(50, findAll('main ol > li', page.document).length));
  });
});

describe('what happened to the catalogue', () => {
  test('is on its page and in its feed, product by product', () => {
    const products = publishedIn('software').filter((entry) => !isSample(entry));
    const page = findAll('main a', pageAt(site, '/software/changes/').document).map((link) => attribute(link, 'href'));
    const feed = itemsOf('software/changes/').flatMap((item) => findAll('a', parseDocument(item['content_html'])).map((link) => attribute(link, 'href')));
    expect(firstOf(products.filter((entry) => !page.includes(site.base.slice(0, -1) + addressOf(entry))).map(({ id }) => id))).toEqual([]);
    expect(firstOf(products.filter((entry) => !feed.includes(whole(addressOf(entry)))).map(({ id }) => id))).toEqual([]);
  });
});

describe('pages tell programs of feeds', () => {
  const told = (path: string) => findAll('link[rel="alternate"]', pageAt(site, path).document).map((link) => attribute(link, 'href')?.slice(site.base.length));
  const inAll = (folder: string) => FILES.map((file) => folder + file);

  test('of all news on every page', () => {
    expect(firstOf(site.pages.filter(({ path }) => !inAll('').every((file) => told(path).includes(file))).map(({ path }) => path))).toEqual([]);
  });

  test.each(['/software/', '/software/wps-office/', '/software/changes/', '/software/category/'])("of the catalogue's changes on %s", (path) => {
    expect(told(path)).toEqual([...inAll(''), ...inAll('software/changes/')]);
  });

  test('of corrections on their page, and by type and name', () => {
    expect(told('/corrections/')).toEqual([...inAll(''), ...inAll('corrections/')]);
    const links = findAll('link[rel="alternate"]', pageAt(site, '/corrections/').document);
    expect(links.map((link) => attribute(link, 'type'))).toEqual(['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rss+xml', 'application/atom+xml', 'application/feed+json']);
    expect(links.filter((link) => !/更正|全部动态/u.test(attribute(link, 'title') ?? ''))).toEqual([]);
  });

  test('and readers from the foot of every page', () => {
    const feet = (href: string) => site.pages.filter((page) => !findAll('footer a', page.document).some((link) => attribute(link, 'href') === site.base + href)).map(({ path }) => path);
    expect([...feet('feeds/'), ...feet('corrections/')]).toEqual([]);
  });
});

test('the list of feeds is valid', () => {
  expect(problemsOf(textIn('feeds.opml'), 'opml')).toEqual([]);
});
