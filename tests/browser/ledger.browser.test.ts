/** The ledger as an office uses it: by hand, from files, in two tabs, in browsers that keep nothing. */
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import readXlsx from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { ledger as words } from '~/strings/ledger.ts';
import { makeInstallation, makeLedger, makeLicence, makeMachine } from '../unit/domain/ledger/make-ledger.ts';
import { audit } from './support/audit.ts';
import { download } from './support/download.ts';
import { addressOf, visit, type VisitSettings } from './support/visit.ts';

const PATH = '/tools/ledger/';
type Panel = keyof typeof words.panels;

async function open(settings: VisitSettings = {}) {
  const visited = await visit(PATH, settings);
  await visited.page.locator('[data-part="tool"]:not([hidden])').waitFor();
  return visited;
}
const show = (page: Page, panel: Panel) => page.click(`[data-open="${panel}"]`);
const said = (page: Page) => page.locator('[data-part="said"]');
const kept = (page: Page) => page.locator('[data-kept]');
const rows = (page: Page, panel: Panel) => page.locator(`[data-panel="${panel}"] [data-rows] tr`);
const isKept = (page: Page) => expect.poll(() => kept(page).textContent()).toBe('已存在这台设备上。');

/** What is on the device, whatever the page knows of it. */
const onDevice = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown>((done) => {
        const opening = indexedDB.open('zhengban-ledger');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('data').objectStore('data').get('data');
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result);
          };
        };
      }),
  );

/** Puts something on the device behind the page's back. */
const keep = (page: Page, value: unknown) =>
  page.evaluate(
    (value) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('zhengban-ledger');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('data', 'readwrite');
          transaction.objectStore('data').put(value, 'data');
          transaction.oncomplete = () => done(opening.result.close());
        };
      }),
    value,
  );

async function addMachine(page: Page, number: string, user: string) {
  await show(page, 'machines');
  await page.click('[data-panel="machines"] [data-add]');
  await page.fill('[data-panel="machines"] [name="machine-number"]', number);
  await page.fill('[data-panel="machines"] [name="user"]', user);
  await page.click('[data-panel="machines"] .row-form .primary');
}

