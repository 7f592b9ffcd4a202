import { z } from 'astro/zod';
import { partialDay } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { refTo } from './shared/references.ts';
import { fact, provenance } from './shared/source.ts';
import { line, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** What kind of organisation tells its experience. */
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

const result = z.strictObject({
  what: field(line(60), '指标', '量的是什么', '增购办公软件'),
  figure: field(line(40), '数字', '照来源写，带单位', '500 套'),
  ...provenance,
});

/** An organisation's experience: an example enterprise or office. The body tells the story. */
export const showcases = z.strictObject({
  title: field(titleLine(60), '标题', '谁，做成了什么', '房山区第一医院：先摸清底数，再补齐授权'),
  organisation: field(line(60), '单位', '谁的经验，全称', '北京市房山区第一医院'),
  place: field(line(30), '地方', '在哪里', '北京市房山区'),
  county: field(refTo('counties'), '县区', '属于本市哪个县区；外地的不写', 'hanbin').optional(),
  industry: field(choice(SHOWCASE_INDUSTRIES), '行业', '属于哪一类'),
  size: field(choice(SHOWCASE_SIZES), '规模', '多少人；来源没有写就选未写明'),
  occurredOn: field(partialDay(), '时间', '事情发生的时间', '2020-11-11').optional(),
  recognition: field(
    z.strictObject({
      title: field(line(60), '称号', '得到的称号', '全国版权示范单位（软件正版化）'),
      batch: field(line(40), '批次', '第几批', '2021年度').optional(),
      year: field(z.string().regex(/^\d{4}$/u, { error: '写四位年份' }), '年份', '哪一年得到', '2022').optional(),
      ...provenance,
    }),
    '表彰',
    '有出处才写',
  ).optional(),
  measures: field(z.array(fact).min(1, { error: '至少写一条做法' }).max(12), '做法', '一条一件事，各有出处'),
  results: field(z.array(result).max(12), '结果', '有数字的结果').default([]),
  lessons: field(z.array(line(120)).max(6), '可以学的', '本站归纳：别的单位能照着做什么', ['先普查，再采购']).default([]),
  ...entryFields('showcases'),
});
