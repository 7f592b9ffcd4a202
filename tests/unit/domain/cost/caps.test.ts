import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPS, MINIMUM_YEARS, capPerYear, capVerdict, type Priced } from '~/domain/cost/caps.ts';
import { CATEGORY_CLASSES } from '~/schemas/categories.ts';
import { PRICE_OFFERS, PRICE_TERMS, PRICE_UNITS } from '~/schemas/software.ts';

const priced = (given: Partial<Priced>): Priced => ({ class: 'office', offer: 'licence', per: 'device', term: 'perpetual', amount: 0n, firstYearService: 0n, ...given });

describe('an office licence', () => {
  it.each([
    [0n, 'within', 'office'],
    [599_99n, 'within', 'office'],
    [600_00n, 'within', 'office'],
    [600_01n, 'special', 'office-special'],
    [1_400_00n, 'special', 'office-special'],
    [1_400_01n, 'over', 'office-special'],
  ])('of %i fen is %s', (amount, kind, cap) => {
    expect(capVerdict(priced({ amount }))).toEqual({ kind, cap, compared: amount });
  });

  it.each(['device', 'user', 'account'] as const)('is compared by the %s', (per) => {
    expect(capVerdict(priced({ per, amount: 500_00n })).kind).toBe('within');
  });

  it('is compared without the service beyond it', () => {
    expect(capVerdict(priced({ amount: 600_00n, firstYearService: 500_00n }))).toEqual({ kind: 'within', cap: 'office', compared: 600_00n });
  });
});

describe('an antivirus licence', () => {
  it.each([
    ['device', 100_00n, 0n, 'within', 'antivirus-client', 100_00n],
    ['device', 80_00n, 20_00n, 'within', 'antivirus-client', 100_00n],
    ['device', 80_00n, 20_01n, 'over', 'antivirus-client', 100_01n],
    ['user', 100_01n, 0n, 'over', 'antivirus-client', 100_01n],
    ['server', 1_400_00n, 0n, 'within', 'antivirus-server', 1_400_00n],
    ['server', 1_400_00n, 1n, 'over', 'antivirus-server', 1_400_01n],
  ] as const)('for one %s of %i and %i fen of service is %s', (per, amount, firstYearService, kind, cap, compared) => {
    expect(capVerdict(priced({ class: 'antivirus', per, amount, firstYearService }))).toEqual({ kind, cap, compared });
  });

  it('is compared by its first year, as the cap holds the service of one', () => {
    expect(capVerdict(priced({ class: 'antivirus', term: 'year', amount: 90_00n }))).toEqual({ kind: 'within', cap: 'antivirus-client', compared: 90_00n });
  });
});

describe('nothing is compared with the wrong thing', () => {
  it.each([
    ['a system, which comes with the machine', { class: 'system' }, 'system'],
    ['a database', { class: 'other' }, 'class'],
    ['a rented cloud', { offer: 'cloud' }, 'offer'],
    ['a membership', { offer: 'consumer' }, 'offer'],
    ['work by the day', { offer: 'service' }, 'offer'],
    ['a set', { per: 'set' }, 'unit'],
    ['an office suite for a server', { per: 'server' }, 'unit'],
    ['a unit that no source names', { per: 'unspecified' }, 'unit'],
    ['a year of an office suite', { term: 'year' }, 'term'],
    ['a month of antivirus software', { class: 'antivirus', term: 'month' }, 'term'],
    ['a term that no source names', { term: 'unspecified' }, 'term'],
  ] as [string, Partial<Priced>, string][])('%s', (_, given, why) => {
    expect(capVerdict(priced(given))).toEqual({ kind: 'none', why });
  });

  it('a verdict is given only on a licence of office or antivirus software for one seat or server', () => {
    const anything = fc.record({
      class: fc.constantFrom(...(Object.keys(CATEGORY_CLASSES) as Priced['class'][])),
      offer: fc.constantFrom(...(Object.keys(PRICE_OFFERS) as Priced['offer'][])),
      per: fc.constantFrom(...(Object.keys(PRICE_UNITS) as Priced['per'][])),
      term: fc.constantFrom(...(Object.keys(PRICE_TERMS) as Priced['term'][])),
      amount: fc.bigInt({ min: 0n, max: 10n ** 10n }),
      firstYearService: fc.bigInt({ min: 0n, max: 10n ** 10n }),
    });
    fc.assert(
      fc.property(anything, (price) => {
        const verdict = capVerdict(price);
        if (verdict.kind === 'none') return;
        expect(price.offer).toBe('licence');
        expect(['office', 'antivirus']).toContain(price.class);
        expect(['device', 'user', 'account', 'server']).toContain(price.per);
        expect(verdict.kind === 'over').toBe(verdict.compared > CAPS[verdict.cap]);
        expect(verdict.cap.startsWith(price.class)).toBe(true);
      }),
    );
  });
});

describe('a cap for a year', () => {
  it('is that of office software over the years of use', () => {
    expect(capPerYear('office', MINIMUM_YEARS)).toBe(120_00n);
    expect(capPerYear('office', 7)).toBe(85_71n);
  });

  it.each(['antivirus', 'system', 'other'] as const)('%s has none', (kind) => {
    expect(capPerYear(kind, 5)).toBeUndefined();
  });
});
