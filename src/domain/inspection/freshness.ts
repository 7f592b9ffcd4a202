/** How new a site and its columns are: by the time at which the site published, and by the days that its lists show. */
import { dayOf, daysBetween } from '../dates.ts';
import { THRESHOLDS } from './basis.ts';
import { COLUMN_KINDS, listedItems, type Column, type ListedItem } from './columns.ts';
import { findingOf, type Finding } from './finding.ts';
import type { SiteModel } from './model.ts';

/** What the report's table says of a column. */
export interface ColumnState {
  path: string;
  name: string;
  kind: string;
  level: Column['level'];
  items: number;
  /** The newest time of publishing, `YYYY-MM-DD HH:MM`. */
  newest?: string;
  daysOld?: number;
  /** The newest day that its lists show. */
  newestEvent?: string;
  /** The most days that are allowed; absent where no figure is known. */
  limit?: number;
  state: 'fresh' | 'stale' | 'blank' | 'unjudged' | 'archived';
}

const LIMITS: Readonly<Record<Column['kind'], number | undefined>> = { news: THRESHOLDS.newsDays.value, policy: THRESHOLDS.policyDays.value, other: undefined };

/** The newest publishing time of some items; what says no time counts for nothing. */
export function newestOf(items: readonly ListedItem[]): string | undefined {
  return latest(items.flatMap(({ page }) => page.item?.published ?? page.item?.shownTime ?? []));
}

/** The newest day that lists show of some items; what is yet to happen is no news. */
function newestEventOf(items: readonly ListedItem[], today: string): string | undefined {
  return latest(items.flatMap(({ listedDay }) => listedDay ?? []).filter((day) => day <= today));
}

export function columnState(column: Column, today: string, isArchived: boolean): ColumnState {
  const newest = newestOf(column.items);
  const newestEvent = newestEventOf(column.items, today);
  const daysOld = newest === undefined ? undefined : daysBetween(dayOf(newest), today);
  const limit = LIMITS[column.kind];
  return {
    path: column.path,
    name: column.name,
    kind: COLUMN_KINDS[column.kind],
    level: column.level,
    items: column.items.length,
    ...(newest !== undefined && { newest }),
    ...(daysOld !== undefined && { daysOld }),
    ...(newestEvent !== undefined && { newestEvent }),
    ...(limit !== undefined && { limit }),
    state: stateOf(column, daysOld, limit, isArchived),
  };
}

function stateOf({ isBlank }: Column, daysOld: number | undefined, limit: number | undefined, isArchived: boolean): ColumnState['state'] {
  if (isBlank) return 'blank';
  if (isArchived) return 'archived';
  if (limit === undefined) return 'unjudged';
  return daysOld === undefined || daysOld > limit ? 'stale' : 'fresh';
}

/** The home page: what it lists, by the site's own time and by the days it shows. Nothing while the campaign is archived. */
export function homeFindings(site: SiteModel, today: string): Finding[] {
  const home = site.pages.find(({ path }) => path === '/');
  if (home === undefined || site.isArchived) return [];
  const { value: limit } = THRESHOLDS.homeDays;
  const items = listedItems(site, [home]);
  const fresh = findingOf('home-fresh', 'red', `首页列出的最新一条，本站发布不超过 ${limit} 天`, '发布新的动态；没有真实的新消息就照实空着，不改旧消息的发布时间');
  const event = findingOf('home-events', 'red', `首页列表上最新的日子，离今天不超过 ${limit} 天`, '有了真实的新消息就发布；不为了变新而改日子');
  const newest = newestOf(items);
  const day = newestEventOf(items, today);
  return [
    ...(newest === undefined ? [fresh('/', '首页没有列出写明发布时间的内容')] : isOlder(newest, today, limit) ? [fresh('/', `首页最新的一条发布于 ${newest}，已经 ${age(newest, today)} 天`)] : []),
    ...(day !== undefined && isOlder(day, today, limit) ? [event('/', `首页列表上最新的日子是 ${day}，已经 ${age(day, today)} 天`)] : []),
  ];
}

/** Each column by itself, then the sums that alone decide. */
export function columnFindings(site: SiteModel, columns: readonly Column[], today: string): Finding[] {
  const states = columns.map((column) => columnState(column, today, site.isArchived));
  return [...states.flatMap(blankFinding), ...(site.isArchived ? [] : [...states.flatMap((state) => staleFindings(state, today)), ...sumFindings(states)])];
}

function blankFinding({ path, name, state }: ColumnState): Finding[] {
  if (state !== 'blank') return [];
  return [findingOf('column-blank', 'amber', '每个栏目都有内容', '写进内容，或者暂时不设这个栏目')(path, `栏目“${name}”没有内容`)];
}

function staleFindings({ path, name, kind, limit, newest, newestEvent, state }: ColumnState, today: string): Finding[] {
  if (limit === undefined || state === 'blank') return [];
  const fix = '发布新的内容；没有就照实空着，不改旧内容的发布时间';
  const stale = findingOf('column-fresh', 'amber', `${kind}栏目最新一条的本站发布时间不超过 ${limit} 天`, fix);
  const event = findingOf('column-events', 'amber', `动态类栏目的列表上，最新的日子不超过 ${limit} 天`, '有了真实的新消息就发布；不为了变新而改日子');
  const isNews = kind === COLUMN_KINDS.news;
  return [
    ...(state === 'stale' ? [stale(path, newest === undefined ? `栏目“${name}”没有一条写明发布时间` : `栏目“${name}”最新的一条发布于 ${newest}，已经 ${age(newest, today)} 天`)] : []),
    ...(isNews && newestEvent !== undefined && isOlder(newestEvent, today, limit) ? [event(path, `栏目“${name}”的列表上最新的日子是 ${newestEvent}，已经 ${age(newestEvent, today)} 天`)] : []),
  ];
}

/** How many columns of the navigation fail, by the three ways of counting. */
export function columnSums(states: readonly ColumnState[]): { stale: ColumnState[]; long: ColumnState[]; blank: ColumnState[] } {
  const first = states.filter(({ level }) => level === 1);
  return {
    stale: first.filter(({ state }) => state === 'stale'),
    long: first.filter(({ state, daysOld, limit }) => state === 'stale' && limit !== undefined && (daysOld ?? Infinity) > THRESHOLDS.longDays.value),
    blank: first.filter(({ state }) => state === 'blank'),
  };
}

function sumFindings(states: readonly ColumnState[]): Finding[] {
  const { stale, long, blank } = columnSums(states);
  const judge = (found: readonly ColumnState[], { value, unit }: { value: number; unit: string }, what: string) =>
    found.length < value
      ? []
      : [findingOf('columns-veto', 'red', `${what}的一级栏目少于 ${value} ${unit}`, '先更新或合并这些栏目')('/', `${what}的一级栏目有 ${found.length} ${unit}：${found.map(({ name }) => name).join('、')}`)];
  return [...judge(stale, THRESHOLDS.staleColumns, '不更新'), ...judge(long, THRESHOLDS.longStaleColumns, '长期不更新'), ...judge(blank, THRESHOLDS.blankColumns, '空白')];
}

const age = (time: string, today: string) => daysBetween(dayOf(time), today);
const isOlder = (time: string, today: string, limit: number) => age(time, today) > limit;

function latest(times: readonly string[]): string | undefined {
  return times.reduce<string | undefined>((newest, time) => (newest === undefined || time > newest ? time : newest), undefined);
}
