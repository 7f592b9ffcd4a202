/**
 * `npm run bench`: measurements of what tests cannot time fairly. Each prints its figures; none decides whether `npm test`
 * passes.
 */
import { measureCatalogue } from '../bench/catalogue.ts';
import { measureLedger } from '../bench/ledger.ts';
import { benchSearch, SEARCH_PARTS } from '../bench/search.ts';
import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build.mjs';
import { Failure, runCommand, say } from './lib/progress.mjs';

const help = `用法：npm run bench -- <测什么> [选项]

  catalogue        软件名录：网页多大，慢处理器上点一次筛选要多久
  ledger           软件台账：50 台和 500 台电脑，打开、添一条、查找、导出、导入各要多久
  search           搜索：各类问法答对多少，旁边是不加改造的 Pagefind；要下载多少，要等多久

名录的选项：
  --products 1000  名录用多少款软件（可以写几次）；不写时用 1000 和 5000

搜索的选项：
  --kept           只看留出的一半问法：调整搜索时没有人看过
  --part answers   只量一部分（可以写几次）：answers 答得对不对，sizes 大小，times 时间
  --more 5000      再加这么多页生成的中文网页，重建索引，量一遍，和本站并排
  --no-fail        没有达标也算成功

  --help           显示这段说明

内容是临时生成的，放在 .cache/bench，不会发布。测搜索时没有生成网站就先生成；测台账要先自己生成。`;

await runCommand(async () => {
  const { values, positionals } = readArguments(help, {
    allowPositionals: true,
    options: {
      products: { type: 'string', multiple: true },
      kept: { type: 'boolean', default: false },
      part: { type: 'string', multiple: true },
      more: { type: 'string' },
      'no-fail': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [what] = positionals;
  if (values.help || what === undefined) return say(help);
  if (what === 'ledger') return benchLedger();
  if (what === 'search') return measureSearch(values);
  if (what !== 'catalogue') throw new Failure(`没有“${what}”这项测量。\n\n${help}`);
  const counts = (values.products ?? ['1000', '5000']).map(Number);
  if (!counts.every((count) => Number.isInteger(count) && count > 0 && count <= 20_000)) throw new Failure('--products 写 1 到 20000 之间的整数。');
  return benchCatalogue(counts);
});

async function measureSearch({ kept, part, more, 'no-fail': noFail }: { kept: boolean; part?: string[] | undefined; more?: string | undefined; 'no-fail': boolean }) {
  const parts = SEARCH_PARTS.filter((name) => part === undefined || part.includes(name));
  const unknown = part?.find((name) => !(SEARCH_PARTS as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Failure(`--part 写 ${SEARCH_PARTS.join('、')}，没有“${unknown}”。`);
  const pages = Number(more ?? 0);
  if (!Number.isInteger(pages) || pages < 0 || pages > 20_000) throw new Failure('--more 写 1 到 20000 之间的整数。');
  await buildSite();
  const failures = await benchSearch({ isKeptOnly: kept, parts, more: pages });
  if (failures.length > 0 && !noFail) throw new Failure(`留出的一半没有达到发布线：${failures.join('、')}。`);
}

async function benchCatalogue(counts: readonly number[]) {
  say('款数    网页 kB   数据 kB   第一次 ms   中位 ms   95% ms   最慢 ms   （gzip -9；处理器放慢 4 倍）');
  for (const count of counts) {
    const { products, htmlBytes, dataBytes, firstClick, median, p95, slowest } = await measureCatalogue(count);
    const columns = [[products, 4], [kilo(htmlBytes), 10], [kilo(dataBytes), 9], [Math.round(firstClick), 11], [Math.round(median), 9], [Math.round(p95), 8], [Math.round(slowest), 9]] as const;
    say(columns.map(([value, width]) => String(value).padStart(width)).join(' '));
  }
}

async function benchLedger() {
  const [small, large] = [await measureLedger(50), await measureLedger(500)];
  const lines = [['打开安装表', 'open'], ['添一条安装', 'edit'], ['查找', 'filter'], ['导出工作簿', 'exportXlsx'], ['导入到预览', 'importXlsx'], ['重新打开', 'reload']] as const;
  say(`              ${small.installations} 条 ms   ${large.installations} 条 ms   几倍   （同一次运行；处理器放慢 4 倍）`);
  for (const [label, name] of lines) {
    say(`${label.padEnd(7, '　')}${String(Math.round(small[name])).padStart(9)}${String(Math.round(large[name])).padStart(13)}${(large[name] / small[name]).toFixed(1).padStart(8)}`);
  }
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
