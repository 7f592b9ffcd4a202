import { z } from 'astro/zod';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { clauseRef } from './shared/references.ts';
import { line, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** Which part of the notice a task comes from. */
export const TASK_PARTS = { task: '主要任务', requirement: '有关要求' } as const;

const otherBody = z.strictObject({
  name: field(line(40), '名称', '照原文写', '新闻出版部门'),
  does: field(line(120), '做什么', '原文要它做的事', '把打击软件侵权盗版纳入专项治理'),
});

/** A main task or requirement of the notice. Lead and supporting units are derived from the units' duties. */
export const tasks = z.strictObject({
  title: field(titleLine(40), '标题', '照原文的小标题', '落实购置经费'),
  order: field(z.int().min(1).max(99), '次序', '通知里的先后', 1),
  part: field(choice(TASK_PARTS), '属于', '通知第二部分的主要任务，还是第三部分的有关要求'),
  clause: field(clauseRef(), '依据条款', '出自哪一条', 'anzhengbanfa-2012-46#2.1'),
  alsoNamed: field(z.array(otherBody).max(10), '还点到的单位', '成员单位名单之外、这一条点到的单位').default([]),
  checks: field(z.array(line(120)).max(10), '做到了看什么', '怎样判断做到了，由本站根据原文归纳', ['年度预算里有软件采购一项']).default([]),
  ...entryFields('tasks'),
});
