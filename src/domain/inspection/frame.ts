/** What stands around every page: the foot with its obligatory items, search, and a way to be heard. */
import { SEARCH } from './columns.ts';
import { findingOf, type Finding } from './finding.ts';
import { pathWithin, type BuiltPage, type SiteModel } from './model.ts';

/** What a foot must hold, by words or by where a link leads. */
interface FootItem {
  name: string;
  isIn: (page: BuiltPage) => boolean;
}

const linked = (page: BuiltPage, isWanted: (link: { label: string; href: string }) => boolean) =>
  page.links.some(({ area, label, href }) => area === 'footer' && href !== undefined && isWanted({ label, href }));

const says = (name: string, words: RegExp): FootItem => ({ name, isIn: ({ footer }) => words.test(footer) });
const leads = (name: string, words: RegExp): FootItem => ({ name, isIn: (page) => linked(page, ({ label }) => words.test(label)) });

/** Every site's, a demonstration's too. */
const OWN_ITEMS: readonly FootItem[] = [leads('网站地图', /网站地图/u), leads('隐私说明', /隐私/u), leads('无障碍说明', /无障碍/u), says('法律提示', /法律|版权/u)];

/** What only a site with an identity may bear. */
const IDENTITY_ITEMS: readonly FootItem[] = [
  says('主办单位', /主办/u),
  says('承办单位', /承办/u),
  says('联系方式', /联系方式|电话/u),
  says('网站标识码', /网站标识码/u),
  says('公安备案号', /公网安备/u),
  leads('“我为政府网站找错”', /找错/u),
];

/** The mark of 党政机关: a picture that its issuer hands out. */
const MARK: FootItem = { name: '党政机关网站标识', isIn: ({ footer }) => footer.includes('党政机关') };

const own = findingOf('footer', 'amber', '页脚有网站地图、隐私说明、无障碍说明和法律提示', '版式的 Footer 组件会替每一页写');
const identity = findingOf('footer', 'red', '页脚有主办、承办、联系方式、标识码、公安备案号和“我为政府网站找错”', '补全 site.yaml 的 identity');
const markMissing = findingOf('footer', 'amber', '页脚有党政机关网站标识', '向主办单位要党政机关网站标识的图片和链接，加进页脚');
const icp = findingOf('icp', 'red', '页脚有 ICP 备案号，链接到 https://beian.miit.gov.cn/', '补全 site.yaml 的 identity.icp');
const demo = findingOf('footer', 'note', '有了正式身份，页脚要有主办、承办、联系方式、标识码、备案号、党政机关网站标识和找错入口', '正式上线时填 site.yaml 的 identity；演示站点不用填');
const noField = findingOf('search', 'red', '有搜索页，页面上有搜索框', '恢复 /search/');
const noWay = findingOf('search', 'amber', '每页的页头都通向搜索', '用统一的页头');
const noChannel = findingOf('channel', 'red', '有一页写明向哪里咨询、投诉，给出电话或官方的渠道', '恢复“向谁举报”一页，写上 12345');

export function frameFindings(site: SiteModel): Finding[] {
  return [...footFindings(site), ...searchFindings(site), ...channelFindings(site)];
}

function footFindings(site: SiteModel): Finding[] {
  const missing = (items: readonly FootItem[], finding: (page: string, found: string) => Finding) =>
    site.pages.flatMap((page) => items.filter(({ isIn }) => !isIn(page)).map(({ name }) => finding(page.path, `页脚没有${name}`)));
  if (site.isDemo) return [demo('/', '演示站点：页脚的主办单位和备案信息不适用'), ...missing(OWN_ITEMS, own)];
  const withoutIcp = site.pages.filter((page) => !linked(page, ({ href }) => href.startsWith('https://beian.miit.gov.cn')));
  return [...missing(OWN_ITEMS, own), ...missing(IDENTITY_ITEMS, identity), ...missing([MARK], markMissing), ...withoutIcp.map(({ path }) => icp(path, '页脚没有 ICP 备案号的链接'))];
}

function searchFindings(site: SiteModel): Finding[] {
  const withField = new Set(site.pages.filter(({ hasSearchField }) => hasSearchField).map(({ path }) => path));
  if (withField.size === 0) return [noField('/', '没有一页有搜索框')];
  const leadsThere = (page: BuiltPage) => page.links.some(({ area, label, href }) => area === 'header' && SEARCH.test(label) && href !== undefined && withField.has(pathWithin(site, page, href) ?? ''));
  return site.pages.filter((page) => !leadsThere(page)).map(({ path }) => noWay(path, '页头没有通向搜索框的链接'));
}

/** A number to call, or the portal's hotline by name: whether anybody answers, no file can tell. */
function channelFindings(site: SiteModel): Finding[] {
  const has = site.pages.some((page) => page.links.some(({ href }) => href?.startsWith('tel:') === true) || page.sentences.some((text) => text.includes('12345')));
  return has ? [] : [noChannel('/', '没有一页写着咨询、投诉的渠道')];
}
