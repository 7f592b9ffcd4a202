import { z } from 'astro/zod';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { articleRef, clauseRef, refTo } from './shared/references.ts';
import { provenance } from './shared/source.ts';
import { line, paragraph, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** The rungs of the ladder, lowest first. What excuses from paying stands last. */
export const LIABILITY_LAYERS = { civil: '民事', administrative: '行政', criminal: '刑事', internal: '单位内部', exempt: '免责' } as const;

/** One consequence of infringement: what triggers it, what follows, and the article that says so. */
export const liabilities = z
  .strictObject({
    title: field(titleLine(30), '名称', '几个字概括', '没收和罚款'),
    layer: field(choice(LIABILITY_LAYERS), '哪一层', '民事、行政、刑事、单位内部还是免责'),
    order: field(z.int().min(1).max(99), '次序', '小的在前', 1),
    trigger: field(paragraph(200), '什么情况', '法条写的条件', '侵权同时损害公共利益'),
    consequence: field(paragraph(300), '后果', '会怎样', '责令停止侵权，警告，没收违法所得'),
    amount: field(line(120), '数额', '金额、刑期的界限；照法条，不合并两部法的数', '违法经营额五万元以上的，一倍以上五倍以下').optional(),
    warning: field(line(200), '提醒', '容易弄错的地方', '条例和法的罚款数额不同，两个都列').optional(),
    laws: field(z.array(articleRef()).max(6), '法条', '法律编号#条号', ['copyright-law#53']).default([]),
    clauses: field(z.array(clauseRef()).max(4), '文件条款', '文件编号#条款编号', ['guobanfa-2013-88#4']).default([]),
    guidance: field(z.array(refTo('guidance')).max(4), '接着看', '读者会接着问的', ['consequences-for-users']).default([]),
    ...provenance,
    ...entryFields('liabilities'),
  })
  .refine((value) => value.laws.length + value.clauses.length > 0, { path: ['laws'], error: '写出法条或文件条款' });
