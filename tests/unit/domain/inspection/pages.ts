/** Sites of a few pages that nothing is wrong with; each test breaks one thing. */
import type { BuiltPage, ItemFacts, PageLink, SiteModel } from '~/domain/inspection/model.ts';

export const TODAY = '2026-11-26';

export function linkTo(href: string, more: Partial<PageLink> = {}): PageLink {
  return { href, label: `到 ${href}`, rel: [], opensWindow: false, area: 'main', ...more };
}

export const footLinks = ['网站地图', '隐私说明', '无障碍说明'].map((label) => linkTo('/', { area: 'footer', label }));

/** The head of every page: the columns and the way to search. */
export const headLinks = [linkTo('/news/', { area: 'header', label: '工作动态' }), linkTo('/policies/', { area: 'header', label: '政策文件' }), linkTo('/search/', { area: 'header', label: '搜索' })];

/** A sound page that only lists. `links` are those of its own, besides head and foot. */
export function page(path: string, { links = [], ...more }: Partial<BuiltPage> = {}): BuiltPage {
  return {
    file: path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1),
    path,
    address: path,
    lang: 'zh-CN',
    titles: [`标题 ${path}`],
    headings: [`标题 ${path}`],
    meta: { description: [`说明 ${path}`] },
    canonicals: [`https://www.example.gov.cn${path}`],
    refreshes: [],
    ids: new Set(['main']),
    links: [...headLinks, ...links, ...footLinks],
    loads: [],
    hasSearchField: false,
    mutePictures: [],
    quotes: [],
    tellsCheck: false,
    texts: [],
    sentences: ['一句本站自己的话。'],
    entries: 3,
    saysEmpty: false,
    footer: '本站内容供参考，不是法律意见。',
    bytes: { html: 5000, css: 10_000, js: 2000 },
    ...more,
  };
}

/** A sound page about one thing. */
export function item(path: string, published: string, facts: Partial<ItemFacts> = {}, more: Partial<BuiltPage> = {}): BuiltPage {
  return page(path, { item: { published, shownTime: published, hasSource: true, isSample: false, ...facts }, ...more });
}

/** A demonstration with a home page, two columns and search, in which everything is in order and new. */
export function soundPages(): BuiltPage[] {
  return [
    page('/', { links: [linkTo('/news/a/', { listedDay: '2026-11-20' })], sentences: ['有事请打12345。'] }),
    page('/news/', { links: [linkTo('/news/a/', { listedDay: '2026-11-20' })] }),
    item('/news/a/', '2026-11-21 09:30'),
    page('/policies/', { links: [linkTo('/policies/b/')] }),
    item('/policies/b/', '2026-08-01 10:00', {}, { documentHeader: { validity: '有效' } }),
    page('/search/', { hasSearchField: true }),
  ];
}

export function siteOf(pages: readonly BuiltPage[] = soundPages(), more: Partial<SiteModel> = {}): SiteModel {
  return { base: '/', isDemo: true, isArchived: false, pages, redirects: [], files: new Set(pages.map(({ file }) => file)), sheets: [], ...more };
}

/** The sound site with one page changed. */
export function siteWith(path: string, change: Partial<BuiltPage>, more: Partial<SiteModel> = {}): SiteModel {
  const pages = soundPages();
  if (!pages.some((candidate) => candidate.path === path)) throw new Error(`There is no page ${path} to change`);
  return siteOf(pages.map((candidate) => (candidate.path === path ? { ...candidate, ...change } : candidate)), more);
}