async function addSoftware(page: Page, fields: Record<string, string>) {
  await show(page, 'software');
  await page.click('[data-panel="software"] [data-add]');
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[data-panel="software"] [name="${name}"]`);
    if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
  await page.click('[data-panel="software"] .row-form .primary');
}

const office = { 'software-number': 'RJ-1', 'software-name': '=示例办公', kind: '办公软件', 'source-type': '商业软件', 'licence-quantity': '1', price: '598', 'bought-on': '2026年3月5日' };

/** Two computers, one licence for office software, one installation. */
async function fill(page: Page) {
  await addMachine(page, 'PC-1', '甲');
  await addMachine(page, 'PC-2', '乙');
  await addSoftware(page, office);
  await show(page, 'installations');
  await page.fill('[name="machine"]', 'pc-1');
  await page.fill('[name="software"]', '=示例办公');
  await page.fill('[name="day"]', '2026/3/6');
  await page.check('[name="record"]');
  await page.keyboard.press('Enter');
}

const upload = (page: Page, name: string, content: string | Uint8Array) =>
  page.setInputFiles('[data-part="file"]', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
const fileSaid = (page: Page) => page.locator('[data-part="file-said"]');
const preview = (page: Page) => page.locator('[data-part="preview"]');

describe('by hand', () => {
  test('computers, a licence and an installation give the gap, and a workbook that can be read', async () => {
    const { page, errors, strayRequests } = await open();
    await fill(page);
    expect(await said(page).textContent()).toBe('已登记 PC-1 装了=示例办公，这台共 1 款。接着写下一款。');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('software');
    await show(page, 'results');
    expect(await page.locator('[data-part="gaps"] tbody tr').allTextContents()).toEqual(['操作系统20200', '办公软件21101', '杀毒软件20200', '其他00000']);
    expect(await page.locator('[data-part="gap-said"]').textContent()).toBe('缺授权：操作系统缺 2 份，办公软件缺 1 份，杀毒软件缺 2 份。');

    await show(page, 'files');
    const file = await download(page, '[data-act="export-xlsx"]');
    expect(file.name).toMatch(/^软件台账-\d{4}-\d{2}-\d{2}\.xlsx$/u);
    const sheets = await readXlsx(Uint8Array.from(file.bytes).buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['说明', '单位情况', '软件使用情况汇总表', '软件使用情况明细表', '软件安装维护情况明细表', '软件登记表']);
    expect(sheets[0]?.data.flat().join('')).toContain('本站整理，非官方表样');
    expect(sheets[3]?.data[1]).toEqual(['PC-1', '甲', null, null, '在用', null, null, 'RJ-1', '=示例办公', null, '商业软件', '2026-03-06', null]);
    expect(sheets[4]?.data[1]).toEqual(['RJ-1', '=示例办公', null, 'PC-1', '安装', '2026-03-06', null, null, null]);
    expect(sheets[5]?.data[1]?.slice(0, 12)).toEqual(['RJ-1', '=示例办公', null, '办公软件', '商业软件', null, 1, '否', '否', null, null, 598]);

    // The same file brings everything back to another browser.
    const other = await open();
    await show(other.page, 'files');
    await upload(other.page, '台账.xlsx', file.bytes);
    await preview(other.page).locator('.primary').click();
    expect(await fileSaid(other.page).textContent()).toBe('已导入：新增 5 条，改动 0 条。');
    await show(other.page, 'installations');
    expect(await rows(other.page, 'installations').allTextContents()).toEqual([expect.stringContaining('PC-1甲RJ-1=示例办公2026-03-06')]);
    expect([errors, strayRequests, other.errors]).toEqual([[], [], []]);
  });

  test('what is wrong in a form is said at its field, and nothing is taken', async () => {
    const { page } = await open();
    await addSoftware(page, { ...office, 'licence-quantity': '-1', 'bought-on': '2026-02-30', 'software-number': '' });
    const wrong = (name: string) => page.locator(`[data-panel="software"] .field:has([name="${name}"]) .wrong`).textContent();
    expect(await wrong('licence-quantity')).toBe('写的是“-1”。要写 0 到 1000000 的整数。不能是负数，没有就写 0。');
    expect(await wrong('bought-on')).toContain('没有这一天');
    expect(await wrong('software-number')).toContain('这一栏必填');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('software-number');
    expect(await rows(page, 'software').count()).toBe(0);
    await page.fill('[name="software-number"]', 'RJ-1');
    await page.fill('[name="licence-quantity"]', '5');
    await page.fill('[name="bought-on"]', '');
    await page.keyboard.press('Enter');
    expect(await rows(page, 'software').count()).toBe(1);
    await addSoftware(page, { ...office, 'software-number': 'ｒｊ-1' });
    expect(await wrong('software-number')).toBe('“ｒｊ-1”已经有了，编号不能重复。改一个编号。');
  });

  test('a deletion takes what hangs on it along, and can be undone', async () => {
    const { page } = await open();
    await fill(page);
    await show(page, 'machines');
    await rows(page, 'machines').first().getByRole('button', { name: '删除' }).click();
    expect(await said(page).textContent()).toBe('已删除PC-1，连同 1 条安装记录。');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('修改PC-2');
    await page.click('[data-act="undo"]');
    expect(await rows(page, 'machines').allTextContents()).toEqual([expect.stringContaining('PC-1甲'), expect.stringContaining('PC-2乙')]);
    expect(await page.locator('[data-open="installations"]').textContent()).toBe('安装（1）');
  });

  test('a new number follows to what stands there; an upgrade and a removal are written down', async () => {
    const { page } = await open();
    await fill(page);
    await addSoftware(page, { ...office, 'software-number': 'RJ-2', 'software-name': '新版' });
    await show(page, 'machines');
    await rows(page, 'machines').first().getByRole('button', { name: '修改' }).click();
    await page.fill('[data-panel="machines"] [name="machine-number"]', '电脑甲');
    await page.keyboard.press('Enter');
    await show(page, 'installations');
    await rows(page, 'installations').first().getByRole('button', { name: '升级' }).click();
    await page.fill('[name="software"]', 'RJ-2');
    await page.fill('[name="day"]', '2026-11-20');
    await page.keyboard.press('Enter');
    expect(await said(page).textContent()).toBe('已把 电脑甲 上的=示例办公换成新版，安装维护记了两笔。');
    await rows(page, 'installations').first().getByRole('button', { name: '卸载' }).click();
    await show(page, 'maintenance');
    expect((await rows(page, 'maintenance').allTextContents()).map((text) => text.replace(/修改.*/u, ''))).toEqual(['2026-03-06安装RJ-1=示例办公PC-1', '2026-11-20卸载RJ-1=示例办公电脑甲', '2026-11-20安装RJ-2新版电脑甲', expect.stringMatching(/^\d{4}-\d{2}-\d{2}卸载RJ-2新版电脑甲$/u)]);
  });

  test('a form keeps to its line: a change elsewhere in the list closes it', async () => {
    const { page } = await open();
    await fill(page);
    await show(page, 'installations');
    await page.fill('[name="machine"]', 'PC-2');
    await page.fill('[name="software"]', 'RJ-1');
    await page.uncheck('[name="record"]');
    await page.keyboard.press('Enter');
    await rows(page, 'installations').nth(1).getByRole('button', { name: '修改' }).click();
    await page.fill('[data-panel="installations"] .row-form [name="note"]', '第二台');
    await rows(page, 'installations').first().getByRole('button', { name: '卸载' }).click();
    expect(await page.locator('[data-panel="installations"] [data-form]').isHidden()).toBe(true);
    expect(await said(page).textContent()).toContain('开着的表单已经合上，里面写的没有保存。');
    expect(await rows(page, 'installations').allTextContents()).toEqual([expect.stringContaining('PC-2')]);
  });

  test('an upgrade stays on its computer, and ends when the ledger changes', async () => {
    const { page } = await open();
    await fill(page);
    await show(page, 'installations');
    await rows(page, 'installations').first().getByRole('button', { name: '升级' }).click();
    expect(await page.locator('[name="machine"]').getAttribute('readonly')).toBe('');
    await page.click('[data-act="cancel-upgrade"]');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('machine');
    await rows(page, 'installations').first().getByRole('button', { name: '升级' }).click();
    await page.fill('[name="software"]', 'RJ-1');
    await rows(page, 'installations').first().getByRole('button', { name: '删除' }).click();
    expect(await page.locator('[data-part="upgrading"]').isHidden()).toBe(true);
    expect(await page.locator('[name="machine"]').getAttribute('readonly')).toBeNull();
    expect(await page.locator('[name="software"]').inputValue()).toBe('');
  });

  test('the keyboard is enough', async () => {
    const { page } = await open();
    await page.locator('[data-open="machines"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('电脑');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('PC-1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('甲');
    await page.keyboard.press('Enter');
    expect(await rows(page, 'machines').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('登记一台电脑');
  });
});

describe('on the device', () => {
  test('it is there again after a reload, until it is wiped', async () => {
    const { page } = await open();
    await addMachine(page, 'PC-1', '甲');
    await isKept(page);
    await page.reload();
    await show(page, 'machines');
    expect(await rows(page, 'machines').count()).toBe(1);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.click('[data-wipe]');
    await expect.poll(() => kept(page).textContent()).toBe('已经清除，这件工具在这台设备上没有留下内容。');
    expect(await rows(page, 'machines').count()).toBe(0);
    await page.reload();
    await page.locator('[data-part="start"]:not([hidden])').waitFor();
    expect(await page.locator('[data-open="machines"]').textContent()).toBe('电脑（0）');
  });

  test('wiping leaves nothing on the page, in the panels that are not open either', async () => {
    const { page } = await open();
    await fill(page);
    await page.fill('[name="by"]', '经手人');
    await rows(page, 'installations').first().getByRole('button', { name: '修改' }).click();
    await page.fill('[data-panel="installations"] [data-search]', 'PC-1');
    await show(page, 'machines');
    await show(page, 'results');
    await show(page, 'files');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.click('[data-wipe]');
    await expect.poll(() => kept(page).textContent()).toContain('已经清除');
    const left = await page.locator('[data-part="tool"]').evaluate((tool) => [tool.textContent, ...[...tool.querySelectorAll('option, input')].map((field) => ('value' in field ? String(field.value) : ''))].join('\n'));
    for (const text of ['PC-1', 'PC-2', 'RJ-1', '=示例办公', '经手人', '2026/3/6']) expect(left).not.toContain(text);
  });

  test('a browser that keeps nothing is said, and the ledger goes on', async () => {
    const { page } = await open({ before: (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { get: () => { throw new DOMException('no', 'SecurityError'); } })) });
    expect(await kept(page).textContent()).toContain('这个浏览器不让网站存内容');
    await addMachine(page, 'PC-1', '甲');
    await expect.poll(() => kept(page).textContent()).toContain('关掉页面就没有了');
    // Leaving asks first, in old browsers too.
    const asked = await page.evaluate(() => {
      const leaving = new Event('beforeunload', { cancelable: true });
      const set: unknown[] = [];
      Object.defineProperty(leaving, 'returnValue', { set: (value) => set.push(value) });
      dispatchEvent(leaving);
      return [leaving.defaultPrevented, ...set];
    });
    expect(asked).toEqual([true, '']);
    await show(page, 'files');
    expect((await download(page, '[data-act="export-json"]')).bytes.toString()).toContain('"PC-1"');
  });

  test('a write that lands after nobody waited for it any more is no conflict', async () => {
    const { page } = await open({
      before: (page) =>
        page.addInitScript(() => {
          // Answers come as late as the test says.
          Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
            set(this: IDBTransaction, answer: (event: Event) => void) {
              this.addEventListener('complete', (event) => setTimeout(() => answer(event), Number(document.documentElement.dataset['delay'] ?? 0)));
            },
          });
        }),
    });
    await page.evaluate(() => (document.documentElement.dataset['delay'] = '4000'));
    await addMachine(page, 'PC-1', '甲');
    await page.locator('[data-kept]', { hasText: '不让网站存内容' }).waitFor();
    expect(await onDevice(page)).toMatchObject({ machines: [{ number: 'PC-1' }] });
    await page.evaluate(() => (document.documentElement.dataset['delay'] = '0'));
    await addMachine(page, 'PC-2', '乙');
    await page.locator('[data-kept]', { hasText: '已存在这台设备上' }).waitFor();
    expect(await page.locator('[data-part="conflict"]').isHidden()).toBe(true);
    expect(await onDevice(page)).toMatchObject({ machines: [{ number: 'PC-1' }, { number: 'PC-2' }] });
  });

  test('a store without room is said', async () => {
    const { page } = await open({ before: (page) => page.addInitScript(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }) });
    await addMachine(page, 'PC-1', '甲');
    await expect.poll(() => kept(page).textContent()).toContain('没有空间了');
  });

  test('what was kept and cannot be read stays, and can be taken away', async () => {
    const { page } = await open();
    await addMachine(page, 'PC-1', '甲');
    await isKept(page);
    await keep(page, { version: 7, machines: ['x'] });
    await page.reload();
    await page.locator('[data-part="unreadable"]:not([hidden])').waitFor();
    expect(await page.locator('[data-part="unreadable-problems"]').textContent()).toContain('版本写的是“7”');
    expect((await download(page, '[data-act="save-kept"]')).bytes.toString()).toContain('"version": 7');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.click('[data-wipe]');
    await page.locator('[data-part="tool"]:not([hidden])').waitFor();
  });
});

describe('in two tabs', () => {
  async function twoTabs() {
    const { page: first } = await open();
    await addMachine(first, 'PC-1', '甲');
    await isKept(first);
    const second = await first.context().newPage();
    await second.goto(addressOf(PATH));
    await second.locator('[data-part="tool"]:not([hidden])').waitFor();
    return { first, second };
  }

  test('one follows what the other wrote', async () => {
    const { first, second } = await twoTabs();
    await addMachine(second, 'PC-2', '乙');
    await isKept(second);
    await expect.poll(() => first.locator('[data-open="machines"]').textContent()).toBe('电脑（2）');
    expect(await said(first).textContent()).toBe('另一个标签页改了台账，这一页已跟着更新。');
  });

  test('what the other tab wrote is not undone here', async () => {
    const { first, second } = await twoTabs();
    await rows(first, 'machines').first().getByRole('button', { name: '删除' }).click();
    await first.locator('[data-act="undo"]:not([hidden])').focus();
    await expect.poll(() => second.locator('[data-open="machines"]').textContent()).toBe('电脑（0）');
    await addMachine(second, 'PC-2', '乙');
    await expect.poll(() => first.locator('[data-open="machines"]').textContent()).toBe('电脑（1）');
    expect(await first.locator('[data-act="undo"]').isHidden()).toBe(true);
    expect(await first.evaluate(() => document.activeElement?.textContent)).toBe('电脑');
  });

  test('what is being written of the unit stays when the other tab saves, and what that tab wrote is there beside it', async () => {
    const { first, second } = await twoTabs();
    const field = (page: Page, name: string) => page.locator(`[data-panel="unit"] [name="${name}"]`);
    await show(first, 'unit');
    await field(first, 'unit-name').fill('单位甲');
    await show(second, 'unit');
    await field(second, 'unit-name').fill('单位乙');
    await field(second, 'staff').fill('9');
    await field(second, 'prepared-by').fill('丁');
    await second.click('[data-panel="unit"] .primary');
    expect(await second.evaluate(() => document.activeElement?.textContent)).toBe('保存');
    await expect.poll(() => said(first).textContent()).toBe('另一个标签页改了台账，这一页已跟着更新。');
    expect(await field(first, 'unit-name').inputValue()).toBe('单位甲');
    await first.click('[data-panel="unit"] .primary');
    expect(await said(first).textContent()).toBe('已保存单位情况。');
    for (const [name, value] of [['unit-name', '单位甲'], ['staff', '9'], ['prepared-by', '丁']] as const) expect(await field(first, name).inputValue()).toBe(value);
  });

  test('a form is closed when the other tab takes a line out', async () => {
    const { first, second } = await twoTabs();
    await addMachine(first, 'PC-2', '乙');
    await expect.poll(() => second.locator('[data-open="machines"]').textContent()).toBe('电脑（2）');
    await show(second, 'machines');
    await rows(second, 'machines').nth(1).getByRole('button', { name: '修改' }).click();
    await second.fill('[data-panel="machines"] [name="user"]', '丙');
    await rows(first, 'machines').first().getByRole('button', { name: '删除' }).click();
    await expect.poll(() => said(second).textContent()).toBe('另一个标签页改了台账，这一页已跟着更新。开着的表单已经合上，里面写的没有保存。');
    expect(await second.locator('[data-panel="machines"] [data-form]').isHidden()).toBe(true);
    expect(await second.evaluate(() => document.activeElement?.textContent)).toBe('电脑');
  });

  test.each([
    ['ours', 'keep-ours', ['PC-1', 'PC-3']],
    ['theirs', 'take-theirs', ['PC-1', 'PC-2']],
  ])('where both wrote, the reader chooses: %s', async (_, act, numbers) => {
    const { first, second } = await twoTabs();
    // The first hears nothing of the second, as in browsers without channels.
    await second.evaluate(() => (BroadcastChannel.prototype.postMessage = () => undefined));
    await addMachine(second, 'PC-2', '乙');
    await isKept(second);
    await addMachine(first, 'PC-3', '丙');
    await first.locator('[data-part="conflict"]:not([hidden])').waitFor();
    await first.click(`[data-act="${act}"]`);
    await isKept(first);
    await first.reload();
    await show(first, 'machines');
    expect((await rows(first, 'machines').locator('th').allTextContents()).sort()).toEqual(numbers);
  });
});

test('what cannot be read is not taken, and not written over', async () => {
  const { page } = await open();
  await addMachine(page, 'PC-1', '甲');
  await isKept(page);
  await keep(page, { version: 7 });
  await addMachine(page, 'PC-2', '乙');
  await page.locator('[data-part="conflict"]:not([hidden])').waitFor();
  await page.click('[data-act="take-theirs"]');
  await expect.poll(() => said(page).textContent()).toContain('另一个标签页存的读不出来，没有换');
  expect(await page.locator('[data-part="conflict"]').isVisible()).toBe(true);
  await addMachine(page, 'PC-3', '丙');
  await page.waitForTimeout(500);
  expect(await onDevice(page)).toEqual({ version: 7 });
  expect(await rows(page, 'machines').count()).toBe(3);
});

test('where the other tab wiped, its choice leaves nothing', async () => {
  const { page: first } = await open();
  await addMachine(first, 'PC-1', '甲');
  await isKept(first);
  const second = await first.context().newPage();
  await second.goto(addressOf(PATH));
  await second.locator('[data-part="tool"]:not([hidden])').waitFor();
  await second.evaluate(() => (BroadcastChannel.prototype.postMessage = () => undefined));
  second.once('dialog', (dialog) => void dialog.accept());
  await second.click('[data-wipe]');
  await expect.poll(() => kept(second).textContent()).toContain('已经清除');
  await addMachine(first, 'PC-2', '乙');
  await first.locator('[data-part="conflict"]:not([hidden])').waitFor();
  await first.click('[data-act="take-theirs"]');
  await expect.poll(() => kept(first).textContent()).toContain('已经清除');
  expect(await rows(first, 'machines').count()).toBe(0);
});

describe('from files', () => {
  /** 电脑编号,使用人,软件编号 and two lines, in GBK. */
  const GBK = Uint8Array.from(Buffer.from('b5e7c4d4b1e0bac52ccab9d3c3c8cb2cc8edbcfeb1e0bac50d0a50432d392cbcd72c0d0a50432d382cd2d22c0d0a', 'hex'));

  test('a GBK table is looked at, then taken', async () => {
    const { page } = await open();
    await show(page, 'files');
    await upload(page, '电脑.csv', GBK);
    await preview(page).locator('.primary').waitFor();
    expect(await preview(page).textContent()).toContain('软件使用情况明细表2 行0 行');
    expect(await page.locator('[data-open="machines"]').textContent()).toBe('电脑（0）');
    await preview(page).locator('.primary').click();
    await show(page, 'machines');
    expect(await rows(page, 'machines').allTextContents()).toEqual([expect.stringContaining('PC-9甲'), expect.stringContaining('PC-8乙')]);
    await page.click('[data-act="undo"]');
    expect(await rows(page, 'machines').count()).toBe(0);
  });

  test('bad lines are named, and the others taken only when one says so', async () => {
    const { page } = await open();
    await show(page, 'files');
    await upload(page, '登记.csv', '软件编号,软件名称,版本,软件种类,来源类型,授权数量\nRJ-1,甲,1,办公软件,商业软件,3\nRJ-2,乙,1,办公软件,商业软件,-3\n');
    expect(await preview(page).locator('.problems').textContent()).toBe('“登记.csv”第 3 行“授权数量”：写的是“-3”。要写 0 到 1000000 的整数。不能是负数，没有就写 0。');
    expect(await preview(page).locator('.primary').isDisabled()).toBe(true);
    await preview(page).getByLabel('不要有错的 1 行，只导入其余的').check();
    await preview(page).locator('.primary').click();
    expect(await page.locator('[data-open="software"]').textContent()).toBe('软件和授权（1）');
  });

  const MACHINES = '电脑编号,使用人\nPC-9,甲\n';

  test('a file that waits is taken into the ledger as it is then, in the way chosen last', async () => {
    const { page } = await open();
    await addMachine(page, 'PC-1', '甲');
    await show(page, 'files');
    await upload(page, '电脑.csv', MACHINES);
    const machines = preview(page).locator('li').first();
    expect(await machines.textContent()).toBe('电脑：新增 1，改动 0，不变 0');
    await addMachine(page, 'PC-9', '甲');
    await addMachine(page, 'PC-2', '乙');
    await show(page, 'files');
    expect(await machines.textContent()).toBe('电脑：新增 0，改动 0，不变 1');
    await page.check('[name="ledger-mode"][value="replace"]');
    expect(await machines.textContent()).toBe('电脑：新增 0，改动 0，不变 1，删去 2');
    await page.check('[name="ledger-mode"][value="merge"]');
    await preview(page).locator('.primary').click();
    expect(await fileSaid(page).textContent()).toBe('已导入：新增 0 条，改动 0 条。');
    await show(page, 'machines');
    expect(await rows(page, 'machines').locator('th').allTextContents()).toEqual(['PC-1', 'PC-9', 'PC-2']);
  });

  test('wiping forgets the file that waits', async () => {
    const { page } = await open();
    await show(page, 'files');
    await upload(page, '电脑.csv', MACHINES);
    await preview(page).locator('.primary').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.click('[data-wipe]');
    await expect.poll(() => kept(page).textContent()).toContain('已经清除');
    expect(await preview(page).isHidden()).toBe(true);
    expect(await preview(page).textContent()).toBe('');
  });

  test.each<[string, string, string | Uint8Array, string]>([
    ['an old workbook', '台账.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '“台账.xls”是旧格式的工作簿（.xls）。要是 Excel 工作簿（.xlsx）、CSV 或本页导出的 JSON。在表格软件里打开，另存为“Excel 工作簿（.xlsx）”再导入。没有导入任何内容。'],
    ['a damaged one', '台账.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), '“台账.xlsx”工作簿不完整，打不开。要是完整的 .xlsx。重新下载或复制一次；能用表格软件打开的，打开后另存为新的 .xlsx。没有导入任何内容。'],
    ['one with macros', '台账.xlsm', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/vbaProject.bin': strToU8('x') }), '“台账.xlsm”工作簿里有宏。只读没有宏的 .xlsx。在表格软件里另存为“Excel 工作簿（.xlsx）”，宏就去掉了。没有导入任何内容。'],
    ['half a backup', '台账.json', '{"version":1,', '“台账.json”是 JSON，但不完整。要是本页导出的完整文件。重新导出或复制一次。没有导入任何内容。'],
  ])('%s is refused in words', async (_, name, content, sentence) => {
    const { page } = await open();
    await show(page, 'files');
    await upload(page, name, content);
    await expect.poll(() => fileSaid(page).textContent()).toBe(sentence);
  });

  test('a backup brings everything back', async () => {
    const { page } = await open();
    await fill(page);
    await show(page, 'files');
    const backup = await download(page, '[data-act="export-json"]');
    const other = await open();
    await show(other.page, 'files');
    await upload(other.page, backup.name, backup.bytes);
    await preview(other.page).locator('.primary').click();
    const again = await download(other.page, '[data-act="export-json"]');
    expect(again.bytes.toString()).toBe(backup.bytes.toString());
  });
});

test('five thousand installations go out to a workbook and come back, with the site’s policy in force', async () => {
  const { page, errors } = await open();
  const machines = Array.from({ length: 500 }, (_, index) => makeMachine({ number: `PC-${index}` }));
  const software = Array.from({ length: 10 }, (_, index) => makeLicence({ number: `RJ-${index}` }));
  const installations = machines.flatMap(({ number: machine }) => software.map(({ number }) => makeInstallation({ machine, software: number })));
  await show(page, 'files');
  await upload(page, '备份.json', JSON.stringify(makeLedger({ machines, software, installations })));
  await preview(page).locator('.primary').click();
  const file = await download(page, '[data-act="export-xlsx"]');
  await upload(page, '台账.xlsx', file.bytes);
  await preview(page).locator('.primary').waitFor();
  expect(await preview(page).locator('li').allTextContents()).toEqual(['电脑：新增 0，改动 0，不变 500', '软件登记：新增 0，改动 0，不变 10', '安装：新增 0，改动 0，不变 5000', '安装维护：新增 0，改动 0，不变 0']);
  await show(page, 'installations');
  expect(await page.locator('[data-panel="installations"] [data-count]').textContent()).toBe('第 1–50 行，共 5000 行');
  await page.click('[data-panel="installations"] [data-next]');
  expect(await page.locator('[data-panel="installations"] [data-count]').textContent()).toBe('第 51–100 行，共 5000 行');
  await page.fill('[data-panel="installations"] [data-search]', 'pc-499 rj-9');
  expect(await rows(page, 'installations').count()).toBe(1);
  expect(errors).toEqual([]);
});

describe('the sample', () => {
  test.each<[string, VisitSettings]>([
    ['on a desk', {}],
    ['on a small phone', { width: 320, height: 640 }],
    ['in the dark', { dark: true }],
    ['in 长者模式', { width: 375, senior: true }],
  ])('meets WCAG 2.2 AA in every part, %s, and never scrolls sideways', async (_, settings) => {
    const { page, errors } = await open(settings);
    await page.click('[data-act="load-sample"]');
    await page.locator('[data-part="sample"]:not([hidden])').waitFor();
    for (const panel of Object.keys(words.panels) as Panel[]) {
      await show(page, panel);
      if (panel === 'software') await rows(page, panel).first().getByRole('button', { name: '修改' }).click();
      if (panel === 'files') await upload(page, '登记.csv', '软件编号,软件名称,版本,软件种类,来源类型\nRJ-1,甲,1,办公软件,商业软件\n');
      if (panel === 'files') await preview(page).locator('.problems').waitFor();
      expect([panel, (await audit(page)).violations]).toEqual([panel, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    }
    expect(errors).toEqual([]);
  });

  test('leaves the keyboard on the page as it comes and goes', async () => {
    const { page } = await open();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.click('[data-act="load-sample"]');
    await page.locator('[data-part="sample"]:not([hidden])').waitFor();
    await expect.poll(focused).toBe('缺口和提醒');
    await page.click('[data-act="clear-sample"]');
    expect(await focused()).toBe('缺口和提醒');
  });

  test('that does not come is said', async () => {
    const { page } = await open();
    await page.route(/sample[^/]*\.js/u, (route) => route.abort());
    await page.click('[data-act="load-sample"]');
    await expect.poll(() => said(page).textContent()).toBe('没有载入示例：网络断了。再点一次试试。');
  });

  test('goes when one begins, and never mixes with real data', async () => {
    const { page } = await open();
    await page.click('[data-act="load-sample"]');
    await show(page, 'files');
    await upload(page, '电脑.csv', '电脑编号,使用人\nPC-001,真\n');
    await preview(page).locator('.primary').click();
    expect(await page.locator('[data-open="machines"]').textContent()).toBe('电脑（1）');
    expect(await page.locator('[data-part="sample"]').isHidden()).toBe(true);
  });
});

describe('on paper', () => {
  test('a ledger has its heading, its lines and places to sign, a sheet for each number of software', async () => {
    const { page } = await open({ before: (page) => page.addInitScript(() => (globalThis.print = () => undefined)) });
    await page.click('[data-act="load-sample"]');
    await show(page, 'files');
    await page.click('[data-print="maintenance"]');
    await page.emulateMedia({ media: 'print' });
    const sheets = page.locator('.printed .sheet');
    expect(await sheets.count()).toBe(2);
    const text = await sheets.first().textContent();
    for (const part of ['软件安装维护情况明细表', '本站整理，非官方表样', '示例单位甲', 'RJ-002', '经办人（签字）']) expect(text).toContain(part);
    expect(await sheets.first().isVisible()).toBe(true);
    for (const around of ['.reference', 'main > header', 'body > footer']) expect(await page.locator(around).isVisible()).toBe(false);
    expect(await page.locator('[data-part="tool"]').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.reference').isVisible()).toBe(true);
  });
});

test('without a script there are the ledgers, their sheets, and what the tool needs', async () => {
  const { page } = await visit(PATH, { javaScript: false });
  expect(await page.locator('main noscript, main .needs').first().textContent()).toContain('要打开 JavaScript');
  expect(await page.locator('.sheet').count()).toBe(4);
  expect(await page.locator('.sheet').first().textContent()).toContain('本站整理，非官方表样');
  expect(await page.locator('[data-part="tool"]').isVisible()).toBe(false);
  expect(await page.locator('[data-device]').isVisible()).toBe(false);
});
