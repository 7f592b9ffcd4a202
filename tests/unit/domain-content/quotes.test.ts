import { describe, expect, it } from 'vitest';
import { isVerbatim } from '~/domain/content/quotes.ts';

const ORIGINAL = '第一款：先普查，再采购。\n第二款：每月18日前报送。';

describe('isVerbatim', () => {
  it.each([
    ['the whole', ORIGINAL],
    ['a part', '再采购'],
    ['other line breaks and blanks', '先普查，\n\n 再采购。 第二款'],
    ['words left out', '先普查……每月18日前报送。'],
    ['words left out at both ends', '…再采购…'],
  ])('accepts %s', (_, quoted) => {
    expect(isVerbatim(quoted, ORIGINAL)).toBe(true);
  });

  it.each([
    ['another word', '先调查，再采购。'],
    ['another sign', '先普查,再采购。'],
    ['pieces in another order', '每月18日前……先普查'],
    ['one piece for two', '先普查……先普查'],
  ])('refuses %s', (_, quoted) => {
    expect(isVerbatim(quoted, ORIGINAL)).toBe(false);
  });
});
