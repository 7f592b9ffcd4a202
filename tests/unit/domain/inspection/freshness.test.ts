import { describe, expect, test } from 'vitest';
import { columnsOf, kindOfColumn } from '~/domain/inspection/columns.ts';
import { inspect } from '~/domain/inspection/inspect.ts';
import type { BuiltPage } from '~/domain/inspection/model.ts';
import { headLinks, item, linkTo, page, siteOf, siteWith, soundPages, TODAY } from './pages.ts';

const rulesOn = (site: Parameters<typeof inspect>[0], today: string) =>
  inspect(site, today)
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ severity, rule, page: path }) => `${severity} ${rule} ${path}`);

const vetoOf = (site: Parameters<typeof inspect>[0], today: string, name: string) => inspect(site, today).vetoes.find((veto) => veto.name === name)?.result;

test.each([
  ['工作动态', 'news'],
  ['要闻', 'news'],
  ['通知公告', 'policy'],
  ['政策文件', 'policy'],
  ['软件名录', 'other'],
])('%s is a column of kind %s', (name, kind) => {
  expect(kindOfColumn(name)).toBe(kind);
});

describe('columns', () => {
  test('are what the navigation leads to, without search, and the lists below each', () => {
    const pages = [...soundPages(), page('/news/topics/t/', { links: [linkTo('/news/topics/t/x/')], headings: ['某个专题'] }), item('/news/topics/t/x/', '2026-11-20 10:00')];
    expect(columnsOf(siteOf(pages)).map(({ path, name, kind, level }) => [path, name, kind, level])).toEqual([
      ['/news/', '工作动态', 'news', 1],
      ['/news/topics/t/', '某个专题', 'other', 2],
      ['/policies/', '政策文件', 'policy', 1],
    ]);
  });

  test('hold what all their pages list, once, and no samples', () => {
    const more = page('/news/page/2/', { links: [linkTo('/news/c/'), linkTo('/news/a/'), linkTo('/news/sample/')] });
    const pages = [...soundPages(), more, item('/news/c/', '2026-11-25 10:00'), item('/news/sample/', '2026-11-26 10:00', { isSample: true })];
    const state = inspect(siteOf(pages), TODAY).columns.find(({ path }) => path === '/news/');
    expect(state).toMatchObject({ items: 2, newest: '2026-11-25 10:00', daysOld: 1, newestEvent: '2026-11-20', limit: 14, state: 'fresh' });
  });
});

describe('the home page', () => {
  test('is fresh for fourteen days after the site published, and by what its list shows', () => {
    expect(rulesOn(siteOf(), '2026-12-04')).toEqual([]);
    expect(rulesOn(siteOf(), '2026-12-05')).toEqual(['red home-events /', 'amber column-events /news/']);
    expect(rulesOn(siteOf(), '2026-12-06')).toEqual(['red home-fresh /', 'red home-events /', 'amber column-fresh /news/', 'amber column-events /news/']);
  });

  test('is not made new by what is announced for later', () => {
    const announced = linkTo('/news/soon/', { listedDay: '2027-03-01' });
    const pages = soundPages().map((sound) => (sound.path === '/' || sound.path === '/news/' ? { ...sound, links: [...sound.links, announced] } : sound));
    expect(rulesOn(siteOf([...pages, item('/news/soon/', '2026-12-01 10:00')]), '2026-12-05')).toEqual(['red home-events /', 'amber column-events /news/']);
  });

  test('that lists nothing with a time is stale', () => {
    expect(rulesOn(siteWith('/', { links: headLinks }), TODAY)).toContain('red home-fresh /');
  });

  test('is doubted where only the days of its list are old, and fails by the time of publishing', () => {
    expect(vetoOf(siteOf(), TODAY, '首页不更新')).toBe('passed');
    expect(vetoOf(siteOf(), '2026-12-05', '首页不更新')).toBe('doubted');
    expect(vetoOf(siteOf(), '2026-12-06', '首页不更新')).toBe('failed');
  });
});

