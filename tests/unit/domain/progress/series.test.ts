import { describe, expect, it } from 'vitest';
import { boardsOf } from '~/domain/progress/page.ts';
import { boardOf, gapsOf, reportsOf, silentMonths } from '~/domain/progress/series.ts';
import { rateOfShare, sharesOf, totalsByMonth } from '~/domain/progress/shares.ts';
import { makeRow } from './make-row.ts';

describe('a board', () => {
  const board = boardOf([
    makeRow('2026-04', { unit: 'b', name: '示例县乙' }),
    makeRow('2026-01'),
    makeRow('2026-02', { unit: 'b', name: '示例县乙' }),
    makeRow('2026-05'),
    makeRow('2026-03'),
  ]);
  const [first, second] = board.units;

  it('has every month from the first report to the last, and the units in order', () => {
    expect(board.months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
    expect(board.units.map(({ name }) => name)).toEqual(['示例县甲', '示例县乙']);
  });

  it('holds nothing where nothing was reported', () => {
    expect(first?.reports.map((row) => row?.month)).toEqual(['2026-01', undefined, '2026-03', undefined, '2026-05']);
    expect(second && reportsOf(second).map(({ month }) => month)).toEqual(['2026-02', '2026-04']);
  });

  it('knows months without a report, and who has fallen silent', () => {
    expect(first && gapsOf(first)).toEqual([{ start: 1, length: 1 }, { start: 3, length: 1 }]);
    expect(first && silentMonths(first)).toBe(0);
    expect(second && silentMonths(second)).toBe(1);
  });

  it('refuses a unit that reports a month twice', () => {
    expect(() => boardOf([makeRow('2026-01'), makeRow('2026-01')])).toThrow('a 有一个月报了两次');
  });
});

describe('an empty list', () => {
  it('is no board: the page says that there are no reports', () => {
    expect(boardsOf([])).toEqual({ real: undefined, sample: undefined });
    expect(boardOf([])).toEqual({ months: [], units: [] });
    expect(totalsByMonth(boardOf([]))).toEqual([]);
  });

  it('of real reports stays empty beside samples, and the other way round', () => {
    const row = makeRow('2026-01');
    expect(boardsOf([{ row, isSample: true }]).real).toBeUndefined();
    expect(boardsOf([{ row, isSample: true }]).sample?.units).toHaveLength(1);
    expect(boardsOf([{ row, isSample: false }]).sample).toBeUndefined();
  });
});

describe('the sums of a month', () => {
  const rows = [makeRow('2026-01', { licensed: 40 }), makeRow('2026-01', { unit: 'b', required: 300, licensed: 60, toRectify: 6 }), makeRow('2026-03', { licensed: 90 })];
  const totals = totalsByMonth(boardOf(rows));

  it('are over those who reported, and say how many of all these are', () => {
    expect(totals.map(({ month, reported, of }) => [month, reported, of])).toEqual([['2026-01', 2, 2], ['2026-02', 0, 2], ['2026-03', 1, 2]]);
    expect(totals[0]?.totals.all.required.value).toBe(400n);
    expect(totals[2]?.totals.all.licensed.value).toBe(90n);
  });

  it('make shares of sums, not means of shares', () => {
    const shares = totals.map(({ totals: sums }) => sharesOf(sums));
    expect(shares.map(({ licensed }) => rateOfShare(licensed))).toEqual([250, 'not-applicable', 900]);
    expect(shares.map(({ rectified }) => rateOfShare(rectified))).toEqual([200, 'not-applicable', 250]);
  });

  it('do not apply where there is nothing to have a share of', () => {
    const [month] = totalsByMonth(boardOf([makeRow('2026-01', { required: 0, licensed: 0, rectified: 0, toRectify: 0 })]));
    const shares = month && sharesOf(month.totals);
    expect(shares && Object.values(shares).map(rateOfShare)).toEqual(['not-applicable', 'not-applicable', 'not-applicable']);
  });

  it('add purchases up only where all say alike what they count', () => {
    const basisOf = (...bases: ('month' | 'since-start' | 'unstated')[]) => totalsByMonth(boardOf(bases.map((purchaseBasis, index) => makeRow('2026-01', { unit: `u${index}`, purchaseBasis }))))[0]?.purchaseBasis;
    expect(basisOf('month', 'month')).toBe('month');
    expect(basisOf('month', 'since-start')).toBeUndefined();
    expect(basisOf('unstated', 'unstated')).toBeUndefined();
  });

  it('count a corrected report once, with its corrected numbers', () => {
    const corrected = totalsByMonth(boardOf([makeRow('2026-01', { licensed: 60 })]));
    expect(corrected[0]?.totals.all.licensed.value).toBe(60n);
  });
});
