import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, editDistance } from '~/domain/content/suggest.ts';

describe('closest', () => {
  it.each([
    ['licnce', ['licence', 'limits'], 'licence'],
    ['kylim', ['kylin', 'uos'], 'kylin'],
    ['Office-Suite', ['office-suite'], 'office-suite'],
    ['kingsoft', ['kingsoft-office', 'example'], 'kingsoft-office'],
    ['kingsoft', ['kingsoft-office', 'kingsoft-pdf'], undefined],
    ['abc', ['xyz'], undefined],
    ['', ['a'], 'a'],
  ])('takes %j for one of %j', (word, candidates, expected) => {
    expect(closest(word, candidates)).toBe(expected);
  });
});

describe('editDistance', () => {
  it.each([
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('of %j and %j', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is the same in both directions, and nothing for the same word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
