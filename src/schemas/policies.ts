import { z } from 'astro/zod';
import { partialDay, day } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { refTo } from './shared/references.ts';
import { fact, provenance } from './shared/source.ts';
import { line, paragraph, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** Whether a document still applies. */
export const VALIDITIES = {
  'in-force': '现行有效',
  amended: '已修改',
  repealed: '已废止',
  historical: '历史文件',
  unverified: '效力未核实',
} as const;

/** How much of the document the editors had before them. */
export const COVERAGES = { full: '全文', partial: '部分条文', summary: '只有要点' } as const;

/** The validity of a document or law, with where we know it from. */
export const validity = z.strictObject({
  status: field(choice(VALIDITIES), '效力', '今天是否还有效；没有查到就写 unverified'),
  note: field(paragraph(300), '说明', '修改、废止的情况，或为什么不能确定', '未查到废止或修改的公告').optional(),
  ...provenance,
});

/** One clause of a document: its own words in `text`, ours in `plain`. */
const clause = z
  .strictObject({
    id: field(
      z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u, { error: '只用小写英文、数字、点和连字符，例如 2.1' }),
      '条款编号',
      '同一文件里不重复；它是网址里的锚点，以后不改',
      '2.1',
    ),
    number: field(line(12), '序号', '原文里的序号', '（一）').optional(),
    heading: field(line(60), '条款标题', '原文的小标题；原文没有就写它讲什么', '落实购置经费').optional(),
    text: field(paragraph(2000), '原文', '逐字照录；没有读到原文就不写', '市、县区级政府将正版软件采购经费纳入年度预算。').optional(),
    plain: field(paragraph(800), '白话', '用自己的话说清这一条要求谁做什么', '买软件的钱要列进年度预算。').optional(),
    note: field(paragraph(600), '编者注', '矛盾、疑点、后来的变化', '本条与第一部分的日期不同，两处都保留。').optional(),
  })
  .refine((value) => value.text !== undefined || value.plain !== undefined, { path: ['text'], error: '原文和白话至少写一样' });

const attachment = z.strictObject({
  title: field(line(80), '附件名称', '原文写的名称', '安康市使用正版软件工作检查整改落实情况统计表'),
  available: field(z.boolean(), '是否收录', '手里有没有附件本身'),
  note: field(paragraph(300), '说明', '没有收录的原因', '原文只列名称，附表本身没有随文收录').optional(),
});

/** A 通知, 办法 or 标准 that the campaign rests on. */
export const policies = z.strictObject({
  title: field(titleLine(80), '标题', '文件全称', '安康市人民政府办公室关于进一步推进使用正版软件工作的通知'),
  shortTitle: field(line(30), '简称', '页面上提到它时用的短名', '46号通知').optional(),
  documentNumber: field(line(40), '发文字号', '照原文写', '安政办发〔2012〕46号').optional(),
  issuer: field(line(80), '发文机关', '照原文写', '安康市人民政府办公室'),
  issuedOn: field(partialDay(), '成文日期', '文件落款的日期', '2012-04-29').optional(),
  printedOn: field(day(), '印发日期', '文件末尾的印发日期', '2012-04-29').optional(),
  recipients: field(paragraph(300), '主送', '照原文写', '各县、区人民政府，市政府各工作部门、各直属机构').optional(),
  ccTo: field(paragraph(400), '抄送', '照原文写', '市委各工作部门').optional(),
  subjectWords: field(z.array(line(20)).max(10), '主题词', '照原文写', ['出版', '正版软件', '通知']).default([]),
  indexNumber: field(line(60), '索引号', '政府信息公开的索引号，没有就不写', '000014349/2012-00046').optional(),
  validity: field(validity, '效力状态', '今天是否还有效，依据是什么'),
  coverage: field(choice(COVERAGES), '收录程度', '读到了全文还是一部分'),
  attachments: field(z.array(attachment).max(10), '附件', '文件提到的附件').default([]),
  citesPolicies: field(z.array(refTo('policies')).max(20), '引用文件', '文中引用、本站也收录的文件编号', ['guobanfa-2010-47']).default([]),
  citesUnlisted: field(z.array(line(80)).max(20), '引用而未收录的文件', '文中引用、但没有读到的文件，只写文号', ['国办函〔2011〕130号']).default([]),
  points: field(z.array(fact).max(20), '要点', '没有逐条收录时，写它规定了什么').default([]),
  clauses: field(z.array(clause).max(60), '条款', '按原文顺序').default([]),
  ...entryFields('policies'),
});
