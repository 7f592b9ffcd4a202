/** The monthly report as a county office fills it: by hand, from the ledger, from sheets of its units; kept here, carried away, printed. */
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { emptyReport, type Report } from '~/domain/monthly-report/model.ts';
import { HEADS } from '~/domain/monthly-report/sheet.ts';
import { makeInstallation, makeLedger, makeLicence, makeMachine } from '../unit/domain/ledger/make-ledger.ts';
import { makeReport, makeUnit } from '../unit/domain/monthly-report/make-report.ts';
import { audit } from './support/audit.ts';
import { download } from './support/download.ts';
import { visit, type VisitSettings } from './support/visit.ts';

const PATH = '/tools/monthly-report/';

async function open(settings: VisitSettings = {}) {
  const visited = await visit(PATH, settings);
  await visited.page.locator('[data-part="tool"]').waitFor();
  return visited;
}

const cell = (page: Page, name: string) => page.locator(`[data-cell="${name}"]`);
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const textOf = async (page: Page, name: string) => (await part(page, name).textContent())?.replace(/\s+/gu, ' ').trim() ?? '';
const row = async (page: Page, index: number) => (await page.locator('#report-sheet tbody tr').nth(index).locator('th, td').allTextContents()).map((text) => text.trim());
const file = (name: string, content: string | Buffer) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

async function fillOffice(page: Page, figures: Record<string, string>) {
  for (const [column, text] of Object.entries(figures)) await cell(page, `office.${column}`).fill(text);
}

