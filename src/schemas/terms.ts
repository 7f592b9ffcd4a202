import { z } from 'astro/zod';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { articleRef, clauseRef, refTo } from './shared/references.ts';
import { line, paragraph, titleLine } from './shared/text.ts';

/** A word that readers meet and may not know. Other names of it go into `aliases`. */
export const terms = z.strictObject({
  title: field(titleLine(30), '词', '读者看到的写法', '场地许可'),
  nameEn: field(line(60), '英文', '通行的英文说法', 'site licence').optional(),
  definition: field(paragraph(400), '解释', '用白话说清，不超过三句', '一份授权管一个单位或一处场所的所有电脑，不按台数算。'),
  laws: field(z.array(articleRef()).max(6), '依据的法条', '有法律定义的写法条', ['software-regulation#2']).default([]),
  clauses: field(z.array(clauseRef()).max(6), '依据的文件条款', '文件里用到它的条款', ['anzhengbanfa-2012-46#2.3']).default([]),
  related: field(z.array(refTo('terms')).max(6), '相关的词', '容易混淆或一起出现的词', ['danji-xuke']).default([]),
  guidance: field(z.array(refTo('guidance')).max(4), '细说', '讲它的指南', ['what-is-site-licence']).default([]),
  ...entryFields('terms'),
});
