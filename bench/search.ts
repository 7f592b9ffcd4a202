/** Search as readers get it, beside Pagefind as it comes: what it answers, what it loads, how long it takes. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { cacheFolder, distFolder } from '../scripts/lib/project.mjs';
import { say, step } from '../scripts/lib/progress.mjs';
import { launchBrowser } from '../tests/browser/support/browser.ts';
import { startSite, type Site } from '../tests/browser/support/server.ts';
import { ALL_ANSWERABLE, GOALS, LARGEST_LAYER, UNANSWERABLE, UNANSWERABLE_CLASS, type Goal, type Shares } from '../tests/support/search-goals.ts';
import { answerable, answerableClasses, meets, ofClass, searchQueries, share, shortfalls, tallied, type Tally, type Verdict } from '../tests/support/search-queries.ts';
import { withMorePages } from './more-pages.ts';
import { answers, type Verdicts } from './search-answers.ts';
import { packedSize, shardSizes, sizes, type Load, type SearchSizes } from './search-sizes.ts';
import { layerTimes, SLOWDOWN, waits, type LayerTimes, type Wait } from './search-times.ts';
import { kilo, table, type Cell } from './table.ts';

/** What can be measured alone. */
export const SEARCH_PARTS = ['answers', 'sizes', 'times'] as const;
/** One of them. */
export type SearchPart = (typeof SEARCH_PARTS)[number];

/** What is wanted of a run. */
export interface SearchBench {
  /** Whether only the questions are shown that nobody looked at while search was tuned. */
  isKeptOnly: boolean;
  parts: readonly SearchPart[];
  /** How many pages a second, larger site has more; 0 for none. */
  more: number;
}

/** A site and everything measured on it. */
interface Measured {
  name: string;
  folder: string;
  verdicts: Verdicts | undefined;
  sizes: SearchSizes | undefined;
  layer: LayerTimes[] | undefined;
  waits: Wait[] | undefined;
}

/**
 * Measures and prints.
 *
 * @returns what of the kept questions falls short of the release floors on the site as it is
 */
export async function benchSearch({ isKeptOnly, parts, more }: SearchBench): Promise<string[]> {
  const browser = await launchBrowser();
  try {
    const own = await measure(browser, '本站', distFolder, parts);
    const larger = more === 0 ? undefined : await measureLarger(browser, more, parts);
    for (const site of [own, ...(larger === undefined ? [] : [larger])]) {
      say(`\n══ ${site.name} ══`);
      if (site.verdicts !== undefined) printAnswers(site.verdicts, isKeptOnly);
      if (site.sizes !== undefined) printSizes(site.sizes, site.folder);
      if (site.layer !== undefined) printLayer(site.layer);
      if (site.waits !== undefined) printWaits(site.waits);
    }
    if (larger !== undefined) printBeside(own, larger);
    return shortfalls(own.verdicts?.ours.filter(({ isKept }) => isKept) ?? []);
  } finally {
    await browser.close();
  }
}

async function measureLarger(browser: Browser, more: number, parts: readonly SearchPart[]): Promise<Measured> {
  const folder = join(cacheFolder, 'bench', `search-${more}`);
  let pages = 0;
  await step(`加 ${more} 页并重建索引`, async () => {
    pages = await withMorePages(distFolder, folder, more);
  });
  return measure(browser, `加到 ${pages} 页的网站`, folder, parts);
}

async function measure(browser: Browser, name: string, folder: string, parts: readonly SearchPart[]): Promise<Measured> {
  const site = await startSite(folder);
  const part = async <T>(wanted: SearchPart, title: string, work: () => Promise<T>) => (parts.includes(wanted) ? step(`${title}（${name}）`, work) : undefined);
  try {
    return {
      name,
      folder,
      verdicts: await part('answers', `问 ${searchQueries.length} 个问题`, () => askAll(browser, site)),
      sizes: await part('sizes', '量大小', () => sizes(browser, site)),
      layer: await part('times', '量查询层的时间', () => layerTimes(browser, site, folder)),
      waits: await part('times', '量慢网上的等待', () => waits(browser, folder)),
    };
  } finally {
    site.close();
  }
}

const askAll = (browser: Browser, site: Site) => answers(browser, site, (done, all) => say(`  ${done} / ${all}`));

function printAnswers({ ours, pagefind }: Verdicts, isKeptOnly: boolean) {
  const halves = [['留出的一半', (verdict: Verdict) => verdict.isKept] as const, ['调整时看的一半', (verdict: Verdict) => !verdict.isKept] as const, ['全部', () => true] as const];
  for (const [name, isOf] of isKeptOnly ? halves.slice(0, 1) : halves) {
    say(`\n${name}（百分数：第一条就对，前五条里有对的；“空”：一条结果也没有；“说没有”：说没有找到直接回答）\n`);
    say(answerTable(ours.filter(isOf), pagefind.filter(isOf)));
  }
  say('\n× 本站没有达到发布线。每类每一半多数只有 17 条，一条约 6 个百分点：95 的线一条也不能错。Pagefind 的结果不分页内的位置，页对就算对。');
}

const percent = (count: number, tally: Tally) => share(count, tally).toFixed(0);
const both = (tally: Tally) => `${percent(tally.first, tally)}/${percent(tally.five, tally)}`;
const written = ({ first, five }: Shares) => `${first}/${five}`;