/** Text as Chinese spreadsheet programs write CSV: the bytes that the browser's own reader takes for it. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from([...text].flatMap((character) => (character < '\u{80}' ? [character.charCodeAt(0)] : (codes.get(character) ?? []))));
}

/** Puts something on the device before the tool looks at it. */
async function keep(page: Page, store: string, value: unknown) {
  await page.evaluate(
    ([name, kept]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.result.createObjectStore('data');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('data', 'readwrite');
          writing.objectStore('data').put(kept, 'data');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [`zhengban-${store}`, value] as const,
  );
}

/** Opens the tool with a report that is on the device already. */
async function openWith(report: Report, settings: VisitSettings = {}) {
  const visited = await visit('/about/', settings);
  await keep(visited.page, 'monthly-report', report);
  await visited.page.goto(new URL('../tools/monthly-report/', visited.page.url()).href);
  await visited.page.locator('[data-part="tool"]').waitFor();
  return visited;
}

const twoUnits = makeReport([makeUnit('示例镇', { required: '10', licensed: '7', gap: '3', sets: '3', licences: '3', amount: '0.1794', domestic: '2' }, { 'funds-required': '0.2', 'funds-secured': '0.1' }), makeUnit('示例局', { required: '5', licensed: '5', gap: '0', amount: '0.0006' }, { rectified: '1', 'to-rectify': '1' })]);

describe('by hand', () => {
  test('a unit is filled in, added up, and kept for the next visit', async () => {
    const { page, errors, strayRequests } = await open();
    await page.locator('input[name="unit"]').fill('示例县甲');
    await page.locator('input[name="month"]').fill('2026-11');
    await cell(page, 'name').fill('示例镇');
    await fillOffice(page, { required: '100', licensed: '80', gap: '20', sets: '20', licences: '20', amount: '1.196', domestic: '15' });
    await cell(page, 'acceptance').selectOption('unchecked');
    await expect.poll(() => row(page, 1)).toEqual(['办公软件', '100', '80', '20', '20', '20', '1.196', '15']);
    expect(await row(page, 6)).toEqual(['三类合计', '100', '80', '20', '20', '20', '1.196', '15']);
    expect(await row(page, 0)).toContain('未检查');
    expect(await textOf(page, 'summary')).toBe('填好的数都对得上。还有 18 格没有填。');
    expect(await textOf(page, 'partial')).toContain('还有 18 格没有算进去');
    await expect.poll(() => page.locator('[data-kept]').textContent()).toBe('已存在这台设备上。');
    await page.reload();
    await part(page, 'tool').waitFor();
    expect(await cell(page, 'office.amount').inputValue()).toBe('1.196');
    expect(await page.locator('input[name="month"]').inputValue()).toBe('2026-11');
    expect(await page.locator('[data-due]').textContent()).toMatch(/18日/u);
    expect([errors, strayRequests]).toEqual([[], []]);
  });

  test('what does not come out is said while typing, at its field, and goes when it is mended', async () => {
    const { page } = await open();
    await cell(page, 'name').fill('示例镇');
    await fillOffice(page, { required: '100', licensed: '80', gap: '10', sets: '-1' });
    expect(await textOf(page, 'problems')).toContain('正版 80 加缺口 10 是 90，应配是 100。');
    expect(await textOf(page, 'problems')).toContain('“-1”是负数');
    expect(await textOf(page, 'summary')).toMatch(/^有 2 处要改。/u);
    const gap = cell(page, 'office.gap');
    expect(await gap.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator(`#${await gap.getAttribute('aria-describedby')}`).textContent()).toContain('缺口是 20');
    expect(await part(page, 'units').textContent()).toContain('2 处要改');
    await gap.fill('20');
    await cell(page, 'office.sets').fill('1');
    expect(await gap.getAttribute('aria-invalid')).toBeNull();
    expect(await textOf(page, 'problems')).toBe('');
    await page.locator('input[name="month"]').fill('十一月');
    expect(await textOf(page, 'header-problems')).toContain('要写成 2026-11 这样的年和月');
  });

  test('works with the keyboard alone, one unit after the other', async () => {
    const { page } = await open({ width: 320 });
    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('[data-act="add"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('示例镇');
    await page.keyboard.press('Tab');
    await page.keyboard.type('5');
    expect(await cell(page, 'os.required').inputValue()).toBe('5');
    await page.locator('[data-act="add"]').press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('name');
    await page.keyboard.type('示例局');
    await page.locator('[data-part="units"] button').first().focus();
    await page.keyboard.press('Enter');
    expect(await cell(page, 'name').inputValue()).toBe('示例镇');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
    await page.locator('[data-act="remove"]').press('Enter');
    expect(await cell(page, 'name').inputValue()).toBe('示例局');
    expect(await textOf(page, 'status')).toBe('已删去示例镇。');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});

describe('carried away', () => {
  test('as a workbook, with header, rows, sums and whose sheet it is', async () => {
    const { page, errors } = await openWith(twoUnits);
    const { name, bytes } = await download(page, '[data-act="xlsx"]');
    expect(name).toBe('软件正版化检查整改月报表 示例县甲 2026-11.xlsx');
    const [sheet] = await readXlsxFile(bytes);
    const rows = (sheet?.data ?? []).map((cells) => cells.map((value) => value ?? ''));
    expect(rows[0]?.[0]).toBe('软件正版化检查整改月报表（本站整理，非官方表样）');
    expect(rows[1]?.slice(0, 4)).toEqual(['填报单位', '示例县甲', '报告月份', '2026-11']);
    expect(rows[3]).toEqual(HEADS);
    expect(rows[5]?.slice(0, 9)).toEqual(['示例镇', '办公软件', 10, 7, 3, 3, 3, 0.1794, 2]);
    expect(rows.find((cells) => cells[0] === '合计' && cells[1] === '三类合计')).toEqual(['合计', '三类合计', 15, 12, 3, 3, 3, 0.18, 2, 0.2, 0.1, 1, 1, '']);
    expect(await textOf(page, 'exported')).toContain('已存为');
    expect(errors).toEqual([]);
  });

  test('as CSV in which nothing can become a formula, and as JSON that comes back', async () => {
    const report = makeReport([makeUnit('=HYPERLINK("http://x")')], { unit: '@示例县甲' });
    const { page } = await openWith(report);
    const csv = (await download(page, '[data-act="csv"]')).bytes;
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.toString()).toContain(`'=HYPERLINK`);
    expect(csv.toString()).toContain(`'@示例县甲`);
    const json = (await download(page, '[data-act="json"]')).bytes;
    expect(JSON.parse(json.toString())).toEqual(report);
    const other = await open();
    await other.page.locator('[data-part="files"]').setInputFiles(file('月报.json', json));
    await expect.poll(() => textOf(other.page, 'status')).toContain('读入 1 个单位');
    expect(await cell(other.page, 'name').inputValue()).toBe('=HYPERLINK("http://x")');
  });

  test('rates are those of the sums', async () => {
    const { page } = await openWith(twoUnits);
    const rates = await part(page, 'rates').locator('tr').evaluateAll((rows) => rows.map((line) => [...line.querySelectorAll('td')].map((item) => item.textContent)));
    expect(rates).toEqual([
      ['不适用', '80.0%', '不适用', '80.0%'],
      ['不适用', '66.7%', '不适用', '66.7%'],
      ['', '', '', '100.0%'],
    ]);
  });
});

describe('sheets of several units', () => {
  const sheetOf = (report: Report) => open().then(async ({ page }) => {
    await keep(page, 'monthly-report', report);
    await page.reload();
    await part(page, 'tool').waitFor();
    return (await download(page, '[data-act="csv"]')).bytes;
  });

  test('become one, none counted twice, and can be taken back', async () => {
    const first = await sheetOf(makeReport([makeUnit('示例镇', { sets: '1', licences: '1' })]));
    const second = await sheetOf(makeReport([makeUnit('示例 镇', { sets: '2', licences: '2' }), makeUnit('示例局', { sets: '4', licences: '4' })]));
    const { page } = await open();
    await page.locator('[data-part="files"]').setInputFiles([file('一.csv', first), file('二.csv', second)]);
    await expect.poll(() => textOf(page, 'status')).toBe('读入 2 个单位：示例镇、示例局。');
    expect(await textOf(page, 'panel')).toContain('“二.csv”第 5 行“单位”：“示例 镇”在“一.csv”第 5 行里已经有了，数不一样。');
    expect((await row(page, 9))[4]).toBe('5');
    await part(page, 'panel').locator('button').click();
    await expect.poll(() => textOf(page, 'status')).toBe('已撤回读入的单位，别的没有动。');
    expect(await cell(page, 'name').inputValue()).toBe('');
  });

  test('are read as Chinese spreadsheet programs write them, and as a workbook', async () => {
    const csv = (await sheetOf(makeReport([makeUnit('示例镇', { sets: '1', licences: '1' })]))).toString().slice(1);
    const { page: other } = await openWith(makeReport([makeUnit('示例局', { sets: '2', licences: '2', amount: '0.0598' })]));
    const workbook = (await download(other, '[data-act="xlsx"]')).bytes;
    const { page } = await open();
    await page.locator('[data-part="files"]').setInputFiles([file('一.csv', gbk(csv)), file('二.xlsx', workbook)]);
    await expect.poll(() => textOf(page, 'status')).toBe('读入 2 个单位：示例镇、示例局。');
    expect(await textOf(page, 'panel')).not.toContain('请看一眼');
    expect((await row(page, 9)).slice(4, 8)).toEqual(['3', '3', '0.0598', '0']);
  });

  test('with a wrong cell, empty or damaged, are kept out whole', async () => {
    const { page } = await open();
    const bytes = await sheetOf(makeReport([makeUnit('示例镇', { sets: '三' })]));
    await page.locator('[data-part="files"]').setInputFiles([file('错.csv', bytes), file('空.xlsx', ''), file('坏.xlsx', 'PK\u0003\u0004坏')]);
    await expect.poll(() => textOf(page, 'status')).toBe('没有读入单位。');
    const said = await textOf(page, 'panel');
    expect(said).toContain('“错.csv”第 6 行“办公软件 · 采购套数”：“三”不是数。');
    expect(said).toContain('“空.xlsx”：文件是空的。');
    expect(said).toContain('“坏.xlsx”：');
    expect(await cell(page, 'name').inputValue()).toBe('');
  });
});

/** Has files read only when the test says so: `release(page)`. */
const holdFiles = () => {
  const bytesOf = Blob.prototype.arrayBuffer;
  const held = new Promise<void>((resolve) => addEventListener('release', () => resolve(), { once: true }));
  Blob.prototype.arrayBuffer = async function () {
    await held;
    return bytesOf.call(this);
  };
};
const release = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('release')));

describe('while a file is being read', () => {
  const json = file('月报.json', JSON.stringify(makeReport([makeUnit('示例局')])));
  const reading = (page: Page) => expect.poll(() => textOf(page, 'status')).toBe('正在读……');

  test('what is typed stays, and stays when the file is taken back', async () => {
    const { page } = await open({ before: (page) => page.addInitScript(holdFiles) });
    await cell(page, 'name').fill('示例镇');
    await part(page, 'files').setInputFiles(json);
    await reading(page);
    await fillOffice(page, { required: '7' });
    await release(page);
    await expect.poll(() => textOf(page, 'status')).toBe('读入 1 个单位：示例局。');
    expect([await cell(page, 'name').inputValue(), await cell(page, 'office.required').inputValue()]).toEqual(['示例镇', '7']);
    await page.locator('input[name="contact"]').fill('张三');
    await fillOffice(page, { licensed: '6' });
    await part(page, 'panel').locator('button').click();
    await expect.poll(() => textOf(page, 'status')).toContain('已撤回');
    expect(await part(page, 'units').locator('button').count()).toBe(1);
    expect([await page.locator('input[name="contact"]').inputValue(), await cell(page, 'office.licensed').inputValue()]).toEqual(['张三', '6']);
  });

  test('wiping ends the reading', async () => {
    const { page } = await open({ before: (page) => page.addInitScript(holdFiles) });
    page.on('dialog', (dialog) => void dialog.accept());
    await part(page, 'files').setInputFiles(json);
    await reading(page);
    await page.locator('[data-wipe]').click();
    await expect.poll(() => page.locator('[data-kept]').textContent()).toContain('已经清除');
    await release(page);
    await page.waitForTimeout(500);
    expect([await cell(page, 'name').inputValue(), await textOf(page, 'panel'), await textOf(page, 'status')]).toEqual(['', '', '']);
  });
});

describe('from the ledger', () => {
  const ledger = {
    ...makeLedger({ machines: [makeMachine({ number: 'A' }), makeMachine({ number: 'B' })], software: [makeLicence({ quantity: 1 })], installations: [makeInstallation({ machine: 'A' })] }),
    unit: { name: '示例局', staff: undefined, preparedBy: '', summaryOn: '', detailOn: '' },
  };

  test('the counts come over only when the reader says so, and what they would write over is told', async () => {
    const { page } = await openWith(makeReport([makeUnit('示例局', { required: '9', licensed: '9', gap: '0', sets: '4', licences: '4' })]));
    await keep(page, 'ledger', ledger);
    await page.locator('[data-act="ledger"]').click();
    await part(page, 'panel').locator('table').waitFor();
    expect(await textOf(page, 'panel')).toContain('办公软件的应配：现在是 9，会改成 2');
    expect(await cell(page, 'office.required').inputValue()).toBe('9');
    await part(page, 'panel').getByRole('button', { name: '填进去' }).click();
    expect(await Promise.all(['required', 'licensed', 'gap', 'sets'].map((column) => cell(page, `office.${column}`).inputValue()))).toEqual(['2', '1', '1', '4']);
    expect(await textOf(page, 'status')).toContain('已从台账填了示例局');
  });

  test('what is typed while it is offered stays, and what would be written over is told anew', async () => {
    const { page } = await openWith(makeReport([makeUnit('示例局', { required: '2', licensed: '1', gap: '1' })]));
    await keep(page, 'ledger', ledger);
    await page.locator('[data-act="ledger"]').click();
    const take = part(page, 'panel').getByRole('button', { name: '填进去' });
    await take.waitFor();
    await fillOffice(page, { sets: '4', required: '8' });
    await take.click();
    expect(await textOf(page, 'panel')).toContain('请再看一眼');
    expect(await textOf(page, 'panel')).toContain('办公软件的应配：现在是 8，会改成 2');
    await fillOffice(page, { licences: '5' });
    await page.locator('input[name="contact"]').fill('张三');
    await take.click();
    expect(await Promise.all(['required', 'sets', 'licences'].map((column) => cell(page, `office.${column}`).inputValue()))).toEqual(['2', '4', '5']);
    expect(await page.locator('input[name="contact"]').inputValue()).toBe('张三');
  });

  test('without one the way to it is shown', async () => {
    const { page } = await open();
    await page.locator('[data-act="ledger"]').click();
    await expect.poll(() => textOf(page, 'panel')).toContain('还没有台账');
    expect(await part(page, 'panel').locator('a').getAttribute('href')).toMatch(/\/tools\/ledger\/$/u);
  });
});

describe('on the device', () => {
  test('one button wipes everything', async () => {
    const { page } = await openWith(twoUnits);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('[data-wipe]').click();
    await expect.poll(() => page.locator('[data-kept]').textContent()).toContain('已经清除');
    expect(await cell(page, 'name').inputValue()).toBe('');
    await page.reload();
    await part(page, 'tool').waitFor();
    expect(await cell(page, 'name').inputValue()).toBe('');
    expect(await page.locator('#report-sheet').textContent()).not.toContain('示例镇');
  });

  /** Nothing that waits for a pause in typing ever comes. */
  const withoutPause = (page: Page) =>
    page.addInitScript(() => {
      const later = setTimeout;
      Object.assign(globalThis, { setTimeout: (act: () => void, ms?: number) => (ms === 250 ? 0 : later(act, ms)) });
    });
  const kept = (page: Page) => page.locator('[data-kept]').textContent();

  test('what was typed last is kept when its field is left', async () => {
    const { page } = await open({ before: withoutPause });
    await cell(page, 'name').focus();
    await page.keyboard.type('示例镇');
    await page.keyboard.press('Tab');
    await expect.poll(() => kept(page)).toBe('已存在这台设备上。');
  });

  test('what was typed last is kept when the page is no longer seen', async () => {
    const { page } = await open({ before: withoutPause });
    await cell(page, 'name').focus();
    await page.keyboard.type('示例镇');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => kept(page)).toBe('已存在这台设备上。');
  });

  test('leaving is asked about while something is neither kept nor carried away', async () => {
    const { page } = await open({ before: (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })) });
    const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await asks()).toBe(false);
    await cell(page, 'name').fill('示例镇');
    expect(await asks()).toBe(true);
    await download(page, '[data-act="json"]');
    expect(await asks()).toBe(false);
    const other = await openWith(twoUnits);
    await cell(other.page, 'name').fill('示例镇二');
    await cell(other.page, 'name').blur();
    await expect.poll(() => kept(other.page)).toBe('已存在这台设备上。');
    expect(await other.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(false);
  });

  test('what cannot be read is left alone until it is wiped', async () => {
    const { page } = await openWith({ ...emptyReport(), version: 9 } as unknown as Report);
    expect(await textOf(page, 'broken')).toContain('没有动它');
    await cell(page, 'name').fill('示例镇');
    await page.waitForTimeout(500);
    await page.reload();
    await part(page, 'tool').waitFor();
    expect(await textOf(page, 'broken')).toContain('没有动它');
  });

  test('two tabs do not write over each other', async () => {
    const { page } = await openWith(twoUnits);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await part(other, 'tool').waitFor();
    await cell(other, 'name').fill('示例镇二');
    await expect.poll(() => other.locator('[data-kept]').textContent()).toBe('已存在这台设备上。');
    await cell(page, 'name').fill('示例镇三');
    await expect.poll(() => page.locator('[data-kept]').textContent()).toContain('另一个标签页改过');
    await page.reload();
    await part(page, 'tool').waitFor();
    expect(await cell(page, 'name').inputValue()).toBe('示例镇二');
  });

  test('a device without room says so, and keeps the earlier state', async () => {
    const full = () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    };
    const { page } = await open({ before: (page) => page.addInitScript(full) });
    await cell(page, 'name').fill('示例镇');
    await expect.poll(() => page.locator('[data-kept]').textContent()).toContain('没有空间了');
  });

  test('a browser that keeps nothing says so, and the tool works', async () => {
    const { page } = await open({ before: (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })) });
    await expect.poll(() => page.locator('[data-kept]').textContent()).toContain('不让网站存内容');
    await cell(page, 'name').fill('示例镇');
    await expect.poll(() => row(page, 0)).toContain('示例镇');
  });
});

