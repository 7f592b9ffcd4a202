import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { z } from 'astro/zod';
import { isPerSeat } from '~/domain/cost/caps.ts';
import { day, partialDay } from './shared/dates.ts';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { refTo } from './shared/references.ts';
import { BACKGROUND, fact, notApplicable, provenance } from './shared/source.ts';
import { httpsUrl, line, paragraph } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';
import { homepage } from './vendors.ts';

/** How one gets the right to use it. */
export const LICENCE_MODELS = { perpetual: '永久授权', subscription: '订阅', free: '免费', 'open-source': '开源', freemium: '免费增值' } as const;

/** The exceptions that licences of the catalogue carry. The package of SPDX ids has none; add one when a product needs it. */
const LICENCE_EXCEPTIONS = ['Classpath-exception-2.0'];
/** SPDX's own form for a licence that is not on its list, such as 木兰公共许可证. */
const UNLISTED_LICENCE = /^LicenseRef-[A-Za-z0-9.-]+$/u;

/** One licence in SPDX's words: `<id>`, `<id> WITH <exception>`, or `LicenseRef-…`. */
function isSpdx(text: string): boolean {
  const [id = '', exception, ...rest] = text.split(' WITH ');
  if (exception === undefined) return (spdxIds as string[]).includes(id) || UNLISTED_LICENCE.test(id);
  return rest.length === 0 && (spdxIds as string[]).includes(id) && LICENCE_EXCEPTIONS.includes(exception);
}

/** What one licence covers (中央国家机关通用办公软件配置标准 names these three). */
export const LICENCE_SCOPES = { single: '单机许可', site: '场地许可', network: '网络许可' } as const;

/** Who may use it without paying, by the licence text itself. */
export const FREE_FOR = { personal: '个人', enterprise: '企业', government: '机关' } as const;

/** Operating systems and run-time surroundings, as statements name them. */
export const OPERATING_SYSTEMS = {
  uos: '统信 UOS',
  kylin: '银河麒麟',
  nfschina: '中科方德',
  deepin: 'deepin',
  openkylin: 'openKylin',
  openeuler: 'openEuler',
  anolis: '龙蜥 Anolis OS',
  opencloudos: 'OpenCloudOS',
  tencentos: 'TencentOS',
  harmonyos: '鸿蒙 HarmonyOS',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux（未写明发行版）',
  centos: 'CentOS',
  rhel: 'RHEL',
  'rocky-linux': 'Rocky Linux',
  ubuntu: 'Ubuntu',
  debian: 'Debian',
  bsd: 'BSD',
  android: '安卓',
  ios: 'iOS',
  web: '浏览器',
  container: '容器',
  jvm: 'Java 运行环境',
  unspecified: '未写明',
} as const;

/** Processors as statements name them. A bare "x86" or "ARM" stays what it is; chip brands are not turned into widths. */
export const PROCESSORS = {
  'x86-64': 'x86-64',
  x86: 'x86（位数未写明）',
  arm64: 'ARM64',
  arm: 'ARM（位数未写明）',
  loongarch: '龙芯 LoongArch',
  loongson: '龙芯（指令集未写明）',
  sw64: '申威',
  'riscv64': 'RISC-V',
  zhaoxin: '兆芯',
  hygon: '海光',
  phytium: '飞腾',
  kunpeng: '鲲鹏',
} as const;

/** Formats and standards. */
export const STANDARDS = {
  ofd: 'OFD（GB/T 33190）',
  'ofd-a': 'OFD/A（GB/T 42133）',
  ooxml: 'OOXML',
  uof: 'UOF',
  pdf: 'PDF',
  dwg: 'DWG',
  dxf: 'DXF',
  gb18030: 'GB 18030',
  'gm-t-0099': 'GM/T 0099',
} as const;

/** How well a product stands in for another; `unknown` says nothing against it. */
export const FITS = { full: '全部可替代', most: '大部分可替代', part: '部分可替代', unknown: '程度未核实' } as const;

