import { z } from 'astro/zod';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { line, paragraph } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** 国办发〔2013〕88号 第二条 names three common kinds; everything else is 其他. */
export const CATEGORY_CLASSES = { system: '操作系统', office: '办公', antivirus: '杀毒', other: '其他' } as const;

/** A category of the catalogue. */
export const categories = z.strictObject({
  nameZh: field(line(20), '名称', '读者认得的叫法', '办公套件'),
  class: field(choice(CATEGORY_CLASSES), '大类', '三类通用软件之一，或其他'),
  definition: field(line(120), '定义', '一句白话：它是做什么的', '写文章、做表格、做演示文稿的成套软件。'),
  order: field(z.int().min(1).max(99), '次序', '在目录里的先后', 1),
  criteria: field(
    z.strictObject({
      minimum: field(z.array(line(120)).min(1).max(10), '起码要满足', '不满足就不收录', ['有可引用的授权说明']),
      betterIf: field(z.array(line(120)).max(10), '更好的是', '满足更好', ['支持 OFD']).default([]),
      order: field(paragraph(300), '排列规则', '怎样排先后', '按名称拼音排列。'),
      conflictRule: field(paragraph(300), '回避规则', '利益冲突怎样处理', '收录不收费。').optional(),
    }),
    '收录标准',
    '这一类软件怎样才收录、怎样排列',
  ).optional(),
  ...entryFields('categories'),
});