describe('on paper', () => {
  test('stands the sheet alone, laid across on one page, with its seal and signatures', async () => {
    const { page } = await openWith(twoUnits);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/gu)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 84[12][.\d]* 59[45][.\d]*\]/u);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['[data-part="tool"]', '[data-device]', '.exports', 'body > footer', 'button', '.guide']) expect(await page.locator(`${selector}:visible`).count(), selector).toBe(0);
    for (const selector of ['#report-sheet', '.signatures', '.paper .name']) expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
  });
});

test('without JavaScript there is the blank sheet, what each column takes, and where to get it as a file', async () => {
  const { page } = await visit(PATH, { javaScript: false });
  expect(await page.locator('noscript').textContent()).toContain('空表');
  expect(await page.locator('#report-sheet tbody[data-part="rows"] tr').count()).toBeGreaterThan(10);
  expect(await part(page, 'tool').isVisible()).toBe(false);
  expect(await page.locator('main button:visible').count()).toBe(0);
  expect(await page.locator('.guide tbody tr').count()).toBeGreaterThan(15);
  expect(await page.locator('main a[href$="/forms/monthly-report/"]').count()).toBeGreaterThan(0);
});

test.each([
  ['light', {}],
  ['dark and senior', { dark: true, senior: true }],
  ['a phone', { width: 320 }],
])('filled in and with problems, it is accessible: %s', async (_, settings) => {
  const { page } = await openWith(makeReport([makeUnit('示例镇', { required: '3', licensed: '1', gap: '1', sets: '-1' }), makeUnit('示例局')], { month: '十一月' }), settings);
  await page.locator('[data-act="ledger"]').click();
  await part(page, 'panel').locator('a').waitFor();
  const { violations, judged } = await audit(page);
  expect(violations).toEqual([]);
  expect(judged).toBeGreaterThan(20);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});
