import { describe, expect, it } from 'vitest';
import type { CollectionName } from '~/schemas/collections.ts';
import type { Raw } from '../../fixtures/make.ts';
import { refusals, unread } from './tables.ts';

const REF = '填写另一条内容的编号（即它的文件名，不带扩展名）';
const CLAUSE = '写成“文件编号#条款编号”，例如 anzhengbanfa-2012-46#2.1';
const ARTICLE = '写成“法律编号#条号”，例如 software-regulation#16';
const DAY = '写成加引号的年-月-日，而且确有这一天，例如 \'2026-11-24\'';
const PARTIAL_DAY = '写成加引号的年-月-日、年-月或年，例如 \'2012-04\'';
const DATE = '写成加引号的年-月-日、年-月或年，例如 \'2012-04\'';
const MOMENT = '写成加引号的年-月-日，或年-月-日 时:分，例如 \'2026-12-10\'、\'2026-12-10 09:00\'';

const step = { title: '先停用', text: '先停用，再核实。' };
const duty = { id: 'funding', title: '保障经费', text: '列入预算。', verb: 'lead', clauses: ['notice#2.1'], audience: ['government'] };
const article = { no: '16', heading: '合法复制品', point: '可以装机。', checkedOn: '2026-11-23', ...unread };
const ruling = {
  authority: '示例市版权局',
  decidedOn: '2016-08-30',
  facts: [{ text: '查了电脑。', ...unread }],
  decided: [{ text: '罚款。', ...unread }],
  lessons: ['留好合同。'],
};
const WHEN = '“何时决定”和“何时公布”写一样：知道决定的日子就写它';
const column = { id: 'name', label: '软件名称', type: 'text', explains: '写全称。', ...unread };
const question: Raw = { id: 'a', ask: '有人管吗？', missing: '没有人管', tool: 'ledger' };
const parts = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: '谁负责', explains: '先看人。', questions: [{ ...question, id }] }));
const once = { type: 'once', on: '2012-06-30', asStated: '6月底前' };

type Row = [collection: CollectionName, name: string, overrides: Raw, path: string, message?: string];

