/** What search says, on the page and in its scripts. */
export const search = {
  title: '搜索',
  label: '搜索全站',
  hint: '输入问题、软件名或文号',
  button: '搜索',
  needsScript: '搜索要用到浏览器脚本。脚本关闭时，可以从下面的目录里找。',
  namesOnly: '这个浏览器太旧，装不下全文搜索：只找了名称、别名、问法和摘要，没有找正文。',
  textsMissing: '正文的索引没有读到：只找了名称、别名、问法和摘要。',
  namesMissing: '名称的索引没有读到：只找了正文。',
  failed: '搜索索引没有读到，可能是网络断了。请稍后再试，或从下面的目录里找。',
  searching: '正在搜索……',
  empty: '请输入要找的词。',
  count: (n: number, query: string, understood?: string) => (understood === undefined ? `“${query}”有 ${n} 条结果` : `按“${understood}”搜索，有 ${n} 条结果`),
  unsure: (n: number, query: string, understood?: string) =>
    `没有找到直接回答“${query}”的内容。${understood === undefined ? '' : `按“${understood}”搜索，`}下面 ${n} 条可能相关`,
  none: (query: string) => `没有找到“${query}”。换个说法，或从下面的目录里找。`,
  suggestions: '搜索建议',
  suggestionCount: (n: number, understood?: string) => `${understood === undefined ? '' : `按“${understood}”`}${n === 0 ? '没有建议' : `有 ${n} 条建议，用上下键选`}`,
  understoodAs: (question: string) => `按“${question}”的结果`,
  /** Around the other name by which a page was found. */
  alias: { before: '也叫“', after: '”' },
  searchFor: (question: string) => `搜索“${question}”`,
  asTyped: (query: string) => `仍然搜索“${query}”`,
  perhaps: '可能相关',
  helpTitle: '换个办法找',
  help: {
    words: '说得短一些：只写软件的名字、单位的名字或文号，如“WPS”“财政局”“46号”。',
    report: '举报盗版、求助，看各种渠道',
    duties: '不知道归谁管，按事情找单位',
    catalogue: '找软件，按用途、系统和价格筛选',
    glossary: '看不懂的词，查词语解释',
    guidance: '办法和依据，看指南与维权',
  },
  outside: '医保、户籍、社保这些事不在本站；拿不准归谁管，可以打 12345 问。',
  kindsLabel: '只看一类',
  allKinds: '全部',
  kindCount: (label: string, n: number) => `${label} ${n}`,
  directory: '目录',
  more: '再看一些',
  /** The direct answer above the results. */
  answer: {
    checkedOn: (day: string) => ` · ${day} 核对`,
    contentAsOf: (day: string) => ` · 所读副本为 ${day}`,
    /** Which lines a source speaks for, where an answer has several. */
    speaksFor: (labels: readonly string[]) => `${labels.join('、')}：`,
    further: (count: number) => `另有 ${count} 个版本，见它的页面`,
  },
} as const;
