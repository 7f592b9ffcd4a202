/** A page is handed on with one press, and by hand where the browser will not copy. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readQr } from '../support/qr.ts';
import { visit } from './support/visit.ts';

const ITEM = '/news/baihe-audit-2023/';
const share = (page: Page) => page.locator('share-page');
const ADDRESS = /^https?:\/\/\S+\/news\/baihe-audit-2023\/$/u;

/** Stands in for the clipboard of the system, which a browser without a window does not have. */
const withClipboard = (page: Page) =>
  page.addInitScript(() => {
    const kept: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void kept.push(text) } });
    Object.assign(globalThis, { kept });
  });

test('one press copies the address, and says so', async () => {
  const { page, errors } = await visit(ITEM, { before: withClipboard });
  await share(page).locator('button').press('Enter');
  await expect.poll(() => share(page).locator('[role="status"]').textContent()).toContain('已复制');
  const [copied] = await page.evaluate(() => (globalThis as unknown as { kept: string[] }).kept);
  expect(copied).toMatch(ADDRESS);
  expect(errors).toEqual([]);
});

test('where the browser refuses, the address is selected', async () => {
  const refuse = (page: Page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const { page } = await visit(ITEM, { before: refuse });
  await share(page).locator('button').click();
  await expect.poll(() => share(page).locator('[role="status"]').textContent()).toContain('已经选中');
  expect((await page.evaluate(() => getSelection()?.toString()))?.trim()).toMatch(ADDRESS);
});

test('without a script the address and the code are there, and no button', async () => {
  const { page } = await visit(ITEM, { javaScript: false });
  expect(await page.locator('share-page button:visible').count()).toBe(0);
  expect((await share(page).locator('[data-address]').innerText()).trim()).toMatch(ADDRESS);
  expect(await share(page).locator('svg').isVisible()).toBe(true);
});

test('the code is dark on light in the dark too, and leads to the address', async () => {
  const { page } = await visit(ITEM, { dark: true });
  const colours = await share(page).locator('svg > *').evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill));
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  const { path, size } = await share(page).locator('svg').evaluate((code) => ({ path: code.querySelector('path')?.getAttribute('d') ?? '', size: Number(code.getAttribute('viewBox')?.split(' ')[2]) }));
  expect(readQr(path, size)).toMatch(ADDRESS);
});

test('on paper there is the address with its code, and nothing to press or to page through', async () => {
  const { page } = await visit(ITEM, { width: 794, height: 1123, before: (page) => page.emulateMedia({ media: 'print' }) });
  expect((await share(page).locator('[data-address]').innerText()).trim()).toMatch(ADDRESS);
  expect(await share(page).locator('svg').isVisible()).toBe(true);
  for (const selector of ['share-page button', 'nav.neighbours']) expect(await page.locator(`${selector}:visible`).count(), selector).toBe(0);
});
