/** What the facets of the catalogue say, on the page and in its script. */
export const catalogue = {
  filter: '筛选和排序',
  sort: '排列',
  countNote: '数字是核实过的款数；“另 n 款未核实”的，资料这样说，还没有读到第一手原文。“要询价”和“没有读到”说的是名录里没有。',
  facetCount: (confirmed: number, unverified: number) => (unverified === 0 ? `${confirmed}` : `${confirmed}，另 ${unverified} 未核实`),
  chips: '已选的条件',
  removeChip: (label: string) => `去掉条件：${label}`,
  without: (count: number) => `（去掉有 ${count} 款）`,
  clear: '全部清除',
  results: '筛选结果',
  found: (confirmed: number, unverified: number) =>
    confirmed + unverified === 0
      ? '没有读到符合全部条件的软件，不表示世上没有。去掉一个条件再看。'
      : `符合的 ${confirmed} 款${unverified === 0 ? '' : `，另有 ${unverified} 款未核实，列在后面`}。`,
  doubtful: (count: number) => `未核实，先问厂商：以下 ${count} 款，资料说符合，还没有读到第一手原文`,
  sold: {
    free: '许可写明单位可以免费用',
    licence: '软件授权，从低到高',
    cloud: '云服务租用，从低到高',
    'licence-said': '软件授权，价格未核实',
    'cloud-said': '云服务租用，价格未核实',
    none: '没有可以折成每席每年的价格',
  },
  unknown: (parameters: string) => `地址里有不认识的条件，没有用上：${parameters}。`,
  failed: '筛选用的数据没有读到，可能是网络断了。下面是全部软件；过一会儿再选一次。',
  whole: (count: number) => `全部 ${count} 款。`,
  more: '再列出一些',
  go: '看结果',
  pick: '放进对比',
  picked: (names: readonly string[]) => `已选 ${names.length} 款：${names.join('、')}`,
  pickLimit: '最多四款，先去掉一款再放。',
  pickedNow: (count: number) => `放进对比的有 ${count} 款。`,
  compare: '并排对比',
  unpick: '清空',
} as const;
