import { z } from 'astro/zod';
import { dayOf } from '~/domain/dates.ts';
import { isMaskedName, personalDetailIn, type PersonalDetail } from '~/domain/exposures.ts';
import { day } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { articleRef } from './shared/references.ts';
import { provenance } from './shared/source.ts';
import { line, paragraph } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** Whom a decision is against. */
export const EXPOSED_PARTIES = { organisation: '单位', person: '个人' } as const;

/** Longer than any term that a public body has announced: a later day is a slip of the pen. */
const MOST_YEARS = 3;

const DETAILS: Record<PersonalDetail, string> = {
  'id-number': '像是身份证号码',
  phone: '像是电话号码',
  email: '像是邮箱',
  address: '像是地址',
  words: '提到证件、电话、住址一类的个人信息',
};

/** Fields that are for programs: an address on the web may well hold a long number. */
const UNREAD = ['url', 'key'];

type Found = { path: (string | number)[]; detail: PersonalDetail };

function personalDetails(value: unknown, path: (string | number)[] = []): Found[] {
  if (typeof value === 'string') {
    const detail = personalDetailIn(value);
    return detail === undefined ? [] : [{ path, detail }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => personalDetails(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNREAD.includes(key) ? [] : personalDetails(inner, [...path, key])));
}

/** The same day so many years later. */
const yearsAfter = (date: string, years: number) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

/** A public body's published decision against an infringer. It goes, page and all, on the day of its removal. */
export const exposures = z
  .strictObject({
    subject: field(line(60), '当事人', '照公布的决定写；个人只写姓氏加“某”', '示例软件经营部'),
    party: field(choice(EXPOSED_PARTIES), '单位还是个人', '决定是对单位还是对个人作出的'),
    decisionNumber: field(line(60), '文号', '决定书的文号', '示文综罚字〔2026〕第1号'),
    authority: field(line(60), '决定机关', '作出决定的机关全称', '示例市文化市场综合执法支队'),
    violation: field(paragraph(300), '违法事实', '用自己的话，只写决定认定的', '安装、使用没有授权的软件'),
    decided: field(paragraph(300), '决定', '决定了什么，照决定写', '警告，罚款1万元'),
    publishedOn: field(day(), '公布日期', '决定机关公布它的日子，不是本站发布的日子', '2026-11-20'),
    removeOn: field(day(), '撤除日期', '从这一天起，页面、搜索、订阅和开放数据里都没有它；最迟是公布后三年', '2027-02-20'),
    removalBasis: field(line(120), '撤除日期的依据', '为什么是这一天：决定机关的公示期，或本站的规则', '决定机关公示三个月'),
    laws: field(z.array(articleRef()).min(1, { error: '至少写一条法律依据' }).max(6), '法律依据', '法律编号#条号', ['software-regulation#24']),
    ...provenance,
    ...entryFields('exposures'),
  })
  .superRefine((entry, context) => {
    for (const { path, detail } of personalDetails(entry)) {
      context.addIssue({ code: 'custom', path, message: `${DETAILS[detail]}；曝光的条目里不写证件号码、电话、邮箱、地址和住址一类的个人信息，删去它` });
    }
    if (entry.party === 'person' && !isMaskedName(entry.subject)) {
      context.addIssue({ code: 'custom', path: ['subject'], message: '个人只写姓氏加“某”，例如 张某' });
    }
    if (entry.removeOn <= entry.publishedOn) {
      context.addIssue({ code: 'custom', path: ['removeOn'], message: '撤除日期要在公布日期之后' });
    }
    if (entry.removeOn > yearsAfter(entry.publishedOn, MOST_YEARS)) {
      context.addIssue({ code: 'custom', path: ['removeOn'], message: `撤除日期最迟是公布后${MOST_YEARS}年，看看年份是不是写错了` });
    }
    if (entry.publishedOn > dayOf(entry.publishedAt)) {
      context.addIssue({ code: 'custom', path: ['publishedAt'], message: '决定机关公布以后，本站才能发布' });
    }
    if (entry.expiresOn !== undefined) {
      context.addIssue({ code: 'custom', path: ['expiresOn'], message: '曝光用撤除日期 removeOn，不用失效日期；删去 expiresOn' });
    }
    const keys = [entry.source].flat();
    const isFirstHand = entry.sources.some(({ key, kind, url }) => keys.includes(key) && kind === 'official' && url !== undefined);
    if (!isFirstHand) {
      context.addIssue({ code: 'custom', path: ['source'], message: '来源里要有决定机关自己公布的页面：类别 official，写网址' });
    }
    if (entry.confidence !== 'confirmed') {
      context.addIssue({ code: 'custom', path: ['confidence'], message: '没有读到公布的决定，不能曝光；读到以后写 confirmed' });
    }
  });