describe('a column', () => {
  test('of documents is fresh for half a year', () => {
    expect(rulesOn(siteOf(), '2027-01-28').filter((finding) => finding.includes('/policies/'))).toEqual([]);
    expect(rulesOn(siteOf(), '2027-01-29').filter((finding) => finding.includes('/policies/'))).toEqual(['amber column-fresh /policies/']);
  });

  test('whose items tell no time is stale', () => {
    expect(rulesOn(siteWith('/policies/b/', { item: { hasSource: true, isSample: false } }), TODAY)).toContain('amber column-fresh /policies/');
  });

  test('without anything is blank', () => {
    expect(rulesOn(siteWith('/policies/', { links: headLinks, entries: 0 }), TODAY).filter((finding) => finding.includes('column'))).toEqual(['amber column-blank /policies/']);
    expect(rulesOn(siteWith('/policies/', { links: headLinks, entries: 4 }), TODAY).filter((finding) => finding.includes('blank'))).toEqual([]);
  });

  test('of the second level is blank where it says so', () => {
    const topic = page('/news/topics/t/', { entries: 0, saysEmpty: true, sentences: ['暂无内容。'] });
    expect(rulesOn(siteOf([...soundPages(), topic]), TODAY)).toEqual(['amber column-blank /news/topics/t/']);
  });
});

describe('the sums that decide alone', () => {
  /** So many columns of news, each with one item of that time, or none. */
  function columns(count: number, published: string | undefined): BuiltPage[] {
    const paths = Array.from({ length: count }, (_, index) => `/n${index}/`);
    const header = [...headLinks, ...paths.map((path) => linkTo(path, { area: 'header', label: `要闻${path}` }))];
    const home = { ...(soundPages()[0] as BuiltPage), links: [...header, linkTo('/news/a/', { listedDay: '2026-11-20' })] };
    const lists = paths.map((path) => page(path, published === undefined ? { entries: 0 } : { links: [linkTo(`${path}x/`)] }));
    return [home, ...soundPages().slice(1), ...lists, ...(published === undefined ? [] : paths.map((path) => item(`${path}x/`, published)))];
  }

  const sumsOf = (pages: BuiltPage[]) => inspect(siteOf(pages), TODAY).findings.filter(({ rule }) => rule === 'columns-veto').map(({ found }) => found.split('：')[0]);

  test('are five that are stale', () => {
    expect(sumsOf(columns(4, '2026-11-01 10:00'))).toEqual([]);
    expect(sumsOf(columns(5, '2026-11-01 10:00'))).toEqual(['不更新的一级栏目有 5 个']);
    expect(vetoOf(siteOf(columns(5, '2026-11-01 10:00')), TODAY, '栏目不更新')).toBe('failed');
  });

  test('are ten that have been stale for long', () => {
    expect(sumsOf(columns(10, '2025-11-01 10:00'))).toEqual(['不更新的一级栏目有 10 个', '长期不更新的一级栏目有 10 个']);
  });

  test('are five that are blank', () => {
    expect(sumsOf(columns(4, undefined))).toEqual([]);
    expect(sumsOf(columns(5, undefined))).toEqual(['空白的一级栏目有 5 个']);
  });
});

test('an archived site is not asked for news, but must not have blank columns', () => {
  const archived = siteOf(soundPages(), { isArchived: true });
  expect(rulesOn(archived, '2030-01-01')).toEqual([]);
  expect(inspect(archived, '2030-01-01').columns.map(({ state }) => state)).toEqual(['archived', 'archived']);
  expect(vetoOf(archived, '2030-01-01', '首页不更新')).toBe('archived');
  expect(rulesOn(siteWith('/policies/', { links: headLinks, entries: 0 }, { isArchived: true }), TODAY)).toContain('amber column-blank /policies/');
});
