import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUnit } from '~/domain/monthly-report/check.ts';
import { fieldsOf } from '~/domain/progress/from-report.ts';
import { unitReportOf } from '~/domain/progress/rows.ts';
import { progress } from '~/schemas/progress.ts';
import { makeReport, makeUnit, someReport } from '../monthly-report/make-report.ts';

describe('the sheet of a county', () => {
  it('becomes a row that the schema takes and whose own sums come out', () => {
    fc.assert(
      fc.property(someReport, (report) => {
        const reading = fieldsOf(report, 'unchecked');
        if ('problems' in reading) throw new Error(reading.problems.join());
        const data = { ...reading.fields, county: 'east', reportedOn: '2026-11-16', purchaseBasis: 'month', summary: '月报。', nature: 'official', publishedAt: '2026-11-26 11:00' };
        expect(progress.safeParse(data).error?.issues).toBeUndefined();
        expect(checkUnit(unitReportOf('示例县', reading.fields))).toEqual([]);
      }),
    );
  });

  it('is the sum of its units', () => {
    const units = [makeUnit('甲镇', { required: '10', licensed: '4', gap: '6', amount: '0.0598' }, { rectified: '1', 'to-rectify': '1' }), makeUnit('乙镇', { required: '5', licensed: '5', amount: '1.2' }, { 'to-rectify': '1' })];
    const reading = fieldsOf(makeReport(units));
    expect(reading).toMatchObject({ fields: { month: '2026-11', kinds: { office: { required: 15, licensed: 9, gap: 6, amount: '1.2598' } }, whole: { rectified: 1, 'to-rectify': 2, acceptance: 'unchecked' } } });
  });

  it('gives nothing while a cell is open: its sum would be too small', () => {
    expect(fieldsOf(makeReport([makeUnit('甲镇', { sets: '' })]))).toEqual({ problems: ['“甲镇”“办公软件 · 采购套数”：没有填。只能写 0 或正整数。没有的写 0。'] });
  });

  it('asks for the acceptance of the whole where its units differ', () => {
    const report = makeReport([makeUnit('甲镇', {}, { acceptance: 'passed' }), makeUnit('乙镇')]);
    expect(fieldsOf(report)).toEqual({ problems: ['各单位的验收结论不一样，要写明整个县区的结论。'] });
    expect(fieldsOf(report, 'unchecked')).toMatchObject({ fields: { whole: { acceptance: 'unchecked' } } });
  });
});