/** Amounts are decimal text: money is exact to the fen and never a floating-point number. */
const amount = () =>
  z.string().regex(/^(?:0|[1-9]\d{0,8})(?:\.\d{1,2})?$/u, { error: '写加引号的数字，单位元，最多两位小数，例如 \'598.00\'' });

/** What is sold. Prices of different offers answer different questions and are never ranked together. */
export const PRICE_OFFERS = { licence: '软件授权', cloud: '云服务租用', consumer: '个人消费', service: '人工服务' } as const;

/** What one unit of a price covers. */
export const PRICE_UNITS = {
  device: '每台',
  user: '每用户',
  account: '每账号',
  set: '每套',
  server: '每服务器',
  node: '每节点',
  instance: '每实例',
  shard: '每分片',
  core: '每核',
  deployment: '每个部署环境',
  organisation: '每单位',
  plan: '每套餐',
  gigabyte: '每GB',
  terabyte: '每TB',
  'person-day': '每人天',
  unspecified: '单位未写明',
} as const;

/** How long one payment lasts. */
export const PRICE_TERMS = { perpetual: '永久', year: '每年', month: '每月', hour: '每小时', once: '一次', unspecified: '期限未写明' } as const;

/** How firm the amount is, by the source's own words. */
export const PRICE_BASES = { fixed: '固定价', from: '起价', discount: '优惠价', about: '约数' } as const;

/** More than this for one seat is a slip of the keyboard, in yuan. */
const HIGHEST_SEAT_PRICE = 1_000_000;

const pricedFields = {
  edition: field(line(60), '版本', '哪个版本的价格', '专业版').optional(),
  amount: field(amount(), '金额', '人民币元，加引号', '598.00'),
  per: field(choice(PRICE_UNITS), '计价单位', '一份价格管多少'),
  term: field(choice(PRICE_TERMS), '期限', '一份价格用多久'),
  offer: field(choice(PRICE_OFFERS), '卖的是什么', '装在自己机器上的授权、云服务租用、个人买的会员，还是人工服务；这几样不放在一起比'),
  addOn: field(z.boolean(), '加购项', '不是产品本身的价格，而是另加的功能、名额或服务；它不当作产品的价格来比', true).optional(),
  basis: field(choice(PRICE_BASES), '价格性质', '原文写“起”的是起价'),
  includes: field(line(120), '包含', '价格里含什么', '含一年服务').optional(),
  taxIncluded: field(z.boolean(), '含税', '原文写明时才填').optional(),
  asOf: field(partialDay(), '价格日期', '这个价格是哪一天（月、年）的', '2026-08'),
  validUntil: field(day(), '有效期至', '原文写明时才填', '2026-12-31').optional(),
  superseded: field(z.boolean(), '已被取代', '后来改价、改名或停售').optional(),
  note: field(line(200), '说明', '其他要说明的', '仅限新购').optional(),
  ...provenance,
};

/** A published price, a framework price, a price paid, or the advice to ask. Only the last has no amount. */
export const PRICE_KINDS = { list: '标价', framework: '框架协议价', award: '成交价', inquiry: '询价' } as const;

export const price = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('list').meta({ title: '标价', description: '公开的标价' }), ...pricedFields }),
    z.strictObject({ kind: z.literal('framework').meta({ title: '框架协议价', description: '框架协议或协议供货的价格' }), ...pricedFields }),
    z.strictObject({ kind: z.literal('award').meta({ title: '成交价', description: '采购公告中的成交价' }), ...pricedFields }),
    z.strictObject({
      kind: z.literal('inquiry').meta({ title: '询价', description: '没有公开价格，要问厂商' }),
      note: field(line(200), '说明', '哪些免费、哪些要问', '社区版免费；企业版价格向厂商询价').optional(),
      ...provenance,
    }),
  ])
  .superRefine((value, context) => {
    if (value.kind === 'inquiry') return;
    if (value.validUntil !== undefined && value.validUntil < value.asOf) {
      context.addIssue({ code: 'custom', path: ['validUntil'], message: `有效期至 ${value.validUntil} 早于价格日期 ${value.asOf}：看看是不是写反了` });
    }
    if (isPerSeat(value.per) && Number(value.amount) > HIGHEST_SEAT_PRICE) {
      context.addIssue({ code: 'custom', path: ['amount'], message: `一台或一人 ${value.amount} 元，像是多写了几位；原文是总价的，计价单位写 organisation 或 set` });
    }
  });

