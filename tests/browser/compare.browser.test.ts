/** Products side by side: what their own pages say, what differs, and tables to carry away. */
import { parse } from 'papaparse';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { audit } from './support/audit.ts';
import { download } from './support/download.ts';
import { visit } from './support/visit.ts';

const status = (page: Page) => page.locator('product-comparison > [role="status"]');
const heads = (page: Page) => page.locator('#comparison thead th a');
const row = (page: Page, label: string) => page.locator('#comparison tbody tr').filter({ has: page.locator('th', { hasText: label }) });

async function compare(ids: string[], settings: Parameters<typeof visit>[1] = {}) {
  const visited = await visit(`/software/compare/?${ids.map((id) => `id=${encodeURIComponent(id)}`).join('&')}`, settings);
  await expect.poll(() => status(visited.page).textContent()).not.toMatch(/正在读/u);
  return visited;
}

describe('a comparison', () => {
  test('says what the products’ own pages say, sources and all', async () => {
    const { page, errors } = await compare(['wps-office', 'dingtalk']);
    const shown = await row(page, '授权方式').locator('td').first().evaluate((cell) => cell.textContent?.replace(/^WPS Office/u, ''));
    await page.goto((await heads(page).first().evaluate((link) => (link as HTMLAnchorElement).href)) ?? '');
    const own = await page.locator('table[data-facts] tr').first().locator('td').textContent();
    expect(shown).toBe(own);
    expect(shown).toMatch(/已核实|未核实/u);
    expect(errors).toEqual([]);
  });

  test('marks in words what differs, and nothing that only one side knows', async () => {
    const { page } = await compare(['doris', 'dingtalk']);
    expect(await row(page, '授权方式').textContent()).toContain('不同');
    const sides = await page.locator('#comparison tbody tr').evaluateAll((rows) =>
      rows.map((one) => ({ isMarked: one.classList.contains('differs'), known: [...one.querySelectorAll('td')].filter((cell) => !cell.textContent?.includes('暂无资料')).length })),
    );
    expect(sides.filter(({ known }) => known < 2).some(({ isMarked }) => isMarked)).toBe(false);
    await page.locator('[data-only]').check();
    expect(await page.locator('#comparison tbody tr:visible').count()).toBe(sides.filter(({ isMarked }) => isMarked).length);
  });

  test('takes four, and names unknown and surplus products without losing the rest', async () => {
    const { page, errors } = await compare(['wps-office', 'nothing', '<b>x</b>', 'kdocs', 'shimo', 'tencent-docs', 'dingtalk']);
    expect(await heads(page).count()).toBe(4);
    const text = await status(page).textContent();
    expect(text).toContain('“nothing”“<b>x</b>”');
    expect(text).toContain('没有放进来：钉钉');
    expect(await page.locator('product-comparison b').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('that is full takes no fifth, and lets none slip in later', async () => {
    const { page } = await compare(['wps-office', 'kdocs', 'shimo', 'tencent-docs', 'dingtalk']);
    await page.locator('#compare-name').fill('飞书');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toContain('已经有四款');
    await page.locator('#comparison thead button').first().click();
    await expect.poll(() => heads(page).count()).toBe(3);
    expect(new URL(page.url()).searchParams.getAll('id')).toEqual(['kdocs', 'shimo', 'tencent-docs']);
  });

  test('goes on with the others when one page cannot be read', async () => {
    const { page } = await compare(['wps-office', 'kdocs'], { before: (opened) => opened.route('**/software/kdocs/', (route) => route.abort()) });
    expect(await heads(page).allTextContents()).toEqual(['WPS Office']);
    expect(await status(page).textContent()).toContain('没有读到');
  });

  test('grows by name, shrinks by button, and the back button undoes both', async () => {
    const { page } = await compare(['wps-office']);
    await page.locator('#compare-name').fill('钉钉');
    await page.keyboard.press('Enter');
    await expect.poll(() => heads(page).allTextContents()).toEqual(['WPS Office', '钉钉']);
    expect(new URL(page.url()).search).toBe('?id=wps-office&id=dingtalk');
    await page.locator('#comparison thead button').first().click();
    await expect.poll(() => heads(page).allTextContents()).toEqual(['钉钉']);
    await page.goBack();
    await expect.poll(() => heads(page).count()).toBe(2);
    await page.locator('#compare-name').fill('没有这款');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toContain('名录里没有“没有这款”');
    await page.locator('#compare-name').fill('数据库');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toContain('不止一款');
    expect(await heads(page).count()).toBe(2);
  });
});

const exported = (page: Page, as: 'xlsx' | 'csv') => download(page, `sheet-export [data-as="${as}"]`);

describe('a comparison carried away', () => {
  test('as XLSX is the table, sheet, heads and cells', async () => {
    const { page, errors, strayRequests } = await compare(['wps-office', 'dingtalk']);
    const { name, bytes } = await exported(page, 'xlsx');
    expect(name).toBe('软件对比.xlsx');
    const sheet = await readSheet(bytes);
    expect(sheet[0]).toEqual(['事实', 'WPS Office', '钉钉']);
    expect(sheet).toHaveLength(1 + (await page.locator('#comparison tbody tr').count()));
    expect(String(sheet[1]?.[0])).not.toContain('不同');
    expect([errors, strayRequests]).toEqual([[], []]);
  });

  test('as CSV opens in spreadsheet programs: a byte order mark, whole rows', async () => {
    const { page } = await compare(['wps-office', 'dingtalk']);
    const text = (await exported(page, 'csv')).bytes.toString('utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const { data, errors } = parse<string[]>(text.slice(1));
    expect(errors).toEqual([]);
    expect(data[0]).toEqual(['事实', 'WPS Office', '钉钉']);
    expect(new Set(data.map((cells) => cells.length))).toEqual(new Set([3]));
  });
});

describe('the page', () => {
  test('offers the tables of the categories without JavaScript', async () => {
    const { page } = await visit('/software/compare/?id=wps-office', { javaScript: false });
    expect(await page.locator('product-comparison form').isVisible()).toBe(false);
    expect(await page.locator('main').textContent()).toContain('脚本关闭时');
    expect(await page.locator('main a[href*="/software/category/"]').count()).toBeGreaterThan(20);
  });

  test.each([{}, { dark: true }, { senior: true }, { width: 320 }])('with two products meets WCAG 2.2 AA and does not scroll sideways: %j', async (settings) => {
    const { page } = await compare(['wps-office', 'dingtalk'], settings);
    const { violations } = await audit(page);
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });

  test('prints the table without the form', async () => {
    const { page } = await compare(['wps-office', 'dingtalk']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#comparison').isVisible()).toBe(true);
    expect(await page.locator('product-comparison form').isVisible()).toBe(false);
    expect(await page.locator('sheet-export').isVisible()).toBe(false);
  });
});
