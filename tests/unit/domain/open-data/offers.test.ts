import { describe, expect, it } from 'vitest';
import { isOffered } from '~/domain/open-data/offers.ts';
import type { Data } from '~/schemas/collections.ts';

type Price = Data<'software'>['prices'][number];

const price: Price = { kind: 'list', amount: '598.00', per: 'user', term: 'year', offer: 'licence', basis: 'fixed', asOf: '2026-08', source: 'home', confidence: 'confirmed' };
const today = '2026-11-25';

describe('isOffered', () => {
  it.each<[string, Partial<Price>, boolean]>([
    ['a list price of this year', {}, true],
    ['one that nobody read', { confidence: 'unverified' }, false],
    ['one over a year old', { asOf: '2025-11-24' }, false],
    ['one of a year ago today', { asOf: '2025-11-25' }, true],
    ['an old one that its source keeps up', { asOf: '2024-01', validUntil: '2026-12-31' }, true],
    ['one that has run out', { validUntil: '2026-11-24' }, false],
    ['one that another has taken the place of', { superseded: true }, false],
    ['a price of a framework, which not everybody gets', { kind: 'framework' }, false],
    ['a price that somebody paid', { kind: 'award' }, false],
    ['the least of several prices', { basis: 'from' }, false],
    ['a price in round numbers', { basis: 'about' }, false],
    ['work by the day', { offer: 'service' }, false],
    ['a rented service', { offer: 'cloud' }, true],
  ])('of %s', (_, overrides, expected) => {
    expect(isOffered({ ...price, ...overrides } as Price, today)).toBe(expected);
  });

  it('is never the advice to ask', () => {
    expect(isOffered({ kind: 'inquiry', source: 'home', confidence: 'confirmed' }, today)).toBe(false);
  });
});
