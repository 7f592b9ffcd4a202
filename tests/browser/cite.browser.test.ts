/** A clause is cited with one press, and by hand where the browser will not copy. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './support/visit.ts';

const NOTICE = '/policies/anzhengbanfa-2012-46/';
const cite = (page: Page) => page.locator('#clause-2-1 cite-clause');
const CITATION = /^《安康市人民政府办公室关于进一步推进使用正版软件工作的通知》（安政办发〔2012〕46号）二（一）落实购置经费，https?:\/\/\S+\/policies\/anzhengbanfa-2012-46\/#clause-2-1$/u;

/** Stands in for the clipboard of the system, which a browser without a window does not have. */
const withClipboard = (page: Page) =>
  page.addInitScript(() => {
    const kept: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void kept.push(text) } });
    Object.assign(globalThis, { kept });
  });

test('one press copies document, number, clause and address, and says so', async () => {
  const { page, errors } = await visit(NOTICE, { before: withClipboard });
  await cite(page).locator('button').press('Enter');
  await expect.poll(() => cite(page).locator('[role="status"]').textContent()).toContain('已复制');
  const [copied] = await page.evaluate(() => (globalThis as unknown as { kept: string[] }).kept);
  expect(copied).toMatch(CITATION);
  expect(errors).toEqual([]);
});

test('where the browser refuses, the text is opened and selected', async () => {
  const refuse = (page: Page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const { page, errors } = await visit(NOTICE, { before: refuse });
  await cite(page).locator('button').click();
  await expect.poll(() => cite(page).locator('[role="status"]').textContent()).toContain('已经选中');
  expect((await page.evaluate(() => getSelection()?.toString()))?.trim()).toMatch(CITATION);
  expect(await cite(page).locator('[data-citation]').isVisible()).toBe(true);
  expect(errors).toEqual([]);
});

test('without a script the text is there to copy by hand, and no button', async () => {
  const { page } = await visit(NOTICE, { javaScript: false });
  expect(await page.locator('cite-clause button:visible').count()).toBe(0);
  await cite(page).locator('summary').click();
  expect((await cite(page).locator('[data-citation]').innerText()).trim()).toMatch(CITATION);
});

test('every button tells which clause it cites', async () => {
  const { page } = await visit(NOTICE);
  const names = await page.locator('cite-clause button').evaluateAll((buttons) => buttons.map((button) => button.textContent?.trim()));
  expect(names.length).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(names.length);
});

test('the plain reading stands beside the clause where there is room, and below it on a phone', async () => {
  const place = async (page: Page) => {
    const [own, ours] = [await page.locator('#clause-2-1 blockquote').boundingBox(), await page.locator('#clause-2-1 .reading').boundingBox()];
    if (own === null || ours === null) throw new Error('nothing to see');
    return { isBeside: ours.x >= own.x + own.width, isBelow: ours.y >= own.y + own.height };
  };
  const { page } = await visit(NOTICE);
  expect(await place(page)).toEqual({ isBeside: true, isBelow: false });
  await page.setViewportSize({ width: 375, height: 667 });
  expect(await place(page)).toEqual({ isBeside: false, isBelow: true });
});
