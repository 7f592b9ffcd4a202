import { z } from 'astro/zod';
import { day } from './shared/dates.ts';
import { field } from './shared/field.ts';
import { refTo } from './shared/references.ts';
import { httpsUrl, line, paragraph } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** Whether the campaign runs, or stands as a dated archive. */
export const CAMPAIGN_STATES = { active: '进行中', archived: '已归档' } as const;

/** What the catalogue may call itself: 推荐 only once the responsible office confirms it. */
export const CATALOGUE_WORDS = { listed: '收录', recommended: '推荐' } as const;

const identity = z.strictObject({
  host: field(line(60), '主办单位', '主办这个专题的单位全称', '某市工业和信息化局').optional(),
  organiser: field(line(60), '承办单位', '具体承办的单位', '某市信息中心').optional(),
  siteIdCode: field(
    z.string().regex(/^(?:\d{10}|bm\d{8})$/u, { error: '十位数字，或 bm 加八位数字' }),
    '网站标识码',
    '政府网站标识码',
    '1234567890',
  ).optional(),
  icp: field(line(40), 'ICP 备案号', '照备案结果写', '某ICP备00000000号').optional(),
  police: field(line(40), '公安备案号', '照备案结果写', '某公网安备 00000000000000号').optional(),
  domain: field(z.string().regex(/^[a-z0-9.-]+\.gov\.cn$/u, { error: '政府网站用 .gov.cn 域名' }), '域名', '本专题所在的政府网站域名', 'www.example.gov.cn').optional(),
  contact: field(line(120), '联系方式', '主办单位公布的联系方式', '见主办单位网站“联系我们”').optional(),
  feedbackUrl: field(httpsUrl(), '网站找错', '“我为政府网站找错”入口', 'https://zfwzgl.www.gov.cn/').optional(),
});

/** `content/site.yaml`: who publishes, which region, in which state. Another city changes only this and the entries. */
export const site = z.strictObject({
  name: field(line(20), '站名', '页面左上角的名字', '正版安康'),
  tagline: field(line(30), '副题', '站名下面的一行', '使用正版软件工作专题'),
  description: field(line(120), '网站描述', '搜索引擎和分享时显示', '安康市推进使用正版软件的名录、职责、期限和办法。'),
  region: field(
    z.strictObject({
      name: field(line(20), '地区', '市的名称', '安康市'),
      shortName: field(line(10), '地区简称', '不带“市”', '安康'),
      code: field(z.string().regex(/^\d{6}$/u, { error: '六位数字' }), '行政区划代码', '六位数字', '610900'),
    }),
    '地区',
    '哪个市',
  ),
  foundingPolicy: field(refTo('policies'), '依据文件', '专题所依据的文件编号', 'anzhengbanfa-2012-46'),
  foundingClause: field(line(60), '依据条款', '要求开设专题的条款，给读者看', '安政办发〔2012〕46号第三部分第（四）项'),
  campaign: field(
    z.strictObject({
      state: field(choice(CAMPAIGN_STATES), '状态', '进行中还是已归档'),
      archivedOn: field(day(), '归档日期', '归档时填写', '2027-12-31').optional(),
      catalogueWord: field(choice(CATALOGUE_WORDS), '名录的叫法', '责任单位确认之前只能叫收录'),
    }).refine(({ state, archivedOn }) => (state === 'archived') === (archivedOn !== undefined), {
      path: ['archivedOn'],
      error: '状态是 archived 时要写归档日期，是 active 时不写',
    }),
    '专题状态',
    '进行中或已归档',
  ),
  identity: field(identity, '网站身份', '没有正式身份时全部留空：页面会标明是演示站点'),
  notice: field(paragraph(200), '法律提示', '页脚的一句提示', '本站内容供参考，不是法律意见。'),
});
export type Site = z.infer<typeof site>;
