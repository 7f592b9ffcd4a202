/** What search says, on the page and in its script. */
export const search = {
  title: '搜索',
  label: '搜索全站',
  hint: '输入问题、软件名或文号',
  button: '搜索',
  needsScript: '搜索要用到浏览器脚本。脚本关闭时，可以从下面的目录里找。',
  unsupported: '这个浏览器太旧，装不下全文搜索。可以从下面的目录里找。',
  failed: '搜索索引没有读到，可能是网络断了。请稍后再试，或从下面的目录里找。',
  searching: '正在搜索……',
  empty: '请输入要找的词。',
  count: (n: number, query: string) => `“${query}”有 ${n} 条结果`,
  none: (query: string) => `没有找到“${query}”。换个说法，或从下面的目录里找。`,
  suggestions: '搜索建议',
  suggestionCount: (n: number, understood?: string) => `${understood === undefined ? '' : `按“${understood}”`}${n === 0 ? '没有建议' : `有 ${n} 条建议，用上下键选`}`,
  understoodAs: (question: string) => `按“${question}”的结果`,
  /** Around the other name by which a page was found. */
  alias: { before: '也叫“', after: '”' },
  searchFor: (question: string) => `搜索“${question}”`,
  directory: '目录',
  more: '再看一些',
} as const;
