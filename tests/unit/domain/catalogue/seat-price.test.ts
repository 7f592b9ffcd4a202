import { describe, expect, it } from 'vitest';
import { isCurrent, lowestSeatPrice, priceBands, yearlySeatFen } from '~/domain/catalogue/seat-price.ts';
import { makeSoftware } from '../../../fixtures/make.ts';

const TODAY = '2026-11-25';
const LIST = { kind: 'list', amount: '598', per: 'device', term: 'perpetual', offer: 'licence', basis: 'fixed', asOf: '2026-08', source: 'background', confidence: 'unverified' } as const;
type Price = Omit<typeof LIST, 'amount' | 'per' | 'term' | 'offer' | 'confidence'> & { amount: string; per: 'device' | 'user' | 'set'; term: 'perpetual' | 'year' | 'month' | 'unspecified'; offer: 'licence' | 'cloud' | 'consumer'; confidence: 'confirmed' | 'unverified'; superseded?: boolean; validUntil?: string; addOn?: boolean };

const pricesOf = (...some: Partial<Price>[]) => makeSoftware({ prices: some.map((price) => ({ ...LIST, ...price })) }).prices;
const priced = (price: Partial<Price>) => {
  const [first] = pricesOf(price);
  if (first === undefined || first.kind === 'inquiry') throw new Error('a price with an amount');
  return first;
};

describe('yearlySeatFen', () => {
  it.each<[string, Partial<Price>, bigint | undefined]>([
    ['a year', { term: 'year', amount: '98.5' }, 9_850n],
    ['twelve months', { term: 'month', amount: '50', per: 'user' }, 60_000n],
    ['a fifth of what lasts for ever', { amount: '598' }, 11_960n],
    ['half a fen up', { amount: '0.08' }, 2n],
    ['nothing for a set', { per: 'set', term: 'year' }, undefined],
    ['nothing where the time is not said', { term: 'unspecified' }, undefined],
  ])('is %s', (_, price, fen) => {
    expect(yearlySeatFen(priced(price))).toBe(fen);
  });
});

describe('isCurrent', () => {
  it.each<[string, Partial<Price>, boolean]>([
    ['a price', {}, true],
    ['a price on its last day', { validUntil: TODAY }, true],
    ['a price past its date', { validUntil: '2026-11-24' }, false],
    ['a superseded price', { superseded: true }, false],
  ])('judges %s', (_, price, current) => {
    expect(isCurrent(priced(price), TODAY)).toBe(current);
  });

  it('takes the advice to ask for no price', () => {
    const { prices } = makeSoftware({ prices: [{ kind: 'inquiry', source: 'background', confidence: 'unverified' }] });
    expect(prices.map((price) => isCurrent(price, TODAY))).toEqual([false]);
  });
});

describe('lowestSeatPrice', () => {
  it('is the lowest licence, before any rented service', () => {
    const prices = pricesOf({ amount: '900' }, { amount: '600' }, { amount: '10', term: 'year', offer: 'cloud' });
    expect(lowestSeatPrice(prices, TODAY)?.fen).toBe(12_000n);
  });

  it('is that of the service where there is no licence', () => {
    expect(lowestSeatPrice(pricesOf({ amount: '10', term: 'month', offer: 'cloud' }, { amount: '100', superseded: true }), TODAY)?.fen).toBe(12_000n);
  });

  it('is one that somebody read before a cheaper one of hearsay', () => {
    const prices = pricesOf({ amount: '100', term: 'year' }, { amount: '200', term: 'year', confidence: 'confirmed' }, { amount: '300', term: 'year', confidence: 'confirmed' });
    expect(lowestSeatPrice(prices, TODAY)?.fen).toBe(20_000n);
  });

  it('is never an add-on', () => {
    expect(lowestSeatPrice(pricesOf({ amount: '1', term: 'year', addOn: true }), TODAY)).toBeUndefined();
  });

  it('is never a membership for persons, nor a price of nothing', () => {
    expect(lowestSeatPrice(pricesOf({ offer: 'consumer', term: 'year' }, { amount: '0', term: 'year' }), TODAY)).toBeUndefined();
  });
});

describe('priceBands', () => {
  const everybody: ('personal' | 'enterprise' | 'government')[] = ['personal', 'enterprise', 'government'];
  const open = { model: 'open-source' as const, freeFor: everybody, source: 'background' };
  const bandsOf = (product: Parameters<typeof makeSoftware>[0]) => priceBands(makeSoftware(product), TODAY).map(({ band, confidence }) => `${band} ${confidence}`);

  it.each<[string, Parameters<typeof makeSoftware>[0], string[]]>([
    ['a free product that was read', { licence: { ...open, confidence: 'confirmed' } }, ['free confirmed']],
    ['a free product that was not', { licence: { ...open, confidence: 'unverified' } }, ['free unverified']],
    ['one that firms have to ask about', { licence: { model: 'free', freeFor: ['personal'], source: 'background', confidence: 'unverified' } }, ['unstated confirmed']],
    ['one that is sold', { licence: { model: 'subscription', freeFor: ['personal'], source: 'background', confidence: 'unverified' } }, ['inquiry confirmed']],
    ['a hundred yuan sharp', { prices: [{ ...LIST, amount: '100', term: 'year', confidence: 'unverified' }] }, ['to-100 unverified']],
    ['a fen more', { prices: [{ ...LIST, amount: '100.01', term: 'year' }] }, ['to-600 unverified']],
    ['more than the cap', { prices: [{ ...LIST, amount: '600.01', term: 'year' }] }, ['above-600 unverified']],
    ['a set', { prices: [{ ...LIST, per: 'set' }] }, ['other unverified']],
    ['an old price alone', { prices: [{ ...LIST, superseded: true }] }, ['inquiry confirmed']],
  ])('of %s', (_, product, bands) => {
    expect(bandsOf(product)).toEqual(bands);
  });
});
