import { z } from 'astro/zod';
import { partialDay } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { articleRef, clauseRef, dutyRef, refTo } from './shared/references.ts';
import { fact } from './shared/source.ts';
import { line, paragraph, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** What kind of answer it is; it decides the page's shape. */
export const GUIDANCE_KINDS = { guide: '指南', procedure: '步骤', question: '问答', template: '制度样本', liability: '法律责任', case: '案例' } as const;

/** Who asks. */
export const READERS = { public: '公众', enterprise: '企业', office: '机关单位', developer: '软件开发者' } as const;

const step = z.strictObject({
  title: field(line(40), '这一步', '做什么', '先停用，再核实'),
  text: field(paragraph(500), '怎么做', '说清做法，一步一件事', '把来函提到的软件先停用，不要急着卸载。'),
});

const ruling = z
  .strictObject({
    authority: field(line(60), '谁决定的', '法院或行政机关的全称；二审写二审法院', '东莞市版权局'),
    number: field(line(60), '案号或文号', '裁判文书或处罚决定的号码，没有读到就不写', '（2021）最高法知民终1970号').optional(),
    decidedOn: field(partialDay(), '何时决定', '决定的日子，知道到月就写到月', '2016-08-30').optional(),
    publishedOn: field(partialDay(), '何时公布', '不知道决定的日子时，写文书公布的日子', '2024-03-18').optional(),
    facts: field(z.array(fact).min(1, { error: '至少写一条事实' }).max(8), '事情经过', '一条一件事，不写个人姓名'),
    decided: field(z.array(fact).min(1, { error: '至少写一条结果' }).max(6), '怎样决定', '判了什么、罚了什么'),
    lessons: field(z.array(line(160)).min(1, { error: '至少写一条' }).max(5), '学到什么', '读者该做的事', ['员工自带的电脑装了盗版，单位也说不清']),
  })
  .refine((value) => (value.decidedOn === undefined) !== (value.publishedOn === undefined), { path: ['decidedOn'], error: '“何时决定”和“何时公布”写一样：知道决定的日子就写它' });

/** An answer or a procedure. The body holds the reasons; the answer itself stands in `summary`. */
export const guidance = z
  .strictObject({
    title: field(titleLine(40), '标题', '读者的问题，用他自己的话', '免费软件，企业能用吗'),
    kind: field(choice(GUIDANCE_KINDS), '类型', '问答、步骤、指南、制度样本、法律责任还是案例'),
    readers: field(z.array(choice(READERS)).min(1, { error: '至少选一类读者' }), '给谁看', '哪一类读者会问', ['enterprise']),
    order: field(z.int().min(1).max(999), '次序', '同类里的先后，小的在前', 10),
    needs: field(z.array(line(80)).max(12), '要准备什么', '动手之前手边要有的东西', ['购买合同或发票']).default([]),
    duration: field(line(60), '要多久', '大概要多少时间；不知道就不写', '半天').optional(),
    cost: field(line(80), '要花多少', '办这件事收不收费', '不收费').optional(),
    steps: field(z.array(step).max(15), '步骤', '有先后的事才写步骤').default([]),
    laws: field(z.array(articleRef()).max(20), '依据的法条', '法律编号#条号', ['software-regulation#16']).default([]),
    clauses: field(z.array(clauseRef()).max(12), '依据的文件条款', '文件编号#条款编号', ['anzhengbanfa-2012-46#2.3']).default([]),
    units: field(z.array(refTo('units')).max(11), '相关单位', '哪些成员单位管这件事', ['caizhengju']).default([]),
    tasks: field(z.array(refTo('tasks')).max(9), '相关任务', '属于通知的哪些任务', ['funding']).default([]),
    duties: field(z.array(dutyRef()).max(8), '相关职责', '单位编号#职责编号：这件事归谁的哪项职责', ['caizhengju#funding']).default([]),
    forms: field(z.array(refTo('forms')).max(6), '用到的表', '照着填或改的表和制度样本', ['ledger-detail']).default([]),
    ruling: field(ruling, '案件', '案例才写：谁决定的、号码、经过、结果、教训').optional(),
    terms: field(z.array(refTo('terms')).max(12), '用到的词', '文中用到、值得解释的词', ['taizhang']).default([]),
    channels: field(z.array(refTo('channels')).max(8), '渠道', '要找的渠道', ['hotline-12345']).default([]),
    categories: field(z.array(refTo('categories')).max(8), '相关软件类别', '看完可以去挑的软件', ['office-suite']).default([]),
    replaces: field(z.array(refTo('replaced-products')).max(8), '相关外国产品', '文中谈到要替换的产品', ['ms-office']).default([]),
    related: field(z.array(refTo('guidance')).max(8), '接着看', '读者下一步会问的', ['how-to-report']).default([]),
    ...entryFields('guidance'),
  })
  .refine((value) => value.kind !== 'procedure' || value.steps.length >= 2, { path: ['steps'], error: '类型是步骤的，至少写两步' })
  .refine((value) => (value.kind === 'case') === (value.ruling !== undefined), { path: ['ruling'], error: '类型是案例的要写“案件”，别的类型不写' })
  .refine((value) => value.laws.length + value.clauses.length + value.sources.length > 0, {
    path: ['laws'],
    error: '每条指南都要有依据：法条、文件条款或来源至少写一样',
  })
  .refine((value) => value.reviewOn !== undefined, { path: ['reviewOn'], error: '指南要写复核日期' });
