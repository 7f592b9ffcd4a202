/**
 * `npm test`: every gate in order, all of them even when an early one fails, and
 * the numbers on the last line.
 */
import { parseArgs } from 'node:util';
import { checks, needsSite, runCheck, runSuites, suites } from './lib/gates.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { Failure, runCommand, say, seconds } from './lib/progress.mjs';

const gates = [...Object.keys(checks), ...suites];

const help = `用法：npm test [-- 选项]

安装测试工具（需要时），然后依次检查：
  lint      代码和样式的写法、谁可以引用谁
  types     类型
  build     生成网站到 dist/（没有变化时沿用）
  unit      规则和程序的单元测试
  content   内容文件
  site      生成的网站：链接、HTML、数据
  browser   浏览器里的网站

选项：
  --only unit,site   只做这几项（site 和 browser 会先准备网站）
  --help             显示这段说明`;

await runCommand(async () => {
  const options = readOptions();
  if (options.help) return say(help);
  const wanted = readGates(options.only);
  const startedAt = performance.now();
  await ensureInstalled({ dev: true });

  const total = { passed: 0, failed: 0 };
  const add = (/** @type {import('./lib/gates.mjs').Count} */ count) => {
    total.passed += count.passed;
    total.failed += count.failed;
    return count;
  };

  let hasSite = true;
  for (const [name, check] of Object.entries(checks)) {
    if (!wanted.includes(name)) continue;
    const { failed } = add(await runCheck(check));
    if (name === 'build') hasSite = failed === 0;
  }
  const runnable = suites.filter((suite) => wanted.includes(suite) && (hasSite || !needsSite.includes(suite)));
  if (runnable.length > 0) add(await runSuites(runnable));
  if (!hasSite) say('· 网站没有生成，site 和 browser 两类测试没有运行。');

  say(`\n用时 ${seconds(performance.now() - startedAt)}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});

function readOptions() {
  try {
    return parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch {
    throw new Failure(`不认识的选项。\n\n${help}`);
  }
}

/**
 * @param {string | undefined} list
 * @returns {string[]}
 */
function readGates(list) {
  if (!list) return gates;
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !gates.includes(name));
  if (unknown.length > 0) throw new Failure(`没有“${unknown.join('、')}”这一项，可以写的有：${gates.join('、')}。`);
  return names.some((name) => needsSite.includes(name)) ? [...names, 'build'] : names;
}
