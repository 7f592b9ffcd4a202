import { describe, expect, it } from 'vitest';
import type { PricedEntry } from '~/domain/catalogue/seat-price.ts';
import { seatYear } from '~/domain/cost/seat-year.ts';
import { makeSoftware } from '../../../fixtures/make.ts';

const LIST = { kind: 'list', amount: '598', per: 'device', term: 'perpetual', offer: 'licence', basis: 'fixed', asOf: '2026-08', source: 'background', confidence: 'unverified' } as const;
type Terms = Partial<Pick<PricedEntry, 'per' | 'term' | 'offer'>>;

function priced(terms: Terms): PricedEntry {
  const [price] = makeSoftware({ prices: [{ ...LIST, ...terms }] }).prices;
  if (price === undefined || price.kind === 'inquiry') throw new Error('a price with an amount');
  return price;
}

describe('a price for a seat and year', () => {
  it.each<[string, Terms, ReturnType<typeof seatYear>]>([
    ['a licence for good is spread over five years', {}, { fen: 119_60n }],
    ['rent by the month is that of twelve', { offer: 'cloud', per: 'user', term: 'month' }, { fen: 7_176_00n }],
    ['a membership is not converted', { offer: 'consumer', per: 'account', term: 'year' }, { why: 'offer' }],
    ['a service is not converted', { offer: 'service', per: 'device', term: 'year' }, { why: 'offer' }],
    ['nor is what its source leaves open', { per: 'unspecified', term: 'year' }, { why: 'unspecified' }],
    ['for however long', { term: 'unspecified' }, { why: 'unspecified' }],
    ['a server is no seat', { per: 'server', term: 'year' }, { why: 'server' }],
    ['a set serves nobody knows how many', { per: 'set', term: 'year' }, { why: 'quantity' }],
    ['an hour is no year', { offer: 'cloud', term: 'hour' }, { why: 'term' }],
  ])('%s', (_, terms, expected) => {
    expect(seatYear(priced(terms))).toEqual(expected);
  });
});
