/** What the button that copies a citation says. */
export const citation = {
  show: '引用这一条',
  copy: '复制引文',
  of: (clause: string) => `：${clause}`,
  copied: '已复制，可以粘贴。',
  selected: '浏览器不让网页复制。引文已经选中，请按 Ctrl+C，或长按后选“复制”。',
} as const;
