import { z } from 'astro/zod';
import { day, partialDay } from './dates.ts';
import { field } from './field.ts';
import { articleRef, clauseRef } from './references.ts';
import { ID_PATTERN, line, pageUrl, paragraph } from './text.ts';
import { choice } from './vocabulary.ts';

/** What kind of place a fact was read in. */
export const SOURCE_KINDS = {
  official: '官方：机关、法院、学校、厂商自己的网站',
  repository: '代码仓库',
  news: '新闻机构',
  reprint: '转载件（不公布地址）',
} as const;

/** Whether somebody read the first-hand text. */
export const CONFIDENCES = { confirmed: '已核实', unverified: '未核实' } as const;
export type Confidence = keyof typeof CONFIDENCES;

/** The reserved key of a source that nobody read: the editors' own background knowledge. It needs no declaration. */
export const BACKGROUND = 'background';

const sourceKey = () =>
  z.string().max(60).regex(ID_PATTERN, { error: '只用小写英文字母、数字和连字符；没有读过原文的写 background' });

/**
 * One place that facts of an entry come from. Declared once an entry, so that a new check changes one day; each fact
 * names it by `key`.
 */
export const source = z
  .strictObject({
    key: field(sourceKey(), '代号', '本条内容里引用这个来源时用的短名', 'vendor-download'),
    title: field(line(160), '标题', '页面、文件或仓库的名称，读者据此认出来源', '计算机软件保护条例（2013年修订）'),
    kind: field(choice(SOURCE_KINDS), '类别', '在哪一类地方读到的'),
    publisher: field(line(60), '发布者', '发布页面的单位或媒体', '西安建筑科技大学新闻网').optional(),
    url: field(pageUrl(), '网址', '第一手页面的地址；转载件不写网址', 'https://www.gov.cn/').optional(),
    clause: field(clauseRef(), '文件条款', '来源是本站收录的文件时，写它的条款', 'anzhengbanfa-2012-46#2.1').optional(),
    article: field(articleRef(), '法律条文', '来源是本站收录的法律时，写它的条号', 'software-regulation#16').optional(),
    publishedOn: field(partialDay(), '原文日期', '来源自己写明的发布日期，不知道就不写', '2022-08-12').optional(),
    checkedOn: field(day(), '核对日期', '编辑读到它的日子', '2026-11-23'),
    contentAsOf: field(partialDay(), '副本日期', '读的是存档副本时，副本内容的日期；不能当作今天的状态', '2026-08-21').optional(),
    note: field(paragraph(300), '说明', '读到什么程度、有什么保留', '只读到第一至六条').optional(),
  })
  .refine((value) => value.kind !== 'reprint' || value.url === undefined, {
    path: ['url'],
    error: '转载件不公布地址；删去网址，或换成第一手页面并改类别',
  })
  .refine((value) => value.kind !== 'repository' || value.url?.startsWith('https://') === true, {
    path: ['url'],
    error: '代码仓库要写 https:// 开头的地址',
  });
export type Source = z.infer<typeof source>;

/** The declared sources of an entry. */
export const sources = field(z.array(source).max(40), '来源', '本条内容的事实都从哪里来；每个来源写一次，事实用代号引用').default([]);

/** Where a fact comes from: spread into every object that states one. */
export const provenance = {
  source: field(
    z.union([sourceKey(), z.array(sourceKey()).min(2)], { error: '写来源代号；几个来源就写成列表' }),
    '来源代号',
    '“来源”里声明过的代号；没有读过原文的写 background',
    'vendor-download',
  ),
  confidence: field(choice(CONFIDENCES), '核实', '只有读过第一手原文才写 confirmed'),
};
export type Provenance = { source: string | string[]; confidence: Confidence };

/** A statement in words, with its provenance. */
export const fact = z.strictObject({
  text: field(paragraph(400), '内容', '一句话写清一件事', '能打开并另存 OOXML 文件'),
  ...provenance,
});

/** Says why a fact cannot exist; absent means 暂无资料, and neither is ever shown as a cross. */
export const notApplicable = z.strictObject({
  notApplicable: field(line(120), '不适用的原因', '为什么这一项对它没有意义', '自身就是操作系统'),
});
