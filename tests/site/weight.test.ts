/** What a page costs its reader, in bytes as sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attribute, findAll, firstOf, pageAt, readSite, type Page } from './support/built-site.ts';

const site = readSite();

/** The one sheet that all pages share: with the forms and the three tools it came to 17 kB. */
const SHEET = 18_500;

/** Bytes after gzip: what was measured, and about a third more. Raise one only with a reason. */
const budgets: Array<{ path: string; html: number; css: number; js: number }> = [
  // The box that offers pages while one types; what it offers them with comes at its first focus.
  { path: '/', html: 7_000, css: SHEET, js: 3_200 },
  { path: '/software/', html: 40_000, css: SHEET, js: 7_200 },
  { path: '/software/compare/', html: 13_000, css: SHEET, js: 9_000 },
  { path: '/software/wps-office/', html: 11_500, css: SHEET, js: 800 },
  { path: '/software/cost/', html: 16_500, css: SHEET, js: 24_000 },
  { path: '/responsibilities/', html: 14_500, css: SHEET, js: 9_000 },
  { path: '/policies/anzhengbanfa-2012-46/', html: 24_000, css: SHEET, js: 2_100 },
  { path: '/guidance/report/', html: 22_000, css: SHEET, js: 11_000 },
  { path: '/guidance/self-check/', html: 26_000, css: SHEET, js: 8_000 },
  { path: '/guidance/glossary/', html: 29_000, css: SHEET, js: 800 },
  { path: '/forms/monthly-report/', html: 11_000, css: SHEET, js: 800 },
  { path: '/tools/ledger/', html: 13_000, css: SHEET, js: 38_000 },
  { path: '/tools/monthly-report/', html: 9_200, css: SHEET, js: 25_000 },
  { path: '/showcases/', html: 10_500, css: SHEET, js: 800 },
  { path: '/showcases/liaoning-187-departments-2012/', html: 7_600, css: SHEET, js: 800 },
  { path: '/data/', html: 20_000, css: SHEET, js: 800 },
  { path: '/search/', html: 21_000, css: SHEET, js: 14_600 },
];

const fileOf = (address: string) => readFileSync(join(site.folder, address.slice(site.base.length)));
const packed = (content: Buffer | string) => gzipSync(content, { level: 9 }).length;
const stylesOf = (page: Page) => findAll('link[rel="stylesheet"]', page.document).map((link) => attribute(link, 'href') ?? '');
const programsOf = (page: Page) => findAll('script[src]', page.document).map((script) => attribute(script, 'src') ?? '');

/** A script with all that it imports when it starts. */
function withImports(address: string, seen = new Set<string>()): Set<string> {
  if (seen.has(address)) return seen;
  seen.add(address);
  for (const [, name = ''] of fileOf(address).toString().matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+)["']/gu)) {
    withImports(new URL(name, `http://site${address}`).pathname, seen);
  }
  return seen;
}

function weigh(page: Page) {
  const programs = new Set(programsOf(page).flatMap((address) => [...withImports(address)]));
  const sum = (addresses: Iterable<string>) => [...addresses].reduce((bytes, address) => bytes + packed(fileOf(address)), 0);
  return { html: packed(page.html), css: sum(stylesOf(page)), js: sum(programs) };
}

describe.each(budgets)('$path', ({ path, ...most }) => {
  test.each(['html', 'css', 'js'] as const)('is within its budget of %s', (kind) => {
    expect(weigh(pageAt(site, path))[kind]).toBeLessThanOrEqual(most[kind]);
  });
});

test('no page is heavier than a slow line bears', () => {
  const heavy = site.pages.map((page) => ({ page, bytes: packed(page.html) })).filter(({ bytes }) => bytes > 60_000);
  expect(heavy.map(({ page, bytes }) => `${page.path}: ${bytes}`)).toEqual([]);
});

/** Elements that come with a script of their own. */
const scripted = ['site-search', 'search-box', 'catalogue-browser', 'sheet-export', 'product-comparison', 'cost-calculator', 'duty-finder', 'cite-clause', 'self-check', 'report-router', 'ledger-tool', 'monthly-report'];

test('a page has the script of the reading mode, and one for each kind of element that needs one', () => {
  const isExpected = (page: Page) => {
    const own = scripted.filter((name) => findAll(name, page.document).length > 0).length;
    // Results by link are asked for before the modules that show them.
    const ahead = findAll('site-search', page.document).length;
    return programsOf(page).length === 2 + own + ahead && programsOf(page)[0]?.endsWith('/reading-mode.js') === true;
  };
  expect(firstOf(site.pages.filter((page) => !isExpected(page)).map((page) => `${page.path}: ${programsOf(page).join(' ')}`))).toEqual([]);
  expect(site.pages.filter((page) => findAll('site-search', page.document).length > 0).map(({ path }) => path)).toEqual(['/404.html', '/search/']);
});

describe('the stylesheets', () => {
  const sheets = [...site.files].filter((file) => file.startsWith('assets/') && file.endsWith('.css')).map((file) => ({ file, css: readFileSync(join(site.folder, file), 'utf8') }));

  test('are one, fetched once for all pages', () => {
    expect(sheets.length).toBe(1);
  });

  /** Chromium 86 or Safari 14 would drop the rule, or the whole sheet. */
  const tooNew = ['@layer', '@container', ':where(', ':has(', ':is(', 'oklch(', 'color-mix(', 'aspect-ratio:', 'inset:', '!important'];

  test.each(tooNew)('contain no %s', (words) => {
    expect(sheets.filter(({ css }) => css.includes(words)).map(({ file }) => file)).toEqual([]);
  });
});
