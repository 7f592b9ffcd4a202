import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPinyin, pinyinKey } from '~/domain/pinyin.ts';

describe('pinyinKey', () => {
  it.each([
    ['汉滨区', 'han bin qu'],
    ['WPS Office', 'wps office'],
    ['统信UOS', 'tong xin uos'],
    ['重庆银行', 'chong qing yin hang'],
    ['360安全浏览器', '360 an quan liu lan qi'],
    ['绿盟', 'lü meng'],
    ['', ''],
  ])('of %s is “%s”', (name, key) => {
    expect(pinyinKey(name)).toBe(key);
  });
});

describe('byPinyin', () => {
  it('sorts the counties as a dictionary does', () => {
    expect(['镇坪县', '汉阴县', '白河县', '汉滨区', '石泉县', '岚皋县'].toSorted(byPinyin)).toEqual(['白河县', '汉滨区', '汉阴县', '岚皋县', '石泉县', '镇坪县']);
  });

  it('sorts Latin names among Chinese ones, capitals like small letters', () => {
    expect(['永中', 'WPS', 'wind', '达梦', 'Doris', '360'].toSorted(byPinyin)).toEqual(['360', '达梦', 'Doris', 'wind', 'WPS', '永中']);
  });

  it('orders names of one sound by their characters, whichever came first', () => {
    expect(['事务', '食物', '实物'].toSorted(byPinyin)).toEqual(['事务', '实物', '食物']);
    expect(['食物', '实物', '事务'].toSorted(byPinyin)).toEqual(['事务', '实物', '食物']);
  });

  it('is a total order', () => {
    const name = fc.string({ unit: fc.constantFrom('安', '按', '康', '抗', '长', 'A', 'a', '1', ' '), maxLength: 4 });
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(byPinyin(a, b) === 0).toBe(a === b);
        expect(byPinyin(a, b) + byPinyin(b, a)).toBe(0);
        if (byPinyin(a, b) <= 0 && byPinyin(b, c) <= 0) expect(byPinyin(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
