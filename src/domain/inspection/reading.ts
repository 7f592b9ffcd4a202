/** What it costs to read the pages: time, eyes, colours. */
import { THRESHOLDS } from './basis.ts';
import { findingOf, type Finding } from './finding.ts';
import { colourOf, hueGroups } from './hues.ts';
import type { BuiltPage, SiteModel } from './model.ts';

/** A page's way over a slow line: what it weighs, and four times there and back. */
const ROUND_TRIPS_SECONDS = 0.6;

const slow = findingOf('weight', 'amber', `慢的移动网络上，估计 ${THRESHOLDS.loadSeconds.value} 秒之内打开`, '减少这一页的内容，或者分页');
const mute = findingOf('accessible', 'red', '图片都有 alt，装饰的写空', '给图片写 alt');
const headings = findingOf('accessible', 'amber', '每页一个一级标题，有字', '用 PageTitle 写标题');
const hues = findingOf('hues', 'red', `色调不超过 ${THRESHOLDS.hues.value} 种`, '颜色只用 tokens.css 里的');

/** Seconds until a page stands, on a slow line. */
export function loadSeconds({ bytes }: Pick<BuiltPage, 'bytes'>): number {
  return ROUND_TRIPS_SECONDS + (bytes.html + bytes.css + bytes.js) / THRESHOLDS.bytesPerSecond.value;
}

/** The hues of the site's stylesheets and drawings. */
export function huesOf(site: SiteModel): string[][] {
  const texts = new Set(site.sheets.flatMap(({ colours }) => colours));
  return hueGroups([...texts].map(colourOf)).map((group) => group.map(({ text }) => text));
}

export function readingFindings(site: SiteModel): Finding[] {
  const groups = huesOf(site);
  const first = ([colour = '', ...more]: string[]) => (more.length > 0 ? `${colour} 等 ${more.length + 1} 个` : colour);
  return [
    ...(groups.length > THRESHOLDS.hues.value ? [hues('/', `有 ${groups.length} 种色调：${groups.map(first).join('；')}`)] : []),
    ...site.pages.flatMap((page) => [
      ...(loadSeconds(page) > THRESHOLDS.loadSeconds.value ? [slow(page.path, `估计要 ${loadSeconds(page).toFixed(1)} 秒`)] : []),
      ...page.mutePictures.map((picture) => mute(page.path, `图片 ${picture} 没有 alt`)),
      ...(page.headings.length === 1 && page.headings[0] !== '' ? [] : [headings(page.path, `一级标题有 ${page.headings.length} 个`)]),
    ]),
  ];
}
