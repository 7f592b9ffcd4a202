import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuties, type FindableDuty } from '~/domain/duties/finder.ts';

const duty = (key: string, title: string, more: Partial<FindableDuty> = {}): FindableDuty => ({
  key,
  title,
  text: '',
  audience: ['government'],
  names: [],
  asks: [],
  tasks: [],
  ...more,
});

const DUTIES = [
  duty('finance#funding', '保障市级机关使用正版软件的资金', { text: '市级机关买正版软件的钱，由财政保障。', names: ['市财政局', '财政'], tasks: ['落实购置经费'] }),
  duty('finance#assets', '建立软件资产管理制度', { names: ['市财政局', '财政'], tasks: ['加强软件资产管理'] }),
  duty('police#cases', '侵犯软件著作权的犯罪，及时立案侦查', { names: ['市公安局', '公安'], audience: ['public'], asks: ['软件侵权犯罪哪里报案'] }),
  duty('culture#enforce', '依法查处情节严重的软件侵权', { names: ['市文化文物广电局'], audience: ['public', 'private-enterprise'], tasks: ['严厉打击侵权盗版'] }),
  duty('trade#private', '对民营企业使用正版软件做规划', { names: ['市工商联'], audience: ['private-enterprise'] }),
];

const keys = (query: string, audience?: string) => findDuties(query, DUTIES, audience).map(({ key }) => key);

describe('the finder', () => {
  it.each([
    ['谁管采购钱', 'finance#funding'],
    ['买软件的钱找谁', 'finance#funding'],
    ['资产', 'finance#assets'],
    ['盗版举报', 'culture#enforce'],
    ['民营企业归谁管？', 'trade#private'],
    ['民企', 'trade#private'],
    ['公安局负责什么', 'police#cases'],
    ['侵权犯罪 报案', 'police#cases'],
    ['财政', 'finance#funding'],
  ])('answers %s with %s first', (query, first) => {
    expect(keys(query)[0]).toBe(first);
  });

  it.each(['', '   ', '？！', '天气', '食堂', 'xyz', '🙂'])('finds nothing for “%s”', (query) => {
    expect(keys(query)).toEqual([]);
  });

  it('keeps to the audience', () => {
    expect(keys('侵权', 'public')).toEqual(['culture#enforce', 'police#cases']);
    expect(keys('侵权', 'government')).toEqual([]);
  });

  it('does not let one shared letter count as an answer', () => {
    expect(keys('正常')).toEqual([]);
  });
});

describe('whatever is asked', () => {
  const query = fc.oneof(fc.string(), fc.array(fc.constantFrom('软', '件', '正', '版', '侵', '权', '谁', '管', '钱', '民', ' ', '？', '\ud83d')).map((letters) => letters.join('')));
  const audience = fc.constantFrom(undefined, 'government', 'public', 'finance');

  it('the answer is a selection of the duties, each at most once, and the same every time', () => {
    fc.assert(
      fc.property(query, audience, (text, whom) => {
        const found = findDuties(text, DUTIES, whom);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((one) => DUTIES.includes(one) && (whom === undefined || one.audience.includes(whom)))).toBe(true);
        expect(findDuties(text, DUTIES, whom)).toEqual(found);
      }),
    );
  });

  it('an audience narrows the answer and changes nothing about its order', () => {
    fc.assert(
      fc.property(query, fc.constantFrom('government', 'public'), (text, whom) => {
        expect(findDuties(text, DUTIES, whom)).toEqual(findDuties(text, DUTIES).filter((one) => one.audience.includes(whom)));
      }),
    );
  });

  it('the title of a duty finds that duty', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DUTIES), (one) => {
        expect(findDuties(one.title, DUTIES)[0]).toBe(one);
      }),
    );
  });
});
