import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findableDuty, findableTask, findDuties, type FindableDuty } from '~/domain/duties/finder.ts';

interface Duty extends FindableDuty {
  key: string;
}

const duty = (key: string, title: string, more: Partial<FindableDuty> = {}): Duty => ({
  key,
  title,
  text: '',
  audience: ['government'],
  names: [],
  asks: [],
  grounds: [],
  groundAsks: [],
  weight: 1,
  ...more,
});

const DUTIES = [
  duty('finance#funding', '保障市级机关使用正版软件的资金', { text: '市级机关买正版软件的钱，由财政保障。', names: ['市财政局', '财政'], grounds: ['落实购置经费'] }),
  duty('finance#assets', '建立软件资产管理制度', { names: ['市财政局', '财政'], grounds: ['加强软件资产管理'] }),
  duty('police#cases', '侵犯软件著作权的犯罪，及时立案侦查', { text: '软件侵权涉嫌犯罪的才管。', names: ['市公安局', '公安', 'gonganju'], audience: ['public'], asks: ['软件侵权犯罪哪里报案'] }),
  duty('culture#enforce', '依法查处情节严重的软件侵权', { names: ['市文化文物广电局'], audience: ['public', 'private-enterprise'], asks: ['卖盗版找谁举报', '买到假的Windows找谁'], grounds: ['严厉打击侵权盗版'] }),
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
    expect(keys('侵权', 'public').sort()).toEqual(['culture#enforce', 'police#cases']);
    expect(keys('侵权', 'private-enterprise')).toEqual(['culture#enforce']);
    expect(keys('侵权', 'government')).toEqual([]);
  });

  it('does not let one shared letter count as an answer', () => {
    expect(keys('正常')).toEqual([]);
  });
});

describe('Latin words', () => {
  it('are met whole, in any case', () => {
    expect(keys('gonganju')).toEqual(['police#cases']);
    expect(keys('GongAnJu')).toEqual(['police#cases']);
    expect(keys('假windows')[0]).toBe('culture#enforce');
  });

  it.each(['gong', 'windowsill', 'window', 'linux', 'an', 'g'])('%s, a part of one or none, is not met', (query) => {
    expect(keys(query)).toEqual([]);
  });
});

describe('the letters of asking words', () => {
  it.each(['监管', '主管', '管理'])('stay where they belong to %s', (word) => {
    const known = [duty('it', `${word}软件市场`), duty('other', '监察和主办，办理正版软件')];
    expect(findDuties(word, known).map(({ key }) => key)).toEqual(['it']);
  });

  it.each(['监', '主', '管', '理', '谁管', '监 理 侵'])('leave nothing to find in “%s”', (query) => {
    expect(keys(query)).toEqual([]);
  });
});

describe('how people ask', () => {
  const known = [
    duty('buy', '指导软件采购', { asks: ['采购的钱谁管'] }),
    duty('audit', '审计采购的资金', { asks: ['软件采购的钱谁来审计'] }),
    duty('other', '宣传', { asks: ['培训在哪里办'] }),
  ];

  it('counts for the nearest question most', () => {
    expect(findDuties('采购的钱归谁管', known)[0]?.key).toBe('buy');
    expect(findDuties('采购的钱谁审计', known)[0]?.key).toBe('audit');
  });

  it('counts most for a duty that says it too', () => {
    const unit = [duty('a', '通报情况', { asks: ['黑名单哪里看'] }), duty('b', '建立黑名单', { asks: ['黑名单哪里看'] })];
    expect(findDuties('黑名单', unit).map(({ key }) => key)).toEqual(['b']);
  });

  it('of a task leads to its duties as well', () => {
    const task = { label: '建立采购机制', text: '集中采购。', audience: ['government'], names: [], asks: ['软件卖得太贵怎么办'], clause: { label: '二（二）' }, units: 1 };
    const own = findableDuty({ title: '解决价格混乱', text: '', audience: ['government'], clauses: [] }, { names: [], asks: [] }, [task]);
    const found = findDuties('软件太贵', [...known, findableTask(task), own]);
    expect(found.map(({ title }) => title)).toEqual(['解决价格混乱', '建立采购机制']);
  });

  it('leads to a task that nobody was given', () => {
    const task = { label: '调解纠纷', text: '', audience: ['public'], names: ['律师函'], asks: ['被起诉怎么办'], clause: { label: '二（五）' }, units: 0 };
    for (const query of ['律师函', '打官司', '起诉']) expect(findDuties(query, [...known, findableTask(task)]).map(({ title }) => title)).toEqual(['调解纠纷']);
  });

  it('does not count where most of the question is about something else', () => {
    expect(findDuties('房价补贴多少钱', known)).toEqual([]);
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
