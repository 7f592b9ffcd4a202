/** Every reference of every page: each must lead somewhere, say where, and stay on the site unless it tells. */
import { findingOf, type Finding } from './finding.ts';
import type { BuiltPage, PageLink, SiteModel } from './model.ts';

/** Links that name nothing: out of context, as a screen reader lists them, they say nothing. */
const BARE_LABEL = /^(?:这里|此处|这儿|这个|点击|点击这里|点击此处|点此|点我|更多|查看|查看更多|了解更多|详情|查看详情|链接|网址|原文链接|here|click here|link|more|read more)[：。，>»→\s]*$/iu;

/** Schemes that a link may have besides the web's; any other, `javascript:` among them, is refused. */
const HARMLESS_SCHEME = /^(?:mailto|tel|webcal):/iu;
const SCHEME = /^[a-z][a-z0-9+.-]*:/iu;

/** What a link to elsewhere must say of itself. */
const LEAVES = '站外链接';

const dead = findingOf('dead-link', 'red', '站内的链接和文件都打得开，锚点都在', '改正地址，或者去掉链接');
const empty = findingOf('empty-link', 'red', '每个链接都有去处，没有 # 和空地址', '写上地址，或者去掉链接');
const wordless = findingOf('link-words', 'amber', '链接的字说清去哪里', '把链接的字写成所去的页面或事情');
const opening = findingOf('link-words', 'amber', '在同一个窗口里打开', '去掉 target');
const unmarked = findingOf('external-link', 'amber', '站外链接有 rel="external"，并写明“（站外链接）”', '用站外链接的组件');
const unsafe = findingOf('external-link', 'note', '站外链接用 https', '对方有 https 的，改用 https');
const foreign = findingOf('foreign-file', 'red', '网页、样式要的文件都在本站', '把文件收进本站，或者不用它');

/** How much there was to follow: an inspection of nothing proves nothing. */
export interface LinkCounts {
  internal: number;
  external: number;
  loads: number;
}

export function countLinks(site: SiteModel): LinkCounts {
  const links = [...site.pages, ...site.redirects].flatMap((page) => page.links);
  const external = links.filter(({ href }) => isWeb(href)).length;
  const harmless = links.filter(({ href }) => href === undefined || HARMLESS_SCHEME.test(href)).length;
  const refreshes = [...site.pages, ...site.redirects].reduce((count, page) => count + page.refreshes.length, 0);
  const loads = [...site.pages, ...site.redirects].reduce((count, page) => count + page.loads.length, 0) + site.sheets.reduce((count, sheet) => count + sheet.loads.length, 0);
  return { internal: links.length - external - harmless + refreshes, external, loads };
}

export function linkFindings(site: SiteModel): Finding[] {
  const ids = new Map(site.pages.map((page) => [page.file, page.ids]));
  const pages = [...site.pages, ...site.redirects].flatMap((page) => [
    ...page.links.flatMap((link) => ofLink(site, ids, page, link)),
    ...page.loads.flatMap(({ by, address }) => ofLoad(site, ids, page.path, page.address, `<${by}="${address}">`, address)),
    ...page.refreshes.flatMap((address) => ofAddress(site, ids, page.path, page.address, `转到“${address}”`, address)),
  ]);
  const sheets = site.sheets.flatMap(({ file, loads }) =>
    loads.filter((address) => !address.startsWith('data:') && !address.startsWith('#')).flatMap((address) => ofLoad(site, ids, file, `${site.base}${file}`, address, address)),
  );
  return [...pages, ...sheets];
}

function ofLink(site: SiteModel, ids: Ids, page: BuiltPage, link: PageLink): Finding[] {
  const { href, label } = link;
  const shown = `<a href="${href ?? ''}">${label}</a>`;
  const words = [
    ...(label === '' ? [wordless(page.path, `${shown} 没有字`)] : []),
    ...(BARE_LABEL.test(label) ? [wordless(page.path, `${shown} 没有说去哪里`)] : []),
    ...(link.opensWindow ? [opening(page.path, `${shown} 另开窗口`)] : []),
  ];
  if (href === undefined) return [...words, empty(page.path, `${shown} 没有地址`)];
  if (HARMLESS_SCHEME.test(href)) return words;
  if (isWeb(href)) return [...words, ...ofExternal(page, link, shown, href)];
  return [...words, ...ofAddress(site, ids, page.path, page.address, shown, href)];
}

function ofExternal(page: BuiltPage, { rel, label }: PageLink, shown: string, href: string): Finding[] {
  return [
    ...(URL.canParse(href) ? [] : [dead(page.path, `${shown} 不是网址`)]),
    ...(rel.includes('external') && label.includes(LEAVES) ? [] : [unmarked(page.path, `${shown} 离开本站，没有说明`)]),
    ...(/^http:/iu.test(href) ? [unsafe(page.path, `${href} 不是 https`)] : []),
  ];
}

type Ids = ReadonlyMap<string, ReadonlySet<string>>;

function ofLoad(site: SiteModel, ids: Ids, path: string, from: string, shown: string, address: string): Finding[] {
  return SCHEME.test(address) || address.startsWith('//') ? [foreign(path, `${shown} 不在本站`)] : ofAddress(site, ids, path, from, shown, address);
}

function ofAddress(site: SiteModel, ids: Ids, path: string, from: string, shown: string, value: string): Finding[] {
  if (value.trim() === '' || value.endsWith('#')) return [empty(path, `${shown} 是空的`)];
  const problem = problemOf(site, ids, from, value);
  return problem === undefined ? [] : [dead(path, `${shown} ${problem}`)];
}

/** Why an internal address leads nowhere. */
function problemOf(site: SiteModel, ids: Ids, from: string, value: string): string | undefined {
  if (value !== value.trim()) return '地址前后有空格';
  if (value.startsWith('//')) return '写了主机却没有写协议';
  if (SCHEME.test(value)) return '用了网页不该用的协议';
  if (!URL.canParse(value, `http://site${from}`)) return '不是地址';
  const { pathname, hash } = new URL(value, `http://site${from}`);
  if (!pathname.startsWith(site.base)) return `出了本站的路径 ${site.base}`;
  const path = decode(pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) return site.files.has(`${path}/index.html`) ? '末尾少了斜线' : '没有这个页面或文件';
  const fragment = decode(hash.slice(1));
  return fragment !== '' && ids.get(file)?.has(fragment) !== true ? '页面上没有这个锚点' : undefined;
}

const isWeb = (href: string | undefined): href is string => href !== undefined && /^https?:\/\//iu.test(href);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
