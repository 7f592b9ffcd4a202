import { z } from 'astro/zod';
import { day, partialDay } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { clauseRef, refTo } from './shared/references.ts';
import { provenance } from './shared/source.ts';
import { line, paragraph, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** What is due. */
export const MILESTONE_KINDS = {
  status: '已有进度',
  funding: '资金',
  purchase: '采购安装',
  rectification: '整改',
  acceptance: '验收',
  reporting: '报送',
} as const;

/** How often a recurring duty comes round. */
export const RECURRENCES = { month: '每月', 'half-year': '每半年', year: '每年', change: '每次变动' } as const;

/** Whether a duty of the document is still carried out today. */
export const IN_FORCE_LABELS = { yes: '现仍执行', no: '已不执行', unverified: '现是否执行：未核实' } as const;

/** A single day, or a month where its source gives no day; or something that comes round, in the rhythm that its source gives. */
export const due = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('once').meta({ title: '一次性', description: '只有一个期限' }),
    on: field(partialDay(), '期限', '最迟哪一天；“某月底前”写该月最后一天，原文只写到月就写到月', '2012-06-30'),
    asStated: field(line(40), '原文写法', '原文怎样写这个期限', '2012年6月底前'),
  }),
  z.strictObject({
    type: z.literal('recurring').meta({ title: '按期循环', description: '每隔一段时间一次，或者一直要做' }),
    every: field(choice(RECURRENCES), '多久一次', '按原文；原文没有写就不填').optional(),
    dayOfMonth: field(z.int().min(1).max(31), '几日前', '每月的最后日子；原文没有写就不填', 18).optional(),
    from: field(day(), '从何时起', '第一次从哪一天算起', '2012-05-01').optional(),
    asStated: field(line(40), '原文写法', '原文怎样写', '每月18日前'),
  }),
]);
export type Due = z.infer<typeof due>;

/** A deadline, single or recurring, with the clause that sets it. */
export const milestones = z.strictObject({
  title: field(titleLine(40), '标题', '到期要做成什么', '采购资金落实到位'),
  due: field(due, '期限', '一次性的日子，或循环的节奏'),
  who: field(line(40), '谁', '原文要求谁做到', '市级机关'),
  reportTo: field(line(60), '报给谁', '需要报送时写', '市使用正版软件工作领导小组办公室').optional(),
  what: field(paragraph(300), '做什么', '用自己的话说清', '正版软件的采购资金必须落实。'),
  kind: field(choice(MILESTONE_KINDS), '类别', '资金、采购安装、整改、验收还是报送'),
  clauses: field(z.array(clauseRef()).max(6), '依据条款', '哪一条定下的；不出自收录文件的写在来源里', ['anzhengbanfa-2012-46#2']).default([]),
  tasks: field(z.array(refTo('tasks')).max(6), '对应任务', '属于哪几项任务', ['funding']).default([]),
  units: field(z.array(refTo('units')).max(11), '相关单位', '哪些成员单位要做或要收', ['caizhengju']).default([]),
  inForce: field(
    z.strictObject({
      status: field(choice(IN_FORCE_LABELS), '现是否执行', '没有查到就写 unverified'),
      ...provenance,
    }),
    '现是否执行',
    '二〇一二年定下的期限今天还算不算数',
  ),
  conflict: field(paragraph(400), '与别处的出入', '同一件事在别的条款写了不同日子时说明，两处都保留', '通知第一部分写十二月底，第二部分写十月底。').optional(),
  completedOn: field(
    z.strictObject({ on: field(partialDay(), '完成日期', '有出处的完成日期，出处只写到月就写到月', '2012-10-30'), ...provenance }),
    '完成情况',
    '有出处才写',
  ).optional(),
  ...entryFields('milestones'),
});
