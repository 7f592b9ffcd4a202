import { BASES, type Basis } from './basis.ts';

/** `red`: a veto, or something that must not go online; `amber`: points are lost; `note`: to know. */
export const SEVERITIES = { red: '红', amber: '黄', note: '注' } as const;
export type Severity = keyof typeof SEVERITIES;

/** Every rule: what it is called, and on what it rests. Their order is that of the report. */
export const RULES = {
  'home-fresh': { title: '首页更新', basis: BASES.veto.home },
  'home-events': { title: '首页上的事情有多新', basis: BASES.events },
  'column-fresh': { title: '栏目更新', basis: BASES.veto.columns },
  'column-events': { title: '栏目里的事情有多新', basis: BASES.events },
  'columns-veto': { title: '栏目不更新累计', basis: BASES.veto.columns },
  'column-blank': { title: '空白栏目', basis: BASES.blank },
  'item-time': { title: '发布时间', basis: BASES.time },
  'item-undated': { title: '没有发布时间', basis: BASES.veto.undated },
  'item-future': { title: '发布时间在将来', basis: BASES.veto.forged },
  'item-source': { title: '来源', basis: BASES.source },
  'dead-link': { title: '死链', basis: BASES.links },
  'empty-link': { title: '空链接', basis: BASES.links },
  'link-words': { title: '链接的字', basis: BASES.accessible },
  'external-link': { title: '站外链接', basis: BASES.external },
  'foreign-file': { title: '别的网站的文件', basis: BASES.foreign },
  'head-basics': { title: '网页头部', basis: BASES.head },
  'site-tags': { title: '网站标签', basis: BASES.tags },
  'column-tags': { title: '栏目标签', basis: BASES.tags },
  'article-tags': { title: '内容页标签', basis: BASES.tags },
  impersonation: { title: '冒充政府网站', basis: BASES.impersonation },
  footer: { title: '页脚', basis: BASES.footer },
  icp: { title: '备案号', basis: BASES.icp },
  validity: { title: '文件效力', basis: BASES.validity },
  quote: { title: '引文', basis: BASES.quotes },
  'stale-phrase': { title: '过时的说法', basis: BASES.stale },
  placeholder: { title: '没有写完', basis: BASES.placeholders },
  sample: { title: '示例', basis: BASES.samples },
  hues: { title: '色调', basis: BASES.hues },
  search: { title: '搜索', basis: BASES.search },
  weight: { title: '打开要多久', basis: BASES.load },
  accessible: { title: '无障碍', basis: BASES.accessible },
  channel: { title: '咨询和投诉的渠道', basis: BASES.veto.response },
} as const satisfies Record<string, { title: string; basis: Basis }>;
export type RuleName = keyof typeof RULES;

/** Rules that only new content can satisfy: red in them says nothing against the site's program. */
export const FRESHNESS_RULES: ReadonlySet<RuleName> = new Set(['home-fresh', 'home-events', 'column-fresh', 'column-events', 'columns-veto']);

/** Something to mend, or to know. */
export interface Finding {
  rule: RuleName;
  severity: Severity;
  /** The path of the page, from the site's base on; of a file, its name; `/` for the site as a whole. */
  page: string;
  found: string;
  allowed: string;
  fix: string;
}

/** Makes findings of one rule. */
export const findingOf =
  (rule: RuleName, severity: Severity, allowed: string, fix: string) =>
  (page: string, found: string): Finding => ({ rule, severity, page, found, allowed, fix });
