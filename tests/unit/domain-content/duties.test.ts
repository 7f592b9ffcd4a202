import { expect, it } from 'vitest';
import { dutyProblems } from '~/domain/content/duties.ts';
import { makeEntry } from './make-entry.ts';

const unit = (...clauses: string[]) => dutyProblems(makeEntry('units', 'guoziwei', { duties: [{ clauses: clauses.map((clause) => `notice#${clause}`) }] }));

it.each([['duty.guoziwei'], ['duty.guoziwei-yinjianju'], ['duty.guoziwei', '2.1', 'duty.counties']])('a unit rests on the clause about it: %s %s', (...clauses) => {
  expect(unit(...clauses.filter(Boolean))).toEqual([]);
});

it('a unit does not rest on the clause about another', () => {
  expect(unit('duty.guoziwei', 'duty.caizhengju')).toEqual([expect.objectContaining({ place: { path: ['duties', 0, 'clauses', 1] }, found: '“notice#duty.caizhengju” 是另一个单位的职责条款' })]);
});

it('a unit cites the clause about it at least once', () => {
  expect(unit('2.1')).toEqual([expect.objectContaining({ place: { path: ['duties'] } })]);
});
