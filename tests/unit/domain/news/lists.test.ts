import { describe, expect, it } from 'vitest';
import { byOccurrence, byPublication, inPages, itemsByValue, neighboursIn } from '~/domain/news/lists.ts';

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a list in pages', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [20, [20]],
    [21, [20, 1]],
    [40, [20, 20]],
    [41, [20, 20, 1]],
  ])('of %i rows is of %j', (count, sizes) => {
    expect(inPages(rows(count)).map(({ length }) => length)).toEqual(sizes);
    expect(inPages(rows(count)).flat()).toEqual(rows(count));
  });
});

const item = (id: string, occurredOn: string, publishedAt = '2026-11-24 10:00') => ({ id, occurredOn, publishedAt });

describe('the order', () => {
  it('is by what happened last, the more exact day first, then by id', () => {
    const items = [item('b', '2022'), item('a', '2023-01-02'), item('d', '2022-12-31'), item('c', '2022-12-31')];
    expect(items.toSorted(byOccurrence).map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b']);
  });

  it('is by the minute of publication, then by what happened', () => {
    const items = [item('old', '2026-01-01'), item('new', '2012-01-01', '2026-11-24 10:01'), item('older', '2025-01-01')];
    expect(items.toSorted(byPublication).map(({ id }) => id)).toEqual(['new', 'old', 'older']);
  });
});

describe('items by value', () => {
  const items = [{ id: 'a', units: ['x', 'y'] }, { id: 'b', units: ['y'] }, { id: 'c', units: [] }];

  it('stand under each of their values, in their order', () => {
    const found = itemsByValue(items, { values: ({ units }) => units });
    expect([...found].map(([value, under]) => [value, under.map(({ id }) => id)])).toEqual([
      ['x', ['a']],
      ['y', ['a', 'b']],
    ]);
  });

  it('leave the place of a standing value, even empty', () => {
    expect([...itemsByValue(items, { values: ({ units }) => units, standing: ['z', 'y'] }).keys()]).toEqual(['z', 'y', 'x']);
  });
});

describe('neighbours in time', () => {
  const items = [{ id: 'last' }, { id: 'middle' }, { id: 'first' }];

  it('are the one before and the one after', () => {
    expect(neighboursIn(items, 'middle')).toEqual({ older: { id: 'first' }, newer: { id: 'last' } });
  });

  it('are one at either end, and none of what is not listed', () => {
    expect(neighboursIn(items, 'last')).toEqual({ older: { id: 'middle' } });
    expect(neighboursIn(items, 'first')).toEqual({ newer: { id: 'middle' } });
    expect(neighboursIn(items, 'withdrawn')).toEqual({});
  });
});
