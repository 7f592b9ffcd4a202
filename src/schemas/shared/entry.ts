import { z } from 'astro/zod';
import type { CollectionName } from '../collections.ts';
import { day, instant } from './dates.ts';
import { field } from './field.ts';
import { refTo } from './references.ts';
import { sources } from './source.ts';
import { entryId, line, paragraph } from './text.ts';
import { choice } from './vocabulary.ts';

/** Who speaks: a document of a public body, this site's editors, or nobody (a sample). */
export const NATURES = { official: '官方文件', editorial: '本站编写', sample: '示例' } as const;

const correction = z.strictObject({
  on: field(day(), '更正日期', '改正上网的日子', '2026-12-01'),
  what: field(paragraph(300), '改了什么', '原来怎么写，现在怎么写', '版本号由 12.1 改为 12.8'),
  why: field(paragraph(300), '为什么改', '谁指出、依据是什么', '厂商来信并附发布说明'),
});

const review = z.strictObject({
  writtenBy: field(line(40), '撰稿', '谁写的', '编辑甲'),
  checkedBy: field(line(40), '核对', '谁核对了事实', '编辑乙').optional(),
  approvedBy: field(line(40), '审定', '谁同意上网', '审核人').optional(),
});

/** Fields that every entry has, whatever its kind. `collection` is the entry's own, for references to its siblings. */
export function entryFields(collection: CollectionName) {
  return {
    summary: field(line(200), '摘要', '一两句话先说结论：列表、搜索结果和网页描述都用它', '合法复制品所有人可以装机、备份，但不能转给别人用。'),
    nature: field(choice(NATURES), '性质', '是官方文件、本站编写，还是示例'),
    publishedAt: field(instant(), '发布时间', '本站第一次发布它的时间，精确到分，以后不改', '2026-11-24 10:00'),
    updatedOn: field(day(), '更新日期', '内容有实质修改的日子', '2026-12-01').optional(),
    reviewOn: field(day(), '复核日期', '到这一天要重新核对', '2027-05-24').optional(),
    expiresOn: field(day(), '失效日期', '过了这一天就不再列出，页面写明已失效', '2027-12-31').optional(),
    draft: field(z.boolean(), '草稿', '写 true 就不上网').default(false),
    aliases: field(z.array(line(40)).max(40), '别名', '旧称、简称、英文名，帮人搜到它；拼音、繁体、错字不用写', ['软著条例']).default([]),
    asks: field(z.array(line(60)).max(40), '人们会怎么问', '用读者自己的话写的问题', ['装了盗版会怎样']).default([]),
    formerIds: field(z.array(entryId()).max(10), '旧编号', '改过名时留下旧编号，旧地址会转到新页面', ['old-name']).default([]),
    withdrawn: field(
      z.strictObject({
        on: field(day(), '撤下日期', '从这一天起不再列出', '2026-12-31'),
        reason: field(paragraph(300), '撤下原因', '为什么撤下', '厂商已停止供货'),
        instead: field(z.array(refTo(collection)).max(5), '改看', '读者可以改看的条目编号').default([]),
      }),
      '撤下',
      '不再收录时填写；页面保留并说明原因',
    ).optional(),
    corrections: field(z.array(correction).max(50), '更正', '每次更正留一条，公开').default([]),
    reviewNotes: field(z.array(paragraph(600)).max(20), '审核疑点', '编辑之间的提醒，不上网').default([]),
    review: field(review, '编审', '谁写、谁核、谁定').optional(),
    sources,
  };
}
