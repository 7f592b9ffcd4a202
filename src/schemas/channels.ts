import { z } from 'astro/zod';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { articleRef } from './shared/references.ts';
import { fact, provenance } from './shared/source.ts';
import { line } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** How one reaches it. */
export const CHANNEL_KINDS = { hotline: '电话', online: '网上', complaint: '书面投诉', court: '诉讼、仲裁、调解', police: '报警' } as const;

/** A way to report or to ask. An unconfirmed number is text with a warning, never a button. */
export const channels = z.strictObject({
  title: field(line(40), '名称', '渠道的名字', '12345 政务服务便民热线'),
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
  bring: field(z.array(line(80)).max(10), '要准备什么', '反映时手边要有的东西', ['网页截图']).default([]),
  facts: field(z.array(fact).max(10), '说明', '有出处的事实，存疑的写明').default([]),
  laws: field(z.array(articleRef()).max(6), '依据的法条', '法律编号#条号', ['copyright-law#60']).default([]),
  ...entryFields('channels'),
});
