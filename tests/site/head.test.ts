/** What browsers, search engines and inspections of government sites read before the page itself. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DomUtils } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { inProject } from '../../scripts/lib/project.mjs';
import { attribute, find, findAll, firstOf, meta, originOf, readSite, structuredData, textOf, type Page } from './support/built-site.ts';

const site = readSite();
const { pages } = site;
const siteName: string = parse(readFileSync(inProject(process.env['CONTENT_DIR'] ?? 'src/content', 'site.yaml'), 'utf8')).name;
const origin = originOf(site);

/** The error page answers for any address, so its own is written without the file's name. */
const ownAddress = (page: Page) => origin + (page.path === '/404.html' ? page.address.replace('404.html', '404/') : page.address);

const wherever = (isWrong: (page: Page) => unknown) => firstOf(pages.filter(isWrong).map(({ path }) => path));

test('there is a site to look at', () => {
  expect(pages.length).toBeGreaterThan(300);
});

describe('every page', () => {
  test('says that it is Chinese', () => {
    expect(wherever((page) => attribute(find('html', page.document), 'lang') !== 'zh-CN')).toEqual([]);
  });

  test('has one h1, with words', () => {
    const headings = (page: Page) => findAll('h1', page.document);
    expect(wherever((page) => headings(page).length !== 1 || textOf(headings(page)[0] ?? null) === '')).toEqual([]);
  });

  test('has a title of its own that names the site', () => {
    const titles = pages.map((page) => textOf(find('head > title', page.document)));
    expect(firstOf(titles.filter((title, index) => titles.indexOf(title) !== index))).toEqual([]);
    expect(wherever((page) => !textOf(find('head > title', page.document)).includes(siteName))).toEqual([]);
  });

  test('has a description that search engines can show', () => {
    const lengthOf = (page: Page) => (meta(page, 'description') ?? '').trim().length;
    expect(wherever((page) => lengthOf(page) < 8 || lengthOf(page) > 200)).toEqual([]);
  });

  test('names its own address as the canonical one', () => {
    expect(wherever((page) => attribute(find('link[rel="canonical"]', page.document), 'href') !== ownAddress(page))).toEqual([]);
  });

  test.each(['og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale'])('has %s', (property) => {
    expect(wherever((page) => (meta(page, property) ?? '').trim() === '')).toEqual([]);
  });

  test('has its own address as og:url', () => {
    expect(wherever((page) => meta(page, 'og:url') !== ownAddress(page))).toEqual([]);
  });

  test('names its encoding first and may be zoomed', () => {
    const viewport = (page: Page) => meta(page, 'viewport') ?? '';
    expect(wherever((page) => page.html.indexOf('<meta charset="utf-8">') !== page.html.indexOf('<head>') + '<head>'.length)).toEqual([]);
    expect(wherever((page) => !viewport(page).includes('width=device-width') || /user-scalable|maximum-scale/u.test(viewport(page)))).toEqual([]);
  });

  test('lets search engines see the same breadcrumbs as readers', () => {
    const differing = (page: Page) => {
      const shown = findAll('nav.crumbs a', page.document).map((link) => [textOf(link), origin + attribute(link, 'href')]);
      const told = structuredData(page).filter((data) => data['@type'] === 'BreadcrumbList');
      const items = told.flatMap((data) => data['itemListElement'] as Array<{ position: number; name: string; item: string }>);
      const isCounted = items.every(({ position }, index) => position === index + 1);
      return !isCounted || JSON.stringify(items.map(({ name, item }) => [name, item])) !== JSON.stringify(shown);
    };
    expect(wherever(differing)).toEqual([]);
    expect(pages.filter((page) => structuredData(page).some((data) => data['@type'] === 'BreadcrumbList')).length).toBeGreaterThan(300);
  });
});

test('structured data say whose words they are', () => {
  expect(wherever((page) => structuredData(page).some((data) => data['@context'] !== 'https://schema.org'))).toEqual([]);
});

test.each([
  ['/software/', 'SoftwareApplication', ['/software/', '/software/category/', '/software/changes/', '/software/compare/', '/software/cost/', '/software/replaces/', '/software/vendors/'], 100],
  ['/news/', 'NewsArticle', ['/news/', '/news/page/', '/news/topics/', '/news/scopes/', '/news/units/', '/news/counties/'], 20],
])('entries under %s are told to search engines as %s', (prefix, type, others, atLeast) => {
  const isEntry = ({ path }: Page) => path.startsWith(prefix) && path !== prefix && !others.some((other) => other !== prefix && path.startsWith(other)) && !/^\/news\/\d{4}\/$/u.test(path);
  const entries = pages.filter(isEntry);
  expect(entries.length).toBeGreaterThanOrEqual(atLeast);
  expect(firstOf(entries.filter((page) => !structuredData(page).some((data) => data['@type'] === type)).map(({ path }) => path))).toEqual([]);
});

