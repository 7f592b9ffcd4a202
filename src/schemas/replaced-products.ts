import { z } from 'astro/zod';
import { day } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { refTo } from './shared/references.ts';
import { fact, provenance } from './shared/source.ts';
import { line, paragraph } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** What one has to think of when a whole organisation moves, in the order of the page. */
export const MOVING_ASPECTS = {
  formats: '文件格式',
  macros: '宏和脚本',
  plugins: '插件和接口',
  data: '数据',
  devices: '外设和硬件',
  accounts: '账号和权限',
  training: '习惯和培训',
  remains: '留下来的',
} as const;

/** The end of the maker's ordinary support for one version; the extended one costs extra or has conditions. */
const supportEnd = z
  .strictObject({
    version: field(line(60), '版本', '哪个版本', 'Windows 7 SP1'),
    on: field(day(), '停止支持', '厂商常规支持的最后一天', '2020-01-14'),
    ...provenance,
    extended: field(
      z.strictObject({ on: field(day(), '延长支持到', '另外付费或有条件的支持的最后一天', '2023-01-10'), ...provenance }),
      '延长支持',
      '另外付费或有条件的支持',
    ).optional(),
    note: field(line(200), '说明', '例外和条件', '延长日为付费的扩展安全更新第三年结束日').optional(),
  })
  .refine((value) => value.extended === undefined || value.extended.on >= value.on, {
    path: ['extended', 'on'],
    error: '延长支持的日子早于停止支持的日子：看看是不是写反了',
  });

/** A foreign product that people look for when they want to leave it. */
export const replacedProducts = z.strictObject({
  nameZh: field(line(60), '名称', '人们的叫法', '微软 Office'),
  nameEn: field(line(80), '英文名', '它自己的名字', 'Microsoft Office').optional(),
  maker: field(line(60), '厂商', '谁做的', '微软'),
  category: field(refTo('categories'), '类别', '它是哪一类软件', 'office-suite'),
  identity: field(z.strictObject(provenance), '名称出处', '名称和厂商在哪里读到'),
  supportEndsOn: field(z.array(supportEnd).max(30), '停止支持日期', '厂商对各版本支持到哪一天').default([]),
  moving: field(
    z
      .array(
        z.strictObject({
          aspect: field(choice(MOVING_ASPECTS), '方面', '搬家的哪一方面'),
          text: field(paragraph(400), '内容', '先查什么、怎样做、会遇到什么', '先把常用模板另存为 OOXML，逐个试开。'),
          ...provenance,
        }),
      )
      .max(24),
    '怎样搬过去',
    '一个方面一条；没有出处的写 background，页面上标为编辑意见',
  ).default([]),
  stay: field(z.array(fact).max(8), '什么时候先不换', '哪些情形继续用它更合适，仍要用正版', [
    { text: '有几十个依赖宏的业务表格，还没有人手重做', source: 'background', confidence: 'unverified' },
  ]).default([]),
  ...entryFields('replaced-products'),
});
