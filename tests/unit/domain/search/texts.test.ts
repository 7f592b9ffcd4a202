/** What stands in the texts: the index of pairs, what is shown of a text, and names and texts in one list. */
import '../../../support/properties.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '~/domain/search/excerpt.ts';
import { gramsOf, pagesHaving, readShard, SHARDS, shardOf, writeShards } from '~/domain/search/grams.ts';
import { merge, shareIn, sureness } from '~/domain/search/merge.ts';
import { packed, unpacked } from '~/domain/search/packed.ts';
import type { EntityHit } from '~/domain/search/search.ts';

describe('pairs', () => {
  test('are of neighbouring Chinese characters, each once; Latin words stay whole', () => {
    expect(gramsOf('盗版盗版 wps office')).toEqual(['盗版', '版盗', 'wps', 'office']);
  });

  test('lead to every page that has them, whatever files they lie in', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('正', '版', '软', '件', 'a', ' '), maxLength: 12 }), { maxLength: 40 }), (texts) => {
        const shards = writeShards(texts);
        expect(shards.length).toBe(SHARDS);
        for (const gram of new Set(texts.flatMap(gramsOf))) {
          const pages = texts.flatMap((text, page) => (gramsOf(text).includes(gram) ? [page] : []));
          expect(readShard(shards[shardOf(gram)] ?? '', new Set([gram])).get(gram)).toEqual(pages);
        }
      }),
    );
  });

  test('put the page with the whole phrase before longer ones with parts of it', () => {
    const texts = ['成立采购小组', '采购的小组很多，成立了别的', '台账', '成立采购小组，另有许多别的话要说，说了很久很久'];
    const grams = gramsOf('成立采购小组');
    const pagesOf = new Map(grams.map((gram) => [gram, texts.flatMap((text, page) => (gramsOf(text).includes(gram) ? [page] : []))]));
    const pages = texts.map((text) => ({ size: gramsOf(text).length * 200 }));
    const found = pagesHaving(grams, pagesOf, pages).map(({ page }) => page);
    expect(found.slice(0, 2)).toEqual([0, 3]);
    expect(found).not.toContain(2);
  });
});

describe('the share of a question in a text', () => {
  test.each([
    ['the whole of it', '单位要成立采购小组', '成立采购小组', ['采购', '小组'], 1],
    ['all its words, apart', '小组管采购', '采购小组', ['采购', '小组'], 0.5],
    ['nothing', '天气', '采购小组', ['采购', '小组'], 0],
  ])('is told for %s', (_, text, question, words, share) => {
    expect(shareIn(text, question, words)).toBe(share);
  });

  test('is small for all of many words: a long text has them by chance', () => {
    expect(shareIn('甲乙 丙丁 戊己 庚辛 壬癸', '壬癸庚辛戊己丙丁甲乙', ['甲乙', '丙丁', '戊己', '庚辛', '壬癸'])).toBeLessThan(0.5);
  });
});

describe('names and texts', () => {
  const named = (path: string, score: number, coverage: number): EntityHit => ({ entity: { path, kind: 'guidance', title: path, aliases: [], asks: [] }, score, coverage, isNamed: false });
  const order = (hits: EntityHit[], texts: { path: string; score: number; share?: number }[]) => merge({ hits }, texts).map(({ path }) => path);

  test('of a name that answers, no text takes the first place', () => {
    expect(sureness({ hits: [named('/a/', 5, 1)] })).toBe(1);
    expect(order([named('/a/', 5, 1)], [{ path: '/b/', score: 1, share: 1 }])[0]).toBe('/a/');
  });

  test('of names that only share words, the text with the whole question comes first', () => {
    expect(order([named('/a/', 1.5, 0.5)], [{ path: '/b/', score: 0.9, share: 1 }])[0]).toBe('/b/');
  });

  test('a page that both find counts for both, once', () => {
    expect(order([named('/a/', 1.2, 0.4), named('/b/', 1.1, 0.4)], [{ path: '/b/', score: 0.9, share: 1 }])).toEqual(['/b/', '/a/']);
  });
});

describe('what is shown of a text', () => {
  const text = `${'开头的话。'.repeat(40)}屏幕上的数字会变，要截图。${'结尾的话。'.repeat(40)}`;

  test('is where the question stands, marked, with what was cut shown', () => {
    const parts = excerpt(text, '屏幕上的数字', ['屏幕', '数字']);
    expect(parts.filter(({ isMarked }) => isMarked).map((part) => part.text)).toContain('屏幕上的数字');
    const shown = parts.map((part) => part.text).join('');
    expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true);
    expect(shown.length).toBeLessThan(110);
  });

  test('is its beginning where it has nothing of the question', () => {
    const parts = excerpt(text, '没有的词', []);
    expect(parts.every(({ isMarked }) => !isMarked)).toBe(true);
    expect(parts[0]?.text.startsWith('开头的话')).toBe(true);
  });
});

test('the file of the index says all that went into it', () => {
  const tables = { stop: ['怎么'], generic: [], synonyms: [], foreign: [], intents: [], words: '台账', common: '', syllables: 'tai台', readings: {}, variants: '' };
  const entities = [
    { path: '/a/', kind: 'laws' as const, title: '著作权法', aliases: ['版权法'], asks: ['抄袭', '赔多少'], near: [1], parts: { 第54条: 'article-54' } },
    { path: '/b/', kind: 'tools' as const, title: '台账', aliases: [], asks: [], near: [] },
  ];
  expect(unpacked(packed({ ...tables, entities }))).toEqual({ ...tables, entities });
});
