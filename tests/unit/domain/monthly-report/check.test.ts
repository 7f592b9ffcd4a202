import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '~/domain/monthly-report/check.ts';
import { KIND_KEYS, emptyReport, emptyUnit, parseReport, type Report } from '~/domain/monthly-report/model.ts';
import { problemSentence } from '~/domain/monthly-report/problem.ts';
import { makeReport, makeUnit, someReport } from './make-report.ts';

const said = (report: Report) => checkReport(report).map(problemSentence);

describe('a report whose sums come out', () => {
  it('has nothing to mend', () => {
    fc.assert(fc.property(someReport, (report) => void expect(said(report)).toEqual([])));
  });

  it('has, once any count of it is off by one', () => {
    fc.assert(
      fc.property(someReport, fc.constantFrom('required', 'licensed', 'gap' as const), (report, column) => {
        const [first, ...rest] = report.units;
        if (first === undefined) return;
        const office = { ...first.kinds.office, [column]: String(Number(first.kinds.office[column as 'gap']) + 1) };
        expect(said(makeReport([{ ...first, kinds: { ...first.kinds, office } }, ...rest]))).toHaveLength(1);
      }),
    );
  });
});

describe('what is wrong is said with its place, what was found, what is allowed, and how to mend it', () => {
  it.each<[string, Report, string]>([
    ['a sum', makeReport([makeUnit('甲镇', { required: '100', licensed: '80', gap: '10' })]), '“甲镇”“办公软件 · 缺口”：正版 80 加缺口 10 是 90，应配是 100。应配要等于正版加缺口。正版不错的话，缺口是 20。'],
    ['more than is required', makeReport([makeUnit('甲镇', { required: '5', licensed: '6' })]), '“甲镇”“办公软件 · 正版”：正版 6 多于应配 5。正版只数应配里已有授权的。多买的授权不计在这一格，最多写成应配的数。'],
    ['a gap that nobody wrote', makeReport([makeUnit('甲镇', { required: '5', licensed: '3', gap: '' })]), '“甲镇”“办公软件 · 缺口”：没有填。应配减去正版就是缺口。填 2。'],
    ['a negative count', makeReport([makeUnit('甲镇', { sets: '-1' })]), '“甲镇”“办公软件 · 采购套数”：“-1”是负数。只能写 0 或正整数。改成台数、套数这样的整数。'],
    ['half a copy', makeReport([makeUnit('甲镇', { sets: '1.5', licences: '2' })]), '“甲镇”“办公软件 · 采购套数”：“1.5”小数位太多。只能写 0 或正整数。改成台数、套数这样的整数。'],
    ['words for a number', makeReport([makeUnit('甲镇', { amount: '约十万' })]), '“甲镇”“办公软件 · 采购金额（万元）”：“约十万”不是数。以万元为单位，最多六位小数。改成 12.5 这样的数，不写单位。'],
    ['more domestic copies than copies', makeReport([makeUnit('甲镇', { sets: '2', licences: '2', domestic: '3' })]), '“甲镇”“办公软件 · 国产套数”：国产 3 套，多于采购的 2 套。国产套数不能多于采购套数。核对采购合同，改正其中一个。'],
    ['more done than there is', makeReport([makeUnit('甲镇', {}, { rectified: '3', 'to-rectify': '2' })]), '“甲镇”“整改完成单位数”：完成 3 个，多于应整改的 2 个。完成的不能多于应整改的。改正其中一个。'],
    ['an acceptance of its own', makeReport([makeUnit('甲镇', {}, { acceptance: '差不多' })]), '“甲镇”“验收”：“差不多”不在三种之内。只能是通过、未通过、未检查。还没有检查的，选“未检查”。'],
    ['a name that stands twice', makeReport([makeUnit('甲镇'), makeUnit('乙镇'), makeUnit(' 甲 镇')]), '第 3 个单位“单位”：“甲 镇”和第 1 个单位重名。一个单位只报一次，不然合计会重复计算。删去一个，或写清是哪个单位。'],
    ['a unit without a name', makeReport([makeUnit('')]), '第 1 个单位“单位”：没有填。要写单位全称。写上单位。'],
    ['a month in words', makeReport([makeUnit('甲镇')], { month: '十一月' }), '“报告月份”：“十一月”不是月份。要写成 2026-11 这样的年和月。写上这张表报的是哪一个月。'],
    ['nobody who reports', makeReport([makeUnit('甲镇')], { unit: ' ' }), '“填报单位”：没有填。要写报送的县区或单位。写上全称。'],
  ])('%s', (_, report, sentence) => {
    expect(said(report)).toEqual([sentence]);
  });

  it('fewer licences than copies only as a question', () => {
    const [problem] = checkReport(makeReport([makeUnit('甲镇', { sets: '3', licences: '1' })]));
    expect(problem?.severity).toBe('warning');
  });

  it('nothing of a unit in which nothing is written, beside one that is finished', () => {
    expect(said(makeReport([makeUnit('甲镇'), emptyUnit()]))).toEqual([]);
    expect(said(makeReport([emptyUnit()]))).toHaveLength(1);
  });
});

describe('what a browser kept', () => {
  it('comes back as it was, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }).map((text) => text.replace(/[\p{Cc}\uD800-\uDFFF\uFFFE\uFFFF]/gu, '').trim()), { minLength: KIND_KEYS.length, maxLength: KIND_KEYS.length }), (texts) => {
        const office = Object.fromEntries(KIND_KEYS.map((key, index) => [key, texts[index] ?? '']));
        const report = makeReport([makeUnit('甲镇', office)]);
        expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
      }),
    );
  });

  it.each([[undefined], [null], ['x'], [[]], [{}], [{ ...emptyReport(), version: 2 }], [{ ...emptyReport(), units: [{}] }], [{ ...emptyReport(), header: {} }], [{ version: 1, header: emptyReport().header, units: [{ ...emptyUnit(), name: 1 }] }]])('is refused where it is something else: %j', (value) => {
    expect(parseReport(value)).toBeUndefined();
  });
});
