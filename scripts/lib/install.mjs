/**
 * Installs what a command needs, and only then: the lockfile is compared with the
 * record npm itself keeps of what is in node_modules, so an install made by hand
 * counts too and no stamp of ours can be out of date.
 */
import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { run } from './node.mjs';
import { Failure, lastLines, step } from './progress.mjs';

/** @param {{ dev?: boolean }} [options] `dev` asks for the tools of tests and checks as well */
export async function ensureInstalled({ dev = false } = {}) {
  const wanted = readPackages(inProject('package-lock.json'));
  const present = readPackages(inProject('node_modules/.package-lock.json'));
  if (satisfies(present, wanted, { dev })) return;
  const full = dev || Object.values(present).some((entry) => entry.dev);
  await step(full ? '安装依赖和测试工具' : '安装依赖', () => install({ full }));
}

/**
 * Is everything the lockfile demands there, at its version? Optional packages are
 * those of other platforms: their absence is normal.
 * @param {Record<string, LockEntry>} present
 * @param {Record<string, LockEntry>} wanted
 * @param {{ dev: boolean }} options
 */
export function satisfies(present, wanted, { dev }) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional) return true;
    if (entry.dev && !dev && !present[path]) return true;
    return present[path]?.version === entry.version;
  });
}

/**
 * `npm install` and not `npm ci`: a registry mirror may lack packages of other
 * platforms, which `ci` refuses. `--no-save` leaves the versioned lockfile alone,
 * and the log level hides the notes on engines that Node 24 will meet.
 * @param {{ full: boolean }} options
 */
async function install({ full }) {
  const args = ['install', '--no-save', '--loglevel=error', ...(full ? ['--include=dev'] : ['--omit=dev'])];
  const { code, output } = await npm(args);
  if (code === 0) return;
  throw new Failure(
    '安装依赖没有成功（原因见上面 npm 的最后几行）。请检查网络或代理设置，单位有内部镜像的先用 npm config set registry 设好，再运行一次同样的命令。',
    lastLines(output, 15),
  );
}

/**
 * The npm that started us when there is one: it is the one whose settings the person knows.
 * @param {string[]} args
 */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], { capture: true });
  return run('npm', args, { capture: true, shell: process.platform === 'win32' });
}

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} LockEntry
 * @param {string} file
 * @returns {Record<string, LockEntry>}
 */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}
