import type { SearchData, SearchEntity, SearchWords } from '~/domain/search/model.ts';
import { Search } from '~/domain/search/search.ts';
import { searchData } from '~/domain/search/tables.ts';

const entity = (path: string, kind: SearchEntity['kind'], title: string, aliases: string[], asks: string[] = [], more: Partial<SearchEntity> = {}): SearchEntity => ({ path, kind, title, aliases, asks, ...more });

/** A small site: enough of each kind that words are told apart. */
export const ENTITIES: readonly SearchEntity[] = [
  entity('/wps/', 'software', 'WPS Office', ['金山办公', 'WPS'], ['写公文用哪款软件']),
  entity('/yozo/', 'software', '永中 Office', ['永中办公']),
  entity('/dameng/', 'software', '达梦数据库', ['达梦', 'DM8'], ['达梦有没有免费版'], { near: [4] }),
  entity('/ms-office/', 'replaced-products', 'Microsoft Office', ['微软办公', 'MS Office'], ['微软办公换成什么']),
  entity('/dameng-company/', 'vendors', '武汉梦想', ['梦想公司']),
  entity('/office-suite/', 'categories', '办公软件', ['文字处理软件']),
  entity('/database/', 'categories', '数据库', ['数据库软件']),
  entity('/finance/', 'units', '市财政局', ['财政局'], ['经费归谁管']),
  entity('/monthly/', 'milestones', '每月报送进度', ['月报期限'], ['月报几号交']),
  entity('/statistics/', 'forms', '正版软件统计表', ['月报表'], ['月报的表在哪里下载']),
  entity('/ledger/', 'terms', '台账', ['软件台账'], ['台账是什么']),
  entity('/copyright-law/', 'laws', '著作权法', ['中华人民共和国著作权法', '著作权法条文'], [], { parts: { 第54条: '#article-54', 第五十三条: '#article-53' } }),
  entity('/notice/', 'policies', '关于推进使用正版软件工作的通知', ['安政办发〔2012〕46号'], ['正版软件的通知']),
  entity('/report/', 'guidance', '怎样举报盗版软件', ['举报盗版'], ['发现别人卖盗版怎么办']),
  entity('/old-computer/', 'guidance', '旧电脑里的软件怎么处理', ['旧电脑', '二手电脑']),
  entity('/news/', 'news', '市财政局召开正版软件工作会议', []),
];

export const WORDS: SearchWords = {
  stop: ['怎么', '怎样', '怎么办', '什么', '是什么', '用', '哪', '谁', '归', '的', '了', '吗', '在', '我', '卖'],
  generic: ['软件'],
  synonyms: [
    { say: '钱', mean: ['经费'] },
    { say: '检举', mean: ['举报'] },
  ],
  foreign: [
    { say: '软体', mean: ['软件'] },
    { say: 'database', mean: ['数据库'] },
    { say: 'copyright law', mean: ['著作权法'] },
  ],
  intents: [
    { about: '找表', words: ['表', '下载'], kinds: ['forms'], paths: [], boost: 0.5 },
    { about: '看动态', words: ['会议', '动态'], kinds: ['news'], paths: [], boost: 0.8 },
    { about: '找替代', words: ['替代', '换成'], kinds: ['replaced-products'], paths: [], boost: 0.8 },
  ],
};

const TEXTS = ['公司里有一台打印机', '公司的打印机坏了', '公司买了打印机', '公司要打印机'];

export const DATA: SearchData = searchData(ENTITIES, TEXTS, WORDS);

export const search = new Search(DATA);

/** The addresses of the first hits. */
export const pathsOf = (question: string, isExact = false) => search.ask(question, isExact).hits.map(({ entity: { path } }) => path);
