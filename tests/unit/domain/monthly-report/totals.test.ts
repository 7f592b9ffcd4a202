import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDue } from '~/domain/monthly-report/due.ts';
import { KINDS, KIND_KEYS, emptyUnit } from '~/domain/monthly-report/model.ts';
import { rateOf, ratesOf, totalsOf } from '~/domain/monthly-report/totals.ts';
import { readWan, wanText } from '~/domain/monthly-report/wan.ts';
import { makeUnit, someReport } from './make-report.ts';

const sum = (value: bigint, missing = 0) => ({ value, missing });

describe('sums', () => {
  it('are those of the units, in any order, and 应配 stays 正版 and 缺口', () => {
    fc.assert(
      fc.property(someReport, ({ units }) => {
        const totals = totalsOf(units);
        expect(totalsOf([...units].reverse())).toEqual(totals);
        for (const { kind } of KINDS) {
          for (const column of KIND_KEYS.filter((key) => key !== 'amount')) {
            expect(totals.kinds[kind][column].value).toBe(BigInt(units.reduce((all, unit) => all + Number(unit.kinds[kind][column]), 0)));
          }
          expect(totals.kinds[kind].licensed.value + totals.kinds[kind].gap.value).toBe(totals.kinds[kind].required.value);
        }
        for (const column of KIND_KEYS) expect(totals.all[column].value).toBe(KINDS.reduce((all, { kind }) => all + totals.kinds[kind][column].value, 0n));
        expect(totals.missing).toBe(0);
      }),
    );
  });

  it('of two lists are the sums of both', () => {
    fc.assert(
      fc.property(someReport, someReport, (one, other) => {
        const [a, b, both] = [totalsOf(one.units), totalsOf(other.units), totalsOf([...one.units, ...other.units])];
        for (const column of KIND_KEYS) expect(both.all[column].value).toBe(a.all[column].value + b.all[column].value);
      }),
    );
  });

  it('count what they leave out, and no unit in which nothing is written', () => {
    const totals = totalsOf([makeUnit('甲镇', { sets: '3' }), makeUnit('乙镇', { sets: '三' }), emptyUnit()]);
    expect([totals.units, totals.kinds.office.sets, totals.missing]).toEqual([2, sum(3n, 1), 1]);
  });

  it('of money are exact', () => {
    const amounts = ['0.1', '0.2', '0.000001', '1,000.7'];
    expect(wanText(totalsOf(amounts.map((amount, index) => makeUnit(`${index}`, { amount }))).all.amount.value)).toBe('1001.000001');
  });
});

describe('amounts in ten thousand yuan', () => {
  it('come back as they were', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (fen) => void expect(readWan(wanText(fen))).toEqual({ value: fen })));
  });

  it.each([
    ['12.5', 12_500_000n],
    ['１２．５', 12_500_000n],
    ['1,400万元', 1_400_000_000n],
    ['1.2 万 元', 1_200_000n],
    ['3万', 3_000_000n],
    ['0', 0n],
  ])('%s is read', (text, value) => {
    expect(readWan(text)).toEqual({ value });
  });

  it('in yuan are not taken for ten thousand times as much', () => {
    expect(readWan('12000元')).toEqual({ problem: 'in-yuan', fen: 1_200_000n });
    expect(readWan('￥１２，０００．５ 元')).toEqual({ problem: 'in-yuan', fen: 1_200_050n });
    expect(readWan('1亿元')).toEqual({ problem: 'not-a-number' });
  });

  it.each([
    ['', 'empty'],
    ['-1', 'negative'],
    ['1.2345678', 'decimals'],
    ['=1+1', 'not-a-number'],
    ['99999999', 'too-large'],
  ])('%s is not', (text, problem) => {
    expect(readWan(text)).toEqual({ problem });
  });
});

describe('rates', () => {
  it.each([
    [0n, 0n, 'not-applicable'],
    [0n, 7n, 0],
    [7n, 7n, 1000],
    [1n, 3n, 333],
    [2n, 3n, 667],
    [99_999n, 100_000n, 999],
    [1n, 100_000n, 1],
    [2n, 1n, 'open'],
  ])('%s of %s is %s', (part, whole, rate) => {
    expect(rateOf(sum(part), sum(whole))).toBe(rate);
  });

  it('are not told while a number is missing', () => {
    expect(rateOf(sum(1n, 1), sum(2n))).toBe('open');
  });

  it('are all only where it is all', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (part, more) => void expect(rateOf(sum(part), sum(part + more))).toBeLessThan(1000)));
  });

  it('of a sheet are of its sums', () => {
    const totals = totalsOf([makeUnit('甲镇', { required: '4', licensed: '3', gap: '1', sets: '2', domestic: '2' }, { rectified: '1', 'to-rectify': '2' })]);
    expect(ratesOf(totals)).toEqual({
      licensed: { os: 'not-applicable', office: 750, antivirus: 'not-applicable', all: 750 },
      domestic: { os: 'not-applicable', office: 1000, antivirus: 'not-applicable', all: 1000 },
      rectified: 500,
    });
  });
});

it.each([
  ['2026-11-25', '2026-12-18', 23],
  ['2026-12-19', '2027-01-18', 30],
  ['2026-12-18', '2026-12-18', 0],
  ['2026-12-17', '2026-12-18', 1],
])('on %s the next report is due on %s', (today, on, left) => {
  expect(nextDue(today)).toEqual({ on, left });
});
