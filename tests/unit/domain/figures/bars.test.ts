import { describe, expect, it } from 'vitest';
import { barsOf, sizeOf } from '~/domain/figures/bars.ts';
import { isUnitOf } from '~/domain/figures/vocabulary.ts';

describe('the size of a published number', () => {
  it('is exact, whatever its unit', () => {
    expect(sizeOf({ value: '38', unit: 'wan-sets' })).toBe(sizeOf({ value: '380000', unit: 'sets' }));
    expect(sizeOf({ value: '34.38', unit: 'yi-yuan' })).toBe(sizeOf({ value: '343800', unit: 'wan-yuan' }));
    expect(sizeOf({ value: '0.0001', unit: 'sets' })).toBe(1n);
  });

  it('is only of what its metric measures', () => {
    expect(isUnitOf('sets', 'wan-sets')).toBe(true);
    expect(isUnitOf('sets', 'wan-yuan')).toBe(false);
    expect(isUnitOf('amount', 'percent')).toBe(false);
  });
});

describe('bars', () => {
  it('stand in the order of days, from nought to the largest, in whatever unit', () => {
    const bars = barsOf([
      { asOf: '2013-12-31', value: '592.09', unit: 'wan-sets' },
      { asOf: '2011-07', value: '380000', unit: 'sets' },
    ]);
    expect(bars.map(({ asOf, length }) => [asOf, length])).toEqual([['2011-07', 64], ['2013-12-31', 1000]]);
  });

  it('of per cent are drawn against a hundred', () => {
    expect(barsOf([{ asOf: '2013', value: '87', unit: 'percent' }]).map(({ length }) => length)).toEqual([870]);
  });

  it('of nothing are nothing', () => {
    expect(barsOf([])).toEqual([]);
    expect(barsOf([{ asOf: '2013', value: '0', unit: 'sets' }]).map(({ length }) => length)).toEqual([0]);
  });
});
