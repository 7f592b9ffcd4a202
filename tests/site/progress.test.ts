/** What the pages of progress and of published numbers show, against the editors' files. */
import { describe, expect, test } from 'vitest';
import { attribute, find, findAll, pageAt, readSite, textOf } from './support/built-site.ts';
import { isSample, publishedIn } from './support/content-files.ts';

const site = readSite();
const page = pageAt(site, '/progress/').document;
const reports = publishedIn('progress');
const samples = reports.filter(isSample);
const counties = publishedIn('counties').map(({ data }) => String(data['name']));

describe('the page of progress', () => {
  test('says in its first line that there are no real numbers yet', () => {
    expect(reports).toHaveLength(samples.length);
    expect(textOf(find('.lead', page))).toContain('现在还没有真实的数字');
    expect(textOf(find('.none', page))).toContain('还没有公布的月报');
  });

  test('says before any clause what is due, by which day, by whom and to whom', () => {
    const due = find('main .columns dl', page);
    expect(attribute(find('main .columns [data-day-of-month]', page), 'data-day-of-month')).toBe('18');
    expect(textOf(due)).toMatch(/每月18日前.*软件正版化检查整改月报表.*县（区）政府办.*领导小组办公室/u);
  });

  test('leads from the top of the sample to each of its parts', () => {
    const targets = findAll('nav.parts a', page).map((link) => (attribute(link, 'href') ?? '').slice(1));
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((id) => find(`#sample h2#${id}`, page) === null)).toEqual([]);
  });

  test('quotes the clause that orders the report, and leads to the tool', () => {
    const links = findAll('main a[href]', page).map((link) => attribute(link, 'href') ?? '');
    expect(links).toContain(`${site.base}policies/anzhengbanfa-2012-46/#clause-3-3`);
    expect(links).toContain(`${site.base}tools/monthly-report/`);
    expect(links).toContain(`${site.base}progress/figures/`);
    expect(textOf(find('blockquote', page))).toContain('每月18日前');
  });
});

describe('the sample', () => {
  const block = find('#sample', page);
  if (block === null) throw new Error('There is no sample');
  const months = 12;
  const units = new Set(samples.map(({ data }) => data['sampleUnit']));

  test('says so over every block, in every table and in every row that can be carried away', () => {
    const heads = findAll('h2, h3', block).map(textOf);
    expect(heads.length).toBeGreaterThan(6);
    expect(heads.filter((head) => !head.includes('示例'))).toEqual([]);
    expect(findAll('caption', block).map(textOf).filter((caption) => !caption.startsWith('示例'))).toEqual([]);
    expect(attribute(find('sheet-export', block), 'data-name')).toContain('示例');
    const rows = findAll('#sample-full tbody tr', block);
    expect(rows).toHaveLength(3 * samples.length);
    expect(rows.filter((row) => !textOf(row).startsWith('示例') || !textOf(row).endsWith('示例'))).toEqual([]);
  });

  test('names no county', () => {
    expect(counties.filter((name) => textOf(block).includes(name))).toEqual([]);
  });

  test('is no text of the search', () => {
    expect(attribute(block, 'data-pagefind-ignore')).toBe('');
  });

  test.each(['sample-licensed', 'sample-rectified'])('has a cell for each unit and month, and says 未报 where there is no report: %s', (id) => {
    const missing = findAll(`#${id} td.missing`, block);
    expect(missing).toHaveLength(units.size * months - samples.length);
    expect(new Set(missing.map(textOf))).toEqual(new Set(['未报']));
    expect(missing.filter((cell) => attribute(cell, 'data-number') !== undefined)).toEqual([]);
  });

  test('shows a share that cannot be told as 不适用, never as nought', () => {
    expect(textOf(find('#sample-rectified', block))).toContain('不适用');
  });

  test('reckons its shares as the files have them', () => {
    for (const { id, data } of samples) {
      const kinds: Record<string, number>[] = Object.values(data['kinds']);
      const sum = (key: string) => kinds.reduce((total, kind) => total + (kind[key] ?? 0), 0);
      const shown = Number(attribute(find(`[id="${id}"]`, block), 'data-number'));
      expect(Math.abs(shown - (100 * sum('licensed')) / sum('required'))).toBeLessThan(0.1);
    }
  });

  test('draws every unit on the same scale, with a name that can be heard', () => {
    const drawings = findAll('svg[role="img"]', block);
    expect(drawings).toHaveLength(units.size);
    expect(new Set(drawings.map((drawing) => attribute(drawing, 'viewBox'))).size).toBe(1);
    for (const unit of units) expect(drawings.some((drawing) => attribute(drawing, 'aria-label')?.startsWith(`${String(unit)}：最近一次正版率`) === true)).toBe(true);
  });

  test('shows what was corrected', () => {
    expect(textOf(block)).toContain('由 300 改为 310');
    expect(findAll('#sample-licensed sup', block)).toHaveLength(1);
  });
});

describe('the page of published numbers', () => {
  const figures = pageAt(site, '/progress/figures/').document;
  const rows = findAll('main tbody tr', figures);

  test('has a row for every number, with its day, its words, and where it was read', () => {
    const values = publishedIn('figures').flatMap(({ data }) => data['values']);
    expect(rows).toHaveLength(values.length);
    expect(findAll('main .provenance', figures)).toHaveLength(values.length);
    const shown = rows.map((row) => textOf(find('.number b', row))).sort();
    expect(shown).toEqual(values.map((value: { asStated: string }) => value.asStated).sort());
  });

  test('draws only what was counted alike, beside its own table', () => {
    const drawings = findAll('main svg[role="img"]', figures);
    expect(drawings.length).toBeGreaterThanOrEqual(4);
    for (const drawing of drawings) expect(findAll('text', drawing).length).toBe(2 * findAll('rect', drawing).length);
    expect(drawings.flatMap((drawing) => findAll('.hollow', drawing))).toHaveLength(publishedIn('figures').flatMap(({ data }) => data['values']).filter((value: { series?: string; confidence: string }) => value.series !== undefined && value.confidence === 'unverified').length);
  });

  test('leads to the news, and the news leads back', () => {
    for (const { id, data } of publishedIn('figures').filter(({ data: { news } }) => news !== undefined)) {
      const back = findAll('a[href]', pageAt(site, `/news/${data['news']}/`).document).map((link) => attribute(link, 'href'));
      expect(back).toContain(`${site.base}progress/figures/#${id}`);
    }
  });
});
