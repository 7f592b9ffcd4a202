import '../../../support/properties.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, numberOf, variantsOf } from '~/domain/search/normalise.ts';
import { DATA } from './small-search.ts';

const variants = variantsOf(DATA.variants);
const plain = (text: string) => normalise(text, variants);

describe('the number of Chinese numerals', () => {
  it.each([
    ['54', 54],
    ['五', 5],
    ['十', 10],
    ['十六', 16],
    ['二十', 20],
    ['五十四', 54],
    ['一百', 100],
    ['一百零三', 103],
    ['一〇三', 103],
    ['二百一十七', 217],
    ['两百', 200],
    ['〇', 0],
  ])('%s is %i', (numerals, number) => {
    expect(numberOf(numerals)).toBe(number);
  });

  it('is none of other words', () => {
    expect(numberOf('台账')).toBeNaN();
    expect(numberOf('五十万')).toBeNaN();
  });
});

describe('the searchable form', () => {
  it.each([
    ['of a document number', ['安政办发〔2012〕46号', '安政办发[2012]46号', '安政办发【2012】46号', '安政办发(2012)46号', '安政办发（2012）46 号', '安政办发 2012 46号', '安政办发2012年46号', '安政办发2012年第46号', '安政辦發〔2012〕46號', '安政办发〔２０１２〕第四十六号']],
    ['of an article', ['著作权法第五十四条', '著作权法第54条', '著作权法 第 54 条', '《著作权法》第五十四条', '著作權法第５４條', '著作权法五十四条']],
    ['of letters', ['OFD', 'ofd', 'o f d', 'O F D', 'ＯＦＤ', ' ofd ', 'o.f.d', 'ofd？']],
    ['of characters', ['举报盗版', '举 报 盗 版', '舉報盜版', '举报，盗版！', '举报　盗版', '“举报”盗版', '举报\n盗版', '举报\t盗版\u0000', '举报\u200b盗版', '举报😀盗版', '举报\ud800盗版', '\udc00举报盗版']],
    ['of both', ['WPS办公', 'wps 办公', 'ＷＰＳ　办公', 'w p s 办公']],
  ])('%s is one', (_, written) => {
    expect(new Set(written.map(plain)).size).toBe(1);
  });

  it('keeps apart what is not the same', () => {
    expect(new Set(['第五十四条', '第五十三条', '54款', '第54号', '2012 46号', '201246号', 'ms office', 'msoffice'].map(plain)).size).toBe(8);
    expect(plain('2012 第5条')).not.toBe(plain('20125条'));
  });

  it.each(['', ' ', '？！……', '\u0000\u0007', '\ud83d', '😀😀', '𠀀'])('of %j is empty', (nothing) => {
    expect(plain(nothing)).toBe('');
  });

  it('leaves a character that the site itself writes, though it is an old form of another', () => {
    expect(plain('著作权法')).toBe('著作权法');
  });
});

const written = fc.array(
  fc.oneof(
    fc.constantFrom('第', '五', '十', '百', '〇', '54', '2012', '条', '號', '号', '年', ' ', '　', '〔', '〕', 'o', 'F', 'İ', 'ß', 'Σ', 'ﬁ', '㍿', '國', '軟', '著', 'é', '\u0301', '\u0000', '\ud800', '\udc00', '😀', '𠀀', 'ー', '々'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 24 },
);

it('the searchable form is its own searchable form, and has nothing but letters, digits and single blanks', () => {
  fc.assert(
    fc.property(written, (parts) => {
      const once = plain(parts.join(''));
      expect(plain(once)).toBe(once);
      expect(once).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      expect(once.isWellFormed()).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
