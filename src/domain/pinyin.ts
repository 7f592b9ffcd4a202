import { pinyin } from 'pinyin-pro';

/** What a name sorts by: pinyin without tones for Chinese, lower case for the rest. */
export function pinyinKey(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase();
}

/**
 * Compares two names in pinyin order, the neutral order of the catalogue. Names of the same sound fall back on their
 * characters, so that the order is the same on every machine.
 */
export function byPinyin(a: string, b: string): number {
  const [x, y] = [pinyinKey(a), pinyinKey(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
