import { describe, expect, it, test } from 'vitest';
import { directAnswer, linesFor, type AnswerFact, type AnswerLine, type Asked, type DirectAnswer } from '~/domain/search/direct-answer.ts';
import type { SearchEntity, SearchWords } from '~/domain/search/model.ts';
import { Search } from '~/domain/search/search.ts';
import { searchData } from '~/domain/search/tables.ts';

const entity = (kind: SearchEntity['kind'], path: string, title: string, more: Partial<SearchEntity> = {}): SearchEntity => ({ kind, path, title, aliases: [], asks: [], ...more });

const ENTITIES: readonly SearchEntity[] = [
  entity('software', '/wps/', 'WPS Office', { aliases: ['WPS', '金山办公'] }),
  entity('software', '/dm/', '达梦数据库 DM8', { aliases: ['达梦'] }),
  entity('software', '/uos/', '统信 UOS 操作系统', { aliases: ['统信', 'UOS'] }),
  entity('vendors', '/vendor/', '武汉达梦数据库股份有限公司', { aliases: ['达梦公司'] }),
  entity('replaced-products', '/office/', '微软 Office', { aliases: ['office'] }),
  entity('units', '/finance/', '市财政局', { aliases: ['财政局'] }),
  entity('counties', '/hanbin/', '汉滨区'),
  entity('milestones', '/timeline/#report', '报送统计表', { aliases: ['每月统计表'], asks: ['月报哪天前交'] }),
  entity('milestones', '/timeline/#funding', '采购资金落实到位'),
  entity('milestones', '/timeline/#count', '摸底完成', { aliases: ['数清软件'] }),
  entity('forms', '/forms/report/', '月报表', { aliases: ['月报'] }),
  entity('guidance', '/guidance/what/', '什么是正版软件', { asks: ['正版软件怎么认'] }),
  entity('terms', '/glossary/#genuine', '正版软件'),
  entity('terms', '/glossary/#ledger', '台账'),
  entity('terms', '/glossary/#ofd', 'OFD'),
  entity('laws', '/law/copyright/', '中华人民共和国著作权法', { aliases: ['著作权法'], parts: { 第5条: 'article-5', 第54条: 'article-54' } }),
  entity('laws', '/law/criminal/', '中华人民共和国刑法', { aliases: ['刑法'], parts: { 第217条: 'article-217' } }),
  entity('policies', '/policies/46/', '关于推进使用正版软件工作的通知', {
    aliases: ['46号通知', '安政办发〔2012〕46号'],
    parts: { '二 主要任务': 'clause-2', '二（一）落实购置经费': 'clause-2-1', '三（三）强化督促检查': 'clause-3-3' },
  }),
  entity('policies', '/policies/88/', '政府机关使用正版软件管理办法', { aliases: ['88号办法'], parts: { '第六条 采购': 'clause-6' } }),
  entity('channels', '/report/#12345', '12345政务服务便民热线', { aliases: ['12345'] }),
  entity('tools', '/tools/ledger/', '软件台账', { aliases: ['电子台账', '数清软件'] }),
];

const WORDS: SearchWords = {
  stop: ['什么是', '是什么', '什么', '怎么办', '怎么', '吗', '的', '能不能', '能', '在', '上', '是', '和', '要', '还', '哪家'],
  generic: ['软件'],
  synonyms: [],
  foreign: [],
  intents: [
    { about: '问价格', words: ['多少钱', '价格'], kinds: ['software'], paths: [], boost: 0.4 },
    { about: '问期限', words: ['什么时候', '几号', '期限'], kinds: ['milestones'], paths: [], boost: 0.4 },
    { about: '问比较', words: ['对比'], kinds: [], paths: [], boost: 0.3 },
    { about: '问意思', words: ['是什么意思'], kinds: ['terms'], paths: [], boost: 0.6 },
  ],
};

const search = new Search(searchData(ENTITIES, [], WORDS));
/** How sure search is depends on how many pages there are; the rule is about names. */
const asked = (question: string) => directAnswer({ ...search.ask(question), isConfident: true });

