import { describe, expect, it } from 'vitest';
import { clauseLabel, type ClauseHead } from '~/domain/clauses.ts';

const notice: ClauseHead[] = [
  { id: 'preamble', heading: '开头' },
  { id: '2', number: '二、', heading: '主要任务' },
  { id: '2.1', number: '（一）', heading: '落实购置经费' },
  { id: '2.1.3', number: '3.', heading: '小项' },
  { id: '2.9', number: '（九）' },
  { id: '3.3', number: '（三）', heading: '没有上级条款' },
  { id: 'duty', heading: '成员单位职责' },
  { id: 'duty.caizhengju', heading: '市财政局' },
  { id: 'duty.nobody' },
  { id: 'bare' },
  { id: 'art.6', number: '第六条' },
];

describe('clauseLabel', () => {
  it.each([
    ['2', '二 主要任务'],
    ['2.1', '二（一）落实购置经费'],
    ['2.1.3', '（一）3 小项'],
    ['2.9', '二（九）'],
    ['3.3', '（三）没有上级条款'],
    ['preamble', '开头'],
    ['duty', '成员单位职责'],
    ['duty.caizhengju', '职责：市财政局'],
    ['duty.nobody', '职责：nobody'],
    ['bare', 'bare'],
    ['art.6', '第六条'],
    ['9.9', '9.9'],
  ])('cites %s as %s', (id, label) => {
    expect(clauseLabel(notice, id)).toBe(label);
  });

  it('cites a clause of a document without clauses by its id', () => {
    expect(clauseLabel([], '2.1')).toBe('2.1');
  });
});
