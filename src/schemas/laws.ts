import { z } from 'astro/zod';
import { validity } from './policies.ts';
import { day, partialDay } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { provenance } from './shared/source.ts';
import { line, paragraph, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** Kinds of legal instruments, highest first. */
export const LAW_KINDS = { law: '法律', regulation: '行政法规', interpretation: '司法解释' } as const;

const article = z.strictObject({
  no: field(z.string().regex(/^\d+(?:-\d+)?$/u, { error: '只写数字，例如 16；“第十六条之一”写 16-1' }), '条号', '阿拉伯数字', '16'),
  heading: field(line(40), '讲什么', '几个字概括', '合法复制品所有人的权利'),
  point: field(paragraph(600), '要点', '用自己的话说清这一条', '买了正版的人可以把它装进电脑、做备份。'),
  quote: field(paragraph(1200), '原文摘录', '逐字照录，可以只录一款', '软件著作权自软件开发完成之日起产生。').optional(),
  warning: field(paragraph(300), '提醒', '条号变动、金额冲突等', '2020年修正后条号改变').optional(),
  checkedOn: field(day(), '核对日期', '读到原文的日子', '2026-11-23'),
  ...provenance,
});

/** A law, regulation or judicial interpretation that guidance cites. */
export const laws = z.strictObject({
  title: field(titleLine(100), '名称', '法律全称', '计算机软件保护条例'),
  shortTitle: field(line(20), '简称', '页面上提到它时用的短名', '软件保护条例'),
  kind: field(choice(LAW_KINDS), '类别', '法律、行政法规还是司法解释'),
  issuer: field(line(60), '制定机关', '谁制定', '国务院'),
  number: field(line(60), '文号', '公布时的文号', '国务院令第339号').optional(),
  adoptedOn: field(partialDay(), '通过日期', '通过或公布的日期', '2001-12-20').optional(),
  effectiveOn: field(partialDay(), '施行日期', '开始施行的日期', '2002-01-01').optional(),
  versionNote: field(line(120), '所据版本', '引用的是哪次修订后的文本', '2013年第二次修订后的文本'),
  validity: field(validity, '效力状态', '今天是否还有效'),
  articles: field(z.array(article).min(1, { error: '至少收录一条' }).max(60), '条文', '按条号排列'),
  warnings: field(z.array(paragraph(400)).max(8), '引用提醒', '条号变动、新旧规定冲突', ['第25至27条仍引用旧著作权法的条号。']).default([]),
  ...entryFields('laws'),
});
