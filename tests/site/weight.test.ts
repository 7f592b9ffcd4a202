/** What a page costs its reader, in bytes as sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packedSize, programsOf, Scales } from '../../integrations/site-inspection/weight.ts';
import { findAll, firstOf, pageAt, readSite, type Page } from './support/built-site.ts';

const site = readSite();

/** The one sheet that all pages share: with the forms and the three tools it came to 17 kB, with the campaign's pages (lists, months, charts of progress, stories, feeds) to 21 kB. */
const SHEET = 22_000;

/** Bytes after gzip: what was measured, and about a third more. Raise one only with a reason. */
const budgets: Array<{ path: string; html: number; css: number; js: number }> = [
  // The box that offers pages while one types; what it offers them with comes at its first focus. Days are counted by a kilobyte more.
  { path: '/', html: 8_500, css: SHEET, js: 5_000 },
  { path: '/software/', html: 40_000, css: SHEET, js: 7_200 },
  { path: '/software/compare/', html: 13_000, css: SHEET, js: 9_000 },
  { path: '/software/wps-office/', html: 11_500, css: SHEET, js: 800 },
  { path: '/software/cost/', html: 16_500, css: SHEET, js: 24_000 },
  { path: '/responsibilities/', html: 14_500, css: SHEET, js: 9_000 },
  // The list says of every item where it happened and of what kind, and has the ways to look through it.
  { path: '/news/', html: 9_500, css: SHEET, js: 800 },
  // A quarter of it is the code for phones.
  { path: '/news/baihe-audit-2023/', html: 9_500, css: SHEET, js: 2_200 },
  { path: '/policies/anzhengbanfa-2012-46/', html: 24_000, css: SHEET, js: 2_100 },
  { path: '/guidance/report/', html: 22_000, css: SHEET, js: 11_000 },
  { path: '/guidance/self-check/', html: 26_000, css: SHEET, js: 8_000 },
  { path: '/guidance/glossary/', html: 29_000, css: SHEET, js: 800 },
  { path: '/events/', html: 9_500, css: SHEET, js: 2_700 },
  { path: '/forms/monthly-report/', html: 11_000, css: SHEET, js: 800 },
  { path: '/tools/ledger/', html: 13_000, css: SHEET, js: 38_000 },
  { path: '/tools/monthly-report/', html: 9_200, css: SHEET, js: 25_000 },
  // The files that carry tables away, and the days that are left until the report is due.
  { path: '/progress/', html: 17_000, css: SHEET, js: 8_200 },
  { path: '/progress/figures/', html: 10_500, css: SHEET, js: 6_700 },
  { path: '/showcases/', html: 10_500, css: SHEET, js: 800 },
  // A code for phones, and the button that copies its address.
  { path: '/showcases/liaoning-187-departments-2012/', html: 9_500, css: SHEET, js: 2_200 },
  { path: '/data/', html: 25_000, css: SHEET, js: 800 },
  { path: '/search/', html: 21_000, css: SHEET, js: 14_600 },
];

const scales = new Scales(site);

describe.each(budgets)('$path', ({ path, ...most }) => {
  test.each(['html', 'css', 'js'] as const)('is within its budget of %s', (kind) => {
    expect(scales.weigh(pageAt(site, path))[kind]).toBeLessThanOrEqual(most[kind]);
  });
});

test('no page is heavier than a slow line bears', () => {
  const heavy = site.pages.map((page) => ({ page, bytes: packedSize(page.html) })).filter(({ bytes }) => bytes > 60_000);
  expect(heavy.map(({ page, bytes }) => `${page.path}: ${bytes}`)).toEqual([]);
});

/** Elements that come with a script of their own. */
const scripted = ['site-search', 'search-box', 'catalogue-browser', 'sheet-export', 'product-comparison', 'cost-calculator', 'duty-finder', 'cite-clause', 'self-check', 'report-router', 'ledger-tool', 'monthly-report', 'event-days', 'share-page'];

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
