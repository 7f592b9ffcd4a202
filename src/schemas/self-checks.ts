import { z } from 'astro/zod';
import { TOOLS } from './forms.ts';
import { READERS } from './guidance.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { articleRef, clauseRef, refTo } from './shared/references.ts';
import { ID_PATTERN, line, paragraph, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** The parts of a self-check: each is one stroke of 正. */
const STROKES = 5;

const partId = () => z.string().max(40).regex(ID_PATTERN, { error: '只用小写英文、数字和连字符' });
const distinct = (parts: readonly { id: string }[]) => new Set(parts.map(({ id }) => id)).size === parts.length;

const question = z
  .strictObject({
    id: field(partId(), '编号', '同一份自查里不重复；改了编号，读者存下的回答就对不上', 'person-in-charge'),
    ask: field(line(80), '问题', '能用“是”或“否”回答；“是”就是做到了', '有没有指定专门部门管软件？'),
    explains: field(line(160), '怎么算做到', '看什么、查哪里', '看分工文件里有没有写明部门和人').optional(),
    missing: field(line(160), '没做到就是缺什么', '一句话，接在“还缺：”后面', '没有专人管软件，台账和采购都落不了地'),
    guidance: field(z.array(refTo('guidance')).max(3), '看哪条指南', '怎样补上', ['three-ledgers']).default([]),
    forms: field(z.array(refTo('forms')).max(3), '用哪张表', '照着填或改', ['responsibility-rule']).default([]),
    tool: field(choice(TOOLS), '用哪件工具', '在浏览器里就能做').optional(),
    clauses: field(z.array(clauseRef()).max(4), '依据的文件条款', '文件编号#条款编号', ['guobanfa-2013-88#4']).default([]),
    laws: field(z.array(articleRef()).max(4), '依据的法条', '法律编号#条号', ['software-regulation#16']).default([]),
  })
  .refine((value) => value.guidance.length + value.forms.length > 0 || value.tool !== undefined, {
    path: ['guidance'],
    error: '说了缺什么，就要说怎样补：指南、表格、工具至少写一样',
  });

const part = z.strictObject({
  id: field(partId(), '编号', '同一份自查里不重复', 'responsibility'),
  title: field(line(20), '这一部分', '查哪一块', '谁负责'),
  explains: field(paragraph(200), '说明', '为什么查这一块'),
  form: field(refTo('forms'), '对应的制度样本', '这一部分照哪份制度样本查', 'responsibility-rule').optional(),
  questions: field(z.array(question).min(1, { error: '至少一个问题' }).max(10), '问题', '先问要紧的'),
});

/** The questions that an office, an enterprise or a person asks itself, in five parts: the strokes of 正. */
export const selfChecks = z
  .strictObject({
    title: field(titleLine(40), '名称', '给谁的自查', '机关单位自查'),
    reader: field(choice(READERS), '给谁', '哪一类读者'),
    order: field(z.int().min(1).max(99), '次序', '小的在前', 1),
    parts: field(z.array(part).length(STROKES, { error: '正好五部分，一部分是“正”字的一笔' }).refine(distinct, { error: '编号重复' }), '部分', '机关和企业按五项制度分'),
    ...entryFields('self-checks'),
  })
  .refine((value) => distinct(value.parts.flatMap(({ questions }) => questions)), { path: ['parts'], error: '有两个问题用了同一个编号' });
