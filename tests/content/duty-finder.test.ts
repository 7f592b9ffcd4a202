/** The questions that people really ask, against the duties as they are published. */
import { expect, it } from 'vitest';
import { findDuties, type FindableDuty } from '~/domain/duties/finder.ts';
import { entriesOf } from './support/content.ts';

const titles = new Map(entriesOf('tasks').map(({ id, data }) => [id, data.title]));
const DUTIES: FindableDuty[] = entriesOf('units').flatMap(({ id, data }) =>
  data.duties.map((duty) => ({
    key: `${id}#${duty.id}`,
    title: duty.title,
    text: duty.text,
    audience: duty.audience,
    names: [data.nameAsIssued, data.shortName, data.successor?.name ?? '', ...data.aliases],
    asks: data.asks,
    tasks: duty.tasks.map((task) => titles.get(task) ?? ''),
  })),
);

it.each([
  ['谁管采购钱', ['caizhengju']],
  ['买软件的钱谁出', ['caizhengju']],
  ['民营企业', ['gongshanglian']],
  ['民企用正版归谁管', ['gongshanglian']],
  ['盗版举报', ['wenguangju', 'gongshangju', 'gonganju']],
  ['卖盗版的店', ['gongshangju', 'gonganju', 'wenguangju']],
  ['黑名单', ['wenguangju']],
  ['外地来投资的企业', ['shangwuju']],
  ['审计', ['shenjiju']],
  ['推荐哪些软件', ['gongxinju']],
  ['县里的报表报给谁', ['bangongshi']],
  ['银行', ['yinjianju', 'guoziwei']],
  ['国有企业', ['guoziwei', 'yinjianju']],
  ['市场监管局', ['gongshangju']],
  ['软件算固定资产吗', ['caizhengju']],
  ['犯罪立案', ['gonganju']],
  ['版权培训', ['wenguangju']],
])('%s leads first to one of %j', (query, units) => {
  expect(findDuties(query, DUTIES)[0]?.key.split('#')[0]).toSatisfy((unit: string) => units.includes(unit), findDuties(query, DUTIES).slice(0, 4).map(({ key }) => key).join(' '));
});

it.each(['天气预报', '食堂几点开门', '。。。'])('%s is nobody’s duty', (query) => {
  expect(findDuties(query, DUTIES).map(({ key }) => key)).toEqual([]);
});
