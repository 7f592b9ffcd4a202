/** The reports of progress on a reader's screen, and what he carries away of them. */
import { describe, expect, test } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import { download } from './support/download.ts';
import { visit } from './support/visit.ts';

const button = (as: 'xlsx' | 'csv') => `sheet-export [data-as="${as}"]`;

describe('the sample, carried away', () => {
  test('as CSV says in its name and in every line of its reports that it is one', async () => {
    const { page } = await visit('/progress/');
    const { name, bytes } = await download(page, button('csv'));
    expect(name).toContain('示例');
    const [reports = ''] = bytes.toString().split('\r\n\r\n');
    const [heads = '', ...lines] = reports.split('\r\n');
    expect(heads).toMatch(/^\u{FEFF}?单位,月份,软件,应配,正版,缺口/u);
    expect(lines.length).toBeGreaterThan(150);
    expect(lines.filter((line) => !line.startsWith('示例') || !line.endsWith(',示例'))).toEqual([]);
    expect(bytes.toString()).toContain(',未报,');
  });

  test('as XLSX has the sheets of the page, numbers as numbers and 未报 as a word', async () => {
    const { page, errors } = await visit('/progress/');
    const { name, bytes } = await download(page, button('xlsx'));
    expect(name).toBe('示例月报（虚构单位）.xlsx');
    const rates = await readSheet(bytes, 2);
    expect(rates[0]).toEqual(['月份', '示例县甲', '示例县乙', '示例县丙', '示例县丁', '示例区戊', '示例开发区己', '合计', '报送']);
    expect(rates).toHaveLength(13);
    expect(rates[1]?.[0]).toBe('2025-11');
    expect(typeof rates[1]?.[1]).toBe('number');
    expect(rates[1]?.[6]).toBe('未报');
    expect(errors).toEqual([]);
  });
});

describe('on a small phone', () => {
  test('the months and units are all in sight, and the heads stay when the reports are scrolled', async () => {
    const { page } = await visit('/progress/', { width: 375 });
    const frame = page.locator('#sample-licensed');
    expect(await frame.evaluate((table) => table.querySelectorAll('th')[6]?.getBoundingClientRect().right ?? 999)).toBeLessThan(375);
    await page.locator('summary', { hasText: '全部数字' }).click();
    const top = () => page.locator('#sample-full').evaluate((table) => {
      const box = table.closest('[role="region"]');
      box?.scrollTo(0, 900);
      const head = table.querySelector('thead th')?.getBoundingClientRect();
      return Math.round((head?.top ?? -999) - (box?.getBoundingClientRect().top ?? 0));
    });
    expect(await top()).toBe(0);
  });
});
