import { dayOf, daysBetween } from '../dates.ts';
import { textOf, type ContentEntry } from './entry.ts';
import { error, warning, type Problem, type Said } from './problem.ts';

/** An item that waits longer than this is more likely a slip in the year than a plan. Days. */
const LONGEST_WAIT = 92;

/** What is of another form the schema tells. */
const INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u;

/**
 * A page must never show a time that has not come. Builds go by the day, so what is to come out on a later day comes out as
 * that day begins, and of today only a minute that is past is true.
 * @param now the minute it is
 */
function publishProblem(publishedAt: string, now: string): Said | undefined {
  const [today = '', clock = ''] = now.split(' ');
  const [day = '', minute] = publishedAt.split(' ');
  if (day === today && publishedAt > now) {
    return { found: `发布时间 ${publishedAt} 还没有到（现在 ${clock}）`, allowed: '今天发布的，写不晚于现在的时间', fix: `写现在的时间 '${now}'` };
  }
  if (day <= today) return undefined;
  const wait = daysBetween(today, day);
  if (wait > LONGEST_WAIT) {
    return { found: `发布时间 ${day} 在 ${wait} 天以后（今天 ${today}）`, allowed: `定时发布，最多提前 ${LONGEST_WAIT} 天`, fix: '看看年份、月份有没有写错；还没有定下来的，写 draft: true' };
  }
  if (minute !== '00:00') {
    return { found: `定在以后发布的时间 ${publishedAt}`, allowed: '定时发布，从那一天零点起生成页面', fix: `写成 '${day} 00:00'；要马上发布就写现在的时间` };
  }
  return undefined;
}

/**
 * What the calendar says about an entry: not out yet, due for review, expired, removed.
 * @param today YYYY-MM-DD
 * @param now the minute, 'YYYY-MM-DD HH:mm', where `today` is the real one
 */
export function scheduleProblems(entry: ContentEntry, today: string, now?: string): Problem[] {
  const publishedAt = textOf(entry.data, 'publishedAt');
  const published = publishedAt === undefined ? undefined : dayOf(publishedAt);
  const review = textOf(entry.data, 'reviewOn');
  const expires = textOf(entry.data, 'expiresOn');
  const remove = textOf(entry.data, 'removeOn');
  const problems: Problem[] = [];
  const warn = (key: string, said: Said) => problems.push(warning(entry, { path: [key] }, said));
  const refused = publishedAt === undefined || now === undefined || !INSTANT.test(publishedAt) ? undefined : publishProblem(publishedAt, now);
  if (refused !== undefined) problems.push(error(entry, { path: ['publishedAt'] }, refused));
  else if (published !== undefined && published > today) {
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
