/** The campaign as a section of an existing portal: everything works below another address than the root. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstOf, readSite } from '../site/support/built-site.ts';
import { walkLinks } from '../site/support/links.ts';
import { rawEntry } from '../fixtures/make.ts';
import { buildOther } from '../support/other-build.ts';
import { otherContent } from '../support/other-content.ts';
import { startSite, type Site } from './support/server.ts';
import { visit } from './support/visit.ts';

const base = '/ztzl/zbrj/';

describe(`under ${base}`, () => {
  let folder: string;
  let site: Site;

  beforeAll(async () => {
    // The list of exposures ships empty; here it has one, so that its script can be seen.
    const content = otherContent('sub-path', {
      'exposures/example-decision.yaml': () => JSON.stringify(rawEntry('exposures', { laws: ['software-regulation#24'], removeOn: '2028-06-01' }), null, 1),
    });
    folder = await buildOther('sub-path', { BASE_PATH: base, CONTENT_DIR: content });
    site = await startSite(folder, base);
  }, 300_000);

  afterAll(() => site?.close());

  test('every link, file and form stays below the address', () => {
    const { pages, internal, problems } = walkLinks(readSite(folder, base));
    expect(firstOf(problems)).toEqual([]);
    expect(pages).toBeGreaterThan(300);
    expect(internal).toBeGreaterThan(10_000);
  });

  test('no page, script or feed names an address at the root of the host', () => {
    const atRoot = /(?:href|src|action|data-bundle|data-catalogue|data-index|data-source|data-href)="\/(?!ztzl\/zbrj\/)/u;
    expect(firstOf(readSite(folder, base).pages.filter(({ html }) => atRoot.test(html)).map(({ path }) => path))).toEqual([]);
  });

  test('the open data give addresses below it', () => {
    const texts = ['index.json', 'guidance.json', 'software.csv', 'software.jsonld'].map((file) => readFileSync(join(folder, 'data', file), 'utf8'));
    const own = texts.flatMap((text) => [...text.matchAll(/http:\/\/localhost:4321(\/[^"),\s]*)/gu)].map(([, path = '']) => path));
    expect(own.length).toBeGreaterThan(500);
    expect(firstOf(own.filter((path) => !path.startsWith(base)))).toEqual([]);
  });

  test('a page looks and works as at the root', async () => {
    const { page, status, errors, strayRequests } = await visit('/software/wps-office/', { site: site.address });
    expect(status).toBe(200);
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
    await page.locator('reading-mode button').click();
    expect(await page.locator('reading-mode button').getAttribute('aria-pressed')).toBe('true');
    await page.locator('header .brand').click();
    expect(page.url()).toBe(site.address);
    expect(errors).toEqual([]);
    expect(strayRequests).toEqual([]);
  });

  test.each([
    ['the day before', '2028-05-31T23:59:00+08:00', 1],
    ['on the day of removal', '2028-06-01T00:00:00+08:00', 0],
  ])('an exposure is seen %s or not, although the page is older', async (_, clock, rows) => {
    const at = { site: site.address, before: (reader: Page) => reader.clock.setFixedTime(new Date(clock)) };
    const list = await visit('/exposures/', at);
    expect(await list.page.locator('tr[data-remove-on]').count()).toBe(rows);
    const one = await visit('/exposures/example-decision/', at);
    await one.page.waitForURL(rows === 0 ? `**${base}exposures/` : '**/example-decision/');
    expect(await one.page.locator('h1').textContent()).toBe(rows === 0 ? await list.page.locator('h1').textContent() : '示例软件经营部');
    expect([...list.errors, ...one.errors]).toEqual([]);
  });

  test('the catalogue filters, and products can be compared', async () => {
    const { page, errors } = await visit('/software/?category=office-suite', { site: site.address });
    await page.locator('.results tr[data-id="wps-office"] input').check();
    await page.locator('.picked a').click();
    expect(new URL(page.url()).pathname).toBe(`${base}software/compare/`);
    await page.locator('#comparison tbody tr').first().waitFor();
    expect(await page.locator('#comparison thead a').getAttribute('href')).toBe(`${base}software/wps-office/`);
    expect(errors).toEqual([]);
  });

  test('the cost calculator reads its prices and leads to its products', async () => {
    const { page, errors } = await visit('/software/cost/?item=wps-office~quote-598', { site: site.address });
    await page.locator('#cost-results').waitFor();
    expect(await page.locator('.item legend a').getAttribute('href')).toBe(`${base}software/wps-office/`);
    await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search).toBe(`${base}software/cost/?seats=1&servers=0&years=5&for=government&item=wps-office~quote-598`);
    expect(errors).toEqual([]);
  });

  test('search finds pages and leads to them', async () => {
    const { page, errors } = await visit('/', { site: site.address });
    await page.locator('main input[name="q"]').fill('举报盗版');
    await page.keyboard.press('Enter');
    const first = page.locator('main ol.results li a').first();
    await first.waitFor();
    expect(new URL(page.url()).pathname).toBe(`${base}search/`);
    const title = await first.textContent();
    await first.click();
    await page.waitForURL((address) => !address.pathname.endsWith('/search/'));
    expect(new URL(page.url()).pathname.startsWith(base)).toBe(true);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(errors).toEqual([]);
  });

  test('a page that is not there answers with the directory of the section', async () => {
    const { page, status } = await visit('/no/such/page/', { site: site.address });
    expect(status).toBe(404);
    expect(await page.locator('main details a').first().getAttribute('href')).toMatch(new RegExp(`^${base}`, 'u'));
  });
});
