/** What the parts of the campaign call each other, and what the home page says of them. */
export const campaign = {
  label: '工作动态的各部分',
  parts: {
    news: '动态',
    events: '活动日历',
    progress: '整改进度',
    figures: '公布的数字',
    exposures: '曝光',
    corrections: '更正',
    feeds: '订阅',
  },
  fresh: '本站新发布',
  near: '离我们近的',
  next: '接下来的日子',
  allEvents: '活动日历',
} as const;
