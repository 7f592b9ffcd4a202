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
    const lines = draft(kind, { evidence: ['capture', 'licences'] }).split('\n');
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

  it('has the general clause and the goods of a shop in a notice to its platform, and nothing of the regulation on networks', () => {
    const text = draft('shop-notice', { situation: 'selling', place: 'online-shop', offender: 'trader' });
    for (const words of ['电子商务法》第四十二条', '及时采取必要措施', '商品名称', '店名或者卖家账号']) expect(text).toContain(words);
    expect(text).not.toMatch(/信息网络传播权|立即删除/u);
  });

  it.each([
    ['platform-notice', '【初步证明材料】'],
    ['shop-notice', '【初步证明材料】'],
    ['complaint', '【权利证据】【侵权证据】'],
    ['consumer-complaint', '【订单、付款记录】'],
    ['tip', '手上还没有书面证据'],
    ['crime-report', '手上还没有书面证据'],
  ] as const)('says in %s in its own words that nothing is enclosed', (kind, words) => {
    expect(draft(kind, { evidence: [] })).toContain(words);
    expect(draft(kind, { evidence: [] })).not.toContain('带路');
  });

  it('leaves out a part with nothing in it, and counts the others on', () => {
    const text = draft('reply', { situation: 'letter', evidence: ['letter'] });
    expect(text).not.toMatch(/附件|二、/u);
    const unasked = draftText('tip', { situation: 'selling', evidence: [] }, reportPhrases);
    expect(unasked).toMatch(/\n一、经过\n[\s\S]*\n二、请求\n/u);
  });

  it('encloses with an answer to a letter proof of the licence and nothing else, however much is at hand', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const text = draftText('reply', { ...answers, situation: 'letter' }, reportPhrases);
        const [, enclosed = ''] = text.split('、附件\n');
        expect(enclosed.split('\n\n')[0]).toBe(answers.evidence.includes('licences') ? '1. 采购合同、发票、授权书复印件' : '');
        expect(text).not.toMatch(/光盘|台账|账目|截图/u);
      }),
    );
  });

  it('encloses with a tip nothing that names its writer, and from inside a unit none of its papers', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const text = draftText('tip', answers, reportPhrases);
        expect(text).not.toMatch(/身份证明|采购合同|台账|来函复印件/u);
        if (answers.asker === 'insider') expect(text.split('附的证据')[1]).not.toMatch(/订单|聊天记录|安装包|公证书|权利证据/u);
      }),
    );
    expect(draft('tip', { asker: 'witness', evidence: ['photo', 'identity'] })).toMatch(/1\. 现场照片(?![\s\S]*2\. 身份)/u);
  });

  it('encloses a power of attorney for agents alone', () => {
    expect(draft('complaint', { asker: 'agent', evidence: ['authority'] })).toContain('1. 委托书');
    expect(draft('complaint', { asker: 'owner', evidence: ['authority'] })).not.toContain('委托书');
  });

  it('promises no testimony, and asks for seizure only where the public interest is harmed', () => {
    expect(draft('crime-report', { asker: 'witness' })).toContain('愿意作证／不愿意作证／请为我保密');
    expect(draft('crime-report', { asker: 'witness' })).not.toContain('我愿意作证');
    const seizing = draft('complaint').split('\n').filter((line) => /停止侵权|没收|销毁|处罚/u.test(line));
    expect(seizing.length).toBeGreaterThan(0);
    for (const line of seizing) expect(line).toContain('同时损害公共利益');
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
