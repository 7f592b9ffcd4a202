import { z } from 'astro/zod';
import { RECURRENCES } from './milestones.ts';
import { READERS } from './guidance.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { articleRef, clauseRef, refTo } from './shared/references.ts';
import { provenance } from './shared/source.ts';
import { ID_PATTERN, line, paragraph, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** What kind of paper it is. */
export const FORM_KINDS = { rule: '制度样本', ledger: '台账', report: '报表', record: '登记表', pledge: '承诺书' } as const;

/** The site's own tools that fill a form in the browser. */
export const TOOLS = { ledger: '软件台账', 'monthly-report': '月报表' } as const;

/** What a cell of a form takes. */
export const CELL_TYPES = { text: '文字', count: '数目', money: '金额', day: '日期', month: '月份', choice: '选一项', 'yes-no': '是或否' } as const;

const partId = () => z.string().max(40).regex(ID_PATTERN, { error: '只用小写英文、数字和连字符' });

const formField = z
  .strictObject({
    id: field(partId(), '编号', '同一张表里不重复；导出和导入靠它', 'licence-number'),
    label: field(line(30), '栏目', '表头上写的字', '许可证号'),
    type: field(choice(CELL_TYPES), '填什么', '文字、数目、金额、日期、月份、选一项，还是是或否'),
    unit: field(line(10), '单位', '数目或金额的单位', '台').optional(),
    options: field(z.array(line(30)).max(12), '可选的值', '选一项时列出', ['商业采购', '随机预装', '免费', '开源']).default([]),
    isRequired: field(z.boolean(), '必填', '不填就不完整').default(false),
    explains: field(line(160), '怎么填', '一句话说清填什么、从哪里找', '合同、授权书或包装上的号码；没有就写“无”'),
    example: field(line(60), '例子', '照这样写；不写真实单位', 'XKZ-2026-001').optional(),
    ...provenance,
  })
  .refine((value) => (value.type === 'choice') === value.options.length > 0, { path: ['options'], error: '“选一项”要列出可选的值，别的类型不列' });

const ruleArticle = z.strictObject({
  title: field(line(30), '条标题', '这一条管什么', '谁负责'),
  text: field(paragraph(900), '条文', '样本的条文，一段一行', '本单位主要负责人是软件正版化工作的第一责任人。'),
  clauses: field(z.array(clauseRef()).max(6), '依据的文件条款', '文件编号#条款编号', ['guobanfa-2013-88#4']).default([]),
  laws: field(z.array(articleRef()).max(6), '依据的法条', '法律编号#条号', ['software-regulation#16']).default([]),
});

const distinct = (parts: readonly { id: string }[]) => new Set(parts.map(({ id }) => id)).size === parts.length;
const formFields = (title: string, description: string) =>
  field(z.array(formField).max(40).refine(distinct, { error: '编号重复' }), title, description).default([]);

/** A form or a model rule of our own drafting, as data: its page, its sheet, CSV and XLSX come from the fields. */
export const forms = z
  .strictObject({
    title: field(titleLine(40), '名称', '表或制度的名称', '软件使用情况明细表'),
    kind: field(choice(FORM_KINDS), '类型', '制度样本、台账、报表、登记表还是承诺书'),
    readers: field(z.array(choice(READERS)).min(1, { error: '至少选一类读者' }), '给谁用', '哪一类读者会填', ['office', 'enterprise']),
    order: field(z.int().min(1).max(999), '次序', '同类里的先后，小的在前', 10),
    filledBy: field(line(80), '谁填', '单位里由谁填', '软件管理员'),
    reportTo: field(line(80), '报给谁', '要报送时写', '市使用正版软件工作领导小组办公室').optional(),
    rhythm: field(
      z.strictObject({
        every: field(choice(RECURRENCES), '多久一次', '每月、每半年、每年还是每次变动'),
        asStated: field(line(40), '出处的写法', '出处怎样写这个节奏', '至少每半年更新一次'),
        ...provenance,
      }),
      '多久填一次',
      '有出处才写',
    ).optional(),
    header: formFields('表头', '表格上方填一次的项目'),
    columns: formFields('栏目', '表格的列，一行填一件'),
    fillingNotes: field(z.array(line(200)).max(12), '填表说明', '容易填错的地方，一条一件事', ['网络版按一套计，许可数按实际许可量填']).default([]),
    articles: field(z.array(ruleArticle).max(30), '条文', '制度样本、承诺书的条文').default([]),
    signatures: field(z.array(line(30)).max(6), '签字盖章', '表尾留出的位置，依次排列', ['填报单位（盖章）', '负责人（签字）']).default([]),
    tool: field(choice(TOOLS), '在线填写', '本站哪件工具能填它').optional(),
    milestones: field(z.array(refTo('milestones')).max(4), '期限', '按哪个期限填报', ['ledger-detail']).default([]),
    clauses: field(z.array(clauseRef()).max(8), '依据的文件条款', '文件编号#条款编号', ['anzhengbanfa-2012-46#2.3']).default([]),
    laws: field(z.array(articleRef()).max(8), '依据的法条', '法律编号#条号', ['software-regulation#16']).default([]),
    terms: field(z.array(refTo('terms')).max(8), '用到的词', '值得解释的词', ['taizhang']).default([]),
    ...entryFields('forms'),
  })
  .refine((value) => (value.kind === 'rule') === (value.columns.length + value.header.length === 0), {
    path: ['columns'],
    error: '制度样本只有条文；别的类型要有表头或栏目',
  })
  .refine((value) => !['rule', 'pledge'].includes(value.kind) || value.articles.length > 0, { path: ['articles'], error: '制度样本和承诺书要有条文' });
