/** Builds of the site besides `dist/`: under a sub-path, or on a machine with other settings. Kept until an input changes. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputsHash } from '../../scripts/lib/inputs.mjs';
import { whileHolding } from '../../scripts/lib/lock.mjs';
import { runNode, toolEnvironment } from '../../scripts/lib/node.mjs';
import { cacheFolder, inProject } from '../../scripts/lib/project.mjs';

/**
 * @param name of its folder in the cache
 * @param env what is different about it
 * @returns the folder of the site
 */
export async function buildOther(name: string, env: Record<string, string>): Promise<string> {
  const folder = join(cacheFolder, 'other-builds', name);
  const stamp = `${folder}.inputs`;
  const inputs = `${inputsHash({ env: { ...toolEnvironment(), ...env } })} ${JSON.stringify(env)}`;
  // Astro keeps its data store in one place, so no two builds run at a time.
  await whileHolding(join(cacheFolder, 'build.lock'), async () => {
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
    rmSync(stamp, { force: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const { code, output } = await runNode([inProject('node_modules/astro/bin/astro.mjs'), 'build', '--force', '--outDir', folder], { capture: true, env });
    if (code !== 0) throw new Error(`The build “${name}” failed:\n${output.split('\n').slice(-40).join('\n')}`);
    writeFileSync(stamp, inputs);
  });
  return folder;
}
