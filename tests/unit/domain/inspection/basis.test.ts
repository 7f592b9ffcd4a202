import { describe, expect, test } from 'vitest';
import { BASES, basisText, THRESHOLDS } from '~/domain/inspection/basis.ts';
import { RULES } from '~/domain/inspection/finding.ts';
import { groupFindings } from '~/domain/inspection/groups.ts';
import { placeholderIn } from '~/domain/inspection/placeholders.ts';

const every = [...Object.values(RULES).map(({ basis }) => basis), ...Object.values(THRESHOLDS).map(({ basis }) => basis), ...Object.values(BASES.veto)];

describe('a basis', () => {
  test.each([...new Set(every)].map((basis) => [basis.document, basis] as const))('names its document and what it says: %s', (_, basis) => {
    expect(basis.document).not.toBe('');
    expect(basis.says).not.toBe('');
  });

  test('that nobody read first-hand is called 未核实, with whence it is known', () => {
    const unread = every.filter(({ confidence }) => confidence === 'unverified');
    expect(unread.length).toBeGreaterThan(10);
    expect(unread.filter((basis) => !/（未核实，.+）$/u.test(basisText(basis)))).toEqual([]);
    expect(every.filter(({ confidence }) => confidence === 'confirmed').filter((basis) => !basisText(basis).endsWith('（已核实）'))).toEqual([]);
  });

  test('of the single vetoes has the figures of the checklist', () => {
    const { homeDays, newsDays, policyDays, staleColumns, longStaleColumns, blankColumns, hues, loadSeconds } = THRESHOLDS;
    expect([homeDays, newsDays, policyDays, staleColumns, longStaleColumns, blankColumns, hues, loadSeconds].map(({ value }) => value)).toEqual([14, 14, 180, 5, 10, 5, 3, 3]);
  });
});

describe('findings are grouped', () => {
  const columns = [{ path: '/news/', name: '工作动态', kind: '动态类', level: 1, items: 1, state: 'fresh' }] as const;
  const finding = (page: string, found = '没有来源') => ({ rule: 'item-source', severity: 'amber', page, found, allowed: '写明', fix: '写上' }) as const;

  test('by rule and column, the same thing on many pages in one line', () => {
    expect(groupFindings([finding('/news/a/'), finding('/news/b/'), finding('/news/c/', '别的')], [...columns])).toMatchObject([
      { rule: 'item-source', place: '工作动态', lines: [{ found: '没有来源', pages: ['/news/a/', '/news/b/'] }, { found: '别的', pages: ['/news/c/'] }] },
    ]);
  });

  test('as of the whole site where they stand in several columns', () => {
    expect(groupFindings([finding('/news/a/'), finding('/about/')], [...columns])).toMatchObject([{ place: '全站' }]);
    expect(groupFindings([finding('/about/')], [...columns])).toMatchObject([{ place: '栏目之外' }]);
  });
});

test.each(['TODO', '待补充', '正文待补', 'lorem ipsum dolor', '电话xxx', 'XXXX', '占位', '[object Object]'])('%s is a placeholder', (text) => {
  expect(placeholderIn(text)).toBeDefined();
});

test.each(['TODOS', '等待补贴', 'nullable', '待遇', 'DXXXL2'])('%s is none', (text) => {
  expect(placeholderIn(text)).toBeUndefined();
});
