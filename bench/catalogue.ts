/** The catalogue with many products: what the page weighs, and how long a facet takes to answer on a slow machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tests/browser/support/browser.ts';
import { startSite } from '../tests/browser/support/server.ts';
import { buildOther } from '../tests/support/other-build.ts';
import { cacheFolder, inProject } from '../scripts/lib/project.mjs';
import { say, step } from '../scripts/lib/progress.mjs';
import { generateContent } from './generated-content.ts';
import { quantile } from './numbers.ts';

/** How many times slower than this machine the processor runs. */
const SLOWDOWN = 4;
/** Values that are clicked one after the other, many times round: frequent ones, rare ones, several at once. */
const CLICKS = ['freeFor=enterprise', 'os=windows', 'os=uos', 'licence=open-source', 'cpu=arm64', 'category=database', 'verified=3', 'price=free'];
const ROUNDS = 5;

export interface CatalogueFigures {
  products: number;
  /** Bytes after gzip -9. */
  htmlBytes: number;
  dataBytes: number;
  /** Milliseconds from a click to the next painted frame, at the slowed processor. */
  firstClick: number;
  median: number;
  p95: number;
  slowest: number;
}

export async function measureCatalogue(products: number): Promise<CatalogueFigures> {
  const content = join(cacheFolder, 'bench', `content-${products}`);
  generateContent(inProject('src/content'), content, products);
  let folder = '';
  await step(`生成 ${products} 款软件的网站`, async () => {
    folder = await buildOther(`bench-${products}`, { CONTENT_DIR: content });
  });
  const packed = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  const site = await startSite(folder, '/');
  const browser = await launchBrowser();
  try {
    const times = await clickTimes(browser, `${site.address}software/`);
    const [firstClick = 0, ...rest] = times;
    const at = (share: number) => quantile(rest, share);
    say(`  ${products} 款：${times.length} 次点击`);
    return { products, htmlBytes: packed('software/index.html'), dataBytes: packed('software/catalogue.json'), firstClick, median: at(0.5), p95: at(0.95), slowest: at(1) };
  } finally {
    await browser.close();
    site.close();
  }
}

async function clickTimes(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 375, height: 740 } });
  await page.goto(address, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const click of CLICKS) times.push(await clickTime(page, click));
  }
  return times;
}

/** From the click until the frame after the counts have changed is painted. */
function clickTime(page: Page, click: string): Promise<number> {
  const [name = '', value = ''] = click.split('=');
  return page.evaluate(
    async ([facet, wanted]) => {
      const box = document.querySelector<HTMLInputElement>(`.facets input[name="${facet}"][value="${wanted}"]`);
      const state = document.querySelector('main [role="status"]');
      if (box === null || state === null) throw new Error(`no box for ${facet}=${wanted}`);
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      const start = performance.now();
      const changed = new Promise((done) => new MutationObserver((_, observer) => (observer.disconnect(), done(undefined))).observe(state, { childList: true, characterData: true, subtree: true }));
      box.click();
      await changed;
      // The first frame lays out and paints; the second begins when it is on the screen.
      await frame();
      await frame();
      return performance.now() - start;
    },
    [name, value] as const,
  );
}
