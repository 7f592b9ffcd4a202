import { textOf, type ContentEntry } from './entry.ts';
import { warning, type Problem, type Said } from './problem.ts';

/** What the calendar says about an entry today (YYYY-MM-DD): not out yet, due for review, expired, removed. */
export function scheduleProblems(entry: ContentEntry, today: string): Problem[] {
  const published = textOf(entry.data, 'publishedAt')?.slice(0, 10);
  const review = textOf(entry.data, 'reviewOn');
  const expires = textOf(entry.data, 'expiresOn');
  const remove = textOf(entry.data, 'removeOn');
  const problems: Problem[] = [];
  const warn = (key: string, said: Said) => problems.push(warning(entry, { path: [key] }, said));
  if (published !== undefined && published > today) {
    warn('publishedAt', { found: `发布时间 ${published} 还没有到（今天 ${today}）`, allowed: '到那一天才会生成页面', fix: '不用改；要马上发布就写今天' });
  }
  if (review !== undefined && review < today) {
    warn('reviewOn', { found: `复核日期 ${review} 已过`, allowed: '到期要重新核对来源', fix: '核对一遍，改好 checkedOn，再写下一次复核日期' });
  }
  if (expires !== undefined && expires < today) {
    warn('expiresOn', { found: `失效日期 ${expires} 已过`, allowed: '过了这一天就不再列出，页面写明已失效', fix: '不用改；仍然有效的，改这个日期' });
  }
  if (remove !== undefined && remove <= today) {
    warn('removeOn', { found: `撤除日期 ${remove} 已到`, allowed: '从这一天起，重新生成的网站里没有它', fix: '生成并发布一次网站，再删去这个文件' });
  }
  return problems;
}
