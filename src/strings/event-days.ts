/** What the browser adds to events: how far off they are, and that signing up is over. */
export const eventDays = {
  today: '今天',
  underWay: '正在进行',
  over: '已经结束',
  tomorrow: '明天',
  left: (days: number) => `还有 ${days} 天`,
  signupClosed: '报名已经截止。',
} as const;
