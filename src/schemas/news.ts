import { z } from 'astro/zod';
import { partialDay } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { clauseRef, refTo } from './shared/references.ts';
import { fact } from './shared/source.ts';
import { line, titleLine } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** What an item of news is about (通知三（四） names them). */
export const NEWS_TOPICS = {
  deployment: '工作部署',
  activity: '重要活动',
  results: '措施成效',
  experience: '工作经验',
  example: '正面典型',
  training: '培训',
  notice: '公告',
} as const;

/** Where it happened, nearest first. */
export const NEWS_SCOPES = { city: '本市', province: '本省', nation: '全国', elsewhere: '外地' } as const;

/** A campaign item: what happened, when, who says so. */
export const news = z.strictObject({
  title: field(titleLine(60), '标题', '谁做了什么，不用原标题', '陕西开会部署软件正版化，安康市委宣传部参会'),
  topic: field(choice(NEWS_TOPICS), '栏目', '属于哪一类'),
  scope: field(choice(NEWS_SCOPES), '范围', '本市、本省、全国还是外地'),
  place: field(line(40), '地点', '在哪里', '陕西省').optional(),
  occurredOn: field(partialDay(), '发生日期', '事情发生的日子，不是上网的日子', '2022-08-11'),
  contentSource: field(line(60), '来源', '哪个单位或媒体发布的', '西安建筑科技大学新闻网'),
  author: field(line(40), '责任编辑', '本站谁负责这一条', '本站编辑'),
  facts: field(z.array(fact).min(1, { error: '至少写一条事实' }).max(12), '事实', '用自己的话，一条一件事，各有出处'),
  units: field(z.array(refTo('units')).max(11), '涉及成员单位', '与哪些成员单位的职责有关', ['gongxinju']).default([]),
  counties: field(z.array(refTo('counties')).max(10), '涉及县区', '与本市哪些县区有关', ['hanbin']).default([]),
  clauses: field(z.array(clauseRef()).max(6), '相关条款', '与通知哪一条有关', ['anzhengbanfa-2012-46#3.4']).default([]),
  related: field(z.array(refTo('news')).max(6), '相关动态', '可以一起看的', ['jianwang-2025']).default([]),
  ...entryFields('news'),
});
