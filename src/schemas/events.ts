import { z } from 'astro/zod';
import { isAfter, isWholeDay } from '~/domain/events/moments.ts';
import { NEWS_SCOPES } from './news.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { moment } from './shared/moment.ts';
import { clauseRef, refTo } from './shared/references.ts';
import { fact, provenance } from './shared/source.ts';
import { line, pageUrl, paragraph, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';
import { AUDIENCES } from './units.ts';

/** What takes place. */
export const EVENT_KINDS = {
  training: '培训',
  meeting: '会议',
  publicity: '宣传活动',
  inspection: '检查',
  'open-day': '开放日',
  'public-day': '纪念日',
} as const;

/** What became of it; nothing is said while it stands as announced. */
export const EVENT_CHANGES = { changed: '有变动', cancelled: '已取消' } as const;

/** How often it comes round. */
export const EVENT_RECURRENCES = { year: '每年同一天' } as const;

const time = z
  .strictObject({
    startsAt: field(moment(), '开始', '只知道日子就写日子，知道钟点就写到分', '2026-12-10 09:00'),
    endsAt: field(moment(), '结束', '写法和开始一样：写日子的是最后一天，写到分的是散会的时候；不知道就不写', '2026-12-10 11:30').optional(),
    every: field(choice(EVENT_RECURRENCES), '每年', '每年同一天的纪念日、宣传周才写；开始写有出处的最早一次').optional(),
    ...provenance,
  })
  .refine(({ startsAt, endsAt }) => endsAt === undefined || isWholeDay(startsAt) === isWholeDay(endsAt), {
    path: ['endsAt'],
    error: '开始和结束的写法要一样：都只写到日，或者都写到分',
  })
  .refine(({ startsAt, endsAt }) => endsAt === undefined || !isAfter(startsAt, endsAt), { path: ['endsAt'], error: '结束不能早于开始' })
  .refine(({ startsAt, every }) => every === undefined || isWholeDay(startsAt), { path: ['startsAt'], error: '每年一次的只写到日：各年的钟点不一样' });

const host = z
  .strictObject({
    unit: field(refTo('units'), '成员单位', '由成员单位办的，写它的编号', 'wenguangju').optional(),
    name: field(line(60), '单位名称', '不是成员单位的，写全称', '平凉市政府国资委').optional(),
  })
  .refine(({ unit, name }) => (unit === undefined) !== (name === undefined), { path: ['name'], error: '成员单位写 unit，别的单位写 name，两样只写一样' });

const signup = z
  .strictObject({
    url: field(pageUrl(), '报名网址', '报名的页面', 'https://www.example.gov.cn/signup/').optional(),
    how: field(line(120), '怎样报名', '没有网页的，写交给谁、怎样交', '填回执，交本单位办公室').optional(),
    closesAt: field(moment(), '报名截止', '最迟什么时候；写日子的，到那天结束', '2026-12-04 17:00'),
    seats: field(z.int().min(1).max(100_000), '名额', '一共多少人；没有写明就不填', 60).optional(),
    ...provenance,
  })
  .refine(({ url, how }) => url !== undefined || how !== undefined, { path: ['how'], error: '报名网址和怎样报名，至少写一样' });

const change = z.strictObject({
  state: field(choice(EVENT_CHANGES), '怎样了', '有变动，还是已取消'),
  reason: field(paragraph(200), '原因', '为什么取消，或者改了什么', '会场维修，改期另行通知'),
  previousStartsAt: field(moment(), '原定开始', '改了时间的，写原来的开始时间', '2026-12-03 09:00').optional(),
  ...provenance,
});

/** Something that takes place at a time: training, a meeting, a public day. The body says what it is good for. */
export const events = z
  .strictObject({
    title: field(titleLine(60), '标题', '谁办的什么', '平凉市国资委软件正版化培训'),
    kind: field(choice(EVENT_KINDS), '类别', '培训、会议、宣传活动、检查、开放日还是纪念日'),
    scope: field(choice(NEWS_SCOPES), '范围', '本市、本省、全国还是外地'),
    time: field(time, '时间', '什么时候，谁说的'),
    place: field(z.strictObject({ name: field(line(60), '地点', '在哪里', '甘肃省平凉市'), ...provenance }), '地点', '在哪里，谁说的；不知道就不写').optional(),
    hosts: field(z.array(host).max(6), '主办', '谁办的', [{ name: '平凉市政府国资委' }]).default([]),
    audience: field(z.array(choice(AUDIENCES)).max(6), '给谁', '请哪些单位或人参加', ['government']).default([]),
    signup: field(signup, '报名', '要报名的才写').optional(),
    change: field(change, '变动', '取消、改期、换地方才写；同时写更新日期').optional(),
    facts: field(z.array(fact).max(12), '事实', '用自己的话，一条一件事，各有出处').default([]),
    clauses: field(z.array(clauseRef()).max(6), '相关条款', '与通知哪一条有关', ['anzhengbanfa-2012-46#3.4']).default([]),
    news: field(z.array(refTo('news')).max(6), '相关动态', '说这件事的动态', ['pingliang-sasac-training-2023']).default([]),
    guidance: field(z.array(refTo('guidance')).max(6), '相关指南', '参加前后可以看的', ['five-model-rules']).default([]),
    ...entryFields('events'),
  })
  .refine(({ time: { startsAt }, signup }) => signup === undefined || !isAfter(signup.closesAt, startsAt), {
    path: ['signup', 'closesAt'],
    error: '报名截止不能晚于活动开始',
  })
  .refine(({ time: { every }, signup }) => every === undefined || signup === undefined, { path: ['signup'], error: '每年一次的不写报名：要报名的那一次另建一条' })
  .refine(({ change, updatedOn }) => change === undefined || updatedOn !== undefined, {
    path: ['updatedOn'],
    error: '有变动的要写更新日期：订阅了日历的人靠它收到变动',
  });
