/**
 * On what each rule rests: the document, its figure, and whether anybody of us has read it first-hand. A figure that was
 * read only where others quote it is called 未核实 wherever it is shown.
 */

/** `own`: a line of this site's, with no document behind it. */
export type BasisConfidence = 'confirmed' | 'unverified' | 'own';

export interface Basis {
  document: string;
  /** What the document says, in few words. */
  says: string;
  confidence: BasisConfidence;
  /** Whence we know it, if not from the document. */
  known?: string;
}

const CHECKLIST = '国办秘函〔2019〕19号（政府网站检查指标）';
const GUIDE = '国办发〔2017〕47号（政府网站发展指引）';
const QUOTED_CHECKLIST = '读自别处引用的检查表';
const QUOTED_GUIDE = '读自别处的引述';

const veto = (says: string): Basis => ({ document: CHECKLIST, says: `单项否决：${says}`, confidence: 'unverified', known: QUOTED_CHECKLIST });
const guide = (says: string): Basis => ({ document: GUIDE, says, confidence: 'unverified', known: QUOTED_GUIDE });
const own = (says: string): Basis => ({ document: '本站自定', says, confidence: 'own' });

export const BASES = {
  veto: {
    safety: veto('严重表述错误、泄密、弄虚作假（如伪造发稿日期）等，有一处即是'),
    reachable: veto('监测一周，打不开（15 秒没有响应）的次数占 5% 以上'),
    home: veto('监测两周，首页没有更新'),
    columns: veto('动态类两周、通知和政策类六个月没有更新的一级栏目，累计 5 个以上；应更新而长期不更新的 10 个以上；空白栏目 5 个以上'),
    response: veto('没有有效的咨询、建言渠道；或一年内有留言超过三个月没有回应'),
    service: veto('没有办事服务，或办事指南缺重要内容'),
    undated: veto('没有注明发布时间的，当作没有更新'),
    forged: veto('弄虚作假，如伪造发稿日期'),
  },
  time: guide('清楚显示发布时间，写成 YYYY-MM-DD HH:MM'),
  source: guide('发布、转载的信息注明来源'),
  blank: guide('栏目设置科学合理，避免空白栏目'),
  tags: guide('网页标签：网站、栏目、内容页各有规定的标签，不能空'),
  validity: guide('文件修改、废止、失效的，明确标注'),
  hues: guide('一种主色调，总色调不宜超过三种'),
  search: guide('提供信息检索功能'),
  load: guide('页面加载时长不宜超过 3 秒'),
  footer: { document: '浙江省 2018 年第三季度政府网站检查通报', says: '规范添加党政机关网站标识、标识码、ICP 备案号、公安备案号和“我为政府网站找错”', confidence: 'confirmed' },
  icp: { document: '《互联网信息服务管理办法》第十二条', says: '在网站主页的显著位置标明许可证编号或者备案编号', confidence: 'confirmed' },
  accessible: { document: '《无障碍环境建设法》第三十二条', says: '财政资金建立的网站应当逐步符合无障碍网站设计标准', confidence: 'confirmed' },
  impersonation: own('没有正式身份的演示站点不带政府网站的标识，否则就是冒充'),
  links: own('站内死链和空链接一个也不留；每个死链扣多少分，没有读到文件'),
  external: own('站外链接要说明离开本站，网址用 https'),
  foreign: own('页面不向别的网站要任何文件'),
  quotes: own('引用的法条和文件写明是哪一条、哪天核对'),
  stale: own('已经改过的说法不再当作今天的说法'),
  placeholders: own('没有写完的字句不上网'),
  samples: own('示例写明是示例'),
  head: own('每页写明语言、标题、描述和自己的地址'),
  events: { document: '监测程序的做法', says: '多半按列表上写的日子看新旧；本站的列表写的是事情发生的日子', confidence: 'unverified', known: '编者的背景知识' },
} as const satisfies Record<string, Basis | Record<string, Basis>>;

/** A figure that rules compare with. */
export interface Threshold {
  value: number;
  unit: string;
  basis: Basis;
}

/** Every figure of the inspection, in one place. */
export const THRESHOLDS = {
  homeDays: { value: 14, unit: '天', basis: BASES.veto.home },
  newsDays: { value: 14, unit: '天', basis: BASES.veto.columns },
  policyDays: { value: 180, unit: '天', basis: BASES.veto.columns },
  /** How long 长期 is was not read anywhere. */
  longDays: { value: 365, unit: '天', basis: own('文件说的“长期”是多久没有读到，这里算一年') },
  staleColumns: { value: 5, unit: '个', basis: BASES.veto.columns },
  longStaleColumns: { value: 10, unit: '个', basis: BASES.veto.columns },
  blankColumns: { value: 5, unit: '个', basis: BASES.veto.columns },
  hues: { value: 3, unit: '种', basis: BASES.hues },
  loadSeconds: { value: 3, unit: '秒', basis: BASES.load },
  /** A slow telephone line: what a browser's own test of pages assumes. */
  bytesPerSecond: { value: 200_000, unit: '字节每秒', basis: own('按慢的移动网络估算：每秒 200 kB，来回一次 0.15 秒，来回四次') },
} as const satisfies Record<string, Threshold>;

const CONFIDENCE_WORDS = { confirmed: '已核实', unverified: '未核实', own: '' } as const;

/** A basis in a sentence, with its confidence. */
export function basisText({ document, says, confidence, known }: Basis): string {
  const state = [CONFIDENCE_WORDS[confidence], known].filter(Boolean).join('，');
  return `${document}：${says}${state && `（${state}）`}`;
}