const bad: Row[] = [
  ['guidance', 'a procedure without steps', { kind: 'procedure' }, 'steps', '类型是步骤的，至少写两步'],
  ['guidance', 'a procedure of one step', { kind: 'procedure', steps: [step] }, 'steps', '类型是步骤的，至少写两步'],
  ['guidance', 'an answer without a basis', { laws: [] }, 'laws', '每条指南都要有依据：法条、文件条款或来源至少写一样'],
  ['guidance', 'an answer that nobody will review', { reviewOn: undefined }, 'reviewOn', '指南要写复核日期'],
  ['guidance', 'an answer for nobody', { readers: [] }, 'readers', '至少选一类读者'],
  ['guidance', 'a reader that we do not know', { readers: ['everybody'] }, 'readers[0]'],
  ['guidance', 'a law without its article', { laws: ['software-regulation'] }, 'laws[0]', ARTICLE],
  ['guidance', 'an article in Chinese', { laws: ['software-regulation#第十六条'] }, 'laws[0]', ARTICLE],
  ['guidance', 'a unit by its name', { units: ['市财政局'] }, 'units[0]', REF],
  ['guidance', 'a title of 41 characters', { title: '问'.repeat(41) }, 'title', '最多 40 个字'],
  ['guidance', 'an order of 0', { order: 0 }, 'order'],

  ['laws', 'an article number in Chinese', { articles: [{ ...article, no: '第十六条' }] }, 'articles[0].no', '只写数字，例如 16；“第十六条之一”写 16-1'],
  ['laws', 'an article number as a number', { articles: [{ ...article, no: 16 }] }, 'articles[0].no'],
  ['laws', 'a law without articles', { articles: [] }, 'articles', '至少收录一条'],
  ['laws', 'an article without a day of reading', { articles: [{ ...article, checkedOn: undefined }] }, 'articles[0].checkedOn'],
  ['laws', 'a law without the version that it quotes', { versionNote: '' }, 'versionNote', '不能留空'],
  ['laws', 'a validity without a source', { validity: { status: 'in-force', confidence: 'unverified' } }, 'validity.source', '写来源代号；几个来源就写成列表'],
  ['laws', 'a validity that we do not know', { validity: { status: 'probably', ...unread } }, 'validity.status'],

  ['policies', 'a clause that says nothing', { clauses: [{ id: '2.1', heading: '经费' }] }, 'clauses[0].text', '原文和白话至少写一样'],
  ['policies', 'a clause numbered in Chinese', { clauses: [{ id: '二', text: '一' }] }, 'clauses[0].id', '只用小写英文、数字、点和连字符，例如 2.1'],
  ['policies', 'a clause that ends in a dot', { clauses: [{ id: '2.', text: '一' }] }, 'clauses[0].id', '只用小写英文、数字、点和连字符，例如 2.1'],
  ['policies', 'a document printed in a month', { printedOn: '2012-04' }, 'printedOn', DAY],
  ['policies', 'a document of a spring', { issuedOn: '2012年春' }, 'issuedOn', DATE],
  ['policies', 'a coverage that we do not know', { coverage: 'most' }, 'coverage'],
  ['policies', 'an annex that is perhaps there', { attachments: [{ title: '附表', available: '有' }] }, 'attachments[0].available'],
  ['policies', 'a cited document by its number', { citesPolicies: ['国办发〔2010〕47号'] }, 'citesPolicies[0]', REF],

  ['units', 'a unit without duties', { duties: [] }, 'duties', '至少写一项职责'],
  ['units', 'a duty without a clause', { duties: [{ ...duty, clauses: [] }] }, 'duties[0].clauses', '至少写一条依据'],
  ['units', 'a duty about nobody', { duties: [{ ...duty, audience: [] }] }, 'duties[0].audience', '至少选一类'],
  ['units', 'a duty with a verb of its own', { duties: [{ ...duty, verb: 'help' }] }, 'duties[0].verb'],
  ['units', 'a duty named in Chinese', { duties: [{ ...duty, id: '经费' }] }, 'duties[0].id', '只用小写英文、数字和连字符'],
  ['units', 'a clause without its document', { duties: [{ ...duty, clauses: ['2.1'] }] }, 'duties[0].clauses[0]', CLAUSE],
  ['units', 'a successor without a source', { successor: { name: '市场监督管理局', confidence: 'unverified' } }, 'successor.source', '写来源代号；几个来源就写成列表'],
  ['units', 'a contact without a source', { contact: { text: '0915-0000000', confidence: 'unverified' } }, 'contact.source', '写来源代号；几个来源就写成列表'],

  ['counties', 'a code of five digits', { code: '61090' }, 'code', '六位数字'],
  ['counties', 'a code as a number', { code: 610_902 }, 'code'],
  ['counties', 'a county without a clause', { clauses: [] }, 'clauses'],

  ['tasks', 'a task without a clause', { clause: '' }, 'clause', CLAUSE],
  ['tasks', 'a part that the notice does not have', { part: 'goal' }, 'part'],

  ['milestones', 'a deadline on no day', { due: { ...once, on: '6月底' } }, 'due.on', PARTIAL_DAY],
  ['milestones', 'a deadline on 31 June', { due: { ...once, on: '2012-06-31' } }, 'due.on', PARTIAL_DAY],
  ['milestones', 'a deadline without the original words', { due: { type: 'once', on: '2012-06-30' } }, 'due.asStated'],
  ['milestones', 'a deadline of no type', { due: { on: '2012-06-30', asStated: '6月底前' } }, 'due.type'],
  ['milestones', 'a rhythm that we do not know', { due: { type: 'recurring', every: 'week', asStated: '每周' } }, 'due.every'],
  ['milestones', 'day 32 of a month', { due: { type: 'recurring', every: 'month', dayOfMonth: 32, asStated: '每月32日' } }, 'due.dayOfMonth'],
  ['milestones', 'half a day', { due: { type: 'recurring', every: 'month', dayOfMonth: 1.5, asStated: '每月' } }, 'due.dayOfMonth'],
  ['milestones', 'a completion without a source', { completedOn: { on: '2012-06-30', confidence: 'confirmed' } }, 'completedOn.source', '写来源代号；几个来源就写成列表'],
  ['milestones', 'a force that is not said', { inForce: { status: 'maybe', ...unread } }, 'inForce.status'],

  ['news', 'an item without facts', { facts: [] }, 'facts', '至少写一条事实'],
  ['news', 'a fact as bare text', { facts: ['开了会。'] }, 'facts[0]'],
  ['news', 'a fact without a source', { facts: [{ text: '开了会。', confidence: 'unverified' }] }, 'facts[0].source', '写来源代号；几个来源就写成列表'],
  ['news', 'a date in Chinese', { occurredOn: '2022年8月' }, 'occurredOn', DATE],
  ['news', 'a date that is none', { occurredOn: '2022-02-29' }, 'occurredOn', DATE],
  ['news', 'an item without its publisher', { contentSource: '' }, 'contentSource', '不能留空'],
  ['news', 'an item without its editor', { author: undefined }, 'author'],
  ['news', 'a topic that the notice does not name', { topic: 'gossip' }, 'topic'],

  ['events', 'an event that ends before it begins', { time: { startsAt: '2026-12-10 09:00', endsAt: '2026-12-10 08:59', ...unread } }, 'time.endsAt', '结束不能早于开始'],
  ['events', 'days that end before they begin', { time: { startsAt: '2026-12-10', endsAt: '2026-12-09', ...unread } }, 'time.endsAt', '结束不能早于开始'],
  ['events', 'a day that ends at an hour', { time: { startsAt: '2026-12-10', endsAt: '2026-12-10 11:30', ...unread } }, 'time.endsAt', '开始和结束的写法要一样：都只写到日，或者都写到分'],
  ['events', 'an hour of every year', { time: { startsAt: '2026-04-26 09:00', every: 'year', ...unread } }, 'time.startsAt', '每年一次的只写到日：各年的钟点不一样'],
  ['events', 'a day that is none', { time: { startsAt: '2026-02-29', ...unread } }, 'time.startsAt', MOMENT],
  ['events', 'an hour that is none', { time: { startsAt: '2026-12-10 24:00', ...unread } }, 'time.startsAt', MOMENT],
  ['events', 'a time without a source', { time: { startsAt: '2026-12-10', confidence: 'confirmed' } }, 'time.source', '写来源代号；几个来源就写成列表'],
  ['events', 'a signup that closes after the event began', { signup: { how: '填表', closesAt: '2026-12-11', ...unread } }, 'signup.closesAt', '报名截止不能晚于活动开始'],
  ['events', 'a signup that closes a minute after the event began', { signup: { how: '填表', closesAt: '2026-12-10 09:01', ...unread } }, 'signup.closesAt', '报名截止不能晚于活动开始'],
  ['events', 'a signup that nobody can find', { signup: { closesAt: '2026-12-04', ...unread } }, 'signup.how', '报名网址和怎样报名，至少写一样'],
  ['events', 'a signup to every year', { time: { startsAt: '2026-04-26', every: 'year', ...unread }, signup: { how: '填表', closesAt: '2026-04-20', ...unread } }, 'signup', '每年一次的不写报名：要报名的那一次另建一条'],
  ['events', 'an event that is cancelled for no reason', { updatedOn: '2026-11-26', change: { state: 'cancelled', ...unread } }, 'change.reason'],
  ['events', 'a change that no calendar would learn of', { change: { state: 'cancelled', reason: '停电', ...unread } }, 'updatedOn', '有变动的要写更新日期：订阅了日历的人靠它收到变动'],
  ['events', 'a host with two names', { hosts: [{ unit: 'caizhengju', name: '市财政局' }] }, 'hosts[0].name', '成员单位写 unit，别的单位写 name，两样只写一样'],
  ['events', 'a host without a name', { hosts: [{}] }, 'hosts[0].name', '成员单位写 unit，别的单位写 name，两样只写一样'],
  ['events', 'a host that is bare text', { hosts: ['市财政局'] }, 'hosts[0]'],
  ['channels', 'a number without a source', { contact: { value: '12345', confidence: 'confirmed' } }, 'contact.source', '写来源代号；几个来源就写成列表'],
  ['channels', 'a number that YAML read as one', { contact: { value: 12_345, ...unread } }, 'contact.value'],
  ['showcases', 'an experience without measures', { measures: [] }, 'measures', '至少写一条做法'],
  ['showcases', 'a figure without a source', { results: [{ what: '增购', figure: '500 套', confidence: 'confirmed' }] }, 'results[0].source', '写来源代号；几个来源就写成列表'],
  ['showcases', 'a number that its figure does not state', { results: [{ what: '增购', figure: '50多套', value: 50, unit: '套', ...unread }] }, 'results[0].value', '“数字”里没有写“50套”：数值、原来和总数都照“数字”里写的抄；约数（多、余、约、以上）不写数值'],
  ['showcases', 'a cost without a unit', { cost: [{ what: '采购', figure: '5万元', value: 5, ...unread }] }, 'cost[0].unit', '“数值”和“单位”一起写，或者都不写'],
  ['showcases', 'a drawing of one number', { results: [{ what: '增购', figure: '500套', value: 500, unit: '套', series: '套数', ...unread }] }, 'results[0].series', '“套数”只有一个数字，画不成图；删去“同一张图”，或补上可以比的数字'],
  ['showcases', 'an experience for nobody', { usefulTo: [] }, 'usefulTo', '至少选一类读者'],
  ['recognitions', 'a title that nobody can be asked about', { duties: [] }, 'duties', '至少写一项：读者要知道向谁问'],
  ['recognitions', 'a batch without a fact', { batches: [{ title: '第三批', facts: [] }] }, 'batches[0].facts', '至少写一条事实'],
  ['showcases', 'a title of honour in a short year', { recognition: { title: '示范单位', year: '22', ...unread } }, 'recognition.year', '写四位年份'],
  ['vendors', 'a host with its scheme', { hosts: ['https://wps.cn'] }, 'hosts[0]', '只写域名'],
  ['vendors', 'a homepage on http', { homepage: { url: 'http://www.wps.cn' } }, 'homepage.url', '网址必须以 https:// 开头'],
  ['vendors', 'a homepage as bare text', { homepage: 'https://www.wps.cn' }, 'homepage'],
  ['vendors', 'a name that comes from nowhere', { identity: undefined }, 'identity'],
  ['categories', 'a class that the rules do not name', { class: 'games' }, 'class'],
  ['categories', 'criteria that ask for nothing', { criteria: { minimum: [], order: '按拼音。' } }, 'criteria.minimum'],
  ['replaced-products', 'a category by its name', { category: '办公套件' }, 'category', REF],
  ['terms', 'a related word by its name', { related: ['台账'] }, 'related[0]', REF],
  ['pages', 'a page without a title', { title: undefined }, 'title'],

  ['guidance', 'a case that tells no ruling', { kind: 'case' }, 'ruling', '类型是案例的要写“案件”，别的类型不写'],
  ['guidance', 'a ruling in what is no case', { ruling }, 'ruling', '类型是案例的要写“案件”，别的类型不写'],
  ['guidance', 'a ruling of no day', { kind: 'case', ruling: { ...ruling, decidedOn: undefined } }, 'ruling.decidedOn', WHEN],
  ['guidance', 'a ruling of two days', { kind: 'case', ruling: { ...ruling, publishedOn: '2024-03-18' } }, 'ruling.decidedOn', WHEN],
  ['guidance', 'a duty without its unit', { duties: ['funding'] }, 'duties[0]', '写成“单位编号#职责编号”，例如 caizhengju#funding'],
  ['forms', 'a choice of nothing', { columns: [{ ...column, type: 'choice' }] }, 'columns[0].options', '“选一项”要列出可选的值，别的类型不列'],
  ['forms', 'a text with options', { columns: [{ ...column, options: ['是'] }] }, 'columns[0].options', '“选一项”要列出可选的值，别的类型不列'],
  ['forms', 'two columns of one id', { columns: [column, column] }, 'columns', '编号重复'],
  ['forms', 'a column without a source', { columns: [{ ...column, source: undefined }] }, 'columns[0].source', '写来源代号；几个来源就写成列表'],
  ['forms', 'a record of nothing', { columns: [] }, 'columns', '制度样本只有条文；别的类型要有表头或栏目'],
  ['forms', 'a model rule with columns', { kind: 'rule', articles: [{ title: '谁负责', text: '负责人。' }] }, 'columns', '制度样本只有条文；别的类型要有表头或栏目'],
  ['forms', 'a model rule without articles', { kind: 'rule', columns: [] }, 'articles', '制度样本和承诺书要有条文'],
  ['self-checks', 'four strokes', { parts: parts.slice(1) }, 'parts', '正好五部分，一部分是“正”字的一笔'],
  ['self-checks', 'one id for two questions', { parts: parts.map((part) => ({ ...part, questions: [question] })) }, 'parts', '有两个问题用了同一个编号'],
  ['self-checks', 'a lack that nothing mends', { parts: [{ ...parts[0], questions: [{ ...question, tool: undefined }] }, ...parts.slice(1)] }, 'parts[0].questions[0].guidance', '说了缺什么，就要说怎样补：指南、表格、工具至少写一样'],
  ['liabilities', 'a consequence without an article', { laws: [] }, 'laws', '写出法条或文件条款'],
  ['liabilities', 'a layer that the law does not know', { layer: 'moral' }, 'layer'],
];

describe('the schemas', () => {
  it.each(bad)('of %s refuse %s', (collection, _, overrides, path, message) => {
    const found = refusals(collection, overrides).filter((refusal) => refusal.path === path);
    expect(found).not.toEqual([]);
    if (message !== undefined) expect(found.map((refusal) => refusal.message)).toContain(message);
  });

  it.each<[CollectionName, string, Raw]>([
    ['guidance', 'a procedure of two steps', { kind: 'procedure', steps: [step, step] }],
    ['guidance', 'an answer that rests on a clause alone', { laws: [], clauses: ['notice#2.3'] }],
    ['laws', 'an article between two articles', { articles: [{ ...article, no: '16-1' }] }],
    ['policies', 'a clause in our words alone', { clauses: [{ id: 'duty.a-b', plain: '白话。' }] }],
    ['policies', 'a document known to the year', { issuedOn: '2006' }],
    ['milestones', 'a rhythm without a day', { due: { type: 'recurring', every: 'change', asStated: '每次变动' } }],
    ['news', 'an item known to the month', { occurredOn: '2010-10' }],
  ])('of %s accept %s', (collection, _, overrides) => {
    expect(refusals(collection, overrides)).toEqual([]);
  });
});
