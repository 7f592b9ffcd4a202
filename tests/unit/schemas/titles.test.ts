import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from '~/schemas/collections.ts';
import { titleLine } from '~/schemas/shared/text.ts';
import { rawEntry } from '../../fixtures/make.ts';

const title = titleLine(60);

describe('a title', () => {
  it.each(['陕西开会部署软件正版化', '“剑网2025”重点打击用虚假授权卖软件', 'R&D 部门的软件', '3 < 5 台', 'a*b', '教技函〔2024〕83号', '第[1]类', 'C++ 和 C#', 'snake_case'])('may be %s', (text) => {
    expect(title.safeParse(text).success).toBe(true);
  });

  it.each(['<b>通知</b>', '通知<br>全文', '通知<br/>', '关于&nbsp;通知', '&#20013;', '&#x4E2D;', '**重要**通知', '__重要__', '`npm`', '[通知](/policies/)', '![图](/images/a.png)', '<script>alert(1)</script>'])('may not be %s', (text) => {
    const [issue] = title.safeParse(text).error?.issues ?? [];
    expect(issue?.message).toContain('标题照原样显示，不写标记');
  });

  it('is asked for in every kind of entry that has one', () => {
    const titled = Object.entries(COLLECTIONS).filter(([name]) => 'title' in rawEntry(name as keyof typeof COLLECTIONS));
    expect(titled.length).toBeGreaterThan(10);
    const passing = titled.filter(([name, { schema }]) => schema.safeParse({ ...rawEntry(name as keyof typeof COLLECTIONS), title: '<b>通知</b>' }).success);
    expect(passing.map(([name]) => name)).toEqual([]);
  });
});
