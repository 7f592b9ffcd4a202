import { z } from 'astro/zod';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { articleRef, refTo } from './shared/references.ts';
import { fact, provenance } from './shared/source.ts';
import { line, paragraph, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** How one reaches it. */
export const CHANNEL_KINDS = { hotline: '电话', online: '网上', complaint: '书面投诉', notice: '书面通知', court: '诉讼、仲裁、调解', police: '报警' } as const;

/** What a reader who wants to report is asked, and what there is to answer: form, routing, table and drafts all go by it. */
export const REPORT_ANSWERS = {
  situation: {
    selling: '有人卖盗版软件、激活码、假授权',
    sharing: '有人把软件放到网上给人下载',
    cracking: '有人卖破解工具、替人破解',
    using: '单位在用没有授权的软件',
    bought: '我花钱买到了盗版或者假授权',
    letter: '我们收到律师函、警告信，或者被起诉',
    unsure: '说不准是不是盗版，想先问问',
  },
  place: {
    shop: '实体店、电脑城、上门装机',
    'online-shop': '网店、交易平台',
    download: '网盘、下载站、论坛、聊天群',
    workplace: '单位里',
    elsewhere: '别处，或者不清楚',
  },
  offender: {
    trader: '商家或者个人卖家',
    ring: '专门靠它赚钱、卖得很多的人',
    site: '网站、平台，或者上面的用户',
    enterprise: '企业',
    office: '机关、事业单位、国有企业',
    unknown: '不知道是谁',
  },
  evidence: {
    capture: '网页截图，带网址和日期',
    photo: '现场照片',
    order: '订单、付款记录、发票',
    chat: '聊天记录',
    copy: '盗版软件本身：光盘、安装包、激活码',
    reply: '厂商说“不是正版”的答复',
    accounts: '账目、销售数量、资金往来的线索',
    notarised: '公证书',
    ownership: '权利证据：登记证书、源代码、合同',
    identity: '身份证明、营业执照',
    authority: '委托书',
    licences: '自己的采购合同、发票、授权书、台账',
    letter: '来函原件、信封和收件日期',
  },
  asker: {
    owner: '权利人：软件是我的，或者我有专有使用权',
    agent: '权利人的代理人',
    buyer: '买家：给自己买的',
    insider: '单位里的人：单位买的、单位在用的',
    witness: '路过看到的人',
  },
} as const;

export type Situation = keyof typeof REPORT_ANSWERS.situation;
export type Place = keyof typeof REPORT_ANSWERS.place;
export type Offender = keyof typeof REPORT_ANSWERS.offender;
export type Evidence = keyof typeof REPORT_ANSWERS.evidence;
export type Asker = keyof typeof REPORT_ANSWERS.asker;

/** What a reader answered. Evidence may be none; a question that could change nothing was not asked. */
export interface ReportAnswers {
  situation: Situation;
  place?: Place | undefined;
  offender?: Offender | undefined;
  evidence: readonly Evidence[];
  asker?: Asker | undefined;
}

/** The papers that the site drafts. */
export const DRAFTS = {
  complaint: '著作权侵权调查申请书',
  tip: '举报信',
  'consumer-complaint': '消费投诉信',
  'platform-notice': '删除通知书',
  'shop-notice': '网店侵权通知书',
  'crime-report': '报案材料',
  reply: '给来函方的回信',
} as const;
export type DraftKind = keyof typeof DRAFTS;

const anyOf = (answers: string) => `只管其中几种时才写；不写就是都管。${answers}`;

const taking = z.strictObject({
  situations: field(z.array(choice(REPORT_ANSWERS.situation)).min(1, { error: '至少选一种情形' }), '发生了什么', '哪些情形找它'),
  askers: field(z.array(choice(REPORT_ANSWERS.asker)), '谁来找', anyOf('例如只有权利人能用的渠道')).default([]),
  places: field(z.array(choice(REPORT_ANSWERS.place)), '在哪里', anyOf('例如只管网上的')).default([]),
  offenders: field(z.array(choice(REPORT_ANSWERS.offender)), '谁做的', anyOf('例如只管靠它赚钱的')).default([]),
  rank: field(z.int().min(1).max(9), '先后', '1 最先找；同一个数的，按渠道的次序', 1),
  because: field(line(160), '为什么找它', '一句话，直接说给读者', '你有权利证据，它能查、能罚'),
  paper: field(choice(DRAFTS), '用哪份草稿', '交给它的书面材料；打电话就能办的不写').optional(),
  laws: field(z.array(articleRef()).max(6), '这件事的依据', '渠道的法条不合这件事时写，代替它的', ['copyright-law#60']).default([]),
  guidance: field(z.array(refTo('guidance')).max(3), '先读哪条指南', '动手之前要读的', ['lawyers-letter']).default([]),
});

/** Whom something is for, where it is not for everybody. */
const narrowed = {
  situations: field(z.array(choice(REPORT_ANSWERS.situation)), '什么情形', anyOf('例如来函原件只有收到函的要')).default([]),
  askers: field(z.array(choice(REPORT_ANSWERS.asker)), '谁', anyOf('例如委托书只有代理人要')).default([]),
};

const thingToBring = z.strictObject({
  text: field(line(80), '要准备的', '一样东西一条', '网页截图'),
  evidence: field(z.array(choice(REPORT_ANSWERS.evidence)).max(4), '哪些证据算有了', '有其中一样就算有；要读者自己写的，不选').default([]),
  ...narrowed,
});

const deadline = z.strictObject({
  within: field(line(20), '多久', '只写长短', '两年'),
  text: field(paragraph(200), '怎样算', '从哪一天算起，有什么例外', '自侵权行为发生之日起两年内提出'),
  ...narrowed,
  ...provenance,
});

/** A way to report or to ask. An unconfirmed number is text with a warning, never a button. */
export const channels = z.strictObject({
  title: field(titleLine(40), '名称', '渠道的名字', '12345 政务服务便民热线'),
  kind: field(choice(CHANNEL_KINDS), '方式', '电话、网上、书面还是诉讼'),
  order: field(z.int().min(1).max(99), '次序', '小的在前', 1),
  contact: field(
    z.strictObject({
      value: field(line(80), '号码或地址', '号码、邮箱或地址', '12345'),
      ...provenance,
    }),
    '号码或地址',
    '没有确认的号码不会做成按钮',
  ).optional(),
  scope: field(line(200), '管什么', '什么事找它', '不知道该找谁时先打它'),
  hours: field(line(60), '时间', '什么时候有人', '每天 24 小时').optional(),
  handles: field(z.array(line(80)).max(8), '适合的情形', '什么情况用它', ['看到有人卖盗版']),
  takes: field(z.array(taking).max(8), '接哪些事', '读者怎样回答五个问题时，把他带到这里；不再推荐的渠道不写').default([]),
  deadlines: field(z.array(deadline).max(4), '期限', '多久之内要提出；没有读到就不写').default([]),
  bring: field(z.array(thingToBring).max(10), '要准备什么', '反映时手边要有的东西').default([]),
  bringFrom: field(z.strictObject(provenance), '准备清单的出处', '清单出自文件或法条时写；编辑的建议不写').optional(),
  facts: field(z.array(fact).max(10), '说明', '有出处的事实，存疑的写明').default([]),
  laws: field(z.array(articleRef()).max(6), '依据的法条', '法律编号#条号', ['copyright-law#60']).default([]),
  ...entryFields('channels'),
});
