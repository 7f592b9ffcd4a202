/** A built site as inspection and tests read it: every page as a document, every file by its address. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { selectAll, selectOne } from 'css-select';
import { DomUtils, parseDocument } from 'htmlparser2';

export type Document = ReturnType<typeof parseDocument>;
export type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;
type Within = Document | Element;

export interface Page {
  /** `software/wps-office/index.html` */
  file: string;
  /** The address from the site's base on: `/software/wps-office/`. */
  path: string;
  /** The address from the host on, base path included. */
  address: string;
  html: string;
  document: Document;
}

export interface BuiltSite {
  folder: string;
  base: string;
  /** Pages that readers see; what a renamed entry leaves behind stands in `redirects`. */
  pages: Page[];
  redirects: Page[];
  /** Every file, with slashes. */
  files: Set<string>;
}

/** @param base the path that the site was built for: `/`, or `/zhuanti/` */
export function readBuiltSite(folder: string, base: string): BuiltSite {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/[\\/]$/u, '').length + 1).replaceAll(sep, '/'));
  const all = files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => readPage(folder, base, file));
  const isRedirect = (page: Page) => find('meta[http-equiv="refresh"]', page.document) !== null;
  return { folder, base, files: new Set(files), pages: all.filter((page) => !isRedirect(page)), redirects: all.filter(isRedirect) };
}

function readPage(folder: string, base: string, file: string): Page {
  const html = readFileSync(join(folder, file), 'utf8');
  const path = `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
  return { file, path, address: base.slice(0, -1) + path, html, document: parseDocument(html) };
}

export const findAll = (selector: string, within: Within): Element[] => selectAll(selector, within) as Element[];

export const find = (selector: string, within: Within): Element | null => selectOne(selector, within) as Element | null;

export const attribute = (element: Element | null, name: string): string | undefined => element?.attribs[name];

/** The content of a `meta` element by its name or property. */
export const meta = (page: Page, name: string): string | undefined =>
  attribute(find(`meta[name="${name}"], meta[property="${name}"]`, page.document), 'content');

/**
 * The text as a reader sees it, without scripts and styles, with single spaces. Of an element only: the library finds no text
 * in a whole document, nor in a script, and a test that searches nothing passes.
 */
export const textOf = (element: Element | null): string => (element === null ? '' : DomUtils.innerText(element).replace(/\s+/gu, ' ').trim());
