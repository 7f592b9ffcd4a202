import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_ROWS, blankSheet } from '~/domain/forms/blank-sheet.ts';
import { articleName, piecesOf, plainText } from '~/domain/forms/rule-text.ts';

it.each([
  [1, '第一条'],
  [9, '第九条'],
  [10, '第十条'],
  [11, '第十一条'],
  [20, '第二十条'],
  [30, '第三十条'],
  [99, '第九十九条'],
])('article %i is %s', (number, name) => {
  expect(articleName(number)).toBe(name);
});

describe('the pieces of a rule', () => {
  it('are the text, whatever stands in it', () => {
    const text = fc.array(fc.oneof(fc.constantFrom('【', '】', '\n', '【单位名称】'), fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (whole) => void expect(piecesOf(whole).map((piece) => piece.text).join('')).toBe(whole)));
  });

  it('tell the places to fill in', () => {
    expect(piecesOf('【单位名称】由【部门】负责')).toEqual([
      { text: '【单位名称】', isBlank: true },
      { text: '由', isBlank: false },
      { text: '【部门】', isBlank: true },
      { text: '负责', isBlank: false },
    ]);
    expect(piecesOf('没有【收尾')).toEqual([{ text: '没有【收尾', isBlank: false }]);
  });
});

it('a rule as plain text has its articles numbered and lines that any editor shows', () => {
  const text = plainText({ title: '制度', note: '非官方表样', articles: [{ title: '谁负责', text: '甲。\n乙。' }, { title: '怎么办', text: '丙。' }], places: ['盖章'] });
  expect(text.split('\r\n')).toEqual(['制度', '', '非官方表样', '', '第一条 谁负责', '甲。', '乙。', '', '第二条 怎么办', '丙。', '', '盖章：', '']);
});

describe('an empty sheet', () => {
  const form = { title: '登记表', note: '本站整理', header: ['甲', '乙', '丙', '丁'].map((label) => ({ label })), columns: [{ label: '名称' }, { label: '数目' }], signatures: ['盖章'] };

  it('has its title, its header, its heads, rows to fill in, and a place to sign', () => {
    const { rows, headRow } = blankSheet(form);
    expect(rows.slice(0, 4)).toEqual([['登记表（本站整理）'], ['甲', '', '乙', '', '丙', ''], ['丁', ''], ['名称', '数目']]);
    expect(rows.slice(4, -1)).toEqual(Array.from({ length: BLANK_ROWS }, () => ['', '']));
    expect([headRow, rows[rows.length - 1]]).toEqual([3, ['盖章：', '']]);
  });

  it('without columns is its header', () => {
    expect(blankSheet({ ...form, columns: [] })).toMatchObject({ headRow: 0, rows: [['登记表（本站整理）'], ['甲', '', '乙', '', '丙', ''], ['丁', ''], ['盖章：', '']] });
  });
});
