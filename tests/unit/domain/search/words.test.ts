import { describe, expect, it } from 'vitest';
import { Lexicon } from '~/domain/search/lexicon.ts';
import { slipCost } from '~/domain/search/slips.ts';
import { softened, Syllables } from '~/domain/search/syllables.ts';

const syllables = new Syllables('zheng正证 ban版板 ruan软 jian件建 yin银 xing行 shu数 ju据 ku库 tai台 zhang账', { 银行: 'yin hang' });

describe('how a word sounds', () => {
  it.each([
    ['正版', ['zheng', 'ban']],
    ['证板', ['zheng', 'ban']],
    ['银行', ['yin', 'hang']],
    ['行', ['xing']],
    ['正盗', undefined],
  ])('%s: %j', (word, reading) => {
    expect(syllables.ofWord(word)).toEqual(reading);
  });

  it.each([
    ['zheng', 'zeng'],
    ['zheng', 'zhen'],
    ['chan', 'cang'],
    ['shi', 'si'],
    ['lan', 'nan'],
    ['xing', 'xin'],
  ])('%s is as %s to many', (one, other) => {
    expect(softened(one)).toBe(softened(other));
  });

  it.each([
    ['zhong', 'zhan'],
    ['song', 'son'],
    ['ban', 'pan'],
    ['zhi', 'ji'],
  ])('%s is not as %s', (one, other) => {
    expect(softened(one)).not.toBe(softened(other));
  });
});

describe('the words of the site', () => {
  const lexicon = new Lexicon(['正版软件', 'wps office', 'office 2019', '这是一句很长很长的名称', '台账'], ['正版', '软件', '数据', '数据库', '库'], ['银行', '软件'], syllables);

  it('are the Chinese and the Latin words of names, and further words of two characters and more', () => {
    for (const word of ['正版软件', '正版', '台账', 'wps', 'office', '2019', '银行']) expect(lexicon.has(word)).toBe(true);
    for (const word of ['库', '这是一句很长很长的名称', 'wp', '版软', '']) expect(lexicon.has(word)).toBe(false);
  });

  it('that stand in running text only are common', () => {
    expect(['银行', '软件', '正版'].map((word) => lexicon.isCommon(word))).toEqual([true, false, false]);
  });

  it('are made of shorter ones, whole or not at all', () => {
    expect(lexicon.partsOf('正版软件')).toEqual(['正版', '软件']);
    expect(lexicon.partsOf('正版数据库')).toEqual(['正版', '数据库']);
    expect(lexicon.partsOf('数据库')).toEqual([]);
    expect(lexicon.partsOf('正版')).toEqual([]);
    expect(lexicon.partsOf('')).toEqual([]);
  });

  it('are found by their first letters; common ones and unknown letters by none', () => {
    expect(lexicon.byInitials('zbrj')).toEqual(['正版软件']);
    expect(lexicon.byInitials('sj')).toEqual(['数据']);
    expect(lexicon.byInitials('yh')).toEqual([]);
    expect(lexicon.byInitials('')).toEqual([]);
  });

  it('are found by their beginning, the shortest first', () => {
    expect(lexicon.beginningWith('正版')).toEqual(['正版软件']);
    expect(lexicon.beginningWith('正')).toEqual(['正版', '正版软件']);
    expect(lexicon.beginningWith('盗')).toEqual([]);
    expect(lexicon.beginningWith('')).toEqual([]);
  });

  it('in Latin letters come by how many names have them', () => {
    expect(lexicon.latin()[0]).toBe('office');
  });
});

describe('a slip', () => {
  it.each([
    ['a wrong character', '著做权', '著作权'],
    ['two exchanged', '著权作', '著作权'],
    ['two exchanged of two', '账台', '台账'],
    ['one too many', '著作作权', '著作权'],
    ['a foreign one in a longer word', '著作小权法', '著作权法'],
    ['a doubled one of two', '台台账', '台账'],
    ['a missing one', '著权', '著作权'],
    ['a missing last one', '著作', '著作权'],
  ])('may be %s: %s for %s', (_, typed, word) => {
    expect(slipCost(typed, word)).toBeGreaterThan(0);
  });

  it.each([
    ['nothing', '著作权', '著作权'],
    ['two wrong ones', '著做全', '著作权'],
    ['half of a short word', '台帐', '台账'],
    ['the missing half', '台', '台账'],
    ['two exchanged far apart', '权作著', '著作权'],
    ['two missing', '著作', '著作权法'],
    ['another word', '盗版', '著作权'],
    ['nothing typed', '', '台账'],
  ])('is not %s: %s for %s', (_, typed, word) => {
    expect(slipCost(typed, word)).toBeUndefined();
  });
});
