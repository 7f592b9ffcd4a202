import { describe, expect, test } from 'vitest';
import { markedParts } from '~/domain/search/marks.ts';

/** The parts as one text, with the marked ones in brackets. */
const shown = (text: string, ...words: string[]) => markedParts(text, words).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('the words that were looked for are marked', () => {
  test.each([
    ['软件台账怎么建', ['台账'], '软件[台账]怎么建'],
    ['台账和台账', ['台账'], '[台账]和[台账]'],
    ['正版软件', ['正版', '版软'], '[正版软]件'],
    ['软件', ['台账'], '软件'],
    ['软件', [''], '软件'],
    ['', ['台账'], ''],
  ])('%s with %j', (text, words, expected) => {
    expect(shown(text, ...words)).toBe(expected);
  });

  test('whatever their case, width, blanks and punctuation', () => {
    expect(shown('ＷＰＳ Office 用法', 'wps office')).toBe('[ＷＰＳ Office] 用法');
    expect(shown('安政办发〔2012〕46号', '2012 46号')).toBe('安政办发〔[2012〕46号]');
    expect(shown('㎏ 与 kg', 'kg')).toBe('[㎏] 与 [kg]');
  });

  test('a Latin word only where a word begins', () => {
    expect(shown('GPS 与 PS', 'ps')).toBe('GPS 与 [PS]');
    expect(shown('WPS Office', 'wp')).toBe('[WP]S Office');
  });

  test('and nothing of the text is lost', () => {
    const text = '<b>正版</b> 𠮷\ud800 👨‍👩‍👧 ﷺ';
    expect(markedParts(text, ['正版', '𠮷', 'b']).map((part) => part.text).join('')).toBe(text);
  });
});
