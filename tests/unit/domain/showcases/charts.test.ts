import { describe, expect, it } from 'vitest';
import { chartsOf } from '~/domain/showcases/charts.ts';
import type { Figure } from '~/domain/showcases/figures.ts';

const words = { before: '原来', after: '后来' };
const sets = (what: string, value: number, given: Partial<Figure> = {}): Figure => ({ what, figure: `${value}套`, value, unit: '套', ...given });
const step = (on: string, label = on) => ({ on, label });

describe('nothing is drawn', () => {
  it.each([
    ['of no figure at all', [], []],
    ['of one number', [sets('甲', 3)], []],
    ['of two numbers that nobody said may be compared', [sets('甲', 3), sets('乙', 4)], []],
    ['of numbers that their source gives as about so many', [{ what: '企业', figure: '50多家', series: '几家' }, { what: '学校', figure: '20余所', series: '几家' }], []],
    ['of two days', [], [step('2017-06-20'), step('2017-10-31')]],
    ['of one day three times over', [], [step('2017-06-20', '1'), step('2017-06-20', '2'), step('2017-06-20', '3')]],
  ] satisfies [string, Figure[], { on: string; label: string }[]][])('%s', (_, figures, steps) => {
    expect(chartsOf(figures, steps, words)).toEqual([]);
  });
});

describe('a drawing', () => {
  it('has a bar for each figure of a series, the longest whole', () => {
    const figures = [sets('甲', 3100, { series: '套数' }), { what: '部门', figure: '187个', value: 187, unit: '个' }, sets('乙', 6200, { series: '套数' })];
    expect(chartsOf(figures, [], words)).toEqual([
      { kind: 'bars', title: '套数', unit: '套', bars: [{ label: '甲', value: 3100, length: 50 }, { label: '乙', value: 6200, length: 100 }] },
    ]);
  });

  it('has no bar longer than another where all are nought', () => {
    expect(chartsOf([sets('甲', 0, { series: '套数' }), sets('乙', 0, { series: '套数' })], [], words)).toMatchObject([{ bars: [{ length: 0 }, { length: 0 }] }]);
  });

  it('sets what was before beside what is', () => {
    const figures = [{ what: '正版率', figure: '由80%升到100%', value: 100, unit: '%', before: 80 }];
    expect(chartsOf(figures, [], words)).toEqual([
      { kind: 'change', title: '正版率', unit: '%', bars: [{ label: '原来', value: 80, length: 80 }, { label: '后来', value: 100, length: 100 }] },
    ]);
  });

  it('shows a part of its whole', () => {
    const figures = [{ what: '补齐', figure: '200台里的50台', value: 50, unit: '台', outOf: 200 }];
    expect(chartsOf(figures, [], words)).toEqual([{ kind: 'share', title: '补齐', unit: '台', part: 50, whole: 200, length: 25 }]);
  });

  it('places days on a line by time, a month in its middle', () => {
    const steps = [step('2017-10-31', '3'), step('2017-06-20', '1'), step('2017-06-30', '2'), step('2017-11', '4')];
    const [chart] = chartsOf([], steps, words);
    // 20 June to 15 November is 148 days.
    expect(chart).toEqual({
      kind: 'steps',
      steps: [
        { on: '2017-06-20', label: '1', at: 0 },
        { on: '2017-06-30', label: '2', at: 6.76 },
        { on: '2017-10-31', label: '3', at: 89.86 },
        { on: '2017-11', label: '4', at: 100 },
      ],
    });
  });

  it('takes a year in its middle', () => {
    expect(chartsOf([], [step('2011'), step('2012-06-25'), step('2012-10-11')], words)).toMatchObject([{ steps: [{ on: '2011', at: 0 }, {}, { at: 100 }] }]);
  });
});
