import { describe, expect, it } from 'vitest';
import { exposures } from '~/schemas/exposures.ts';
import { rawEntry } from '../../fixtures/make.ts';
import { refusals, without, type BadCase } from './tables.ts';

const decision = { key: 'decision', title: '行政处罚决定书', kind: 'official', url: 'https://www.example.gov.cn/1.html', checkedOn: '2026-11-24' };
const FIRST_HAND = '来源里要有决定机关自己公布的页面：类别 official，写网址';
const personal = (what: string) => `${what}；曝光的条目里不写证件号码、电话、邮箱、地址和住址一类的个人信息，删去它`;

const bad: BadCase[] = [
  ['without a day of removal', { removeOn: undefined }, 'removeOn'],
  ['removed before it was published', { removeOn: '2026-11-20' }, 'removeOn', '撤除日期要在公布日期之后'],
  ['for longer than three years', { removeOn: '2029-11-21' }, 'removeOn', '撤除日期最迟是公布后3年，看看年份是不是写错了'],
  ['with a day of expiry beside it', { expiresOn: '2027-01-01' }, 'expiresOn', '曝光用撤除日期 removeOn，不用失效日期；删去 expiresOn'],
  ['that this site published first', { publishedOn: '2026-11-25' }, 'publishedAt', '决定机关公布以后，本站才能发布'],
  ['that nobody read', { confidence: 'unverified' }, 'confidence', '没有读到公布的决定，不能曝光；读到以后写 confirmed'],
  ['from nowhere', { source: 'background' }, 'source', FIRST_HAND],
  ['from the news', { sources: [{ ...decision, kind: 'news' }] }, 'source', FIRST_HAND],
  ['without an address of the decision', { sources: [{ ...decision, url: undefined }] }, 'source', FIRST_HAND],
  ['without a legal basis', { laws: [] }, 'laws', '至少写一条法律依据'],
  ['of a person by the whole name', { party: 'person', subject: '张三' }, 'subject', '个人只写姓氏加“某”，例如 张某'],
  ['with an identity number', { violation: '110101199003074258安装盗版软件' }, 'violation', personal('像是身份证号码')],
  ['with a phone number in the summary', { summary: '联系13800138000。' }, 'summary', personal('像是电话号码')],
  ['with an address in a correction', { corrections: [{ on: '2026-11-25', what: '改为巴山中路12号', why: '来信' }] }, 'corrections[0].what', personal('像是地址')],
  ['with a mail address in the note of its source', { sources: [{ ...decision, note: 'a@example.com' }] }, 'sources[0].note', personal('像是邮箱')],
  ['that speaks of papers, in a note of editors', { reviewNotes: ['身份证已核对'] }, 'reviewNotes[0]', personal('提到证件、电话、住址一类的个人信息')],
];

describe('an exposure', () => {
  it('is accepted with what its decision says', () => {
    expect(refusals('exposures', {})).toEqual([]);
    expect(refusals('exposures', { party: 'person', subject: '张某' })).toEqual([]);
  });

  it('may have a long number in the address of its source', () => {
    expect(refusals('exposures', { sources: [{ ...decision, url: 'https://www.example.gov.cn/110101199003074258.html' }] })).toEqual([]);
  });

  it('may stand for three years to the day', () => {
    expect(refusals('exposures', { removeOn: '2029-11-20' })).toEqual([]);
  });

  it.each(bad)('is refused %s', (_, overrides, path, message) => {
    const found = refusals('exposures', overrides).filter((refusal) => refusal.path === path);
    expect(found).not.toEqual([]);
    if (message !== undefined) expect(found.map((refusal) => refusal.message)).toContain(message);
  });

  it.each(['decisionNumber', 'authority', 'subject', 'party', 'violation', 'decided', 'publishedOn', 'removeOn', 'removalBasis', 'laws', 'source'])('needs %s', (key) => {
    expect(exposures.safeParse(without(rawEntry('exposures'), key)).success).toBe(false);
  });
});
