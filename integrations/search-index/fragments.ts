import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { byCode } from '~/domain/order.ts';
import { FRAGMENT_ENDING, fragmentOf } from '~/domain/search/fragment.ts';

/** A page as Pagefind has read it, by its file. */
export interface FragmentFile {
  /** The name of its file, without folder and ending. */
  file: string;
  /** Address without the base path. */
  path: string;
  text: string;
}

/** The pages that Pagefind has read, by address. */
export function readFragments(folder: string): FragmentFile[] {
  const fragments = join(folder, 'pagefind/fragment');
  return readdirSync(fragments)
    .filter((name) => name.endsWith(FRAGMENT_ENDING))
    .map((name) => {
      const { url, content } = fragmentOf(gunzipSync(readFileSync(join(fragments, name))).toString('utf8'));
      return { file: name.slice(0, -FRAGMENT_ENDING.length), path: url, text: content };
    })
    .sort((a, b) => byCode(a.path, b.path));
}
