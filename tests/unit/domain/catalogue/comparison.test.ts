import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonOf, COMPARED, differ, mergedLabels } from '~/domain/catalogue/comparison.ts';

describe('comparisonOf', () => {
  const known = new Set(['a', 'b', 'c', 'd', 'e', 'f']);
  const read = (...ids: string[]) => comparisonOf(ids, (id) => known.has(id));

  it('keeps the order of the address, each product once', () => {
    expect(read('c', 'a', 'c')).toEqual({ ids: ['c', 'a'], unknown: [], surplus: [] });
  });

  it('names what is no product, and goes on with the rest', () => {
    expect(read('a', 'x', '<b>', 'b')).toEqual({ ids: ['a', 'b'], unknown: ['x', '<b>'], surplus: [] });
  });

  it('takes four, and names the others', () => {
    expect(read('a', 'b', 'x', 'c', 'd', 'e', 'f')).toEqual({ ids: ['a', 'b', 'c', 'd'], unknown: ['x'], surplus: ['e', 'f'] });
  });

  it('loses nothing, whatever the address holds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string())), (wanted) => {
        const { ids, unknown, surplus } = read(...wanted);
        expect(ids.length).toBeLessThanOrEqual(COMPARED);
        expect([...ids, ...unknown, ...surplus].toSorted()).toEqual([...new Set(wanted)].toSorted());
      }),
    );
  });
});

describe('mergedLabels', () => {
  it('puts a label that only one has after its neighbour there', () => {
    expect(mergedLabels([['授权', '版本', '厂商'], ['授权', '价格', '版本', '停止支持', '厂商']])).toEqual(['授权', '价格', '版本', '停止支持', '厂商']);
  });

  it('has each label once', () => {
    const labels = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(fc.array(labels), (lists) => {
        expect(mergedLabels(lists).toSorted()).toEqual([...new Set(lists.flat())].toSorted());
      }),
    );
  });
});

describe('differ', () => {
  it.each<[boolean, (string | undefined)[]]>([
    [true, ['开源', '订阅']],
    [false, ['开源', '开源']],
    [false, ['开 源', '开源\n']],
    [false, ['开源', undefined]],
    [false, [undefined, undefined]],
    [true, ['开源', undefined, '订阅']],
  ])('%s for %j', (expected, texts) => {
    expect(differ(texts)).toBe(expected);
  });
});
