import { describe, expect, it } from 'vitest';
import { rawEntry, type Raw } from '../../fixtures/make.ts';
import { refusals, unread, type BadCase } from './tables.ts';

const kinds = rawEntry('progress')['kinds'] as Record<string, Raw>;
const office = (changes: Raw) => ({ kinds: { ...kinds, office: { ...kinds['office'], ...changes } } });
const value = (changes: Raw) => ({ values: [{ metric: 'sets', covers: '省级机关', asStated: '100套', value: '100', unit: 'sets', ...unread, ...changes }] });

describe.each<['progress' | 'figures', BadCase[]]>([
  [
    'progress',
    [
      ['a month in words', { month: '十月' }, 'month', "写成加引号的年-月，例如 '2026-10'"],
      ['a thirteenth month', { month: '2026-13' }, 'month', "写成加引号的年-月，例如 '2026-10'"],
      ['an invented unit that does not say so', { sampleUnit: '某某县' }, 'sampleUnit', '虚构的单位以“示例”开头，例如 示例县甲'],
      ['a count in quotes', office({ gap: '2' }), 'kinds.office.gap', '写 0 或正整数，不加引号'],
      ['half a copy', office({ sets: 1.5 }), 'kinds.office.sets', '写 0 或正整数，不加引号'],
      ['a negative count', office({ gap: -2 }), 'kinds.office.gap', '不能是负数'],
      ['an amount as a number', office({ amount: 0.0598 }), 'kinds.office.amount', "以万元为单位，写成加引号的数，例如 '12.5'"],
      ['an amount with its unit', office({ amount: '12万元' }), 'kinds.office.amount', "以万元为单位，写成加引号的数，例如 '12.5'"],
      ['two kinds of three', { kinds: { os: kinds['os'], office: kinds['office'] } }, 'kinds.antivirus'],
      ['purchases that say nothing of what they count', { purchaseBasis: undefined }, 'purchaseBasis'],
    ],
  ],
  [
    'figures',
    [
      ['money in copies', value({ metric: 'amount' }), 'values[0].unit', '单位和指标对不上：套数用套，金额用元，比率用 %'],
      ['a share in a series of copies', value({ metric: 'city-completion', unit: 'percent', series: 'national-sets' }), 'values[0].series', '这个系列收的是别的指标'],
      ['a value with its unit', value({ value: '100套' }), 'values[0].value', "写加引号的数，不带单位和逗号，例如 '592.09'"],
      ['a value with thousands', value({ value: '1,000' }), 'values[0].value', "写加引号的数，不带单位和逗号，例如 '592.09'"],
      ['a value without a source', value({ source: undefined }), 'values[0].source'],
      ['no value at all', { values: [] }, 'values', '至少写一个数'],
      ['a day in words', { asOf: '去年底' }, 'asOf'],
    ],
  ],
])('%s', (collection, bad) => {
  it.each(bad)('refuses %s', (_, overrides, path, message) => {
    const found = refusals(collection, overrides).filter((refusal) => refusal.path === path);
    expect(found).not.toEqual([]);
    if (message !== undefined) expect(found.map((refusal) => refusal.message)).toContain(message);
  });
});