function answerTable(ours: readonly Verdict[], pagefind: readonly Verdict[]): string {
  const row = ({ label, release, aim }: Goal, mine: readonly Verdict[], theirs: readonly Verdict[]): Cell[] => {
    const [own, stock] = [tallied(mine), tallied(theirs)];
    const isShort = !meets(own, release) || own.empty > 0;
    return [label, own.queries, both(own), own.empty, own.saysNone, isShort ? '×' : '', written(release), written(aim), both(stock), stock.empty];
  };
  const [none, stockNone] = [ours, pagefind].map((verdicts) => tallied(ofClass(verdicts, UNANSWERABLE_CLASS))) as [Tally, Tally];
  const told = percent(none.saysNone, none);
  return table(
    ['问法', '条数', '本站', '空', '说没有', '', '发布线', '目标', 'Pagefind', '空'],
    [
      ...answerableClasses.map((name) => row(GOALS[name], ofClass(ours, name), ofClass(pagefind, name))),
      row(ALL_ANSWERABLE, answerable(ours), answerable(pagefind)),
      [UNANSWERABLE.label, none.queries, `说没有 ${told}`, none.empty, none.saysNone, share(none.saysNone, none) < UNANSWERABLE.release ? '×' : '', `说没有 ${UNANSWERABLE.release}`, `说没有 ${UNANSWERABLE.aim}`, `空 ${percent(stockNone.empty, stockNone)}`, stockNone.empty],
    ],
  );
}

const sumOf = (load: Load) => [...load.values()].reduce((sum, { bytes }) => sum + bytes, 0);
const detail = (load: Load) => (load.size === 0 ? '什么也没有' : Array.from(load, ([sort, { files, bytes }]) => `${sort} ${kilo(bytes)}${files > 1 ? `（${files} 个）` : ''}`).join('，'));

function printSizes({ home, page, focus, questions, layer }: SearchSizes, folder: string) {
  say('\n下载多少（kB，文字按 gzip -9）\n');
  const rows = [['首页的脚本', home], ['搜索页的脚本', page], ['首页上第一次点进搜索框，另要', focus], ...questions.flatMap(({ query, load, stock }) => [[`打开“${query}”的结果，另要`, load], ['　　Pagefind 的前五条', stock]] as const)] as const;
  say(table(['', 'kB', '其中'], rows.map(([label, load]) => [label, Number(kilo(sumOf(load))), detail(load)])));
  say(`\n查询层和名称表 ${kilo(layer)} kB，上限 ${kilo(LARGEST_LAYER)}${layer > LARGEST_LAYER ? ' ×' : ''}`);
  const shards = shardSizes(folder);
  say(`字对索引 ${shards.files} 个文件，共 ${kilo(shards.bytes)}，中位 ${kilo(shards.middle)}，最大 ${kilo(shards.largest)}；页面表 ${kilo(packedSize(join(folder, 'search/pages.json')))}`);
}

function printLayer(layer: readonly LayerTimes[]) {
  say('\n查询层（毫秒；每个问题问三遍取中位）\n');
  const rounded = (time: number) => Number(time.toFixed(1));
  say(table(['处理器', '读入', '准备错字和读音', '中位', '95%', '最慢'], layer.map(({ slowdown, make, prepare, median, p95, slowest }) => [`慢 ${slowdown} 倍`, ...[make, prepare, median, p95, slowest].map(rounded)])));
}

function printWaits(all: readonly Wait[]) {
  say(`\n慢网（1.6 Mbit/s，每次 150 毫秒，处理器慢 ${SLOWDOWN} 倍；三遍取中位，秒）。首页上点进搜索框 3 秒后提交。Pagefind 在后台线程里找，那里处理器不放慢\n`);
  const rounded = (time: number) => Number(time.toFixed(2));
  say(table(['怎么来', '问法', '第一批', '查完', 'Pagefind 前五条'], all.map(({ way, query, first, whole, pagefind }) => [way, query, ...[first, whole, pagefind].map(rounded)])));
}

/** The figures that grow with the site, side by side. */
function printBeside(own: Measured, larger: Measured) {
  const rows = [
    ...beside('第一条就对 %', own, larger, ({ verdicts }) => verdicts && share(tallied(answerable(verdicts.ours)).first, tallied(answerable(verdicts.ours)))),
    ...beside('前五条里有 %', own, larger, ({ verdicts }) => verdicts && share(tallied(answerable(verdicts.ours)).five, tallied(answerable(verdicts.ours)))),
    ...beside('字对索引一个文件，中位 kB', own, larger, ({ folder }) => shardSizes(folder).middle / 1000),
    ...beside('字对索引一个文件，最大 kB', own, larger, ({ folder }) => shardSizes(folder).largest / 1000),
    ...beside('页面表 kB', own, larger, ({ folder }) => packedSize(join(folder, 'search/pages.json')) / 1000),
    ...(own.waits ?? []).flatMap(({ way, query }, index) => [
      ...beside(`${way}“${query}”，第一批 秒`, own, larger, (site) => site.waits?.[index]?.first),
      ...beside(`${way}“${query}”，查完 秒`, own, larger, (site) => site.waits?.[index]?.whole),
    ]),
  ];
  say('\n══ 并排 ══\n');
  say(table(['', own.name, larger.name, '几倍'], rows));
}

function beside(label: string, own: Measured, larger: Measured, of: (site: Measured) => number | undefined): Cell[][] {
  const [mine, theirs] = [of(own), of(larger)];
  return mine === undefined || theirs === undefined ? [] : [[label, Number(mine.toFixed(2)), Number(theirs.toFixed(2)), Number((theirs / mine).toFixed(1))]];
}
