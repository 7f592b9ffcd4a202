import { describe, expect, it } from 'vitest';
import { byMonth, correctionsOf, type Corrected } from '~/domain/corrections.ts';

interface Entry {
  id: string;
  data: Corrected;
}

const entry = (id: string, data: Partial<Corrected> = {}): Entry => ({ id, data: { nature: 'editorial', draft: false, publishedAt: '2026-11-24 10:00', corrections: [], ...data } });
const correction = (on: string, what = '改') => ({ on, what, why: '来信' });
const TODAY = '2026-12-10';
const told = (...entries: Entry[]) => correctionsOf(entries, ({ id }) => id, TODAY).map(({ id, on, kind }) => `${on} ${kind} ${id}`);

describe('the record of corrections', () => {
  it('is empty where nothing was put right', () => {
    expect(told(entry('a'), entry('b'))).toEqual([]);
  });

  it('has the newest first; those of a day by entry, in the order in which they were made', () => {
    const b = entry('b', { corrections: [correction('2026-11-25'), correction('2026-12-01'), correction('2026-12-01')] });
    const a = entry('a', { corrections: [correction('2026-12-01')] });
    expect(told(b, a)).toEqual(['2026-12-01 corrected a/corrections/1', '2026-12-01 corrected b/corrections/2', '2026-12-01 corrected b/corrections/3', '2026-11-25 corrected b/corrections/1']);
  });

  it('has what was taken back, with its reason', () => {
    const [first] = correctionsOf([entry('a', { withdrawn: { on: '2026-12-05', reason: '停止供货' } })], ({ id }) => id, TODAY);
    expect(first).toMatchObject({ kind: 'withdrawn', on: '2026-12-05', reason: '停止供货' });
  });

  it.each<[string, Partial<Corrected>]>([
    ['a draft', { draft: true }],
    ['an entry of tomorrow', { publishedAt: '2026-12-11 09:00' }],
    ['a sample', { nature: 'sample' }],
    ['an exposure that had to go', { removeOn: '2026-12-10' }],
    ['an exposure that was withdrawn', { removeOn: '2027-12-10', withdrawn: { on: '2026-12-10', reason: '决定撤销' } }],
  ])('says nothing of %s', (_, data) => {
    expect(told(entry('a', { corrections: [correction('2026-12-01')], ...data }))).toEqual([]);
  });

  it('says nothing of what is dated tomorrow', () => {
    expect(told(entry('a', { corrections: [correction('2026-12-11')], withdrawn: { on: '2026-12-11', reason: '停售' } }))).toEqual([]);
  });
});

it('things go by month, and keep their order', () => {
  const dated = [{ on: '2026-12-05' }, { on: '2026-12-01' }, { on: '2026-11-30' }];
  expect(byMonth(dated)).toEqual([{ month: '2026-12', items: dated.slice(0, 2) }, { month: '2026-11', items: dated.slice(2) }]);
  expect(byMonth([])).toEqual([]);
});
