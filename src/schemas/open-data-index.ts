import { z } from 'astro/zod';
import { day } from './shared/dates.ts';
import { field } from './shared/field.ts';
import { line, paragraph } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** The formats of the files of the open data. */
export const DATA_FORMATS = { json: 'JSON', csv: 'CSV', 'json-schema': 'JSON Schema', 'json-ld': 'JSON-LD', publiccode: 'publiccode.yml' } as const;
export type DataFormat = keyof typeof DATA_FORMATS;

const file = z.strictObject({
  title: field(line(120), '名称', '文件里是什么', '软件'),
  description: field(paragraph(400), '说明', '一条记录是什么', '一条是一款软件'),
  url: field(z.url(), '网址', '文件的地址', 'https://www.example.gov.cn/data/software.json'),
  format: field(choice(DATA_FORMATS), '格式', '文件是哪一种'),
  schema: field(z.url(), '结构说明', '说明各个字段的 JSON Schema 的地址；CSV 的列由同一份结构推出', 'https://www.example.gov.cn/data/schemas/software.json').optional(),
  licence: field(paragraph(400), '怎样使用', '使用的条件', '事实可以自由使用'),
  rows: field(z.int().min(0), '条数', '有几条记录', 120).optional(),
  bytes: field(z.int().min(1), '字节数', '文件有多大', 51_200).optional(),
  updatedOn: field(day(), '更新日期', '其中最近一条更新或发布的日子', '2026-11-24').optional(),
});

/** `/data/index.json`: every file of the open data, and what one has to know to use them. */
export const openDataIndex = z.strictObject({
  title: field(line(60), '名称', '这批数据叫什么', '正版安康开放数据'),
  description: field(paragraph(400), '说明', '里面有什么', '本站的全部条目'),
  url: field(z.url(), '网址', '给人看的说明页', 'https://www.example.gov.cn/data/'),
  licence: field(paragraph(400), '怎样使用', '使用的条件', '事实可以自由使用'),
  updatedOn: field(day(), '更新日期', '全部文件里最近的一个', '2026-11-24').optional(),
  files: field(z.array(file), '文件', '每个文件一项'),
});
export type OpenDataIndex = z.infer<typeof openDataIndex>;
export type IndexedFile = OpenDataIndex['files'][number];
