import { z } from 'astro/zod';
import { day } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { provenance } from './shared/source.ts';
import { httpsUrl, line, paragraph } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** What kind of maker it is. */
export const VENDOR_KINDS = { company: '企业', community: '开源社区', foundation: '基金会', person: '个人开发者', institute: '科研院所' } as const;

/** A maker's own page. Until somebody opened it, it is shown as text and not as a link. */
export const homepage = z.strictObject({
  url: field(httpsUrl(), '网址', '官网首页，https 开头', 'https://www.wps.cn'),
  checkedOn: field(day(), '打开核对日期', '编辑打开看过、确是这家的日子；没有打开过就不写，页面上只作文字', '2026-12-01').optional(),
});

/** A maker of software. */
export const vendors = z.strictObject({
  nameZh: field(line(60), '名称', '公司全称，或社区的名字', '北京金山办公软件股份有限公司'),
  nameEn: field(line(80), '英文名', '自己使用的英文名', 'Kingsoft Office').optional(),
  kind: field(choice(VENDOR_KINDS), '类别', '企业、开源社区、基金会、个人还是科研院所'),
  identity: field(z.strictObject(provenance), '名称出处', '全称在哪里读到'),
  homepage: field(homepage, '官网', '厂商自己的首页').optional(),
  hosts: field(z.array(line(80).regex(/^[a-z0-9.-]+$/u, { error: '只写域名' })).max(10), '应有的域名', '它的页面应当出现在这些域名上，检查链接时用', ['wps.cn']).default([]),
  note: field(paragraph(300), '说明', '更名、主体变化等', '2019年由某公司更名').optional(),
  ...entryFields('vendors'),
});
