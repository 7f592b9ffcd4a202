/** What our search and Pagefind as it comes answer to the questions of the fixture, on the same built site. */
import type { Browser, Page } from 'playwright-core';
import type { Site } from '../tests/browser/support/server.ts';
import { judged, searchQueries, withoutAnchor, type SearchQuery, type Shown, type Verdict } from '../tests/support/search-queries.ts';

/** How the questions came out, in the order of the fixture. */
export interface Verdicts {
  ours: Verdict[];
  pagefind: Verdict[];
}

/** Chromium ignores new addresses of a page that makes 200 of them in ten seconds, so no page is asked so many questions. */
const QUESTIONS_A_PAGE = 150;

/** What the status says of a question without an answer. */
const NO_ANSWER = '没有找到';

/**
 * Asks every question twice.
 *
 * @param onProgress is told how many questions are done
 */
export async function answers(browser: Browser, site: Site, onProgress: (done: number, all: number) => void): Promise<Verdicts> {
  const verdicts: Verdicts = { ours: [], pagefind: [] };
  for (let from = 0; from < searchQueries.length; from += QUESTIONS_A_PAGE) {
    const queries = searchQueries.slice(from, from + QUESTIONS_A_PAGE);
    verdicts.ours.push(...(await onPage(browser, site, 'search/', queries, judgedOurs)));
    verdicts.pagefind.push(...(await onPage(browser, site, '', queries, judgedPagefind)));
    onProgress(from + queries.length, searchQueries.length);
  }
  return verdicts;
}

async function onPage(browser: Browser, site: Site, path: string, queries: readonly SearchQuery[], judge: (page: Page, site: Site, query: SearchQuery) => Promise<Verdict>): Promise<Verdict[]> {
  const page = await browser.newPage();
  try {
    await page.goto(site.address + path);
    const verdicts: Verdict[] = [];
    for (const query of queries) verdicts.push(await judge(page, site, query));
    return verdicts;
  } finally {
    await page.close();
  }
}

async function judgedOurs(page: Page, site: Site, query: SearchQuery): Promise<Verdict> {
  const { addresses, status } = await page.evaluate(ask, query.query);
  return judged(query, { addresses: addresses.map((address) => pathIn(site, address)), saysNone: status.includes(NO_ANSWER) });
}

/** Asks as a reader does, and waits until the list no longer grows; runs in the page. */
async function ask(query: string): Promise<{ addresses: string[]; status: string }> {
  const search = document.querySelector('site-search');
  const [input, form] = [search?.querySelector('input'), search?.querySelector('form')];
  if (!search || !input || !form) throw new Error('no search on this page');
  input.value = query;
  form.requestSubmit();
  if (new URLSearchParams(location.search).get('q') !== query.trim()) throw new Error(`“${query}” was not asked`);
  await new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`“${query}” has no end`)), 30_000);
    const look = () => {
      if (search.hasAttribute('aria-busy')) return;
      clearTimeout(late);
      observer.disconnect();
      done(undefined);
    };
    const observer = new MutationObserver(look);
    observer.observe(search, { attributes: true });
    look();
  });
  return {
    addresses: [...search.querySelectorAll<HTMLAnchorElement>('ol.results > li > a')].map(({ href }) => href),
    status: search.querySelector('[role=status]')?.textContent ?? '',
  };
}

/** Its index knows no places on pages, so for it a right place is a right page. */
async function judgedPagefind(page: Page, site: Site, query: SearchQuery): Promise<Verdict> {
  const addresses = await page.evaluate(askPagefind, [`${site.address}pagefind/pagefind.js`, query.query] as const);
  const shown: Shown = { addresses: addresses.map((address) => withoutAnchor(pathIn(site, address))), saysNone: addresses.length === 0 };
  return judged({ ...query, right: query.right.map(withoutAnchor) }, shown);
}

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** The addresses of Pagefind's first five results; runs in the page. */
export async function askPagefind([address, query]: readonly [string, string]): Promise<string[]> {
  const pagefind = (await import(address)) as Pagefind;
  const { results } = await pagefind.search(query);
  const first = await Promise.all(results.slice(0, 5).map((result) => result.data()));
  return first.map(({ url }) => new URL(url, location.href).href);
}

/** An address as the fixture writes it: without host and base path, in characters. */
function pathIn(site: Site, address: string): string {
  const { pathname, hash } = new URL(address);
  return `/${decodeURIComponent(pathname.slice(new URL(site.address).pathname.length) + hash)}`;
}
