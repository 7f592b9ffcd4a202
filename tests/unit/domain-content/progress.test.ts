import { describe, expect, it } from 'vitest';
import { Content, type ContentEntry } from '~/domain/content/entry.ts';
import { progressProblems, reportPairProblems } from '~/domain/content/progress.ts';
import { rawEntry, type Raw } from '../../fixtures/make.ts';
import { makeEntry } from './make-entry.ts';

const TODAY = '2026-11-26';
const EAST = makeEntry('counties', 'east', { name: '示范东县', nature: 'editorial' });

const report = (id: string, overrides: Raw = {}) => makeEntry('progress', id, rawEntry('progress', { county: 'east', from: { source: 'bulletin', confidence: 'confirmed' }, ...overrides }));
const real = (overrides: Raw = {}) => report('east-2026-10', overrides);
const sample = (overrides: Raw = {}, id = 'sample-a-2026-10') => report(id, { county: undefined, sampleUnit: '示例县甲', nature: 'sample', from: undefined, ...overrides });

const said = (entry: ContentEntry) =>
  progressProblems(entry, new Content([EAST, entry]), TODAY).map(({ place, found }) => `${'path' in place ? place.path.join('.') : ''}：${found}`);

const office = (changes: Raw) => {
  const kinds = rawEntry('progress')['kinds'] as Record<string, Raw>;
  return { kinds: { ...kinds, office: { ...kinds['office'], ...changes } } };
};

describe('a report that is as it ought to be', () => {
  it('has nothing to mend, of a county or of an invented unit', () => {
    expect(said(real())).toEqual([]);
    expect(said(sample())).toEqual([]);
  });
});

describe('a report', () => {
  it.each<[string, ContentEntry, string[]]>([
    ['of a county without a source', real({ from: undefined }), ['county：县区 “east” 的数没有出处']],
    ['of a county that nobody read', real({ from: { source: 'background', confidence: 'unverified' } }), ['from.source：出处写的是 background']],
    ['of nobody', report('east-2026-10', { county: undefined }), ['：没有写是哪个单位报的', 'month：文件名 “east-2026-10” 和单位、月份（2026-10）不一致']],
    ['of a county and an invented unit', real({ sampleUnit: '示例县甲' }), ['sampleUnit：同时写了县区 “east” 和示例单位 “示例县甲”']],
    ['of an invented unit that calls itself real', sample({ nature: 'official' }), ['nature：示例单位 “示例县甲” 的月报，性质写成了 “official”']],
    ['of an invented unit by the name of a county', sample({ sampleUnit: '示例示范东县' }), ['sampleUnit：示例单位 “示例示范东县” 里有真实县区的名称']],
    ['of an invented unit with a source', sample({ from: { source: 'bulletin', confidence: 'confirmed' } }), ['from：示例写了出处']],
    ['in a file of another month', real({ month: '2026-09', reportedOn: '2026-09-16' }), ['month：文件名 “east-2026-10” 和单位、月份（2026-09）不一致']],
    ['in a file of another county', report('west-2026-10'), ['month：文件名 “west-2026-10” 和单位、月份（2026-10）不一致']],
    ['of a sample in a file named like a county’s', sample({}, 'east-2026-10'), ['month：文件名 “east-2026-10” 和单位、月份（2026-10）不一致']],
    ['before its month', real({ reportedOn: '2026-09-30' }), ['reportedOn：报送日期 2026-09-30 早于 2026-10 月初']],
    ['of tomorrow', real({ reportedOn: '2026-11-27' }), ['reportedOn：报送日期 2026-11-27 还没有到（今天 2026-11-26）']],
    ['whose gap does not come out', real(office({ gap: 3 })), ['kinds.office.gap：正版 8 加缺口 3 是 11，应配是 10']],
    ['with more licensed than required', real(office({ licensed: 12 })), ['kinds.office.licensed：正版 12 多于应配 10']],
    ['with more domestic than bought', real(office({ domestic: 2 })), ['kinds.office.domestic：国产 2 套，多于采购的 1 套']],
    ['with more done than there is', real({ whole: { 'funds-required': '0', 'funds-secured': '0', rectified: 6, 'to-rectify': 5, acceptance: 'unchecked' } }), ['whole.rectified：完成 6 个，多于应整改的 5 个']],
  ])('%s', (_, entry, expected) => {
    expect(said(entry)).toEqual(expected);
  });

  it('with fewer licences than copies is only asked about', () => {
    const [problem] = progressProblems(real(office({ sets: 3, licences: 1 })), new Content([EAST]), TODAY);
    expect(problem?.severity).toBe('warning');
  });

  it('with no number in a cell is left to the schema', () => {
    expect(said(real(office({ gap: undefined })))).toEqual([]);
  });
});

describe('all reports together', () => {
  const problems = (...entries: ContentEntry[]) => reportPairProblems(new Content(entries)).map(({ file, found }) => `${file}：${found}`);

  it('are fine where each unit reports a month once', () => {
    expect(problems(real(), sample(), sample({ month: '2026-09' }, 'sample-a-2026-09'), sample({ sampleUnit: '示例县乙' }, 'sample-b-2026-10'))).toEqual([]);
  });

  it('of one unit and month are two too many', () => {
    expect(problems(real(), report('east-copy'))).toEqual(['progress/east-copy：“east” 2026-10 的月报，progress/east-2026-10 已经有了']);
    expect(problems(sample(), sample({}, 'sample-b-2026-10'))).toEqual(['progress/sample-b-2026-10：“示例县甲” 2026-10 的月报，progress/sample-a-2026-10 已经有了']);
  });

  it('call an invented unit always the same', () => {
    expect(problems(sample(), sample({ month: '2026-09' }, 'sample-b-2026-09'))).toEqual(['progress/sample-b-2026-09：文件名里的 “b” 和 “示例县甲” 对不上别的文件']);
    expect(problems(sample(), sample({ month: '2026-09', sampleUnit: '示例县乙' }, 'sample-a-2026-09'))).toEqual(['progress/sample-a-2026-09：文件名里的 “a” 和 “示例县乙” 对不上别的文件']);
  });
});
