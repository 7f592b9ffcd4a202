import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalYuan, divideHalfUp, fenOf, formatYuan, readCount, readYuan, shortYuan, tidyYuan } from '~/domain/cost/money.ts';

const someFen = fc.bigInt({ min: 0n, max: 10n ** 18n });
/** What a reader may type: up to one hundred million yuan. */
const typedFen = fc.bigInt({ min: 0n, max: 10_000_000_000n });

describe('readYuan', () => {
  it.each([
    ['598', 598_00n],
    ['598.5', 598_50n],
    ['598.05', 598_05n],
    ['0', 0n],
    ['0.01', 1n],
    ['007', 7_00n],
    ['1,400', 1_400_00n],
    ['１，４００．５０', 1_400_50n],
    ['￥598元', 598_00n],
    ['¥ 598', 598_00n],
    [' 598 元 ', 598_00n],
    ['100000000', 10_000_000_000n],
    ['100,000,000.00', 10_000_000_000n],
  ])('reads %s', (text, value) => {
    expect(readYuan(text)).toEqual({ value });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['元', 'empty'],
    ['abc', 'not-a-number'],
    ['五百', 'not-a-number'],
    ['598.', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['5e3', 'not-a-number'],
    ['1,40', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['－0.01', 'negative'],
    ['598.001', 'decimals'],
    ['100000000.01', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('refuses %s', (text, problem) => {
    expect(readYuan(text)).toEqual({ problem });
  });

  it('reads back whatever is written, in every form', () => {
    fc.assert(
      fc.property(typedFen, (value) => {
        for (const write of [decimalYuan, formatYuan, shortYuan, tidyYuan]) expect(readYuan(write(value))).toEqual({ value });
      }),
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = readYuan(text);
        if ('value' in reading) expect(reading.value).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});

describe('readCount', () => {
  it.each([
    ['200', { value: 200 }],
    ['１，０００', { value: 1_000 }],
    ['1000000', { value: 1_000_000 }],
    ['1', { value: 1 }],
    ['0', { problem: 'too-small' }],
    ['1000001', { problem: 'too-large' }],
    ['9'.repeat(400), { problem: 'too-large' }],
    ['-3', { problem: 'negative' }],
    ['2.5', { problem: 'decimals' }],
    ['2.0', { problem: 'decimals' }],
    ['两百', { problem: 'not-a-number' }],
    ['', { problem: 'empty' }],
  ])('reads %s between one and a million as %j', (text, reading) => {
    expect(readCount(text, 1, 1_000_000)).toEqual(reading);
  });
});

describe('an amount in writing', () => {
  it.each([
    [0n, '0.00', '0.00', '0', '0'],
    [5n, '0.05', '0.05', '0.05', '0.05'],
    [50n, '0.50', '0.50', '0.50', '0.50'],
    [100n, '1.00', '1.00', '1', '1'],
    [123_456n, '1234.56', '1,234.56', '1234.56', '1,234.56'],
    [11_960_000n, '119600.00', '119,600.00', '119600', '119,600'],
    [100_000_000_050n, '1000000000.50', '1,000,000,000.50', '1000000000.50', '1,000,000,000.50'],
  ])('%i fen', (fen, decimal, formatted, short, tidy) => {
    expect([decimalYuan(fen), formatYuan(fen), shortYuan(fen), tidyYuan(fen)]).toEqual([decimal, formatted, short, tidy]);
  });

  it('sets thousands apart and changes nothing else', () => {
    fc.assert(
      fc.property(someFen, (fen) => {
        expect(formatYuan(fen).replaceAll(',', '')).toBe(decimalYuan(fen));
        expect(formatYuan(fen)).toMatch(/^\d{1,3}(?:,\d{3})*\.\d\d$/u);
      }),
    );
  });

  it('of content is read to the fen', () => {
    expect(['0', '9', '0.8', '196.9', '4556.80', '598.00'].map(fenOf)).toEqual([0n, 900n, 80n, 19_690n, 455_680n, 59_800n]);
    fc.assert(fc.property(someFen, (fen) => fenOf(decimalYuan(fen)) === fen && fenOf(shortYuan(fen)) === fen));
  });
});

describe('divideHalfUp', () => {
  it.each([
    [100n, 3, 33n],
    [200n, 3, 67n],
    [1n, 2, 1n],
    [3n, 2, 2n],
    [5n, 2, 3n],
    [1n, 3, 0n],
    [0n, 7, 0n],
    [1_888_800n, 210, 8_994n],
    [600_00n, 5, 120_00n],
  ])('%i fen among %i are %i', (fen, among, share) => {
    expect(divideHalfUp(fen, among)).toBe(share);
  });

  it('is never further from the exact share than half a fen, and rounds the half up', () => {
    fc.assert(
      fc.property(someFen, fc.integer({ min: 1, max: 20_000_000 }), (fen, among) => {
        const off = 2n * (divideHalfUp(fen, among) * BigInt(among) - fen);
        expect(off).toBeGreaterThan(-BigInt(among));
        expect(off).toBeLessThanOrEqual(BigInt(among));
      }),
    );
  });
});
