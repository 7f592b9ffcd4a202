/** What an archived site says instead of what it offered while the campaign ran. */
export const archive = {
  banner: (day: string) => `本专题已于${day}归档。内容停在那一天，不再更新；价格、期限、号码和办法可能已经变了，办事先问主管机关。`,
  title: '已归档',
  reportError: (day: string) => `本专题已于${day}归档，不再接收指错。`,
  monthlyReport: (day: string) => `本专题已于${day}归档，月报表不再在这里填写。下面的栏目和填法留作查阅。`,
  forms: (day: string) => `这些表是${day}归档时的样子，留作查阅。今天要报的，用主管机关现在发的表。`,
  channels: (day: string) => `下面是${day}归档时的号码和地址，今天可能已经变了，所以不做成能直接拨的按钮。先查主管机关现在公布的。`,
  contact: '归档时的联系方式',
  exposures: '专题归档时名单已经撤下：到了撤除日期没有人再来更新，所以归档的网站里一条也不留。',
  news: '归档前的动态',
  due: '归档时的期限',
  dueNote: '专题已归档，这些期限不再提醒，今天是否还要办，问主管机关。',
  calendar: '专题已归档，不再提供日历提醒；已经订阅的，按月、按年的提醒到归档那天为止。',
  coming: '归档时还没有到的',
  eventsLead: '培训、会议、宣传活动和按月的期限，按日子排，是归档那天的样子。时间地点写明出处。',
  feeds: (day: string) => `本专题已于${day}归档，订阅里不会再有新的。地址留着，已有的内容还能取。`,
} as const;
