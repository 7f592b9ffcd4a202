import { z } from 'astro/zod';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { clauseRef, refTo } from './shared/references.ts';
import { provenance } from './shared/source.ts';
import { line, paragraph } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** What kind of body a member unit is. */
export const UNIT_KINDS = { department: '政府部门', people: '人民团体', regulator: '监管机构', office: '办公室' } as const;

/** What a unit does about a duty. The order is the one of the matrix. */
export const DUTY_VERBS = { lead: '牵头', responsible: '负责', assist: '协助', supervise: '监督' } as const;

/** Whom a duty is about. */
export const AUDIENCES = {
  government: '机关',
  'state-enterprise': '国企',
  'private-enterprise': '民企',
  'foreign-enterprise': '外来投资',
  finance: '金融',
  public: '公众',
} as const;

const duty = z.strictObject({
  id: field(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: '只用小写英文、数字和连字符' }), '职责编号', '同一单位里不重复；它是锚点', 'funding'),
  title: field(line(40), '职责', '一句话：做什么', '保障市级机关使用正版软件的资金'),
  text: field(paragraph(300), '白话说明', '用自己的话说清要做到什么', '购置经费和工作经费都列入财政预算。'),
  verb: field(choice(DUTY_VERBS), '分工', '原文说牵头、负责、协助还是监督'),
  clauses: field(z.array(clauseRef()).min(1, { error: '至少写一条依据' }).max(6), '依据条款', '这项职责出自哪一条', ['anzhengbanfa-2012-46#duty.caizhengju']),
  tasks: field(z.array(refTo('tasks')).max(6), '对应任务', '它属于通知的哪项任务；通知没有写就留空', ['funding']).default([]),
  audience: field(z.array(choice(AUDIENCES)).min(1, { error: '至少选一类' }), '管的是谁', '这项职责针对哪些单位或人', ['government']),
});

/** A member unit of the city's leading group, with the duties that the notice gives it. */
export const units = z.strictObject({
  nameAsIssued: field(line(40), '印发时的名称', '照通知原文写', '市财政局'),
  shortName: field(line(20), '简称', '去掉“市”字的短名', '财政局'),
  order: field(z.int().min(1).max(99), '次序', '通知里出现的先后', 3),
  kind: field(choice(UNIT_KINDS), '单位类别', '部门、人民团体、监管机构还是办公室'),
  successor: field(
    z.strictObject({
      name: field(line(60), '今天的名称', '机构改革后的名称', '市市场监督管理局'),
      note: field(paragraph(300), '说明', '名称或职能怎样变化', '全国机构改革的一般做法，安康本地未核实').optional(),
      ...provenance,
    }),
    '今天的名称',
    '机构改革后由谁承担；没有查到就不写',
  ).optional(),
  contact: field(
    z.strictObject({
      text: field(line(120), '联系方式', '经该单位确认的联系方式', '办公室电话见市政府网站'),
      ...provenance,
    }),
    '联系方式',
    '单位确认之前不写',
  ).optional(),
  duties: field(z.array(duty).min(1, { error: '至少写一项职责' }).max(20), '职责', '按原文顺序，一件事一项'),
  ...entryFields('units'),
});
