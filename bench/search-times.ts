/** How long search takes: the query layer alone, and a reader's wait on a slow line and a slow machine. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { openSearch } from '~/domain/search/open.ts';
import type { PackedSearchData } from '~/domain/search/packed.ts';
import type { Site } from '../tests/browser/support/server.ts';
import { searchQueries } from '../tests/support/search-queries.ts';
import { median, quantile } from './numbers.ts';
import { SLOW_4G, startPackedSite } from './packed-site.ts';

/** How many times slower than this machine a slow processor runs. */
export const SLOWDOWN = 4;
const ROUNDS = 3;

/** Milliseconds. */
export interface LayerTimes {
  slowdown: number;
  /** Making the layer from its file, and what sounds and slips need. */
  make: number;
  prepare: number;
  /** Over all questions of the fixture one after the other, each the median of some rounds. */
  median: number;
  p95: number;
  slowest: number;
}

/**
 * Times the layer in the browser.
 *
 * @param folder of the site that is served
 */
export async function layerTimes(browser: Browser, site: Site, folder: string): Promise<LayerTimes[]> {
  const chunk = readdirSync(join(folder, 'assets')).find((name) => /^open\..*\.js$/u.test(name));
  if (chunk === undefined) throw new Error('assets 里没有查询层（open.*.js）');
  const asked = { chunk: `${site.address}assets/${chunk}`, index: `${site.address}search/index.json`, queries: searchQueries.map(({ query }) => query) };
  const times: LayerTimes[] = [];
  for (const slowdown of [1, SLOWDOWN]) {
    const rounds: Awaited<ReturnType<typeof askAll>>[] = [];
    // A page a round: readers come with code that the browser has not warmed up.
    for (let round = 0; round < ROUNDS; round++) rounds.push(await onSlowPage(browser, slowdown, site.address, (page) => page.evaluate(askAll, asked)));
    const asks = searchQueries.map((_, place) => median(rounds.map((round) => round.asks[place] ?? 0)));
    times.push({ slowdown, make: median(rounds.map(({ make }) => make)), prepare: median(rounds.map(({ prepare }) => prepare)), median: median(asks), p95: quantile(asks, 0.95), slowest: quantile(asks, 1) });
  }
  return times;
}

async function onSlowPage<T>(browser: Browser, slowdown: number, address: string, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await act(page);
  } finally {
    await page.close();
  }
}

/** Makes the layer anew and asks it everything; runs in the page. */
async function askAll({ chunk, index, queries }: { chunk: string; index: string; queries: string[] }): Promise<{ make: number; prepare: number; asks: number[] }> {
  const { openSearch: open } = (await import(chunk)) as { openSearch: typeof openSearch };
  const file = (await (await fetch(index)).json()) as PackedSearchData;
  const timed = <T>(act: () => T) => {
    const start = performance.now();
    const result = act();
    return { result, time: performance.now() - start };
  };
  const { result: search, time: make } = timed(() => open(file));
  const { time: prepare } = timed(() => search.prepare());
  return { make, prepare, asks: queries.map((query) => timed(() => search.ask(query)).time) };
}

/** Seconds from the start of the way to a list. */
export interface Wait {
  /** How the reader comes to the results. */
  way: string;
  query: string;
  /** The first results, and the whole list. */
  first: number;
  whole: number;
  /** The first five results of Pagefind as it comes. */
  pagefind: number;
}

/** One question that names answer, and one that only a text does. */
const ASKED = ['台账', '先批后办'];

/** How long somebody types, in milliseconds. */
const TYPING = 3000;

type Go = (page: Page, address: string, query: string | undefined) => Promise<number | undefined>;

/** Ways to the results, with the moment of the submit; without one the link is the start. */
const WAYS: readonly { way: string; isCached: boolean; go: Go }[] = [
  { way: '首页提交', isCached: true, go: fromHome },
  { way: '首页提交，没有缓存', isCached: false, go: fromHome },
  { way: '直接打开链接', isCached: true, go: async (page, address, query) => void (await page.goto(resultsAddress(address, query))) },
];

