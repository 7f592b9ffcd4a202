/** The pages of experiences: every part of a story is told or said to be untold, drawings repeat the table, a sample is one everywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, find, findAll, pageAt, readSite, structuredData, textOf, type Page } from './support/built-site.ts';
import { isSample, publishedIn } from './support/content-files.ts';

const site = readSite();
const SAMPLE = '/showcases/sample-showcase/';
const fileText = (file: string) => readFileSync(join(site.folder, file), 'utf8');
const pages = publishedIn('showcases').map(({ id }) => pageAt(site, `/showcases/${id}/`));
const textsIn = (selector: string, page: Page) => findAll(selector, page.document).map(textOf);

describe('a story', () => {
  test.each(pages)('$path has all its parts, in their order', (page) => {
    expect(textsIn('.story tbody > tr:first-child > th', page).map((text) => text.replace('本站归纳。', ''))).toEqual(['处境', '做法', '结果', '花费', '用时', '可以学的']);
  });

  test.each(pages)('$path tells each part or says that its source does not', (page) => {
    for (const part of findAll('.story tbody', page.document)) {
      const cells = findAll('td', part).map(textOf);
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  test.each(pages)('$path marks every line but our own lessons with a source that stands below', (page) => {
    const parts = findAll('.story tbody', page.document).slice(0, -1);
    const lines = parts.flatMap((part) => findAll('td:not(.quiet)', part));
    expect(lines.filter((line) => find('a.mark', line) === null).map(textOf)).toEqual([]);
    const targets = new Set(findAll('.marks > li', page.document).map((item) => `#${attribute(item, 'id')}`));
    expect(findAll('a.mark', page.document).filter((link) => !targets.has(attribute(link, 'href') ?? ''))).toEqual([]);
  });

  test.each(pages)('$path draws no number that its table does not show', (page) => {
    const table = textsIn('.story', page).join('').replaceAll(/\s/gu, '');
    const numbers = [...textsIn('.chart .value', page), ...textsIn('.chart .share', page).flatMap((text) => text.match(/[\d.]+/gu) ?? [])];
    expect(numbers.filter((number) => !table.includes(number.trim()))).toEqual([]);
  });

  test('is drawn where there is something to draw, and not elsewhere', () => {
    const drawn = pages.filter((page) => find('.chart', page.document) !== null).map(({ path }) => path.split('/')[2]);
    expect(drawn).toEqual(['jiangsu-hospitals-2018', 'liaoning-187-departments-2012', 'qinghai-provincial-2012', 'sample-showcase', 'xynu-timetable-2017']);
  });
});

describe('whoever learns to count first', () => {
  test('comes to the ledger from the story, and back', () => {
    const page = pageAt(site, '/showcases/fangshan-hospital-2020/');
    expect(findAll('aside a', page.document).map((link) => attribute(link, 'href'))).toContain(`${site.base.slice(0, -1)}/tools/ledger/`);
    const back = pageAt(site, '/guidance/three-ledgers/');
    expect(back.html).toContain('/showcases/fangshan-hospital-2020/');
  });

  test.each(['/responsibilities/tasks/procurement/', '/responsibilities/caizhengju/', '/software/wps-office/'])('%s leads to those who did it', (path) => {
    expect(pageAt(site, path).html).toContain('/showcases/liaoning-187-departments-2012/');
  });

  test('finds what was done in a county of ours from its page', () => {
    expect(pageAt(site, '/responsibilities/counties/baihe/').html).toContain('/showcases/baihe-audit-2023/');
  });
});

describe('the list', () => {
  const page = pageAt(site, '/showcases/');

  test('has every experience in a row of its industry, the sample apart', () => {
    const rows = findAll('.showcases tbody tr', page.document);
    expect(rows.length).toBe(pages.length);
    expect(rows.filter((row) => textOf(row).includes('示例')).length).toBe(1);
    expect(findAll('.showcases tbody tr a', page.document).map((link) => attribute(link, 'href')).pop()).toContain(SAMPLE);
  });

  test('leads each kind of organisation to its part', () => {
    const anchors = findAll('.readers a', page.document).map((link) => (attribute(link, 'href') ?? '').slice(1));
    expect(anchors).toEqual(['government', 'education', 'health', 'state-enterprise', 'private-enterprise']);
    expect(anchors.filter((id) => find(`[id="${id}"]`, page.document) === null)).toEqual([]);
  });
});

describe('titles of honour', () => {
  const page = pageAt(site, '/showcases/recognition/');

  test('quote the notice and say that nobody read how to apply', () => {
    expect(textOf(find('blockquote.clause', page.document)!)).toContain('组织开展推荐第三批“全国软件正版化示范企业”评选工作');
    expect(textsIn('.unknown', page).length).toBe(2);
  });

  test('say whom to ask', () => {
    expect(findAll('.honour a', page.document).map((link) => attribute(link, 'href'))).toContain(`${site.base.slice(0, -1)}/responsibilities/bangongshi/#duty-summary-awards`);
  });
});

describe('the sample', () => {
  const page = pageAt(site, SAMPLE);

  test('says so in its title, in a notice, beside every drawing and across every sheet of paper', () => {
    expect(textOf(find('h1', page.document)!)).toContain('示例');
    expect(textsIn('.notice', page).join('')).toContain('虚构');
    const charts = findAll('.chart', page.document);
    expect(charts.length).toBe(2);
    expect(charts.filter((chart) => !textOf(chart).includes('示例：数字是虚构的'))).toEqual([]);
    expect(textsIn('.sample-mark', page)).toEqual(['示例']);
    expect(pages.filter(({ path, document }) => path !== SAMPLE && find('.sample-mark', document) !== null)).toEqual([]);
  });

  test('is offered to no search engine', () => {
    // A demonstration keeps all of its pages out; a sample says more, wherever the site stands.
    expect(find('meta[name="robots"][content="noindex, noarchive"]', page.document)).not.toBeNull();
    expect(pages.filter(({ path, document }) => path !== SAMPLE && find('meta[content="noindex, noarchive"]', document) !== null)).toEqual([]);
  });

  test('is called a sample in the results of search', () => {
    expect(attribute(find('main', page.document)!, 'data-pagefind-meta')).toBe('kind:典型经验（示例，虚构）');
    const named = site.pages.flatMap((other) => findAll(`a[href$="${SAMPLE}"]`, other.document).map((link) => ({ path: other.path, text: textOf(link) })));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ text }) => !text.includes('示例'))).toEqual([]);
    expect(fileText('search/index.json')).toContain('【示例】示例机械有限公司');
  });

  test('is no structured data and no open data', () => {
    const told = site.pages.flatMap((other) => structuredData(other).map((data) => ({ path: other.path, text: JSON.stringify(data) })));
    expect(told.length).toBeGreaterThan(pages.length);
    expect(told.filter(({ text }) => text.includes('示例机械') || text.includes('sample-showcase'))).toEqual([]);
    const data = [...site.files].filter((file) => file.startsWith('data/') && !file.endsWith('.html'));
    expect(data.length).toBeGreaterThan(10);
    expect(data.filter((file) => fileText(file).includes('示例机械') || fileText(file).includes('sample-showcase'))).toEqual([]);
  });
});

test('the collection has both kinds', () => {
  expect(publishedIn('showcases').filter(isSample).map(({ id }) => id)).toEqual(['sample-showcase']);
});
