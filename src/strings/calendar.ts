/** What the file of reminders says, and the pages that offer it. */
export const calendar = {
  title: '加到日历',
  link: '按月的期限（.ics 日历文件）',
  name: (site: string) => `${site}：按月的期限`,
  about: (site: string) => `${site}收录的按月期限，提前三天提醒。期限来自文件原文，今天是否仍在执行，见每条说明。`,
  what: '下载后用手机、电脑的日历，或者邮箱、WPS 的日程打开，每月提前三天提醒。一天的事，不占忙闲。',
  inForce: (states: readonly string[]) => `${states.join('；')}。先向当地政府办公室问清，再加。`,
  holds: '里面有：',
  leftOut: '不在里面的：原文没有写是哪一天，本站不替它定日子。',
  event: (title: string, due: string) => `${title}（${due}）`,
  who: (who: string) => `谁：${who}`,
  reportTo: (name: string) => `报给：${name}`,
  clauses: (labels: readonly string[]) => `依据：${labels.join('、')}`,
  page: (address: string) => `详情和表样：${address}`,
} as const;
