/** The ledger of a large unit: how long a reader waits for what is done every day, on a slow machine, beside a small one's. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { emptyLedger, type Installation, type Ledger, type Licence, type Machine } from '~/domain/ledger/model.ts';
import { cacheFolder } from '../scripts/lib/project.mjs';
import { launchBrowser } from '../tests/browser/support/browser.ts';
import { startSite } from '../tests/browser/support/server.ts';
import { median as medianOf } from './numbers.ts';

/** How many times slower than this machine the processor runs. */
const SLOWDOWN = 4;
const ROUNDS = 5;

/** Milliseconds, the median of several rounds, from the act until the frame that shows it. */
export interface LedgerFigures {
  machines: number;
  installations: number;
  /** From the click on the list to its first page of rows. */
  open: number;
  /** One more installation, until its row is counted. */
  edit: number;
  /** A search over all rows. */
  filter: number;
  exportXlsx: number;
  /** From picking the workbook to its preview. */
  importXlsx: number;
  /** From a reload until the gaps are drawn. */
  reload: number;
}

/** A ledger in which each computer has ten products. */
function makeLedger(machineCount: number): Ledger {
  const machines = Array.from({ length: machineCount }, (_, index): Machine => ({ number: `PC-${String(index).padStart(4, '0')}`, user: `用户${index}`, department: `科室${index % 20}`, model: '示例台式机', state: 'in-use', exempt: [], note: '' }));
  const kinds = ['os', 'office', 'antivirus', 'other'] as const;
  const software = Array.from({ length: 11 }, (_, index): Licence => ({
    number: `RJ-${index}`,
    name: `示例软件${index}`,
    version: '1.0',
    kind: kinds[index % 4] ?? 'other',
    source: 'commercial',
    licenceNumber: `XKZ-${index}`,
    quantity: machineCount,
    permitsUnits: false,
    validUntil: '',
    supplier: '示例供货商',
    price: '598.00',
    boughtOn: '2026-03-05',
    use: '',
    note: '',
  }));
  const installations = machines.flatMap(({ number }) => software.slice(0, 10).map((licence): Installation => ({ machine: number, software: licence.number, installedOn: '2026-03-06', note: '' })));
  return { ...emptyLedger(), machines, software, installations };
}

export async function measureLedger(machineCount: number): Promise<LedgerFigures> {
  const ledger = makeLedger(machineCount);
  const site = await startSite();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.address}tools/ledger/`);
    await page.locator('[data-part="tool"]:not([hidden])').waitFor();
    await importFile(page, 'backup.json', Buffer.from(JSON.stringify(ledger)));
    await page.locator('[data-part="preview"] .primary').click();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const workbook = await exported(page);
    const file = join(cacheFolder, 'bench', `ledger-${machineCount}.xlsx`);
    writeFileSync(file, workbook.bytes);
    let number = 0;
    return {
      machines: machineCount,
      installations: ledger.installations.length,
      open: await median(() => timed(page, '[data-open="installations"]', '[data-panel="installations"] [data-count]', () => page.click('[data-open="results"]'))),
      edit: await median(() => addInstallation(page, `PC-${String(number++).padStart(4, '0')}`)),
      filter: await median(() => search(page, `用户${machineCount - 1 - (number++ % 10)}`)),
      exportXlsx: await median(async () => (await exported(page)).milliseconds, 3),
      importXlsx: await median(async () => {
        const start = performance.now();
        await importFile(page, 'ledger.xlsx', Buffer.from(workbook.bytes));
        return performance.now() - start;
      }, 3),
      reload: await median(async () => {
        const start = performance.now();
        await page.reload();
        await page.locator('[data-part="results"]:not([hidden]) [data-part="gaps"] tbody tr').first().waitFor();
        return performance.now() - start;
      }, 3),
    };
  } finally {
    await browser.close();
    site.close();
  }
}

async function median(measure: () => Promise<number>, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await measure());
  return medianOf(times);
}

/** From a click until the frame after an element has changed. */
async function timed(page: Page, button: string, watched: string, before: () => Promise<void>): Promise<number> {
  await before();
  return page.evaluate(
    async ([click, watch]) => {
      const [target, state] = [document.querySelector<HTMLElement>(click), document.querySelector(watch)];
      if (target === null || state === null) throw new Error(`no ${click} or ${watch}`);
      const start = performance.now();
      const changed = new Promise((done) => new MutationObserver((_, observer) => (observer.disconnect(), done(undefined))).observe(state, { childList: true, characterData: true, subtree: true }));
      target.click();
      await changed;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - start;
    },
    [button, watched] as const,
  );
}

async function addInstallation(page: Page, machine: string): Promise<number> {
  await page.fill('[data-part="install"] [name="machine"]', machine);
  await page.fill('[data-part="install"] [name="software"]', 'RJ-10');
  return timed(page, '[data-part="install"] [type="submit"]', '[data-panel="installations"] [data-count]', async () => undefined);
}

function search(page: Page, words: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const field = document.querySelector<HTMLInputElement>('[data-panel="installations"] [data-search]');
    if (field === null) throw new Error('no search');
    const start = performance.now();
    field.value = wanted;
    field.dispatchEvent(new Event('input'));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - start;
  }, words);
}

async function exported(page: Page): Promise<{ bytes: Buffer; milliseconds: number }> {
  await page.click('[data-open="files"]');
  const start = performance.now();
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.click('[data-act="export-xlsx"]')]);
  const milliseconds = performance.now() - start;
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return { bytes: Buffer.concat(parts), milliseconds };
}

async function importFile(page: Page, name: string, buffer: Buffer) {
  await page.click('[data-open="files"]');
  await page.setInputFiles('[data-part="file"]', { name, mimeType: 'application/octet-stream', buffer });
  await page.locator('[data-part="preview"] .primary').waitFor({ timeout: 120_000 });
}
