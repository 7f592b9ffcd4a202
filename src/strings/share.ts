/** What the block says that hands a page on. */
export const share = {
  title: '分享',
  address: '网址',
  copy: '复制网址',
  copied: '已复制，可以粘贴。',
  selected: '浏览器不让网页复制。网址已经选中，请按 Ctrl+C，或长按后选“复制”。',
  scan: '用手机扫码打开',
  code: (title: string) => `二维码，扫描后打开“${title}”`,
} as const;
