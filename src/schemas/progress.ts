import { z } from 'astro/zod';
import { ACCEPTANCES, BOUNDS, KIND_COLUMNS, WHOLE_COLUMNS, type KindColumn, type WholeColumn } from '~/domain/monthly-report/model.ts';
import { GENERAL_KINDS, SOFTWARE_KINDS, type GeneralKind } from '~/domain/ledger/model.ts';
import { PURCHASE_BASES } from '~/domain/progress/rows.ts';
import { recordOf } from '~/domain/records.ts';
import { day } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { refTo } from './shared/references.ts';
import { provenance } from './shared/source.ts';
import { line } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

const count = () => z.int({ error: '写 0 或正整数，不加引号' }).min(0, { error: '不能是负数' }).max(BOUNDS.count, { error: '大得不像真的' });
const wan = () => z.string({ error: "以万元为单位，写成加引号的数，例如 '12.5'" }).regex(/^\d{1,8}(?:\.\d{1,6})?$/u, { error: "以万元为单位，写成加引号的数，例如 '12.5'" });

/** What the sheet says of one kind of software; names and rules are those of the monthly report. */
const ofKind = z.strictObject({
  required: field(count(), KIND_COLUMNS.required.label, '应当有授权的台数', 420),
  licensed: field(count(), KIND_COLUMNS.licensed.label, '应配里已经有正版授权的', 300),
  gap: field(count(), KIND_COLUMNS.gap.label, '应配减去正版', 120),
  sets: field(count(), KIND_COLUMNS.sets.label, '按合同买了几套；网络版按一套计', 40),
  licences: field(count(), KIND_COLUMNS.licences.label, '合同写明可以装几台', 40),
  amount: field(wan(), KIND_COLUMNS.amount.label, '合同金额，万元', '2.392'),
  domestic: field(count(), KIND_COLUMNS.domestic.label, '采购套数里国产软件的套数', 40),
} satisfies Record<KindColumn, z.ZodType>);

const ofWhole = z.strictObject({
  'funds-required': field(wan(), WHOLE_COLUMNS['funds-required'].label, '补上缺口还要多少钱', '7.2'),
  'funds-secured': field(wan(), WHOLE_COLUMNS['funds-secured'].label, '已经落实的', '5'),
  rectified: field(count(), WHOLE_COLUMNS.rectified.label, '已经完成整改的单位有几个', 12),
  'to-rectify': field(count(), WHOLE_COLUMNS['to-rectify'].label, '应当整改的一共几个', 30),
  acceptance: field(choice(ACCEPTANCES), WHOLE_COLUMNS.acceptance.label, '检查验收的结论'),
} satisfies Record<WholeColumn, z.ZodType>);

/** One month's report of one reporting unit: a county, or an invented unit in a sample. */
export const progress = z.strictObject({
  month: field(z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u, { error: "写成加引号的年-月，例如 '2026-10'" }), '月份', '报的是哪一个月', '2026-10'),
  county: field(refTo('counties'), '县区', '哪个县区报的；示例不写', 'hanbin').optional(),
  sampleUnit: field(line(20).regex(/^示例/u, { error: '虚构的单位以“示例”开头，例如 示例县甲' }), '示例单位', '只有示例才写，名称以“示例”开头；真实的县区写在“县区”', '示例县甲').optional(),
  reportedOn: field(day(), '报送日期', '表上的填报时间，或来源写明的报送日子', '2026-10-16'),
  purchaseBasis: field(choice(PURCHASE_BASES), '采购怎样算', '采购套数、许可数、金额、国产套数是本月新买的，还是从头累计的；表上没有写就选 unstated'),
  kinds: field(z.strictObject(recordOf(GENERAL_KINDS, (kind) => field(ofKind, SOFTWARE_KINDS[kind], '月报表里的一行')) as Record<GeneralKind, typeof ofKind>), '三类软件', '月报表的三行'),
  whole: field(ofWhole, '资金、整改和验收', '月报表第一行右边的几栏'),
  from: field(z.strictObject(provenance), '出处', '这份月报在哪里公布；真实的县区必须写').optional(),
  ...entryFields('progress'),
});
