/** What the pictures of link previews say, and what is said of them. */
export const cards = {
  kicker: (section: string, kind: string) => `${section} · ${kind}`,
  foot: (day: string, source: string) => (source === '' ? day : `${day}　${source}`),
  demo: '演示站点，非政府官方网站',
  sample: '示例',
  alt: (site: string, title: string) => `${site}的卡片图，写着：${title}`,
} as const;
