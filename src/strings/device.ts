/** What tools say about data that they keep in the reader's browser. */
export const device = {
  title: '只存在这台设备上',
  text: '填的内容只存在这台设备的这个浏览器里，不上传，换一台电脑、换一个浏览器就看不到。',
  shared: '公用电脑：用完先导出或打印，再清除。',
  wipe: '清除这件工具的内容',
  wipeAsk: '只清除这件工具在这台设备上的内容，清除以后找不回来。确定清除？',
  wiped: '已经清除，这件工具在这台设备上没有留下内容。',
  wipeFailed: '这个浏览器没有让本站清除，请在浏览器设置里清除本站数据。',
  kept: '已存在这台设备上。',
  full: '这台设备的浏览器没有空间了，最近的改动没有存下。请马上导出文件。',
  blocked: '这个浏览器不让网站存内容（可能是无痕窗口）。可以照常填，关掉页面就没有了，请记得导出文件。',
} as const;
