import { z } from 'astro/zod';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { clauseRef, refTo } from './shared/references.ts';
import { provenance } from './shared/source.ts';
import { line, paragraph } from './shared/text.ts';

/** One of the counties and districts that report to the city. */
export const counties = z.strictObject({
  name: field(line(20), '名称', '行政区划代码表里的名称', '汉滨区'),
  code: field(z.string().regex(/^\d{6}$/u, { error: '六位数字' }), '行政区划代码', '六位数字', '610902'),
  codeFrom: field(z.strictObject(provenance), '代码出处', '名称和代码在哪里读到'),
  currentName: field(
    z.strictObject({
      name: field(line(20), '今天的名称', '改名或改市之后的名称', '旬阳市'),
      note: field(paragraph(200), '说明', '怎样变化', '旬阳县改设旬阳市').optional(),
      ...provenance,
    }),
    '今天的名称',
    '与代码表不同时填写',
  ).optional(),
  clauses: field(z.array(clauseRef()).min(1).max(6), '依据条款', '通知对县区的要求出自哪几条', ['anzhengbanfa-2012-46#3.3']),
  milestones: field(z.array(refTo('milestones')).max(10), '期限', '适用于它的期限', ['monthly-report']).default([]),
  ...entryFields('counties'),
});
