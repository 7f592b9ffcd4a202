import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellText, fileName, FORMULA_START, sheetName } from '~/domain/sheet.ts';

describe('fileName', () => {
  it.each([
    ['软件对比', 'xlsx', '软件对比.xlsx'],
    ['费用/比较: 200台', 'csv', '费用 比较 200台.csv'],
    ['..\\..\\etc', 'csv', 'etc.csv'],
    ['', 'csv', '表格.csv'],
    ['\u{202E}', 'csv', '表格.csv'],
  ])('%j is %s', (title, ending, name) => {
    expect(fileName(title, ending)).toBe(name);
  });

  it('holds nothing that a system refuses, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(fileName(title, 'csv')).toMatch(/^[^.\\/:*?"<>|\p{Cc}][^\\/:*?"<>|\p{Cc}]*\.csv$/u);
      }),
    );
  });
});

describe('sheetName', () => {
  it('keeps to what spreadsheet programs allow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const name = sheetName(title);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]/u);
      }),
    );
  });
});

describe('cellText', () => {
  it('writes a number as it was', () => {
    expect([cellText('三台'), cellText({ number: '0.10' })]).toEqual(['三台', '0.10']);
  });
});

describe('FORMULA_START', () => {
  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("x")\n第二行'])('finds %j, and the CSV library puts an apostrophe before it', (text) => {
    expect(Papa.unparse([[text]], { escapeFormulae: FORMULA_START })).toMatch(/^"?'/u);
  });

  it.each(['正版', '1-2', 'a=b', '“=1”'])('leaves %j alone', (text) => {
    expect(FORMULA_START.test(text)).toBe(false);
  });
});