const system = z.strictObject({
  os: field(choice(OPERATING_SYSTEMS), '系统', '对应到本站的系统名称'),
  versions: field(line(60), '系统版本', '原文写明时才填', 'V10 SP1').optional(),
  asStated: field(line(60), '原文写法', '来源里怎样写', '银河麒麟 V10 SP1'),
});

const processor = z.strictObject({
  cpu: field(choice(PROCESSORS), '处理器', '对应到本站的名称；原文只写 x86 就选位数未写明'),
  asStated: field(line(60), '原文写法', '来源里怎样写', 'ARM（飞腾、鲲鹏）'),
});

/** What one source says it runs on. Systems and processors of a statement are lists side by side, never multiplied out. */
const platformStatement = z
  .strictObject({
    systems: field(z.array(system).max(40), '操作系统', '来源列出的系统').default([]),
    processors: field(z.array(processor).max(20), '处理器', '来源列出的处理器').default([]),
    note: field(line(200), '说明', '哪个版本、什么条件', '服务器版').optional(),
    ...provenance,
  })
  .refine((value) => value.systems.length + value.processors.length > 0, { path: ['systems'], error: '系统和处理器至少写一样' });

/** A domestic product of the catalogue. Absent facts are absent: the page says 暂无资料. */
export const software = z.strictObject({
  nameZh: field(line(60), '名称', '产品的中文名', 'WPS Office'),
  nameEn: field(line(80), '英文名', '产品自己的英文名', 'WPS Office').optional(),
  vendor: field(
    z.strictObject({ id: field(refTo('vendors'), '厂商编号', '厂商条目的编号', 'kingsoft-office'), ...provenance }),
    '厂商',
    '谁做的',
  ),
  categories: field(z.array(refTo('categories')).min(1, { error: '至少选一类' }).max(4), '类别', '第一个是主类别', ['office-suite']),
  functions: field(z.array(line(40)).min(1).max(12), '功能', '它能做什么，一项一句', ['文字处理', '电子表格']),
  summaryFrom: field(z.strictObject(provenance), '摘要出处', '摘要里的事实在哪里读到'),
  licence: field(
    z
      .strictObject({
        model: field(choice(LICENCE_MODELS), '授权方式', '永久、订阅、免费、开源还是免费增值'),
        spdx: field(
          z.string().refine(isSpdx, { error: '填写 SPDX 许可证编号，例如 Apache-2.0、GPL-3.0-only；带例外的写 GPL-2.0-only WITH Classpath-exception-2.0' }),
          '开源许可证',
          '开源软件（或免费增值软件的开源部分）的 SPDX 编号；SPDX 没有收的写 LicenseRef-名称',
          'Apache-2.0',
          'GPL-2.0-only WITH Classpath-exception-2.0',
        ).optional(),
        scope: field(z.array(choice(LICENCE_SCOPES)).max(3), '许可范围', '单机、场地还是网络').optional(),
        freeFor: field(z.array(choice(FREE_FOR)).max(3), '谁可以免费用', '许可写明的；没有读到就不写').optional(),
        agreementUrl: field(httpsUrl(), '许可协议网址', '协议正文', 'https://www.wps.cn/privacy').optional(),
        note: field(paragraph(300), '说明', '免费和收费的界线', '企业增强功能另行收费').optional(),
        ...provenance,
      })
      .refine((value) => value.spdx === undefined || value.model === 'open-source' || value.model === 'freemium', {
        path: ['spdx'],
        error: '只有授权方式为开源，或免费增值而有开源部分时，才写 SPDX 编号',
      }),
    '授权',
    '怎样才算有权使用它',
  ),
  licenceNotes: field(z.array(fact).max(12), '授权要点', '许可协议里读者该知道的条款').default([]),
  prices: field(z.array(price).max(40), '价格', '每个数字都有日期、版本和出处').default([]),
  platforms: field(z.union([z.array(platformStatement).max(12), notApplicable]), '运行环境', '各个来源说它能在什么上面运行').optional(),
  standards: field(
    z
      .array(
        z.strictObject({
          standard: field(choice(STANDARDS), '标准', '支持的格式或标准'),
          asStated: field(line(60), '原文写法', '来源里怎样写', 'OFD (GB/T 33190)'),
          ...provenance,
        }),
      )
      .max(20),
    '格式与标准',
    '有出处的格式和标准',
  ).default([]),
  replaces: field(
    z
      .array(
        z.strictObject({
          product: field(refTo('replaced-products'), '被替代的产品', '它的编号', 'ms-office'),
          fit: field(choice(FITS), '程度', '出处自己写了程度才填，否则写 unknown'),
          notes: field(line(200), '说明', '一句话：什么行、什么不行', '日常文档可替代，宏要重做'),
          ...provenance,
          works: field(z.array(fact).max(20), '接得上的', '有出处写明能用的功能', [{ text: '支持触发器和存储过程', source: 'vendor-docs', confidence: 'confirmed' }]).default([]),
          lost: field(z.array(fact).max(20), '会失去的', '有出处写明不支持、有差别或缺少的', [{ text: '没有物化视图日志', source: 'vendor-docs', confidence: 'confirmed' }]).default([]),
          files: field(z.array(fact).max(20), '文件格式', '有出处写明的文件格式和版本', [{ text: '能打开 DWG 2018', source: 'vendor-docs', confidence: 'confirmed' }]).default([]),
          move: field(z.array(fact).max(20), '怎样搬', '有出处写明的搬迁步骤或工具', [{ text: '用迁移工具先评估再搬', source: 'vendor-docs', confidence: 'confirmed' }]).default([]),
        }).refine((value) => value.fit === 'unknown' || ![value.source].flat().includes(BACKGROUND), {
          path: ['source'],
          error: '写了替代程度，就要有写出这个程度的出处；没有出处的，程度写 unknown',
        }),
      )
      .max(20),
    '可以替代',
    '它能代替哪些外国产品',
  ).default([]),
  origin: field(fact, '来历', '由谁发起、在哪里开发').optional(),
  versions: field(
    z
      .array(
        z.strictObject({
          version: field(line(60), '版本号', '照发布页写', '12.8.2'),
          releasedOn: field(partialDay(), '发布日期', '发布页写明的日期', '2026-08-20').optional(),
          ...provenance,
        }),
      )
      .max(20),
    '版本',
    '读到的版本；不等于今天最新',
  ).default([]),
  supportEndsOn: field(
    z
      .array(
        z.strictObject({
          version: field(line(60), '版本', '哪个版本', '22.03 LTS'),
          on: field(partialDay(), '停止支持', '最后支持到哪一天或月', '2026-06'),
          ...provenance,
        }),
      )
      .max(20),
    '停止支持日期',
    '厂商公布的日期',
  ).default([]),
  homepage: field(homepage, '官网', '产品自己的首页').optional(),
  repository: field(homepage, '代码仓库', '开源软件的代码仓库').optional(),
  strengths: field(z.array(fact).max(12), '长处', '与同类相比好在哪里，有出处').default([]),
  limits: field(z.array(fact).max(12), '限制', '要注意什么、缺什么').default([]),
  notices: field(z.array(paragraph(300)).max(6), '页面提示', '给读者看的存疑说明', ['处理器一栏只读到第三方文档，以厂商兼容清单为准。']).default([]),
  recommended: field(
    z.strictObject({ since: field(day(), '推荐日期', '从哪一天起', '2026-12-01'), basis: field(paragraph(300), '依据', '哪个机关、哪份文件', '市工信局名录') }),
    '推荐',
    '责任单位确认推荐后才填写',
  ).optional(),
  ...entryFields('software'),
});
