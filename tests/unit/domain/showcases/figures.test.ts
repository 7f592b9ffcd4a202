import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureFault, seriesFault, statesExactly, type Figure } from '~/domain/showcases/figures.ts';

describe('a text states a number exactly', () => {
  it.each([
    ['500套', 500, '套'],
    ['1591万元', 1591, '万元'],
    ['16,210套', 16_210, '套'],
    ['比国务院要求提前 10 个月', 10, '个月'],
    ['100%', 100, '%'],
    ['1.8万元', 1.8, '万元'],
    ['由80%升到100%', 80, '%'],
    ['50套、150套', 50, '套'],
  ])('%s states %d %s', (text, value, unit) => {
    expect(statesExactly(text, value, unit)).toBe(true);
  });

  it.each([
    ['50多家', 50, '家'],
    ['130余人', 130, '人'],
    ['11万余个', 11, '个'],
    ['6000多万元', 6000, '万元'],
    ['约500套', 500, '套'],
    ['近500套', 500, '套'],
    ['不少于500套', 500, '套'],
    ['500套以上', 500, '套'],
    ['500套左右', 500, '套'],
    // A number is no part of a longer one.
    ['1500套', 500, '套'],
    ['1.5万元', 5, '万元'],
    ['7000套', 700, '套'],
    ['500台', 500, '套'],
  ])('%s does not state %d %s', (text, value, unit) => {
    expect(statesExactly(text, value, unit)).toBe(false);
  });

  it('states any whole number that is written out, alone and among others', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), fc.nat({ max: 1e9 }), (one, other) => {
        expect(statesExactly(`${one}套、${other}套`, other, '套')).toBe(true);
        expect(statesExactly(`${one}套`, other, '套')).toBe(one === other);
      }),
    );
  });
});

const figure = (given: Partial<Figure>): Figure => ({ what: '采购', figure: '500套', ...given });

describe('a figure', () => {
  it.each([
    {},
    { value: 500, unit: '套' },
    { figure: '200台里的50台', value: 50, unit: '台', outOf: 200 },
    { figure: '由80%升到100%', value: 100, unit: '%', before: 80 },
    { figure: '50多家' },
  ] satisfies Partial<Figure>[])('may be %j', (given) => {
    expect(figureFault(figure(given))).toBeUndefined();
  });

  it.each([
    [{ value: 500 }, 'unit'],
    [{ unit: '套' }, 'unit'],
    [{ series: '各买了多少' }, 'series'],
    [{ outOf: 600 }, 'outOf'],
    [{ value: 501, unit: '套' }, 'value'],
    [{ value: 500, unit: '台' }, 'value'],
    [{ figure: '50多家', value: 50, unit: '家' }, 'value'],
    [{ value: 500, unit: '套', before: 300 }, 'before'],
    [{ value: 500, unit: '套', outOf: 800 }, 'outOf'],
    [{ figure: '50台里的200台', value: 200, unit: '台', outOf: 50 }, 'outOf'],
  ] satisfies [Partial<Figure>, keyof Figure][])('%j is wrong in %s', (given, field) => {
    expect(figureFault(figure(given))?.field).toBe(field);
  });
});

describe('a series', () => {
  const sets = (value: number, given: Partial<Figure> = {}) => figure({ figure: `${value}套`, value, unit: '套', series: '各买了多少', ...given });

  it('needs two figures in one unit', () => {
    expect(seriesFault([sets(1), sets(2), figure({})])).toBeUndefined();
    expect(seriesFault([figure({}), sets(1)])).toEqual({ index: 1, text: '“各买了多少”只有一个数字，画不成图；删去“同一张图”，或补上可以比的数字' });
    expect(seriesFault([sets(1), sets(2, { unit: '台' })])?.text).toContain('单位不一样');
  });
});
