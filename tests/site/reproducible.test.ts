/** One commit and one day make the same bytes on any machine. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputsHash } from '../../scripts/lib/inputs.mjs';
import { cacheFolder, distFolder } from '../../scripts/lib/project.mjs';
import { buildOther } from '../support/other-build.ts';

const hashesOf = (folder: string) =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder })
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [file, createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')]),
  );

test('a build in another time zone and language, into another folder, is the same site', { timeout: 300_000 }, async () => {
  const { inputs } = JSON.parse(readFileSync(join(cacheFolder, 'build.json'), 'utf8'));
  expect(inputs, 'dist/ is older than the sources: npm run build').toBe(inputsHash());
  const other = hashesOf(await buildOther('far-away', { TZ: 'Pacific/Honolulu', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }));
  const here = hashesOf(distFolder);
  const files = [...new Set([...Object.keys(here), ...Object.keys(other)])];
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => here[file] !== other[file])).toEqual([]);
});
