/** Walks every reference of every page: each must lead somewhere, say where, and stay on the site unless it tells. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { attribute, findAll, textOf, type BuiltSite, type Element, type Page } from './built-site.ts';

export interface Walk {
  pages: number;
  /** How many links lead to a page or a place of the site, and how many away from it. */
  internal: number;
  external: number;
  /** How many files the pages and their stylesheets ask for. */
  assets: number;
  problems: string[];
}

/** What a page loads or sends to. None of it may be on another host. */
const loaded: Array<{ selector: string; name: string }> = [
  { selector: 'script[src], img[src], source[src], video[src], audio[src], iframe[src], embed[src], track[src], input[src]', name: 'src' },
  { selector: 'img[srcset], source[srcset]', name: 'srcset' },
  { selector: 'link[href]:not([rel="canonical"])', name: 'href' },
  { selector: 'use[href], image[href]', name: 'href' },
  { selector: 'object[data]', name: 'data' },
  { selector: 'video[poster]', name: 'poster' },
  { selector: 'form[action]', name: 'action' },
  { selector: 'button[formaction], input[formaction]', name: 'formaction' },
];

/** Links that name nothing: out of context, as a screen reader lists them, they say nothing. */
const bareLabel = /^(?:这里|此处|这儿|这个|点击|点击这里|点击此处|点此|点我|更多|查看|查看更多|了解更多|详情|查看详情|链接|网址|原文链接|here|click here|link|more|read more)[：。，>»→\s]*$/iu;

/** Schemes that a link may have besides the web's; any other, `javascript:` among them, is refused. */
const harmlessScheme = /^(?:mailto|tel|webcal):/iu;
const scheme = /^[a-z][a-z0-9+.-]*:/iu;

export function walkLinks(site: BuiltSite): Walk {
  const walk: Walk = { pages: 0, internal: 0, external: 0, assets: 0, problems: [] };
  const ids = new Map(site.pages.map((page) => [page.file, new Set(findAll('[id]', page.document).map((element) => attribute(element, 'id')))]));

  for (const page of [...site.pages, ...site.redirects]) {
    walk.pages++;
    const report = (what: string) => walk.problems.push(`${page.path}: ${what}`);
    for (const link of findAll('a, area', page.document)) checkLink(site, ids, page, link, walk, report);
    for (const { selector, name } of loaded) {
      for (const element of findAll(selector, page.document)) {
        const value = attribute(element, name) ?? '';
        for (const address of name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/u)[0] ?? '') : [value]) {
          walk.assets++;
          const problem = scheme.test(address) || address.startsWith('//') ? 'is not on the site' : problemOf(site, ids, page.address, address);
          if (problem !== undefined) report(`<${element.name} ${name}="${address}"> ${problem}`);
        }
      }
    }
    for (const refresh of findAll('meta[http-equiv="refresh"]', page.document)) {
      const target = /url=(.*)$/iu.exec(attribute(refresh, 'content') ?? '')?.[1] ?? '';
      walk.internal++;
      const problem = problemOf(site, ids, page.address, target);
      if (problem !== undefined) report(`redirect to "${target}" ${problem}`);
    }
  }
  for (const file of [...site.files].filter((name) => name.endsWith('.css') && !name.startsWith('pagefind/'))) {
    for (const [, value = ''] of readFileSync(join(site.folder, file), 'utf8').matchAll(/(?:url\(|@import\s+)["']?([^"')]+)/gu)) {
      walk.assets++;
      if (value.startsWith('data:') || value.startsWith('#')) continue;
      const problem = scheme.test(value) || value.startsWith('//') ? 'is not on the site' : problemOf(site, ids, `${site.base}${file}`, value);
      if (problem !== undefined) walk.problems.push(`${file}: ${value} ${problem}`);
    }
  }
  return walk;
}

function checkLink(site: BuiltSite, ids: Ids, page: Page, link: Element, walk: Walk, report: (what: string) => void) {
  const href = attribute(link, 'href');
  const label = labelOf(link);
  const shown = `<a href="${href}">${label}</a>`;
  if (label === '') report(`${shown} has no words`);
  if (bareLabel.test(label)) report(`${shown} does not say where it leads`);
  if (attribute(link, 'target') !== undefined) report(`${shown} opens a window that nobody asked for`);
  if (href === undefined) return report(`${shown} has no href`);
  if (harmlessScheme.test(href)) return;
  if (/^https?:\/\//iu.test(href)) {
    walk.external++;
    if (!URL.canParse(href)) report(`${shown} is no address`);
    if (!(attribute(link, 'rel') ?? '').split(/\s+/u).includes('external')) report(`${shown} leaves the site without rel="external"`);
    if (!label.includes('站外链接')) report(`${shown} leaves the site without saying so`);
    return;
  }
  walk.internal++;
  const problem = problemOf(site, ids, page.address, href);
  if (problem !== undefined) report(`${shown} ${problem}`);
}

type Ids = Map<string, Set<string | undefined>>;

/** Why an internal address leads nowhere, or nothing. */
function problemOf(site: BuiltSite, ids: Ids, from: string, value: string): string | undefined {
  if (value.trim() === '' || value === '#') return 'is empty';
  if (value !== value.trim()) return 'has blanks around it';
  if (value.startsWith('//')) return 'names a host without a scheme';
  if (scheme.test(value)) return 'has a scheme that a page must not use';
  if (!URL.canParse(value, `http://site${from}`)) return 'is no address';
  const { pathname, hash } = new URL(value, `http://site${from}`);
  if (!pathname.startsWith(site.base)) return `leaves the base path ${site.base}`;
  const path = decode(pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) return site.files.has(`${path}/index.html`) ? 'lacks the slash at its end' : 'leads to no file';
  const fragment = decode(hash.slice(1));
  if (hash !== '' && fragment === '') return 'is empty';
  if (fragment !== '' && ids.get(file)?.has(fragment) !== true) return 'leads to no place on its page';
  return undefined;
}

/** What a screen reader would call a link: its words, or those of its picture. */
function labelOf(link: Element): string {
  const spoken = attribute(link, 'aria-label') ?? textOf(link);
  if (spoken.trim() !== '') return spoken.trim();
  return findAll('img[alt], svg[aria-label]', link)
    .map((picture) => attribute(picture, 'alt') ?? attribute(picture, 'aria-label') ?? '')
    .join(' ')
    .trim();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
