/** The columns of a site, found as an inspector finds them: the navigation's targets, and the pages below them that list items. */
import { metaOf, pathWithin, type BuiltPage, type SiteModel } from './model.ts';

/** `news` must be fresh within weeks, `policy` within months; for `other` no figure was read. */
export const COLUMN_KINDS = { news: '动态类', policy: '通知、政策类', other: '资料类' } as const;
export type ColumnKind = keyof typeof COLUMN_KINDS;

/** An item as one list shows it. */
export interface ListedItem {
  page: BuiltPage;
  /** The day beside it in the list. */
  listedDay?: string;
}

export interface Column {
  path: string;
  name: string;
  kind: ColumnKind;
  /** 1 for those of the navigation; only these count for the veto. */
  level: 1 | 2;
  items: ListedItem[];
  isBlank: boolean;
}

const KIND_WORDS: readonly [ColumnKind, RegExp][] = [
  ['news', /动态|要闻|新闻|快讯/u],
  ['policy', /通知|公告|公示|政策|文件|通报/u],
];

/** By its name, as an inspector tells: nobody gives columns a kind in a way that was read. */
export function kindOfColumn(name: string): ColumnKind {
  return KIND_WORDS.find(([, words]) => words.test(name))?.[0] ?? 'other';
}

/** The columns of the navigation, each followed by the pages below it that list items. */
export function columnsOf(site: SiteModel): Column[] {
  const pageAt = new Map(site.pages.map((page) => [page.path, page]));
  const first = navigationOf(site, pageAt).map(({ page, name }) => columnOf(site, pageAt, page, name, 1));
  const known = new Set(first.map(({ path }) => path));
  const second = site.pages
    .filter((page) => page.item === undefined && isBelowAny(page.path, known) && !isContinuation(page.path))
    .map((page) => columnOf(site, pageAt, page, page.headings[0] ?? page.path, 2))
    .filter(({ items, isBlank }) => items.length > 0 || isBlank);
  return first.flatMap((column) => [column, ...second.filter(({ path }) => columnOfPage(first, path) === column)]);
}

/** The column that a page belongs to: the first-level one whose path its own begins with. */
export function columnOfPage(columns: readonly Column[], path: string): Column | undefined {
  return columns.find((column) => column.level === 1 && path.startsWith(column.path));
}

/** Items that pages list in their main part, each once; samples are no items of a column. */
export function listedItems(site: SiteModel, pages: readonly BuiltPage[], pageAt = new Map(site.pages.map((page) => [page.path, page]))): ListedItem[] {
  const found = new Map<string, ListedItem>();
  for (const page of pages) {
    for (const { href, area, listedDay } of page.links) {
      const path = href === undefined || area !== 'main' ? undefined : pathWithin(site, page, href);
      const target = path === undefined ? undefined : pageAt.get(path);
      if (target?.item === undefined || target.item.isSample) continue;
      const known = found.get(target.path)?.listedDay ?? listedDay;
      found.set(target.path, { page: target, ...(known !== undefined && { listedDay: known }) });
    }
  }
  return [...found.values()];
}

/** The way to search stands among the columns and is none. */
export const SEARCH = /^(?:站内)?(?:搜索|检索)$/u;

type Pages = ReadonlyMap<string, BuiltPage>;

/** Where the head of the home page leads, besides to itself and to search. */
function navigationOf(site: SiteModel, pageAt: Pages): { page: BuiltPage; name: string }[] {
  const home = pageAt.get('/');
  const targets = new Map<string, { page: BuiltPage; name: string }>();
  for (const { href, area, label } of home?.links ?? []) {
    const path = home === undefined || href === undefined || area !== 'header' ? undefined : pathWithin(site, home, href);
    const page = path === undefined || path === '/' ? undefined : pageAt.get(path);
    if (page !== undefined && !SEARCH.test(label) && !targets.has(page.path)) targets.set(page.path, { page, name: label });
  }
  return [...targets.values()];
}

function columnOf(site: SiteModel, pageAt: Map<string, BuiltPage>, page: BuiltPage, name: string, level: Column['level']): Column {
  const own = (path: string) => path !== page.path && path.startsWith(page.path);
  const listing = [page, ...site.pages.filter(({ path, item }) => item === undefined && own(path) && (level === 1 || isContinuation(path.slice(page.path.length))))];
  const all = listedItems(site, listing, pageAt);
  const below = all.filter(({ page: { path } }) => own(path));
  // A column may gather what stands elsewhere; then whatever it lists is its own.
  const items = below.length > 0 ? below : level === 1 ? all : [];
  const isBlank = items.length === 0 && page.entries === 0 && (page.saysEmpty || (level === 1 && charactersOf(page) < FEWEST_CHARACTERS));
  return { path: page.path, name, kind: kindOfColumn(metaOf(page, 'ColumnType') ?? name), level, items, isBlank };
}

/** A column of prose has at least so much to say; less is a heading and an excuse. */
const FEWEST_CHARACTERS = 120;
const charactersOf = ({ sentences }: BuiltPage) => sentences.reduce((count, text) => count + text.length, 0);

const isBelowAny = (path: string, columns: ReadonlySet<string>) => [...columns].some((column) => path !== column && path.startsWith(column));

/** `page/2/`: more of the same list. */
const isContinuation = (path: string) => /(?:^|\/)page\/\d+\/$/u.test(path);
