import { pinyin } from 'pinyin-pro';
import { byCode } from './order.ts';

/** What a name sorts by: pinyin without tones for Chinese, lower case for the rest. */
export function pinyinKey(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase();
}

/** A Chinese name as it is typed in Latin letters: whole, and by the first letters of its syllables. */
export function typedForms(name: string): string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  return syllables.length < 2 ? [] : [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')];
}

/**
 * Compares two names in pinyin order, the neutral order of the catalogue. Names of the same sound fall back on their
 * characters, so that the order is the same on every machine.
 */
export function byPinyin(a: string, b: string): number {
  return byCode(pinyinKey(a), pinyinKey(b)) || byCode(a, b);
}
