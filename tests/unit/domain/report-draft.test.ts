import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftText } from '~/domain/report-draft.ts';
import { DRAFTS, REPORT_ANSWERS, type DraftKind, type ReportAnswers } from '~/schemas/channels.ts';
import { reportPhrases } from '~/strings/report-router.ts';

const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];
const kinds: DraftKind[] = keys(DRAFTS);
const someAnswers: fc.Arbitrary<ReportAnswers> = fc.record({
  situation: fc.constantFrom(...keys(REPORT_ANSWERS.situation)),
  place: fc.constantFrom(...keys(REPORT_ANSWERS.place)),
  offender: fc.constantFrom(...keys(REPORT_ANSWERS.offender)),
  evidence: fc.subarray(keys(REPORT_ANSWERS.evidence)),
  asker: fc.constantFrom(...keys(REPORT_ANSWERS.asker)),
});

const draft = (kind: DraftKind, overrides: Partial<ReportAnswers> = {}) =>
  draftText(kind, { situation: 'sharing', place: 'download', offender: 'site', evidence: ['capture', 'ownership'], asker: 'owner', ...overrides }, reportPhrases);

describe('draftText', () => {
  it.each(kinds)('of %s is headed by its name, numbers its parts, and ends with a signature and a day', (kind) => {
    const lines = draft(kind).split('\n');
    expect(lines[0]).toBe(reportPhrases.drafts[kind].title);
    const heads = lines.filter((line) => /^[一二三四五]、/u.test(line)).map((line) => line[0]);
    expect(heads).toEqual(['一', '二', '三', '四', '五'].slice(0, reportPhrases.drafts[kind].parts.length));
    expect(lines.slice(-2)).toEqual(reportPhrases.signature);
  });

  it('tells what was answered: what, where, by whom, with what, by which right', () => {
    const text = draft('complaint');
    for (const words of ['放到网上给人下载', '网盘还要写提取码', '上传者账号', '1. 网页截图', '2. 权利证据', '著作权人／专有使用权人']) expect(text).toContain(words);
    expect(draft('complaint', { asker: 'agent' })).toContain('委托书附后');
  });

  it('has the three things of article 14 in a notice to a platform', () => {
    const text = draft('platform-notice');
    for (const words of ['地址：', '电话：', '网址＿', '权利证据', '内容真实，由我负责']) expect(text).toContain(words);
  });

  it('says that there is no evidence rather than leave a list empty', () => {
    expect(draft('tip', { evidence: [] })).toContain(reportPhrases.noEvidence);
  });

  it('neither admits nor waives anything in an answer to a letter', () => {
    const text = draft('reply', { situation: 'letter' });
    expect(text).toContain('不表示承认侵权');
    expect(text).toContain('一、答复');
    expect(text).not.toContain('请求');
  });

  it('names no amount that makes a crime, and leaves that to the police', () => {
    const text = draft('crime-report', { offender: 'ring' });
    expect(text).toContain('第二百一十七条、第二百一十八条');
    expect(text).toContain('够不够立案，请公安机关判断');
    expect(text).not.toMatch(/[三五十百千万\d]+(?:万元|份|张)/u);
  });

  it('leaves a blank for every name, and never prints a lone undefined', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), someAnswers, (kind, answers) => {
        const text = draftText(kind, answers, reportPhrases);
        expect(text).toContain('＿＿＿');
        expect(text).not.toMatch(/undefined|\n{3,}/u);
      }),
    );
  });
});
