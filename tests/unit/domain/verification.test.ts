import { describe, expect, it } from 'vitest';
import { strokesOf, verificationOf } from '~/domain/verification.ts';
import { makeSoftware } from '../../fixtures/make.ts';

const read = { source: 'home', confidence: 'confirmed' } as const;
const unread = { source: 'background', confidence: 'unverified' } as const;
const listPrice = { kind: 'list', amount: '598.00', per: 'user', term: 'year', offer: 'licence', basis: 'fixed', asOf: '2026-08' } as const;
const system = { os: 'uos', asStated: '统信 UOS' } as const;

describe('verificationOf', () => {
  it('finds in the smallest product only what it must state', () => {
    expect(verificationOf(makeSoftware())).toEqual({ licence: 'unverified', price: 'absent', platforms: 'absent', version: 'absent', vendor: 'unverified' });
  });

  it('confirms the kinds in which everything was read first-hand', () => {
    const product = makeSoftware({
      licence: { model: 'perpetual', ...read },
      prices: [{ ...listPrice, ...read }],
      platforms: [{ systems: [system], ...read }],
      versions: [{ version: '12.8', ...read }],
      vendor: { id: 'example-soft', ...read },
    });
    expect(verificationOf(product)).toEqual({ licence: 'confirmed', price: 'confirmed', platforms: 'confirmed', version: 'confirmed', vendor: 'confirmed' });
    expect(strokesOf(verificationOf(product))).toBe(5);
  });

  it('lets one unread statement leave its kind unverified', () => {
    const product = makeSoftware({
      prices: [{ ...listPrice, ...read }, { ...listPrice, ...unread }],
      platforms: [{ systems: [system], ...unread }, { processors: [{ cpu: 'arm64', asStated: 'ARM64' }], ...read }],
      versions: [{ version: '12.8', ...read }, { version: '12.1', ...unread }],
    });
    expect(verificationOf(product)).toMatchObject({ price: 'unverified', platforms: 'unverified', version: 'unverified' });
  });

  it('takes the advice to ask for a quote as no price', () => {
    expect(verificationOf(makeSoftware({ prices: [{ kind: 'inquiry', ...read }] })).price).toBe('absent');
    expect(verificationOf(makeSoftware({ prices: [{ kind: 'inquiry', ...unread }, { ...listPrice, ...read }] })).price).toBe('confirmed');
  });

  it('tells what cannot be from what nobody knows', () => {
    expect(verificationOf(makeSoftware({ platforms: { notApplicable: '自身就是操作系统' } })).platforms).toBe('not-applicable');
    expect(verificationOf(makeSoftware({ platforms: [] })).platforms).toBe('absent');
  });
});

describe('strokesOf', () => {
  it('draws a stroke for what is confirmed or does not apply, and for nothing else', () => {
    expect(strokesOf({ licence: 'confirmed', price: 'absent', platforms: 'not-applicable', version: 'unverified', vendor: 'confirmed' })).toBe(3);
    expect(strokesOf({ licence: 'unverified', price: 'absent', platforms: 'absent', version: 'absent', vendor: 'unverified' })).toBe(0);
  });
});