describe('a question', () => {
  it.each<[string, string, AnswerFact | undefined]>([
    ['WPS', '/wps/', undefined],
    ['wps office', '/wps/', undefined],
    ['WPS价格', '/wps/', 'price'],
    ['WPS 多少钱', '/wps/', 'price'],
    ['WPS免费吗', '/wps/', 'free'],
    ['WPS企业能免费用吗', '/wps/', 'free'],
    ['WPS授权', '/wps/', 'licence'],
    ['WPS系统', '/wps/', 'systems'],
    ['WPS能不能装麒麟', '/wps/', 'systems'],
    ['WPS是哪家公司的', '/wps/', 'vendor'],
    ['达梦数据库价格', '/dm/', 'price'],
    ['dameng', '/dm/', undefined],
    ['统信UOS', '/uos/', undefined],
    ['office', '/office/', undefined],
    ['office替代', '/office/', 'candidates'],
    ['微软Office停止支持', '/office/', 'support'],
    ['财政局', '/finance/', undefined],
    ['财政局负责什么', '/finance/', 'duties'],
    ['財政局', '/finance/', undefined],
    ['汉滨区', '/hanbin/', undefined],
    ['汉滨区什么时候报', '/hanbin/', 'reports'],
    ['采购资金落实到位', '/timeline/#funding', undefined],
    ['采购资金期限', '/timeline/#funding', 'due'],
    ['月报什么时候', '/timeline/#report', 'due'],
    ['每月统计表', '/timeline/#report', undefined],
    ['台账', '/glossary/#ledger', undefined],
    ['什么是台账', '/glossary/#ledger', undefined],
    ['OFD是什么意思', '/glossary/#ofd', 'definition'],
    ['著作权法第五十四条', '/law/copyright/#article-54', undefined],
    ['著作权法54条怎么赔', '/law/copyright/#article-54', undefined],
    ['著作权法第5条', '/law/copyright/#article-5', undefined],
    ['刑法217条', '/law/criminal/#article-217', undefined],
    ['46号通知二（一）', '/policies/46/#clause-2-1', undefined],
    ['46号通知落实购置经费', '/policies/46/#clause-2-1', undefined],
    ['46号通知第二部分', '/policies/46/#clause-2', undefined],
    ['安政办发〔2012〕46号第三部分（三）', '/policies/46/#clause-3-3', undefined],
    ['88号办法第六条', '/policies/88/#clause-6', undefined],
    ['12345', '/report/#12345', undefined],
    ['12345怎么打', '/report/#12345', 'contact'],
  ])('“%s” has its answer from %s, asking for %s', (question, path, first) => {
    expect({ ...asked(question) }).toEqual({ kind: expect.any(String), path, ...(first !== undefined && { first }) });
  });

  it.each([
    ['no name', '怎么买软件'],
    ['nonsense', 'qwzx'],
    ['nothing', ''],
    ['a product and something else than its facts', 'WPS卸载'],
    ['two products', 'WPS和达梦'],
    ['a comparison', 'WPS对比'],
    ['a law without an article', '著作权法'],
    ['an article that the site has not', '著作权法第999条'],
    ['an article that only begins like one', '刑法第2170条'],
    ['an article without a law', '第54条'],
    ['a document without a clause', '46号通知'],
    ['how to, not what', '台账怎么建'],
    ['a day of what has no deadline', 'WPS什么时候到期'],
    ['a form', '月报表'],
    ['a page of guidance by its name', '什么是正版软件'],
    ['a tool', '电子台账'],
    ['a name of a tool first and of a deadline after it', '数清软件'],
    ['a word, but what to do about it', '台账怎么办'],
  ])('with %s has no direct answer: “%s”', (_, question) => {
    expect(asked(question)).toBeUndefined();
  });

  test('is not answered where search is not sure', () => {
    expect(directAnswer({ ...search.ask('WPS价格'), isConfident: false })).toBeUndefined();
  });
});

describe('the lines of an answer', () => {
  const line = (fact: AnswerFact, label: string): AnswerLine => ({ fact, label, text: label, from: [] });
  const answer = (...lines: AnswerLine[]): DirectAnswer => ({ title: '', kind: '', lines, sources: [] });
  const ask = (kind: Asked['kind'], first?: AnswerFact): Asked => ({ kind, path: '/', ...(first !== undefined && { first }) });
  const labels = (told: DirectAnswer, asking: Asked, question = '') => linesFor(told, asking, question).lines.map(({ label }) => label);

  const product = answer(line('licence', '授权'), line('free', '免费'), line('price', '价格'), line('systems', '系统'), line('systems', '系统（未核实）'), line('vendor', '厂商'));
  const versions = answer(...['Office 2010', 'Office 2013', 'Office 2016', 'Office 2019', 'Office 2021（含 LTSC 2021）'].map((label) => line('support', label)), line('candidates', '替代'));

  it('are all told in their order where nothing is asked for', () => {
    expect(labels(product, ask('software'))).toEqual(['授权', '免费', '价格', '系统', '系统（未核实）', '厂商']);
  });

  it('begin with what is asked for, and two others of a product', () => {
    expect(labels(product, ask('software', 'systems'))).toEqual(['系统', '系统（未核实）', '授权', '免费']);
  });

  it('leave out no line of another kind', () => {
    expect(labels(answer(line('due', '期限'), line('who', '谁'), line('who', '报给'), line('text', '状态'), line('text', '出入')), ask('milestones', 'who'))).toEqual(['谁', '报给', '期限', '状态', '出入']);
  });

  it('tell of many versions the one that is named, or else the latest, and how many more there are', () => {
    expect(labels(versions, ask('replaced-products'), 'office 2016')).toEqual(['Office 2016', '替代']);
    expect(labels(versions, ask('replaced-products'), 'office')).toEqual(['Office 2016', 'Office 2019', 'Office 2021（含 LTSC 2021）', '替代']);
    expect(labels(versions, ask('replaced-products', 'candidates'), 'office 1999')[0]).toBe('替代');
    expect(linesFor(versions, ask('replaced-products'), 'office').further).toBe(2);
    expect(linesFor(product, ask('software'), 'WPS').further).toBe(0);
  });
});
