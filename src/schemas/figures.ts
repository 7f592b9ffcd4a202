import { z } from 'astro/zod';
import { FIGURE_BOUNDS, FIGURE_METRICS, FIGURE_SERIES, FIGURE_UNITS, isUnitOf, type FigureMetric } from '~/domain/figures/vocabulary.ts';
import { keysOf, recordOf } from '~/domain/records.ts';
import { partialDay } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { refTo } from './shared/references.ts';
import { provenance } from './shared/source.ts';
import { line, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** How wide a number reaches. */
export const FIGURE_LEVELS = { nation: '全国', province: '省', city: '市' } as const;

/** The vocabularies as keys and labels: the schema needs no more of them. */
const METRIC_LABELS = recordOf(keysOf(FIGURE_METRICS), (key) => FIGURE_METRICS[key].label);
const UNIT_LABELS = recordOf(keysOf(FIGURE_UNITS), (key) => FIGURE_UNITS[key].label);
const SERIES_LABELS = recordOf(keysOf(FIGURE_SERIES), (key) => FIGURE_SERIES[key].label);

const value = z
  .strictObject({
    metric: field(choice(METRIC_LABELS), '指标', '量的是什么'),
    covers: field(line(60), '范围', '哪些单位、哪些软件；照来源写，不扩大', '135家中央和国家机关本级'),
    asStated: field(line(40), '原文写法', '来源怎样写这个数，带单位', '176763套（许可数）'),
    value: field(z.string().regex(/^\d{1,12}(?:\.\d{1,4})?$/u, { error: "写加引号的数，不带单位和逗号，例如 '592.09'" }), '数值', '原文的数字部分；单位写在下一栏', '176763'),
    unit: field(choice(UNIT_LABELS), '单位', '数值的单位'),
    bound: field(choice(FIGURE_BOUNDS), '准不准', '原文写“多”“余”“以上”的选 over，写“约”的选 about').default('exact'),
    series: field(choice(SERIES_LABELS), '系列', '和别的公布口径相同、可以按时间放在一起的才写').optional(),
    note: field(line(120), '说明', '口径上要提醒读者的', '当时只有部分地方完成').optional(),
    ...provenance,
  })
  .refine(({ metric, unit }) => isUnitOf(metric, unit), { path: ['unit'], error: '单位和指标对不上：套数用套，金额用元，比率用 %' })
  .refine(({ series, metric }) => series === undefined || (FIGURE_SERIES[series].metric as FigureMetric) === metric, { path: ['series'], error: '这个系列收的是别的指标' });

/** A number that somebody announced, or the few numbers of one announcement about one place and one day. */
export const figures = z.strictObject({
  title: field(titleLine(60), '标题', '什么时候、哪里、什么数', '2013年11月底：全国累计采购500多万套'),
  area: field(
    z.strictObject({
      level: field(choice(FIGURE_LEVELS), '级别', '全国、省还是市'),
      place: field(line(40), '地方', '地名', '青海省'),
    }),
    '地区',
    '说的是哪里',
  ),
  asOf: field(partialDay(), '截至', '数字说到哪一天；来源写“目前”的，写公布那一天', '2013-11-30'),
  announcedOn: field(partialDay(), '公布日期', '哪一天公布或报道的', '2013-12-22'),
  values: field(z.array(value).min(1, { error: '至少写一个数' }).max(8), '数字', '一条公布里的数，一个一项'),
  news: field(refTo('news'), '动态', '讲这件事的动态', 'national-progress-2013-11').optional(),
  showcase: field(refTo('showcases'), '典型', '讲这件事的典型', 'liaoning-187-departments-2012').optional(),
  ...entryFields('figures'),
});
