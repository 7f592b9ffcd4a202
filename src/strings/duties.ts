/** What the finder of duties says, on the page and in its script. */
export const duties = {
  findTitle: '这件事归谁管',
  label: '要办的事或单位，用自己的话写',
  hint: '例如：谁管采购的钱、盗版举报',
  button: '找单位',
  needsScript: '用词查找要用到浏览器脚本。脚本关闭时，从下面的表和清单里找，内容一样。',
  audiences: '管的是谁',
  all: '全部',
  matrixTitle: '谁做哪一项',
  matrixLead: '通知的九项任务和要求，每个成员单位是牵头、负责、协助还是监督。点进去看是哪项职责、出自哪一条。空格是通知没有交给它。',
  matrixLabel: '成员单位和任务对照表',
  unit: '成员单位',
  alsoNamed: '名单以外点到的',
  several: (n: number) => `${n} 项`,
  noTask: '职责都不属于这九项',
  listsTitle: '全部职责，按管的是谁',
  listSummary: (audience: string, count: number, units: number) => `${audience}：${count} 项职责，${units} 个单位`,
  today: (name: string) => `今天：${name}`,
  unverified: '未核实',
  narrowed: (audience: string, count: number, units: number) => `只看管${audience}的：${count} 项职责，${units} 个单位。`,
  whole: '看全部职责。',
  found: (query: string, count: number, audience: string | undefined, shown: number) =>
    `“${query}”${audience === undefined ? '' : `，管${audience}的`}：找到 ${count} 项职责${shown < count ? `，先列最相关的 ${shown} 项` : ''}。`,
  none: (query: string, audience: string | undefined) =>
    `没有找到“${query}”${audience === undefined ? '' : `里管${audience}的`}。换个说法，或从下面的表里找。`,
  failed: '没有读到职责数据，可能是网络断了。请再试一次，或从下面的表里找。',
} as const;
