/** What search loads, and when: counted from what a browser really asks for, in bytes as a server sends them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Site } from '../tests/browser/support/server.ts';
import { onTheWire } from './packed-site.ts';
import { askPagefind } from './search-answers.ts';
import { quantile } from './numbers.ts';

/** How many files of a sort, and their bytes. */
export interface Weight {
  files: number;
  bytes: number;
}

/** What is loaded, by sort of file. */
export type Load = ReadonlyMap<string, Weight>;

/** What readers load for search. */
export interface SearchSizes {
  /** Scripts before anybody touches the search box. */
  home: Load;
  page: Load;
  /** What the first focus of the box on the home page adds. */
  focus: Load;
  /** Everything but the page itself, until the results of a question by link are whole. */
  questions: { query: string; load: Load; stock: Load }[];
  /** The query layer and the index of names. */
  layer: number;
}

/** Questions as people ask them: one that a name answers, one with a slip, a question, and words that stand inside a text. */
const TYPICAL = ['台账', '市财正局', 'WPS多少钱', '单位用盗版会罚多少', '先批后办'];

/** How long after a focus or a load something may still be asked for, in milliseconds. */
const QUIET = 1500;

const LAYER = '查询层';
const NAMES = '名称表';

/** What a file is for, by its address; what search has nothing to do with has no sort. */
const SORTS: readonly (readonly [RegExp, string])[] = [
  [/\/assets\/open\.[^/]*\.js$/u, LAYER],
  [/\.js$/u, '脚本'],
  [/\/search\/index\.json$/u, NAMES],
  [/\/search\/summaries\.json$/u, '摘要'],
  [/\/search\/pages\.json$/u, '页面表'],
  [/\/search\/text\//u, '字对'],
  [/\/search\/answers\//u, '直接回答'],
  [/\/pagefind\/fragment\//u, '正文'],
];
const PAGEFIND = /\/pagefind\/(?!fragment\/)/u;
const sortOf = (path: string) => (PAGEFIND.test(path) ? 'Pagefind' : SORTS.find(([pattern]) => pattern.test(path))?.[1]);

/** Loads pages as readers do and counts. */
export async function sizes(browser: Browser, site: Site): Promise<SearchSizes> {
  const home = await loadOf(browser, async (page) => {
    await page.goto(site.address, { waitUntil: 'networkidle' });
  });
  const focused = await loadOf(browser, async (page) => {
    await page.goto(site.address, { waitUntil: 'networkidle' });
    await page.focus('main input[name="q"]');
    await page.waitForTimeout(QUIET);
  });
  const page = await loadOf(browser, (opened) => opened.goto(`${site.address}search/`, { waitUntil: 'networkidle' }));
  const questions: SearchSizes['questions'] = [];
  for (const query of TYPICAL) {
    const load = await loadOf(browser, async (opened) => {
      await opened.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
      await opened.locator('site-search:not([aria-busy]) ol.results > li').first().waitFor();
      await opened.waitForTimeout(QUIET);
    });
    const stock = await loadOf(browser, async (opened) => {
      await opened.goto(site.address);
      await opened.evaluate(askPagefind, [`${site.address}pagefind/pagefind.js`, query] as const);
      await opened.waitForTimeout(QUIET);
    });
    questions.push({ query, load: without(load, page), stock: without(stock, home) });
  }
  const [first] = questions;
  const layer = [LAYER, NAMES].reduce((bytes, sort) => bytes + (first?.load.get(sort)?.bytes ?? 0), 0);
  return { home, page, focus: without(focused, home), questions, layer };
}

/** What a fresh browser loads. */
async function loadOf(browser: Browser, act: (page: Page) => Promise<unknown>): Promise<Load> {
  const context = await browser.newContext();
  const bodies: Promise<readonly [string, number]>[] = [];
  context.on('response', (response) => {
    const sort = sortOf(new URL(response.url()).pathname);
    if (sort === undefined || !response.ok()) return;
    bodies.push(response.body().then((body) => [sort, onTheWire(body, response.headers()['content-type'] ?? '').length] as const));
  });
  await act(await context.newPage());
  const load = new Map<string, Weight>();
  for (const [sort, bytes] of await Promise.all(bodies)) {
    const known = load.get(sort) ?? { files: 0, bytes: 0 };
    load.set(sort, { files: known.files + 1, bytes: known.bytes + bytes });
  }
  await context.close();
  return load;
}

function without(load: Load, before: Load): Load {
  const rest = Array.from(load, ([sort, { files, bytes }]) => [sort, { files: files - (before.get(sort)?.files ?? 0), bytes: bytes - (before.get(sort)?.bytes ?? 0) }] as const);
  return new Map(rest.filter(([, { files }]) => files > 0));
}

/** The files of the index of pairs, gzip -9: how many, all together, the middle one and the largest. */
export interface ShardSizes {
  files: number;
  bytes: number;
  middle: number;
  largest: number;
}

/** @param folder of the site */
export function shardSizes(folder: string): ShardSizes {
  const shards = join(folder, 'search/text');
  const packed = readdirSync(shards).map((name) => gzipSync(readFileSync(join(shards, name)), { level: 9 }).length);
  return { files: packed.length, bytes: packed.reduce((sum, bytes) => sum + bytes, 0), middle: quantile(packed, 0.5), largest: quantile(packed, 1) };
}

/** Bytes of a file after gzip -9. */
export const packedSize = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
