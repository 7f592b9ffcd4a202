/** The built site as tests read it; the reader itself is the inspection's. */
import { DomUtils } from 'htmlparser2';
import { attribute, find, findAll, readBuiltSite, type BuiltSite, type Page } from '../../../integrations/site-inspection/built-site.ts';
import { normaliseBase } from '../../../scripts/lib/serve.mjs';
import { distFolder } from '../../../scripts/lib/project.mjs';

export { attribute, find, findAll, meta, textOf } from '../../../integrations/site-inspection/built-site.ts';
export type { BuiltSite, Document, Element, Page } from '../../../integrations/site-inspection/built-site.ts';

/** `dist/`, unless another folder is asked for. */
export const readSite = (folder = distFolder, base = normaliseBase(process.env['BASE_PATH'] ?? '/')): BuiltSite => readBuiltSite(folder, base);

/** The page at a path; a test about a page that is not there says so at once. */
export function pageAt(site: BuiltSite, path: string): Page {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`There is no page ${path} in ${site.folder}`);
  return page;
}

/** Where the site says that it stands: `https://www.example.cn`. */
export const originOf = (site: BuiltSite): string => new URL(attribute(find('link[rel="canonical"]', pageAt(site, '/').document), 'href') ?? '').origin;

/** Gives the whole address of a path of a site. */
export function wholeAddressIn(site: BuiltSite): (path: string) => string {
  const root = originOf(site) + site.base.slice(0, -1);
  return (path) => root + path;
}

/** What a page tells programs about itself, in the words of schema.org. Throws on JSON that does not parse. */
export function structuredData(page: Page): Record<string, unknown>[] {
  return findAll('script[type="application/ld+json"]', page.document).map((script) => JSON.parse(DomUtils.textContent(script)));
}

/** At most so many of a list of problems: a broken layout breaks every page, and 500 lines say no more than 20. */
export function firstOf(problems: readonly string[], most = 20): string[] {
  return problems.length <= most ? [...problems] : [...problems.slice(0, most), `… and ${problems.length - most} more`];
}
