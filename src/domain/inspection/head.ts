/** What a page says before itself: language, title, description, address, and the tags that government sites must bear. */
import { columnOfPage, type Column } from './columns.ts';
import { findingOf, type Finding } from './finding.ts';
import { metaOf, type BuiltPage, type SiteModel } from './model.ts';

const SITE_TAGS = ['SiteName', 'SiteDomain', 'SiteIDCode'] as const;
const COLUMN_TAGS = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'] as const;
const ARTICLE_TAGS = ['ArticleTitle', 'PubDate', 'ContentSource'] as const;

/** Ten digits, or `bm` and eight: as the codes look that were seen. */
const ID_CODE = /^(?:\d{10}|bm\d{8})$/u;

const basics = findingOf('head-basics', 'red', '每页有 lang、标题、描述和 canonical，各一个，都不空', '写上；版式的 Head 组件会替每一页写');
const repeated = findingOf('head-basics', 'amber', '每页的标题都不一样', '改标题，让人看得出是哪一页');
const siteTag = findingOf('site-tags', 'red', '每页有 SiteName、SiteDomain、SiteIDCode，都不空', '补全 site.yaml 的 identity');
const siteCode = findingOf('site-tags', 'red', '网站标识码是十位数字，或 bm 加八位数字', '照网站标识码证书改 site.yaml');
const siteDomain = findingOf('site-tags', 'red', 'SiteDomain 就是网页头部地址里的域名', '生成时把 SITE_URL 设成正式的地址');
const columnTag = findingOf('column-tags', 'red', '栏目里的页面有 ColumnName、ColumnDescription、ColumnKeywords、ColumnType，都不空', '给版式传 section');
const articleTag = findingOf('article-tags', 'red', '内容页有 ArticleTitle、PubDate、ContentSource，都不空', '给版式传标题、发布时间和来源');
const pubDate = findingOf('article-tags', 'red', 'PubDate 写成 YYYY-MM-DD HH:MM', '用条目的 publishedAt');
const demo = findingOf('site-tags', 'note', '有了正式身份，每页要有网站、栏目、内容页三组标签', '正式上线时填 site.yaml 的 identity；演示站点不用填');
const mark = findingOf('impersonation', 'red', '演示站点没有政府网站的标签、备案号和标识', '去掉；正式身份要填全才会显示');

export function headFindings(site: SiteModel, columns: readonly Column[]): Finding[] {
  return [
    ...site.pages.flatMap(basicFindings),
    ...sameTitles(site.pages),
    ...(site.isDemo ? [demo('/', '演示站点：三组政府网页标签都不适用'), ...site.pages.flatMap(demoFindings)] : site.pages.flatMap((page) => tagFindings(page, columns))),
  ];
}

function basicFindings(page: BuiltPage): Finding[] {
  const once = (values: readonly string[], what: string) => (values.length === 1 && values[0] !== '' ? [] : [basics(page.path, values.length > 1 ? `${what}有 ${values.length} 个` : `没有${what}`)]);
  return [
    ...(page.lang === 'zh-CN' ? [] : [basics(page.path, page.lang === undefined ? '没有写语言' : `语言写成“${page.lang}”，应当是 zh-CN`)]),
    ...once(page.titles, '标题'),
    ...once((page.meta['description'] ?? []).map((text) => text.trim()), '描述'),
    ...once(page.canonicals, 'canonical'),
  ];
}

function sameTitles(pages: readonly BuiltPage[]): Finding[] {
  const byTitle = Map.groupBy(pages, ({ titles }) => titles[0] ?? '');
  return [...byTitle].flatMap(([title, same]) => (title === '' || same.length === 1 ? [] : same.map(({ path }) => repeated(path, `标题“${title}”有 ${same.length} 页相同`))));
}

function demoFindings(page: BuiltPage): Finding[] {
  const tags = [...SITE_TAGS, ...COLUMN_TAGS, ...ARTICLE_TAGS].filter((name) => page.meta[name] !== undefined);
  const marks = /ICP备|公网安备|党政机关网站标识|国徽/u.exec(page.footer) ?? [];
  return [...tags.map((name) => mark(page.path, `演示站点写了 ${name}`)), ...marks.map((words) => mark(page.path, `演示站点的页脚写了“${words}”`))];
}

function tagFindings(page: BuiltPage, columns: readonly Column[]): Finding[] {
  const missing = (names: readonly string[]) => names.filter((name) => metaOf(page, name) === undefined);
  const [code, domain, published] = [metaOf(page, 'SiteIDCode'), metaOf(page, 'SiteDomain'), metaOf(page, 'PubDate')];
  const host = URL.canParse(page.canonicals[0] ?? '') ? new URL(page.canonicals[0] ?? '').hostname : undefined;
  return [
    ...missing(SITE_TAGS).map((name) => siteTag(page.path, `没有 ${name}`)),
    ...(code !== undefined && !ID_CODE.test(code) ? [siteCode(page.path, `SiteIDCode 是“${code}”`)] : []),
    ...(domain !== undefined && host !== undefined && host !== domain ? [siteDomain(page.path, `SiteDomain 是 ${domain}，网页的地址在 ${host}`)] : []),
    ...(columnOfPage(columns, page.path) === undefined ? [] : missing(COLUMN_TAGS).map((name) => columnTag(page.path, `没有 ${name}`))),
    ...(page.item === undefined ? [] : missing(ARTICLE_TAGS).map((name) => articleTag(page.path, `没有 ${name}`))),
    ...(published !== undefined && !/^\d{4}-\d\d-\d\d \d\d:\d\d$/u.test(published) ? [pubDate(page.path, `PubDate 写成“${published}”`)] : []),
  ];
}
