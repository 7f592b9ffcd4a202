/**
 * The fingerprint of everything a build depends on: equal fingerprints mean an
 * equal site, so a build may be skipped.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { root } from './project.mjs';
import { toolEnvironment } from './node.mjs';

const sources = ['src', 'public', 'integrations', 'scripts', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const variables = ['SITE_URL', 'BASE_PATH', 'CONTENT_DIR', 'WITH_EDITOR', 'TODAY', 'RELEASE'];

/**
 * @param {{ folder?: string, env?: Record<string, string | undefined> }} [options]
 * @returns {string} a hash that does not depend on where the repository lies
 */
export function inputsHash({ folder = root, env = toolEnvironment() } = {}) {
  const hash = createHash('sha256');
  const paths = sources.map((source) => resolve(folder, source));
  if (env.CONTENT_DIR) paths.push(resolve(folder, env.CONTENT_DIR));
  for (const file of paths.flatMap(filesIn)) {
    hash.update(`${relative(folder, file)}\0`).update(readFileSync(file)).update('\0');
  }
  for (const name of variables) hash.update(`${name}=${env[name] ?? ''}\0`);
  return hash.digest('hex');
}

/**
 * The files under a path in a fixed order; of a path that does not exist, none.
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
