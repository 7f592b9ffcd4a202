/** Content that differs from the editors' own in a few files: an archive, an identity, an expired entry. Kept for `buildOther`. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, inProject } from '../../scripts/lib/project.mjs';

/**
 * @param name of its folder in the cache
 * @param changes what becomes of files, by their place in the content folder; of a new one the text is empty
 * @returns the folder, for `CONTENT_DIR`
 */
export function otherContent(name: string, changes: Record<string, (text: string) => string>): string {
  const folder = join(cacheFolder, 'other-content', name);
  const own = process.env['CONTENT_DIR'] || inProject('src/content');
  rmSync(folder, { recursive: true, force: true });
  cpSync(own, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change(readIfThere(path)));
  }
  return folder;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