const resultsAddress = (address: string, query: string | undefined) => `${address}search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`;

/** Types on the home page and submits. Without a question our search stays out of it: only the empty search page follows, for Pagefind to search on. */
async function fromHome(page: Page, address: string, query: string | undefined): Promise<number> {
  await page.goto(address, { waitUntil: 'load' });
  if (query !== undefined) await page.focus('main input[name="q"]');
  await page.waitForTimeout(TYPING);
  return page.evaluate((target) => {
    location.assign(target);
    return performance.timeOrigin + performance.now();
  }, resultsAddress(address, query));
}

/**
 * Times what a reader waits for.
 *
 * @param folder of the site
 */
export async function waits(browser: Browser, folder: string): Promise<Wait[]> {
  const site = await startPackedSite(folder, SLOW_4G);
  try {
    const all: Wait[] = [];
    for (const { way, isCached, go } of WAYS) {
      for (const query of ASKED) {
        const rounds: { first: number; whole: number; pagefind: number }[] = [];
        for (let round = 0; round < ROUNDS; round++) {
          const ours = await onSlowMachine(browser, isCached, watchResults, async (page) => seen(page, await go(page, site.address, query)));
          const stock = await onSlowMachine(browser, isCached, searchStock, async (page) => seen(page, await go(page, site.address, undefined)), { bundle: `${site.address}pagefind/pagefind.js`, query });
          rounds.push({ first: ours['first'] ?? 0, whole: ours['whole'] ?? 0, pagefind: stock['first'] ?? 0 });
        }
        const middle = (of: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[of])) / 1000;
        all.push({ way, query, first: middle('first'), whole: middle('whole'), pagefind: middle('pagefind') });
      }
    }
    return all;
  } finally {
    site.close();
  }
}

/** What the scripts in the page leave behind: moments since the epoch. */
type Moments = Record<string, number>;

async function onSlowMachine<A>(browser: Browser, isCached: boolean, script: (argument: A) => void, act: (page: Page) => Promise<Moments>, argument?: A): Promise<Moments> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 375, height: 740 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: !isCached });
    await page.addInitScript(script, argument as A);
    return await act(page);
  } finally {
    await context.close();
  }
}

/** Milliseconds from the submit, or from the start of the page, to each moment. */
async function seen(page: Page, submitted: number | undefined): Promise<Moments> {
  await page.waitForURL('**/search/**', { waitUntil: 'commit' });
  await page.waitForFunction(() => (globalThis as { moments?: Moments }).moments?.['whole'] !== undefined, undefined, { timeout: 120_000 });
  const { moments, start } = await page.evaluate(() => ({ moments: (globalThis as { moments?: Moments }).moments ?? {}, start: performance.timeOrigin }));
  return Object.fromEntries(Object.entries(moments).map(([name, moment]) => [name, moment - (submitted ?? start)]));
}

/** Notes when the results page shows its first results, and when it is done; runs in every page. */
function watchResults(): void {
  const moments: Record<string, number> = {};
  let wasBusy = false;
  Object.assign(globalThis, { moments });
  const note = (name: string) => {
    moments[name] = performance.timeOrigin + performance.now();
  };
  new MutationObserver(() => {
    const search = document.querySelector('site-search');
    if (search === null) return;
    wasBusy ||= search.hasAttribute('aria-busy');
    if (moments['first'] === undefined && search.querySelector('ol.results > li') !== null) note('first');
    if (moments['whole'] === undefined && wasBusy && !search.hasAttribute('aria-busy')) note('whole');
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
}

/** Lets Pagefind search as soon as the page is read, as its own interface would; runs in every page. */
function searchStock({ bundle, query }: { bundle: string; query: string }): void {
  if (!location.pathname.endsWith('/search/')) return;
  document.addEventListener('DOMContentLoaded', async () => {
    const pagefind = (await import(bundle)) as { search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }> };
    const { results } = await pagefind.search(query);
    await Promise.all(results.slice(0, 5).map((result) => result.data()));
    const moment = performance.timeOrigin + performance.now();
    Object.assign(globalThis, { moments: { first: moment, whole: moment } });
  });
}
