/** An inspector would pass the site in everything but how new it is, which only real news can give. */
import { describe, expect, test } from 'vitest';
import { siteModel } from '../../integrations/site-inspection/site-model.ts';
import { columnsOf } from '~/domain/inspection/columns.ts';
import { FRESHNESS_RULES } from '~/domain/inspection/finding.ts';
import { inspect } from '~/domain/inspection/inspect.ts';
import { firstOf, readSite } from './support/built-site.ts';
import { isSample, publishedIn, today } from './support/content-files.ts';

const site = siteModel(readSite());
const inspection = inspect(site, today);
const unfresh = inspection.findings.filter(({ rule }) => !FRESHNESS_RULES.has(rule));
const sentences = (severity: string) => firstOf(unfresh.filter((finding) => finding.severity === severity).map(({ rule, page, found }) => `${rule} ${page}: ${found}`));

test('nothing is red', () => {
  expect(sentences('red')).toEqual([]);
});

test('nothing costs points', () => {
  expect(sentences('amber')).toEqual([]);
});

test('the inspection has seen the site', () => {
  const { pages, items, internal, external, loads, hues } = inspection.counts;
  expect(pages).toBeGreaterThan(300);
  expect(items).toBeGreaterThan(300);
  expect(internal).toBeGreaterThan(10_000);
  expect(external).toBeGreaterThan(100);
  expect(loads).toBeGreaterThan(1000);
  expect(hues).toBeGreaterThan(0);
  expect(site.pages.flatMap(({ quotes }) => quotes).length).toBeGreaterThan(100);
  expect(site.pages.filter(({ documentHeader }) => documentHeader?.validity !== undefined).length).toBe(publishedIn('policies').length);
  expect(site.pages.reduce((count, { sentences: own }) => count + own.length, 0)).toBeGreaterThan(5000);
});

describe('columns', () => {
  test('are those of the navigation, with all that is published in them', () => {
    const first = columnsOf(site).filter(({ level }) => level === 1);
    expect(first.map(({ name }) => name)).toContain('工作动态');
    expect(first.filter(({ isBlank, items }) => isBlank || items.length === 0).map(({ name }) => name)).toEqual([]);
    const news = first.find(({ path }) => path === '/news/');
    const own = publishedIn('news').filter((entry) => !isSample(entry));
    expect(own.map(({ id }) => `/news/${id}/`).filter((path) => news?.items.every(({ page }) => page.path !== path))).toEqual([]);
    expect(news?.kind).toBe('news');
  });

  test('are judged: fourteen days after the last news the report is red', () => {
    const later = inspect(site, '2099-01-01');
    expect(later.isPassed).toBe(false);
    expect(later.vetoes.find(({ name }) => name === '首页不更新')?.result).toBe(site.isArchived ? 'archived' : 'failed');
    expect(later.columns.filter(({ level, kind }) => level === 1 && kind === '动态类').every(({ state }) => state === 'stale' || state === 'archived')).toBe(true);
  });
});

test('the pages say of themselves whether they are a demonstration', () => {
  const robots = site.pages.map(({ meta }) => meta['robots']?.[0]);
  expect(site.isDemo).toBe(robots.every((content) => content?.startsWith('noindex')));
});
