/**
 * The one way to build the site. A build goes to a fresh folder and takes the
 * place of `dist/` only when it succeeded, so a broken build never replaces a
 * good site, and a server of `dist/` sees either the old one or the new one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, distFolder, inProject } from './project.mjs';
import { inputsHash } from './inputs.mjs';
import { whileHolding } from './lock.mjs';
import { runNode } from './node.mjs';
import { Failure, say, step } from './progress.mjs';

const nextFolder = join(cacheFolder, 'next');
const stampFile = join(cacheFolder, 'build.json');
const logFile = join(cacheFolder, 'build.log');

/**
 * Builds `dist/` unless it is already what the inputs make.
 * @param {{ force?: boolean }} [options] `force` builds all the same
 * @throws {Failure} with the errors; `dist/` is then what it was
 */
export async function buildSite({ force = false } = {}) {
  await whileHolding(join(cacheFolder, 'build.lock'), async () => {
    const inputs = inputsHash();
    if (!force && isUpToDate(inputs)) return say('✓ 内容和程序没有变化，沿用已生成的网站');
    await step('生成网站', () => buildInto(distFolder, { next: nextFolder, build: astroBuild }));
    writeFileSync(stampFile, JSON.stringify({ inputs, swappedAt: statSync(distFolder).mtimeMs }));
  });
}

/** Is there a site to serve at all? */
export const hasSite = () => isSite(distFolder);

/**
 * The stamp also holds the folder's own time: a `dist/` written by anything else
 * than this module is not taken for ours.
 * @param {string} inputs
 */
function isUpToDate(inputs) {
  if (!hasSite() || !existsSync(stampFile)) return false;
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
  return stamp.inputs === inputs && stamp.swappedAt === statSync(distFolder).mtimeMs;
}

/**
 * Builds into `next` and swaps it in for `target`.
 * @param {string} target
 * @param {{ next: string, build: (folder: string) => Promise<void> }} options
 */
export async function buildInto(target, { next, build }) {
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  await build(next);
  if (!isSite(next)) {
    throw new Failure('生成过程没有报错，却没有生成首页，已生成的网站保持不变。请检查 src/pages 和最近修改的内容文件。');
  }
  keepTimes(next, target);
  swap(next, target);
}

/**
 * A build can end well without a single page (code in a content file may stop it); the home page tells.
 * @param {string} folder
 */
const isSite = (folder) => existsSync(join(folder, 'index.html'));

/**
 * A file with the bytes that it had keeps its time: servers tell by it whether a reader has the file already, and
 * subscribers ask every hour for what changes once a day.
 * @param {string} next
 * @param {string} current
 */
function keepTimes(next, current) {
  if (!existsSync(current)) return;
  for (const name of readdirSync(next, { recursive: true, encoding: 'utf8' })) {
    const [file, before] = [join(next, name), join(current, name)];
    const [made, old] = [statSync(file), statSync(before, { throwIfNoEntry: false })];
    const isSame = made.isFile() && old?.isFile() === true && old.size === made.size && readFileSync(before).equals(readFileSync(file));
    if (isSame) utimesSync(file, old.atime, old.mtime);
  }
}

/**
 * Two renames, as close together as a file system without exchange allows; when
 * the second fails, the old site returns.
 * @param {string} next
 * @param {string} target
 */
function swap(next, target) {
  const old = `${next}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(next, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * `--force`: Astro keeps parsed entries by their text alone, and would not see that a schema changed.
 * Astro's output goes to a file; people see its warnings, and on a failure its end.
 * @param {string} folder
 */
async function astroBuild(folder) {
  const { code, output } = await runNode([inProject('node_modules/astro/bin/astro.mjs'), 'build', '--force', '--outDir', folder], {
    capture: true,
  });
  writeFileSync(logFile, output);
  if (code !== 0) {
    throw new Failure('生成网站没有成功（原因见上面，全部输出在 .cache/build.log）。请按提示修改后再运行。', errorsIn(output));
  }
  const warnings = output.split('\n').filter((line) => line.includes('[WARN]') && !expectedWarnings.some((expected) => expected.test(line)));
  for (const line of warnings) say(line);
}

/** What a build says of itself, and of a kind of content that may well be empty. */
const expectedWarnings = [/data store cleared \(force\)/, /No files found matching .* in directory ".*\/exposures"/, /The collection "exposures" does not exist or is empty/];

/** Astro's own progress, and the frames of a stack: those are for us, and stand in the log. */
const progressLine = /^\d\d:\d\d:\d\d (?!.*\[(?:ERROR|WARN)\])/;
const stackLine = /^\s+at .+:\d+|^\s*Stack trace:/;
const mostLines = 200;

/** @param {string} output */
const errorsIn = (output) =>
  output
    .split('\n')
    .filter((line) => line.trim() !== '' && !progressLine.test(line) && !stackLine.test(line))
    .slice(0, mostLines)
    .join('\n');
