import { z } from 'astro/zod';
import { figureFault, seriesFault } from '~/domain/showcases/figures.ts';
import { partialDay } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { dutyRef, refTo } from './shared/references.ts';
import { fact, provenance } from './shared/source.ts';
import { line, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** What kind of organisation tells its experience, and for what kind it is useful. */
export const SHOWCASE_INDUSTRIES = {
  government: '党政机关',
  education: '教育',
  health: '医疗卫生',
  'state-enterprise': '国有企业',
  'private-enterprise': '民营企业',
  other: '其他',
} as const;

/** How many people work there. */
export const SHOWCASE_SIZES = { small: '百人以下', medium: '百人到千人', large: '千人以上', unknown: '规模未写明' } as const;

const figureFields = {
  what: field(line(60), '指标', '量的是什么', '增购办公软件'),
  figure: field(line(40), '数字', '照来源写，带单位；约数照写（130余人）', '500套'),
  value: field(z.number().min(0), '数值', '“数字”里那个准数，画图用；约数不写', 500).optional(),
  unit: field(line(8), '单位', '数值的单位，照“数字”写', '套').optional(),
  before: field(z.number().min(0), '原来', '做之前的数，也要写在“数字”里', 80).optional(),
  outOf: field(z.number().min(0), '总数', '数值是哪个总数里的一部分，也要写在“数字”里', 200).optional(),
  series: field(line(20), '同一张图', '几个单位相同、可以比的数字，写一样的图名', '四种软件的套数').optional(),
};

/** Zod's own way to say what is wrong where; the rule itself is pure and stands in the domain. */
function checkFigure(value: z.infer<z.ZodObject<typeof figureFields>>, context: z.RefinementCtx): void {
  const fault = figureFault(value);
  if (fault !== undefined) context.addIssue({ code: 'custom', path: [fault.field], message: fault.text });
}

const result = z.strictObject({ ...figureFields, ...provenance }).superRefine(checkFigure);

const cost = z
  .strictObject({ ...figureFields, per: field(line(40), '算谁的', '这笔钱是谁花的、包括什么', '187个省直部门合计').optional(), ...provenance })
  .superRefine(checkFigure);

const measure = fact.extend({ on: field(partialDay(), '哪天', '来源写明的日子；有三个以上就画成时间线', '2017-06-20').optional() });

/** An organisation's experience: an example enterprise or office. The body tells the story. */
export const showcases = z
  .strictObject({
    title: field(titleLine(60), '标题', '谁，做成了什么', '房山区第一医院：先摸清底数，再补齐授权'),
    organisation: field(line(60), '单位', '谁的经验，全称', '北京市房山区第一医院'),
    place: field(line(30), '地方', '在哪里', '北京市房山区'),
    county: field(refTo('counties'), '县区', '属于本市哪个县区；外地的不写', 'hanbin').optional(),
    industry: field(choice(SHOWCASE_INDUSTRIES), '行业', '属于哪一类'),
    size: field(choice(SHOWCASE_SIZES), '规模', '多少人；来源没有写就选未写明'),
    usefulTo: field(z.array(choice(SHOWCASE_INDUSTRIES)).min(1, { error: '至少选一类读者' }).max(5), '对谁有用', '本站归纳：哪几类单位照得着做', ['health', 'education']),
    occurredOn: field(partialDay(), '时间', '事情发生的时间', '2020-11-11').optional(),
    recognition: field(
      z.strictObject({
        title: field(line(60), '称号', '得到的称号', '全国版权示范单位（软件正版化）'),
        programme: field(refTo('recognitions'), '哪一种称号', '本站收录的称号编号；没有收录的不写', 'model-copyright-units').optional(),
        batch: field(line(40), '批次', '第几批', '2021年度').optional(),
        year: field(z.string().regex(/^\d{4}$/u, { error: '写四位年份' }), '年份', '哪一年得到', '2022').optional(),
        ...provenance,
      }),
      '表彰',
      '有出处才写',
    ).optional(),
    before: field(z.array(fact).max(8), '处境', '做之前怎样：多少电脑、缺什么、谁要求的；来源没有写就不写，页面会说明', [
      { text: '在2019年工作的基础上开展。', source: 'original', confidence: 'confirmed' },
    ]).default([]),
    measures: field(z.array(measure).min(1, { error: '至少写一条做法' }).max(12), '做法', '一条一件事，各有出处'),
    results: field(z.array(result).max(12), '结果', '有数字的结果').default([]),
    cost: field(z.array(cost).max(6), '花费', '花了多少；来源没有写就不写，页面会说明').default([]),
    duration: field(z.strictObject({ text: field(line(60), '用时', '照来源写', '5天'), ...provenance }), '用时', '来源写明用了多久才写').optional(),
    lessons: field(z.array(line(120)).max(6), '可以学的', '本站归纳：别的单位能照着做什么', ['先普查，再采购']).default([]),
    guidance: field(z.array(refTo('guidance')).max(6), '照着做', '做这几件事看哪几条指南', ['three-ledgers']).default([]),
    forms: field(z.array(refTo('forms')).max(4), '用到的表', '照着填的表；能在线填的会给出工具', ['ledger-detail']).default([]),
    tasks: field(z.array(refTo('tasks')).max(4), '相关任务', '属于通知的哪些任务', ['procurement']).default([]),
    duties: field(z.array(dutyRef()).max(4), '相关职责', '单位编号#职责编号：在本市归谁的哪项职责', ['caizhengju#funding']).default([]),
    software: field(z.array(refTo('software')).max(6), '用到的软件', '来源点了名、名录里有的软件', ['wps-office']).default([]),
    ...entryFields('showcases'),
  })
  .superRefine(({ results, cost: costs }, context) => {
    const fault = seriesFault(results);
    if (fault !== undefined) context.addIssue({ code: 'custom', path: ['results', fault.index, 'series'], message: fault.text });
    const spent = seriesFault(costs);
    if (spent !== undefined) context.addIssue({ code: 'custom', path: ['cost', spent.index, 'series'], message: spent.text });
  });
