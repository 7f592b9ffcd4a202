/** Each item by itself: when it was published, whence it comes, whether it says that it is a sample. */
import { dayOf } from '../dates.ts';
import { findingOf, type Finding } from './finding.ts';
import type { BuiltPage, SiteModel } from './model.ts';

/** A time to the minute as government sites write it. */
const TO_THE_MINUTE = /^\d{4}-\d\d-\d\d \d\d:\d\d$/u;

const undated = findingOf('item-undated', 'red', '内容页写明本站发布的时间', '条目要有 publishedAt，页面要用内容页的版式');
const format = findingOf('item-time', 'amber', 'YYYY-MM-DD HH:MM，如 2026-11-24 10:00', '把发布时间写到分，改版式里写时间的地方');
const differing = findingOf('item-time', 'amber', '页面上写的时间和网页头部的一样', '两处用同一个 publishedAt');
const future = findingOf('item-future', 'red', '发布时间不晚于今天', '改成真实的发布时间');
const source = findingOf('item-source', 'amber', '内容页写明来源', '动态写 contentSource，其余由版式写出性质');
const unmarked = findingOf('sample', 'red', '标题是“示例”开头的，页面要写明这是示例', '把条目的性质写成 sample');

export function itemFindings(site: SiteModel, today: string): Finding[] {
  return site.pages.flatMap((page) => ofPage(page, today));
}

function ofPage(page: BuiltPage, today: string): Finding[] {
  const { item, path } = page;
  if (item === undefined) return [];
  const time = item.published ?? item.shownTime;
  return [
    ...(time === undefined ? [undated(path, '没有发布时间')] : []),
    ...(time !== undefined && dayOf(time) > today ? [future(path, `发布时间 ${time}，今天是 ${today}`)] : []),
    ...(time !== undefined && item.shownTime === undefined ? [format(path, `读者看不到发布时间，只有网页头部写着 ${time}`)] : []),
    ...(item.shownTime !== undefined && !TO_THE_MINUTE.test(item.shownTime) ? [format(path, `发布时间写成“${item.shownTime}”`)] : []),
    ...(item.shownTime !== undefined && item.published !== undefined && TO_THE_MINUTE.test(item.shownTime) && item.shownTime !== item.published
      ? [differing(path, `页面上是 ${item.shownTime}，网页头部是 ${item.published}`)]
      : []),
    ...(item.hasSource ? [] : [source(path, '没有写来源')]),
    ...(!item.isSample && page.headings.some((heading) => heading.startsWith('示例')) ? [unmarked(path, `标题“${page.headings[0] ?? ''}”，页面没有写明是示例`)] : []),
  ];
}
