import { z } from 'astro/zod';
import { partialDay } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { clauseRef, dutyRef } from './shared/references.ts';
import { fact } from './shared/source.ts';
import { line, titleLine } from './shared/text.ts';

const batch = z.strictObject({
  title: field(line(40), '批次', '来源怎样叫这一批', '2021年度'),
  on: field(partialDay(), '时间', '哪天授予或批复；来源没有写就不写', '2021-03-18').optional(),
  facts: field(z.array(fact).min(1, { error: '至少写一条事实' }).max(8), '事实', '授予了几家、有谁，各有出处'),
});

/** A title of honour for using licensed software: what sources say of it, batch by batch, and what nobody has read. */
export const recognitions = z.strictObject({
  title: field(titleLine(60), '称号', '照来源写全称', '全国版权示范单位（软件正版化）'),
  order: field(z.int().min(1).max(99), '次序', '小的在前', 1),
  facts: field(z.array(fact).max(8), '已知的', '谁授予、给谁，各有出处').default([]),
  batches: field(z.array(batch).max(40), '批次', '读到的批次，新的在前；没有读到的不写').default([]),
  howToApply: field(z.array(fact).max(12), '怎样申报', '只写读过第一手文件的条件和步骤；没有读到就不写，页面会说明').default([]),
  unconfirmed: field(z.array(line(160)).max(8), '没有读到的', '读者会问、本站没有读到的事', ['申报的条件和时间']).default([]),
  clauses: field(z.array(clauseRef()).max(4), '依据的文件条款', '文件编号#条款编号', ['anzhengbanfa-2012-46#3.4']).default([]),
  duties: field(z.array(dutyRef()).min(1, { error: '至少写一项：读者要知道向谁问' }).max(6), '向谁问', '单位编号#职责编号', ['bangongshi#summary-awards']),
  ...entryFields('recognitions'),
});
