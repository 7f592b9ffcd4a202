import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCatalogue, unpackCatalogue } from '~/domain/cost/catalogue.ts';
import { barShares } from '~/domain/cost/chart.ts';
import { bestOffer, isCurrent, remarkOf } from '~/domain/cost/offers.ts';
import { PRICE_OFFERS, PRICE_TERMS, PRICE_UNITS } from '~/schemas/software.ts';
import { makeProduct } from './make-product.ts';

describe('the names of prices', () => {
  it('tell what is paid, for what, how long and since when', () => {
    expect(makeProduct({ offers: [{ amount: '9800.00', per: 'set', term: 'year', asOf: '2026-05-09' }, { amount: '0.8' }] }).offers.map(({ key }) => key)).toEqual([
      '9800-set-year-2026-05-09',
      '0.80-device-perpetual-2026-08',
    ]);
  });

  it('of editions at the same price stay, whichever comes, goes or stands first', () => {
    const keysOf = (...editions: string[]) => new Map(makeProduct({ offers: editions.map((edition) => ({ edition })) }).offers.map(({ edition, key }) => [edition, key]));
    const all = keysOf('专业版', '标准版', 'Standard', '');
    expect(new Set(all.values()).size).toBe(4);
    for (const editions of [['标准版'], ['', '标准版'], ['Standard', '标准版', '专业版'], ['旧版', '专业版', '']]) {
      for (const [edition, key] of keysOf(...editions)) if (all.has(edition)) expect(key).toBe(all.get(edition));
    }
    for (const key of all.values()) expect(key).toMatch(/^[\w.-]+$/u);
  });

  it('tell alike prices apart, and stay when others come before them', () => {
    const [first, second] = makeProduct({ offers: [{}, {}] }).offers;
    const later = makeProduct({ offers: [{ amount: '1' }, { edition: '专业版' }, {}, {}] }).offers.map(({ key }) => key);
    expect(first?.key).not.toBe(second?.key);
    expect(later.slice(2)).toEqual([first?.key, second?.key]);
  });
});

describe('the remark of a price', () => {
  it.each([
    [{}, ''],
    [{ taxIncluded: true }, '含税'],
    [{ taxIncluded: false }, '不含税'],
    [{ note: '仅限新购' }, '仅限新购'],
    [{ note: '仅限新购', taxIncluded: false, includes: '含一年服务' }, '含一年服务；不含税；仅限新购'],
  ])('of %j is “%s”', (price, remark) => {
    expect(remarkOf(price, { included: '含税', excluded: '不含税' })).toBe(remark);
  });
});

describe('the price to begin with', () => {
  const editionOf = (...offers: NonNullable<Parameters<typeof makeProduct>[0]>['offers'] & object) => bestOffer(makeProduct({ offers }))?.edition;

  it.each([
    ['a licence before rent', [{ offer: 'cloud', edition: 'b' }, { edition: 'a' }]],
    ['rent before a membership', [{ offer: 'consumer', edition: 'b' }, { offer: 'cloud', edition: 'a' }]],
    ['a licence that is hearsay before rent that is not', [{ offer: 'cloud', edition: 'b' }, { edition: 'a', warnings: ['unverified'] }]],
    ['what somebody read before hearsay', [{ edition: 'b', warnings: ['unverified'], asOf: '2026-11' }, { edition: 'a', asOf: '2026-01' }]],
    ['a fresh price before an old one', [{ edition: 'b', warnings: ['old'] }, { edition: 'a' }]],
    ['a clear one before one that leaves a question', [{ edition: 'b', term: 'unspecified' }, { edition: 'a' }]],
    ['the newer one', [{ edition: 'b', asOf: '2026-07' }, { edition: 'a', asOf: '2026-08' }]],
    ['the first of equals', [{ edition: 'a' }, { edition: 'b' }]],
    ['the product itself before an add-on', [{ edition: 'b', warnings: ['add-on'] }, { offer: 'consumer', edition: 'a' }]],
    ['a price of today before one replaced', [{ edition: 'b', warnings: ['superseded'] }, { offer: 'consumer', edition: 'a' }]],
  ] as [string, Parameters<typeof editionOf>][])('is %s', (_, offers) => {
    expect(editionOf(...offers)).toBe('a');
  });

  it('is none where all are past', () => {
    expect(editionOf({ warnings: ['superseded'] }, { warnings: ['expired', 'unverified'] })).toBeUndefined();
    expect(editionOf()).toBeUndefined();
  });

  it('is current', () => {
    expect([isCurrent({ warnings: ['old', 'unverified', 'from'] }), isCurrent({ warnings: ['expired'] }), isCurrent({ warnings: ['superseded'] })]).toEqual([true, false, false]);
  });
});

describe('the packed catalogue', () => {
  const labels = { units: PRICE_UNITS, terms: PRICE_TERMS, offers: PRICE_OFFERS };
  const someOffer = fc.record({
    amount: fc.bigInt({ min: 0n, max: 10n ** 11n }).map((fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`),
    edition: fc.string(),
    remark: fc.string(),
    per: fc.constantFrom('device' as const, 'set' as const, 'unspecified' as const),
    warnings: fc.subarray(['unverified', 'old', 'consumer'] as const),
  });

  it('is as small as what it says, and JSON', () => {
    const packed = packCatalogue({ products: [makeProduct(), makeProduct({ free: ['government'], offers: [{ amount: '598.50' }] })], labels });
    expect(packed.products[0]).toEqual({ id: 'example-office', name: '示例办公套件', vendor: '示例厂商', category: '办公套件', class: 'office' });
    expect(packed.products[1]?.offers).toEqual([{ amount: '598.50', per: 'device', term: 'perpetual', offer: 'licence', asOf: '2026-08', source: '厂商网站' }]);
  });

  it('unpacks to the same, to the fen', () => {
    fc.assert(
      fc.property(fc.array(someOffer, { maxLength: 5 }), fc.subarray(['government', 'enterprise'] as const), (offers, free) => {
        const catalogue = { products: [makeProduct({ free, offers })], labels };
        expect(unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(catalogue))))).toEqual(catalogue);
      }),
    );
  });
});

describe('bars', () => {
  it.each([
    [[90_00n, 135_60n, 120_00n], [66.37, 100, 88.49]],
    [[0n, 0n], [0, 0]],
    [[0n, 5n], [0, 100]],
    [[], []],
  ])('of %s fen', (amounts, shares) => {
    expect(barShares(amounts)).toEqual(shares);
  });

  it('are as long as their amounts are to each other', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1 }), (amounts) => {
        const shares = barShares(amounts);
        expect(Math.max(...shares)).toBe(amounts.every((amount) => amount === 0n) ? 0 : 100);
        amounts.forEach((amount, index) => amounts.forEach((other, at) => amount >= other && expect(shares[index]).toBeGreaterThanOrEqual(shares[at] ?? 0)));
      }),
    );
  });
});
