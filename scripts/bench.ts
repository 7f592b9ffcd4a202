/**
 * `npm run bench`: measurements of what tests cannot time fairly. Each prints its figures; none decides whether `npm test`
 * passes.
 */
import { parseArgs } from 'node:util';
import { measureCatalogue } from '../bench/catalogue.ts';
import { Failure, runCommand, say } from './lib/progress.mjs';

const help = `用法：npm run bench -- <测什么> [选项]

  catalogue        软件名录：网页多大，慢处理器上点一次筛选要多久

选项：
  --products 1000  用多少款软件（可以写几次）；不写时用 1000 和 5000
  --help           显示这段说明

内容是临时生成的，放在 .cache/bench，不会发布。`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { products: { type: 'string', multiple: true }, help: { type: 'boolean', default: false } } });
  if (values.help || positionals.length === 0) return say(help);
  if (positionals[0] !== 'catalogue') throw new Failure(`没有“${positionals[0]}”这项测量。\n\n${help}`);
  const counts = (values.products ?? ['1000', '5000']).map(Number);
  if (!counts.every((count) => Number.isInteger(count) && count > 0 && count <= 20_000)) throw new Failure('--products 写 1 到 20000 之间的整数。');
  say('款数    网页 kB   数据 kB   第一次 ms   中位 ms   95% ms   最慢 ms   （gzip -9；处理器放慢 4 倍）');
  for (const count of counts) {
    const { products, htmlBytes, dataBytes, firstClick, median, p95, slowest } = await measureCatalogue(count);
    const columns = [[products, 4], [kilo(htmlBytes), 10], [kilo(dataBytes), 9], [Math.round(firstClick), 11], [Math.round(median), 9], [Math.round(p95), 8], [Math.round(slowest), 9]] as const;
    say(columns.map(([value, width]) => String(value).padStart(width)).join(' '));
  }
});

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
