/** The texts that Pagefind has read: a packed file a page in its folder. */

/** How their names end. */
export const FRAGMENT_ENDING = '.pf_fragment';

/** What stands before the data in each of Pagefind's files. */
const SIGNATURE = 'pagefind_dcd';

/** Pagefind cuts texts into words by marks that nobody sees. */
const UNSEEN = /\u200b/gu;

/** A page as Pagefind has read it. */
export interface Fragment {
  /** Address without the base path. */
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** A text without the marks that Pagefind has put into it. */
export const withoutMarks = (text: string) => text.replace(UNSEEN, '');

/** Reads a file of Pagefind's, unpacked. */
export function fragmentOf(file: string): Fragment {
  const { url, content, meta } = JSON.parse(file.slice(SIGNATURE.length)) as Fragment;
  return { url, content: withoutMarks(content), meta };
}