test('a procedure is told as HowTo with its steps, a question as FAQPage with its answer', () => {
  const data = pages.filter(({ path }) => path.startsWith('/guidance/')).flatMap(structuredData);
  const procedures = data.filter((item) => item['@type'] === 'HowTo');
  const questions = data.filter((item) => item['@type'] === 'FAQPage');
  expect(procedures.length).toBeGreaterThan(2);
  expect(questions.length).toBeGreaterThan(2);
  expect(procedures.filter((item) => (item['step'] as unknown[]).length === 0)).toEqual([]);
  expect(questions.filter((item) => !JSON.stringify(item).includes('"acceptedAnswer"'))).toEqual([]);
});

describe('a demonstration', () => {
  test('says on every page, before anything else, that it is no government site', () => {
    const banner = (page: Page) => textOf(find('body > .banner', page.document));
    expect(wherever((page) => !banner(page).includes('演示站点') || !banner(page).includes('非政府官方网站'))).toEqual([]);
    expect(wherever((page) => page.html.indexOf('非政府官方网站') > page.html.indexOf('<header'))).toEqual([]);
  });

  test('asks search engines to stay away, page by page and as a whole', () => {
    expect(wherever((page) => meta(page, 'robots')?.startsWith('noindex') !== true)).toEqual([]);
    expect(readFileSync(join(site.folder, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');
  });

  test('carries no mark of a government site', () => {
    const marks = ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName', 'ColumnType', 'ArticleTitle', 'PubDate', 'ContentSource'];
    expect(wherever((page) => marks.some((mark) => meta(page, mark) !== undefined))).toEqual([]);
    expect(wherever((page) => /GovernmentOrganization|GovernmentService/u.test(page.html))).toEqual([]);
    expect(wherever((page) => /beian\.(?:miit\.)?gov\.cn|ICP备|公网安备|党政机关网站标识|国徽/u.test(textOf(find('body > footer', page.document))))).toEqual([]);
  });
});

describe('the content security policy', () => {
  const policyOf = (page: Page) => attribute(find('meta[http-equiv="content-security-policy"]', page.document), 'content') ?? '';
  const sourcesOf = (page: Page, directive: string) =>
    policyOf(page)
      .split(';')
      .map((part) => part.trim().split(/\s+/u))
      .find(([name]) => name === directive)
      ?.slice(1);

  test.each(['default-src', 'script-src', 'style-src'])('limits %s to the site on every page', (directive) => {
    const allowed = /^'(?:self|none|wasm-unsafe-eval|sha256-[\w+/=]+)'$/u;
    expect(wherever((page) => sourcesOf(page, directive)?.every((source) => allowed.test(source)) !== true)).toEqual([]);
  });

  test.each(['object-src', 'base-uri', 'form-action', 'connect-src', 'font-src'])('names %s on every page', (directive) => {
    expect(wherever((page) => sourcesOf(page, directive)?.every((source) => /^'(?:self|none)'$/u.test(source)) !== true)).toEqual([]);
  });

  test("is nowhere 'unsafe-inline' or 'unsafe-eval'", () => {
    expect(wherever((page) => /'unsafe-(?:inline|eval)'/u.test(policyOf(page)))).toEqual([]);
  });

  test('finds nothing on the pages that it would refuse', () => {
    const isProgram = (script: NonNullable<ReturnType<typeof find>>) => attribute(script, 'src') === undefined && !/json/u.test(attribute(script, 'type') ?? '');
    const refusedScript = (page: Page) =>
      findAll('script', page.document)
        .filter(isProgram)
        .map((script) => createHash('sha256').update(DomUtils.textContent(script)).digest('base64'))
        .some((hash) => sourcesOf(page, 'script-src')?.includes(`'sha256-${hash}'`) !== true);
    const hasHandler = (page: Page) => findAll('*', page.document).some((element) => Object.keys(element.attribs).some((name) => /^on[a-z]+$/u.test(name)));
    expect(wherever((page) => findAll('[style], style', page.document).length > 0)).toEqual([]);
    expect(wherever(hasHandler)).toEqual([]);
    expect(wherever(refusedScript)).toEqual([]);
  });
});

test('the site map lists every page once, and nothing else', () => {
  const locations = (file: string) => [...readFileSync(join(site.folder, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => address);
  const maps = locations('sitemap-index.xml').map((address) => address.replace(origin + site.base, ''));
  const listed = maps.flatMap(locations).sort();
  expect(listed).toEqual(pages.filter(({ path }) => path !== '/404.html').map(ownAddress).sort());
});
