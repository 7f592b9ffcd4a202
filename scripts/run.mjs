/**
 * `npm run <command>`: makes sure that what the command needs is installed, then
 * runs it under the right Node with our TypeScript readable.
 */
import { ensureInstalled } from './lib/install.mjs';
import { buildSite } from './lib/build.mjs';
import { runNode } from './lib/node.mjs';
import { runCommand, Failure, say } from './lib/progress.mjs';

/**
 * @typedef {object} Command
 * @property {string} summary one line for the list of commands
 * @property {string[]} [script] what to run, with its first arguments; it has its own `--help`
 * @property {boolean} [dev] needs the tools of tests as well
 */

/** @type {Record<string, Command>} */
const commands = {
  dev: { summary: '边改边看：打开网站，保存文件后自动刷新', script: ['node_modules/astro/bin/astro.mjs', 'dev'] },
  build: { summary: '生成网站到 dist/；失败时保留原来的网站（--force 没有变化也重新生成）' },
  new: { summary: '新建一条内容：写好要填的字段和说明', script: ['scripts/new.ts'] },
  check: { summary: '检查内容文件，不生成网站', script: ['scripts/check.ts'] },
  format: { summary: '整理内容文件的格式', script: ['scripts/format.ts'] },
  release: { summary: '生成正式发布的网站：不收示例，身份不全就拒绝', script: ['scripts/release.ts'] },
  inspect: { summary: '照政府网站检查的办法看一遍 dist/，写出报告', script: ['scripts/inspect.ts'], dev: true },
  progress: { summary: '把月报表工具导出的文件写成一份进度', script: ['scripts/progress.ts'] },
  bench: { summary: '测量速度和大小', script: ['scripts/bench.ts'], dev: true },
  shots: { summary: '给页面截图，存到 .cache/shots', script: ['scripts/shots.ts'], dev: true },
};

const help = `用法：npm run <命令> [-- 选项]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

另有 npm start（生成并打开网站）和 npm test（全部检查）。每个命令都可以加 -- --help 看说明。`;

await runCommand(async () => {
  const [name = '--help', ...args] = process.argv.slice(2);
  if (name === '--help') return say(help);
  const command = commands[name];
  if (!command) throw new Failure(`没有“${name}”这个命令。\n\n${help}`);
  if (!command.script && args.includes('--help')) return say(`npm run ${name}：${command.summary}`);
  await ensureInstalled({ dev: command.dev ?? false });
  if (!command.script) return buildSite({ force: args.includes('--force') });
  process.exitCode = (await runNode([...command.script, ...args])).code;
});
