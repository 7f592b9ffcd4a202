import { keysOf } from '~/domain/records.ts';
import { PART_KEYS, partNames, type ContentEntry, type EntryName, type PartName } from './entry.ts';
import { error, warning, type Problem, type Said } from './problem.ts';
import { closest } from './suggest.ts';

/** A page of the site: the entry it shows, if it shows one, and the anchors that never change. */
interface Page {
  entry?: ContentEntry;
  anchors: Map<string, ContentEntry>;
  /** Its file could not be read, so nothing is known of its anchors. */
  isUnread?: true;
}

/** Every page that content may link to, by its address without base path. */
export type Addresses = ReadonlyMap<string, Page>;

/** How the site turns entries into addresses; `paths.ts` is the one that knows. */
export interface Routes {
  /** Pages that exist without an entry: `/`, `/software/` … */
  pages: readonly string[];
  pathOf: (entry: EntryName) => string;
  anchorOf: (part: PartName, name: string) => string;
}

/** Draws up all addresses. An entry that is shown on a page of others (`/guidance/glossary/#ofd`) is an anchor there. */
export function addressesOf(entries: readonly ContentEntry[], routes: Routes, unread: readonly EntryName[] = []): Addresses {
  const pages = new Map<string, Page>();
  for (const name of unread) pages.set(routes.pathOf(name).split('#')[0] ?? '', { anchors: new Map(), isUnread: true });
  for (const path of routes.pages) if (!pages.has(path)) pages.set(path, { anchors: new Map() });
  for (const entry of entries) {
    const [path = '', anchor] = routes.pathOf(entry).split('#');
    const page: Page = pages.get(path) ?? { anchors: new Map() };
    pages.set(path, page);
    if (anchor === undefined) page.entry = entry;
    else page.anchors.set(anchor, entry);
    for (const part of keysOf(PART_KEYS)) {
      for (const name of partNames(entry, part)) page.anchors.set(routes.anchorOf(part, name), entry);
    }
  }
  return pages;
}

/** Links in prose: to pages and anchors of this site that exist and are published, or out by http. */
export function linkProblems(entry: ContentEntry, addresses: Addresses): Problem[] {
  return entry.prose.links.flatMap(({ href, line, column }) => {
    if (/^https?:\/\/[^/\s]/iu.test(href)) return [];
    const place = { line, column };
    const refusal = refuse(href, addresses);
    if (refusal !== undefined) return error(entry, place, refusal);
    const target = targetOf(href, addresses);
    if (target?.collection === 'exposures') {
      return error(entry, place, {
        found: `链接 “${href}”，链到一条曝光`,
        allowed: '曝光到期连页面一起撤除，链接会断',
        fix: '改成链到 /exposures/，或去掉链接',
      });
    }
    if (target?.data['draft'] !== true || entry.data['draft'] === true) return [];
    return warning(entry, place, {
      found: `链接 “${href}”，那一条还是草稿`,
      allowed: '已发布的内容只链到已发布的内容',
      fix: `发布 ${target.file}（删去 draft），或先去掉链接`,
    });
  });
}

function split(href: string): { path: string; anchor: string | undefined } {
  const [address = '', anchor] = href.split('#');
  return { path: address.split('?')[0]!, anchor };
}

function targetOf(href: string, addresses: Addresses): ContentEntry | undefined {
  const { path, anchor } = split(href);
  const page = addresses.get(path);
  return anchor === undefined ? page?.entry : page?.anchors.get(anchor);
}

function refuse(href: string, addresses: Addresses): Said | undefined {
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(href)?.[0];
  const found = `链接 “${href}”`;
  if (scheme !== undefined || !href.startsWith('/') || href.startsWith('//')) {
    const fix = scheme === undefined ? '改成从 / 开始的完整路径，例如 /guidance/how-to-buy/' : `删去链接：不能用 ${scheme}`;
    return { found, allowed: '站内链接从 / 写起，站外链接以 https:// 开头', fix };
  }
  const { path, anchor } = split(href);
  const page = addresses.get(path);
  if (page === undefined) return { found: `${found}，没有这个页面`, allowed: '本站已有的页面', fix: mendPath(path, addresses) };
  if (anchor === undefined || page.isUnread || page.anchors.has(anchor)) return undefined;
  const near = closest(anchor, page.anchors.keys());
  return {
    found: `${found}，页面上没有锚点 #${anchor}`,
    allowed: '条款、法条、职责、词语、期限和渠道的锚点',
    fix: near === undefined ? `改成链到整页 ${path}` : `是不是想写 ${path}#${near}`,
  };
}

/** How to mend the address of a page that is not there. */
export function mendPath(path: string, addresses: Addresses): string {
  if (addresses.has(`${path}/`)) return `在末尾加 /：${path}/`;
  const section = path.replace(/[^/]+\/?$/u, '');
  const siblings = [...addresses.keys()].filter((known) => known.startsWith(section));
  const near = closest(path, siblings) ?? closest(path, addresses.keys());
  return near === undefined ? '改成已有的页面，或去掉链接' : `是不是想写 ${near}`;
}
