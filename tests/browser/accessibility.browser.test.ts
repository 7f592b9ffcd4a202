/** A page of each kind, as different readers see it: nothing in the way of any of them, nothing hidden to the side. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { audit } from './support/audit.ts';
import { kinds, type Kind } from './support/kinds.ts';
import type { ReaderSettings } from './support/reader.ts';
import { visit, type Visit } from './support/visit.ts';

/** What the browser itself writes to the console where all is well. */
const expectedErrors: Array<{ kind: Kind; message: RegExp; reason: string }> = [
  { kind: 'page not found', message: /status of 404/u, reason: 'the browser reports the status of the page itself' },
];

const errorsOf = (kind: Kind, { errors }: Visit) =>
  errors.filter((error) => !expectedErrors.some((expected) => expected.kind === kind && expected.message.test(error)));

/** What a script draws before the page is what its readers see. */
const drawn: Partial<Record<Kind, string>> = { 'list of results': 'main ol.results li', 'cost calculator': '#cost-results', 'found duties': 'duty-finder .results li', ledger: '[data-panel="results"]' };

async function open(kind: Kind, settings: ReaderSettings = {}): Promise<Visit> {
  const visited = await visit(kinds[kind], settings);
  const awaited = drawn[kind];
  if (awaited !== undefined) await visited.page.locator(awaited).first().waitFor();
  return visited;
}

/** Elements that stick out to the right, but for those in a box that scrolls by itself. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null && element !== document.body && (/auto|scroll|hidden/u.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(element.parentElement),
    );
    return [`${root.scrollWidth} > ${root.clientWidth}`, ...out.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 40)}`)];
  });
}

describe.each(Object.keys(kinds) as Kind[])('%s', (kind) => {
  test('meets WCAG 2.2 AA, without errors or requests to other hosts', async () => {
    const visited = await open(kind);
    const { violations, judged } = await audit(visited.page);
    expect(violations).toEqual([]);
    expect(judged).toBeGreaterThan(15);
    expect(errorsOf(kind, visited)).toEqual([]);
    expect(visited.strayRequests).toEqual([]);
  });

  test('never scrolls sideways, on small phones and in 长者模式', async () => {
    const { page } = await open(kind, { width: 375 });
    expect(await overflow(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 667 });
    await page.evaluate(() => document.documentElement.setAttribute('data-reading', 'senior'));
    expect(await overflow(page)).toEqual([]);
  });
});

const readers: Array<[string, ReaderSettings]> = [
  ['in the dark', { dark: true }],
  ['in 长者模式', { senior: true }],
  ['in 长者模式 in the dark', { senior: true, dark: true }],
  ['on a small phone', { width: 320, height: 640 }],
];

describe.each(readers)('%s', (_, settings) => {
  test.each(['home', 'product', 'unit', 'timeline', 'notice', 'list of results', 'cost calculator', 'found duties', 'county', 'progress', 'published numbers'] satisfies Kind[])('%s meets WCAG 2.2 AA', async (kind) => {
    const { page } = await open(kind, settings);
    const { violations, judged } = await audit(page);
    expect(violations).toEqual([]);
    expect(judged).toBeGreaterThan(15);
  });
});

test('the audit sees an error where there is one', async () => {
  const { page } = await visit('/');
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><button></button>'));
  const { violations } = await audit(page);
  expect(violations.map((violation) => violation.split(' ')[0])).toEqual(expect.arrayContaining(['button-name', 'image-alt']));
});

test('the measure sees a line that is too long', async () => {
  const { page } = await visit('/', { width: 375 });
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', `<p>${'a'.repeat(9)}</p><pre>${'长'.repeat(99)}</pre>`));
  await page.addStyleTag({ content: '' }).catch(() => undefined);
  await page.evaluate(() => ((document.querySelector('main > pre') as HTMLElement).style.whiteSpace = 'pre'));
  expect(await overflow(page)).not.toEqual([]);
});
