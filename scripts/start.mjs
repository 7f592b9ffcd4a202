/**
 * `npm start`: from a fresh clone to an address to open. Until the dependencies
 * are installed only Node's own modules are used, and Node 20 is enough.
 */
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { buildSite, hasSite } from './lib/build.mjs';
import { distFolder } from './lib/project.mjs';
import { Failure, runCommand, say } from './lib/progress.mjs';
import { createSiteServer, listen, normaliseBase } from './lib/serve.mjs';

const help = `用法：npm start [-- 选项]

安装依赖（需要时）、生成网站（有变化时），然后在本机打开网站。

选项：
  --no-serve   只生成 dist/，不启动网站
  --help       显示这段说明

环境变量：
  PORT         端口；不指定时从 4321 起找一个空闲的
  SITE_URL     正式网址，例如 https://zhengban.example.gov.cn
  BASE_PATH    网站所在的路径，例如 /zhengban/
  CONTENT_DIR  用另一个文件夹里的内容
  TODAY        把哪一天当作今天（YYYY-MM-DD）；不指定时是北京时间的今天`;

await runCommand(async () => {
  const options = readOptions();
  if (options.help) return say(help);
  await ensureInstalled();
  if (options['no-serve']) return buildSite();
  await buildOrKeepOld();
  await serve();
});

function readOptions() {
  try {
    return parseArgs({ options: { help: { type: 'boolean' }, 'no-serve': { type: 'boolean' } } }).values;
  } catch {
    throw new Failure(`不认识的选项。\n\n${help}`);
  }
}

/** A failed build must not take a running site away: the errors are shown and the old one is served. */
async function buildOrKeepOld() {
  try {
    await buildSite();
  } catch (error) {
    if (!(error instanceof Failure) || !hasSite()) throw error;
    console.error(`\n${error.detail}\n\n✗ ${error.message}`);
    say('· 下面打开的仍是上一次生成成功的网站，不包含这次的修改。');
  }
}

async function serve() {
  const base = normaliseBase(process.env.BASE_PATH ?? '/');
  const server = await createSiteServer(distFolder, { base });
  const port = await listen(server, { port: readPort() });
  say(`\n网站已经打开：http://localhost:${port}${base}\n按 Ctrl+C 关闭。`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
}

/** @returns {number | undefined} */
function readPort() {
  const text = process.env.PORT;
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure(`PORT 应当是 1 到 65535 之间的整数，现在是“${text}”。`);
}
