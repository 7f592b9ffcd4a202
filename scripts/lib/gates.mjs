/**
 * The gates of `npm test`. Each tells how many tests passed and failed; a gate that
 * is one tool counts as one test. A gate that checked nothing has failed.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build.mjs';
import { runNode } from './node.mjs';
import { cacheFolder, inProject } from './project.mjs';
import { Failure, say, step } from './progress.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/** The kinds of tests that Vitest runs, by folder; the last two look at `dist/`. */
export const suites = ['unit', 'content', 'site', 'browser'];
export const needsSite = ['site', 'browser'];

/** @type {Record<string, { title: string, run: () => Promise<void> }>} */
export const checks = {
  lint: {
    title: '检查代码和样式的写法',
    run: () =>
      everyTool([
        ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'],
        ['node_modules/stylelint/bin/stylelint.mjs', 'src/**/*.{css,astro}', '--max-warnings=0'],
      ]),
  },
  types: { title: '检查类型', run: () => everyTool([['node_modules/astro/bin/astro.mjs', 'check']]) },
  build: { title: '准备网站', run: () => buildSite() },
};

/**
 * @param {{ title: string, run: () => Promise<void> }} check
 * @returns {Promise<Count>}
 */
export async function runCheck({ title, run }) {
  try {
    await step(title, run);
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.detail) console.error(error.detail);
    console.error(`✗ 没有通过：${title}。${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

/**
 * Runs every tool even when an earlier one complains, so that one run shows all.
 * @param {string[][]} tools scripts with their arguments
 */
async function everyTool(tools) {
  let failed = false;
  for (const [script = '', ...args] of tools) {
    const { code } = await runNode([inProject(script), ...args]);
    failed ||= code !== 0;
  }
  if (failed) throw new Failure('请按上面列出的文件和行号修改。');
}

/**
 * @param {string[]} wanted some of `suites`
 * @returns {Promise<Count>}
 */
export async function runSuites(wanted) {
  const report = join(cacheFolder, 'tests.json');
  rmSync(report, { force: true });
  say(`· 正在运行测试：${wanted.join('、')}……`);
  const { code } = await runNode([
    inProject('node_modules/vitest/vitest.mjs'),
    'run',
    ...wanted.map((suite) => `--project=${suite}`),
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const results = readReport(report);
  for (const suite of emptySuites(results, wanted)) console.error(`✗ tests/${suite} 里没有运行任何测试，等于没有检查。`);
  return countResults(results, { wanted, exitCode: code });
}

/**
 * Vitest's report as numbers. Besides the tests themselves these count as failed:
 * a file that could not be loaded, a suite without a single test, and whatever
 * made Vitest fail without naming a test.
 * @param {VitestReport | undefined} report
 * @param {{ wanted: string[], exitCode: number }} run
 * @returns {Count}
 */
export function countResults(report, { wanted, exitCode }) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const broken = tests.filter((test) => test.status === 'failed').length;
  const unloadable = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = broken + unloadable + emptySuites(report, wanted).length;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/**
 * The suites of which no file was run.
 * @param {VitestReport | undefined} report
 * @param {string[]} wanted
 */
function emptySuites(report, wanted) {
  const files = report?.testResults.map(({ name }) => name.replaceAll('\\', '/')) ?? [];
  return wanted.filter((suite) => !files.some((file) => file.includes(`/tests/${suite}/`)));
}

/**
 * @typedef {{ testResults: Array<{ name: string, status: string, assertionResults: Array<{ status: string }> }> }} VitestReport
 * @param {string} file
 * @returns {VitestReport | undefined} nothing when Vitest died before writing it
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
