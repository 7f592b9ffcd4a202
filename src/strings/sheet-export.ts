/** What the buttons say that carry tables away. */
export const sheetExport = {
  exportXlsx: '导出 Excel 表格',
  exportCsv: '导出 CSV',
  print: '打印',
  needsScript: '导出要用脚本。没有脚本时，选中表格复制，粘贴到表格软件里。',
  exported: (file: string) => `已存为“${file}”，看浏览器的下载。`,
  exportFailed: '没有导出：网络断了，或浏览器不让下载。可以打印，或把表格选中复制。',
} as const;
