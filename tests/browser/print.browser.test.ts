/** On paper there is the text and where it comes from, and nothing to press. */
import type { Page } from 'playwright-core';
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
  ['the notice', '/policies/anzhengbanfa-2012-46/', ['#clause-1', '#clause-2-1', '#clause-3-4', '#clause-annex', '.paper-head', '.paper-foot', '.banner']],
  ['another document', '/policies/guobanfa-2013-88/', ['h1', '.clause', '.reading', '.banner', '.dates']],
  ['a product', '/software/wps-office/', ['h1', '.provenance', '.banner', '.dates', 'main table']],
  ['an item of news', '/news/baihe-audit-2023/', ['h1', '.meta', '.facts li', '.banner', '.dates', '[data-address]']],
  ['a sample', '/showcases/sample-showcase/', ['h1', '.notice', '.story', '.chart', '.sample-mark', '.banner']],
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

describe('the notice on paper is the document and nothing of ours', () => {
  const onPaper = { width: 794, height: 1123, before: (page: Page) => page.emulateMedia({ media: 'print' }) };

  test('issuer, number, title, recipients, text, date, copies, printing, in that order', async () => {
    const { page } = await visit('/policies/anzhengbanfa-2012-46/', onPaper);
    const text = (await page.locator('main').innerText()).replace(/\s+/gu, '');
    const parts = ['安康市人民政府办公室文件', '安政办发〔2012〕46号', '关于进一步推进使用正版软件工作的通知', '各县、区人民政府，市政府各工作部门、各直属机构：', '为加快推进', '一、提高认识', '（一）落实购置经费市、县区级政府', '市工信局：负责', '（四）开展宣传培训通过', '附：安康市使用正版软件工作检查整改落实情况统计表', '二〇一二年四月二十九日', '主题词：出版正版软件△通知', '抄送：市委各工作部门', '安康市人民政府办公室2012年4月29日印发', '不是文件正本', '/policies/anzhengbanfa-2012-46/'];
    const places = parts.map((part) => text.indexOf(part));
    expect(parts.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('without plain readings, notes, links of ours, side columns and the frame', async () => {
    const { page } = await visit('/policies/anzhengbanfa-2012-46/', onPaper);
    for (const selector of ['.reading', 'main aside', 'h1', '.contents', 'cite-clause', 'body > header', 'body > footer', '.trail', '.entry-footer', '#clause-duty-caizhengju h3']) {
      expect(await page.locator(`${selector}:visible`).count(), selector).toBe(0);
    }
  });

  test('and on the screen nothing of the paper is seen', async () => {
    const { page } = await visit('/policies/anzhengbanfa-2012-46/');
    expect(await page.locator('.paper-only:visible').count()).toBe(0);
    expect(await page.locator('.reading:visible').count()).toBeGreaterThan(20);
  });
});
