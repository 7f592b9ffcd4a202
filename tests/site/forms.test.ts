/** Forms to carry away: every field on the page, and files that open without the site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { attribute, find, findAll, pageAt, readSite, textOf } from './support/built-site.ts';
import { publishedIn } from './support/content-files.ts';

const site = readSite();
const forms = publishedIn('forms');
const labelsOf = (list: { label: string }[] | undefined) => (list ?? []).map(({ label }) => label);
const cellsOf = (rows: readonly (readonly unknown[])[]) => rows.flat().filter((cell) => cell !== null && cell !== '').map(String);

test('there are forms', () => {
  expect(forms.length).toBeGreaterThan(0);
});

test('the index has each of them once', () => {
  const links = findAll('main th a[href]', pageAt(site, '/forms/').document).map((link) => attribute(link, 'href'));
  const wanted = forms.filter(({ data }) => data['withdrawn'] === undefined).map(({ id }) => `${site.base}forms/${id}/`);
  expect(links.filter((href) => wanted.includes(href ?? '')).sort()).toEqual(wanted.sort());
});

describe.each(forms.map(({ id, data }) => ({ id, data })))('$id', ({ id, data }) => {
  const page = pageAt(site, `/forms/${id}/`);
  const labels = [...labelsOf(data['header']), ...labelsOf(data['columns'])];
  const hasSheet = (data['columns'] ?? []).length > 0 || (data['articles'] ?? []).length === 0;
  const files = findAll('main a[download]', page.document).map((link) => (attribute(link, 'href') ?? '').slice(site.base.length));
  const bytesOf = (ending: string) => readFileSync(join(site.folder, `forms/${id}.${ending}`));

  test('says at its top that it is ours', () => {
    expect(textOf(find('main .ours', page.document))).toContain('本站整理，非官方表样');
  });

  test('tells of every field what it takes, how it is filled in, and who says so', () => {
    const rows = findAll('.fields tbody tr', page.document);
    expect(rows.map((row) => textOf(find('th', row)))).toEqual(labels);
    for (const [index, field] of [...(data['header'] ?? []), ...(data['columns'] ?? [])].entries()) {
      const row = rows[index];
      if (row === undefined) throw new Error(`${field.label} has no row`);
      expect(textOf(row)).toContain(field.explains.replace(/\s+/gu, ' '));
      expect(textOf(find('.provenance .state', row))).toBe(field.confidence === 'confirmed' ? '已核实' : '未核实');
    }
  });

  test('has its articles in order, each with what it rests on', () => {
    const articles = findAll('.article', page.document);
    expect(articles.length).toBe((data['articles'] ?? []).length);
    for (const [index, article] of (data['articles'] ?? []).entries()) {
      const shown = articles[index];
      if (shown === undefined) throw new Error(`${article.title} is not shown`);
      expect(textOf(find('h3', shown))).toContain(article.title);
      expect(findAll('.basis a', shown).length).toBe((article.clauses ?? []).length + (article.laws ?? []).length);
    }
  });

  test('has its files, and no others', () => {
    const endings = [...(hasSheet ? ['xlsx', 'csv'] : []), ...((data['articles'] ?? []).length > 0 ? ['txt'] : [])];
    expect(files).toEqual(endings.map((ending) => `forms/${id}.${ending}`));
    for (const file of files) expect(site.files.has(file), file).toBe(true);
  });

  test.skipIf(!hasSheet)('is a workbook and CSV with every field and the title that says whose it is', async () => {
    const sheets = await readXlsxFile(bytesOf('xlsx'));
    const rows = sheets.flatMap((sheet) => sheet.data);
    const text = bytesOf('csv').toString();
    for (const words of [...labels, `${data['title']}（本站整理，非官方表样）`]) {
      expect(cellsOf(rows)).toContain(words);
      expect(text).toContain(words);
    }
    expect([...bytesOf('csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test.skipIf((data['articles'] ?? []).length === 0)('is plain text with every article', () => {
    const text = bytesOf('txt').toString();
    for (const { title } of data['articles']) expect(text).toContain(title);
    if (!hasSheet) for (const label of labels) expect(text).toContain(`${label}：`);
  });
});
