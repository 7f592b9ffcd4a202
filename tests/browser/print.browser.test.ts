/** On paper there is the text and where it comes from, and nothing to press. */
import { describe, expect, test } from 'vitest';
import { visit } from './support/visit.ts';

const onScreenOnly = ['.skip', 'header .nav', 'header .tools', 'footer nav', '.entry-footer details', 'button', 'input'];

test('what is folded on the screen is printed open, and folded again', async () => {
  const { page } = await visit('/software/replaces/oracle-database/');
  const folded = page.locator('details[data-print-open]:not([open])');
  const count = await folded.count();
  expect(count).toBeGreaterThan(3);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await folded.count()).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await folded.count()).toBe(count);
});

describe.each([
  ['the notice', '/policies/anzhengbanfa-2012-46/', ['#clause-1', '#clause-2-1', '#clause-3-4', '#clause-annex', 'h1', '.banner', '.dates']],
  ['a product', '/software/wps-office/', ['h1', '.provenance', '.banner', '.dates', 'main table']],
  ['a unit', '/responsibilities/caizhengju/', ['h1', '.duties li', 'blockquote', '.dates']],
])('%s on paper', (_, path, kept) => {
  test('has its text, its dates and the banner, and nothing to press', async () => {
    const { page } = await visit(path, { width: 794, height: 1123, before: (page) => page.emulateMedia({ media: 'print' }) });
    for (const selector of onScreenOnly) expect(await page.locator(`${selector}:visible`).count(), selector).toBe(0);
    for (const selector of kept) expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
  });

  test('is black on white, also for a reader in the dark', async () => {
    const { page } = await visit(path, { dark: true, width: 794, height: 1123, before: (page) => page.emulateMedia({ media: 'print', colorScheme: 'dark' }) });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  });

  test('fits the width of the paper', async () => {
    const { page } = await visit(path, { width: 700, before: (page) => page.emulateMedia({ media: 'print' }) });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
