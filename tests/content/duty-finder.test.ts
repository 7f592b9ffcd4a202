/** The questions that people really ask, against the duties as they are published. */
import { describe, expect, it } from 'vitest';
import { clauseLabel } from '~/domain/clauses.ts';
import { findableDuty, findableTask, findDuties, type FindableDuty } from '~/domain/duties/finder.ts';
import { unitNames } from '~/domain/duties/names.ts';
import { entriesOf, entryOf } from './support/content.ts';

interface Entry extends FindableDuty {
  /** The unit, or `任务：` with the task. */
  who: string;
}

const { clauses } = entryOf('policies', 'anzhengbanfa-2012-46').data;
const clauseOf = (ref: string) => ({ label: clauseLabel(clauses, ref.slice(ref.indexOf('#') + 1)) });

const units = entriesOf('units').sort((a, b) => a.data.order - b.data.order);
const tasks = new Map(
  entriesOf('tasks').map(({ id, data: { title, summary, aliases, asks, clause } }) => [
    id,
    { label: title, text: summary, names: aliases, asks, audience: [], clause: clauseOf(clause), units: units.filter(({ data }) => data.duties.some((duty) => duty.tasks.includes(id))).length },
  ] as const),
);
const ENTRIES: Entry[] = [
  ...units.flatMap(({ id, data }) =>
    data.duties.map((duty) => ({
      ...findableDuty(
        { ...duty, clauses: duty.clauses.map(clauseOf) },
        { names: unitNames(data), asks: data.asks },
        duty.tasks.flatMap((task) => tasks.get(task) ?? []),
      ),
      who: id,
    })),
  ),
  ...[...tasks].map(([id, task]) => ({ ...findableTask(task), who: `任务：${id}` })),
];

const answersTo = (question: string) => findDuties(question, ENTRIES).map(({ who }) => who);

/** The question, and who may stand first; who else must be among the first three. */
const ANSWERED: [question: string, first: string[], amongThree?: string[]][] = [
  ['谁管采购钱', ['caizhengju']],
  ['买软件的钱谁出', ['caizhengju']],
  ['民营企业', ['gongshanglian']],
  ['民企用正版归谁管', ['gongshanglian']],
  ['盗版举报', ['wenguangju']],
  ['卖盗版的店', ['wenguangju', 'gongshangju']],
  ['黑名单', ['wenguangju']],
  ['外地来投资的企业', ['shangwuju']],
  ['审计', ['shenjiju']],
  ['推荐哪些软件', ['gongxinju']],
  ['县里的报表报给谁', ['bangongshi']],
  ['银行', ['yinjianju', 'guoziwei']],
  ['国有企业', ['guoziwei']],
  ['市场监管局', ['gongshangju']],
  ['软件算固定资产吗', ['caizhengju']],
  ['犯罪立案', ['gonganju']],
  ['版权培训', ['wenguangju']],
  ['电脑城卖盗版归谁管', ['wenguangju', 'gongshangju']],
  ['我买到假windows', ['gongshangju']],
  ['卖盗版找谁举报', ['wenguangju']],
  ['公司用盗版去哪里举报', ['wenguangju']],
  ['台账谁查', ['shenjiju', 'caizhengju'], ['shenjiju']],
  ['起诉', ['任务：dispute-mediation']],
  ['打官司', ['任务：dispute-mediation']],
  ['纠纷', ['任务：dispute-mediation']],
  ['律师函', ['任务：dispute-mediation']],
  ['收到软件公司的律师函怎么办', ['任务：dispute-mediation']],
  ['预装系统', ['gongshangju']],
  ['新电脑预装了盗版系统', ['gongshangju', 'wenguangju']],
  ['软件太贵', ['caizhengju', '任务：procurement'], ['caizhengju']],
  ['监管', ['gonganju', 'gongshangju', 'wenguangju']],
  ['软件市场谁监管', ['gongshangju', 'wenguangju']],
  ['正版化的主管单位是谁', ['bangongshi']],
  ['台账怎么建', ['任务：asset-management', 'caizhengju']],
  ['软件资产谁管', ['caizhengju'], ['caizhengju']],
  ['集中采购目录', ['caizhengju']],
  ['预算没有这笔钱', ['caizhengju'], ['caizhengju']],
  ['国企用正版归谁管', ['guoziwei']],
  ['央企分公司', ['guoziwei']],
  ['保险公司归谁管', ['yinjianju', 'guoziwei']],
  ['外企用正版找谁', ['shangwuju']],
  ['私营公司找谁', ['gongshanglian']],
  ['公安局负责什么', ['gonganju']],
  ['做破解软件卖钱去哪里报案', ['gonganju']],
  ['警察管不管盗版', ['gonganju']],
  ['国产软件谁推荐', ['gongxinju']],
  ['哪个软件便宜好用', ['gongxinju']],
  ['统计表每月报给谁', ['bangongshi', '任务：inspection'], ['bangongshi']],
  ['谁来检查我们用没用正版', ['bangongshi']],
  ['表彰奖励', ['bangongshi']],
  ['培训班在哪里办', ['wenguangju', '任务：publicity']],
  ['第一责任人是谁', ['任务：leadership']],
  ['单位用盗版谁负责', ['任务：leadership', 'wenguangju'], ['任务：leadership']],
  ['中小企业', ['gongxinju', 'guoziwei', 'wenguangju', 'yinjianju']],
  ['版权局在哪里', ['wenguangju']],
  ['剑网行动', ['wenguangju', '任务：enforcement'], ['wenguangju']],
  ['正版办', ['bangongshi']],
  ['文旅局', ['wenguangju']],
  ['zbb', ['bangongshi']],
  ['Gongxinju', ['gongxinju']],
];

describe('a question', () => {
  it.each(ANSWERED)('%s leads first to one of %j', (question, first, amongThree = []) => {
    const three = answersTo(question).slice(0, 3);
    expect(first, three.join(' ')).toContain(three[0]);
    expect(three).toEqual(expect.arrayContaining(amongThree));
  });

  /** What the notice gives to nobody, and what is not about software at all. */
  it.each(['天气预报', '食堂几点开门', '。。。', '学校', 'linux', 'win', 'xinju', '请假找谁', '房价补贴多少钱', '结婚登记', '管', '监', '谁管', '公积金贷款'])('%s is nobody’s duty', (question) => {
    expect(answersTo(question)).toEqual([]);
  });

  it.each([['监管', 8], ['台账谁查', 10], ['起诉', 2], ['黑名单', 2], ['举报', 9]])('%s is answered with no more than %d duties', (question, most) => {
    expect(answersTo(question).length).toBeLessThanOrEqual(most);
  });
});
