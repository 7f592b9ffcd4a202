import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page as Pagefind has read it. */
export interface Fragment {
  /** The name of its file, without folder and ending. */
  file: string;
  /** Address without the base path. */
  path: string;
  text: string;
}

/** What stands before the data in each of Pagefind's files. */
const SIGNATURE = 'pagefind_dcd';
const ENDING = '.pf_fragment';

/** Pagefind cuts texts into words by marks that nobody sees. */
const UNSEEN = /\u200b/gu;

/** The pages that Pagefind has read, by address. */
export function readFragments(folder: string): Fragment[] {
  const fragments = join(folder, 'pagefind/fragment');
  return readdirSync(fragments)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => {
      const { url, content } = JSON.parse(gunzipSync(readFileSync(join(fragments, name))).toString('utf8').slice(SIGNATURE.length)) as { url: string; content: string };
      return { file: name.slice(0, -ENDING.length), path: url, text: content.replace(UNSEEN, '') };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
