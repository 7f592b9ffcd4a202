/** What a number measures: only numbers of one measure can stand on one scale. */
export type Measure = 'sets' | 'licences' | 'money' | 'share' | 'bodies';

/** What is announced of the work, again and again. */
export const FIGURE_METRICS = {
  sets: { label: '采购套数', measure: 'sets' },
  licences: { label: '采购许可数', measure: 'licences' },
  amount: { label: '采购金额', measure: 'money' },
  'city-completion': { label: '完成率（市级）', measure: 'share' },
  'county-completion': { label: '完成率（县级）', measure: 'share' },
  'licensed-rate': { label: '正版率', measure: 'share' },
  'domestic-sets': { label: '国产占比（套数）', measure: 'share' },
  'domestic-amount': { label: '国产占比（金额）', measure: 'share' },
  units: { label: '完成的单位数', measure: 'bodies' },
  enterprises: { label: '完成的企业数', measure: 'bodies' },
} as const satisfies Record<string, { label: string; measure: Measure }>;
export type FigureMetric = keyof typeof FIGURE_METRICS;

/** Units as sources write them, and how many tens of the smallest they are. */
export const FIGURE_UNITS = {
  sets: { label: '套', measure: 'sets', tens: 0 },
  'wan-sets': { label: '万套', measure: 'sets', tens: 4 },
  licences: { label: '个许可', measure: 'licences', tens: 0 },
  'wan-licences': { label: '万个许可', measure: 'licences', tens: 4 },
  yuan: { label: '元', measure: 'money', tens: 0 },
  'wan-yuan': { label: '万元', measure: 'money', tens: 4 },
  'yi-yuan': { label: '亿元', measure: 'money', tens: 8 },
  percent: { label: '%', measure: 'share', tens: 0 },
  bodies: { label: '家', measure: 'bodies', tens: 0 },
  'wan-bodies': { label: '万家', measure: 'bodies', tens: 4 },
} as const satisfies Record<string, { label: string; measure: Measure; tens: number }>;
export type FigureUnit = keyof typeof FIGURE_UNITS;

/** How exact the source itself is. */
export const FIGURE_BOUNDS = { exact: '原文的数', over: '比这个数多', about: '约数' } as const;

/** Numbers that were counted alike at different times. Nothing else is ever drawn on one scale. */
export const FIGURE_SERIES = {
  'national-sets': { label: '全国政府机关累计采购三类软件（套）', metric: 'sets' },
  'national-amount': { label: '全国政府机关累计采购金额', metric: 'amount' },
  'national-cities': { label: '全国市级政府完成率', metric: 'city-completion' },
  'national-counties': { label: '全国县级政府完成率', metric: 'county-completion' },
} as const satisfies Record<string, { label: string; metric: FigureMetric }>;
export type FigureSeries = keyof typeof FIGURE_SERIES;

/** Whether a unit can say how much there is of a metric. */
export function isUnitOf(metric: FigureMetric, unit: FigureUnit): boolean {
  const [ofMetric, ofUnit]: Measure[] = [FIGURE_METRICS[metric].measure, FIGURE_UNITS[unit].measure];
  return ofMetric === ofUnit;
}
