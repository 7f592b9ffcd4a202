import { describe, expect, it } from 'vitest';
import type { SearchEntity } from '~/domain/search/model.ts';
import { Search } from '~/domain/search/search.ts';
import { Syllables } from '~/domain/search/syllables.ts';
import { readingsOf, searchData, syllableTable, variantPairs } from '~/domain/search/tables.ts';
import { DATA, ENTITIES, WORDS } from './small-search.ts';

const named = (...titles: string[]): SearchEntity[] => titles.map((title) => ({ path: `/${title}/`, kind: 'terms', title, aliases: [], asks: [] }));
const dataOf = (titles: string[], texts: string[] = []) => searchData(named(...titles), texts, { stop: [], generic: [], synonyms: [], foreign: [], intents: [] });
const pairsIn = (variants: string) => Array.from({ length: Array.from(variants).length / 2 }, (_, index) => Array.from(variants).slice(2 * index, 2 * index + 2).join(''));

describe('how words are read', () => {
  const table = syllableTable(new Set(['银', '行']));
  const syllables = new Syllables(table, {});

  it('is known of common characters, whether the site uses them or not', () => {
    expect(syllables.ofWord('啊')).toEqual(['a']);
    expect(syllables.ofWord('正版软件')).toEqual(['zheng', 'ban', 'ruan', 'jian']);
    expect(syllables.ofWord('绿')).toEqual(['lv']);
  });

  it('is known of rare characters that the site uses', () => {
    expect(new Syllables(syllableTable(new Set()), {}).ofWord('熵')).toBeUndefined();
    expect(new Syllables(syllableTable(new Set(['熵'])), {}).ofWord('熵')).toEqual(['shang']);
  });

  it('is written down where the characters alone would mislead, and only there', () => {
    expect(readingsOf(['银行', '重庆', '会计', '正版', '软件'], table)).toEqual({ 会计: 'kuai ji', 重庆: 'chong qing', 银行: 'yin hang' });
  });

  it.each([
    ['yinhang', '银行'],
    ['yh', '银行'],
    ['chongqing', '重庆'],
    ['kuaiji', '会计'],
    ['lvshihan', '律师函'],
  ])('finds %s: %s', (typed, title) => {
    expect(new Search(dataOf(['银行', '重庆', '会计', '律师函', '台账'])).ask(typed).hits[0]?.entity.title).toBe(title);
  });
});

describe('the variants', () => {
  it('are pairs of another form and a character that the site uses', () => {
    const pairs = pairsIn(variantPairs(new Set(['国', '软'])));
    expect(pairs).toContain('國国');
    expect(pairs).toContain('軟软');
    expect(pairs.filter((pair) => !/[国软]$/u.test(pair))).toEqual([]);
  });

  it('have the forms of Taiwan, Hong Kong and Japan', () => {
    expect(pairsIn(variantPairs(new Set(['里', '气', '录', '权'])))).toEqual(expect.arrayContaining(['裡里', '裏里', '氣气', '気气', '錄录', '録录', '權权', '権权']));
  });

  it('leave alone what the site writes itself', () => {
    expect(pairsIn(variantPairs(new Set(['着', '著'])))).not.toContain('著着');
    expect(new Search(dataOf(['著作权法', '跟着'])).ask('著作權法')).toMatchObject({ question: '著作权法', words: ['著作权法'] });
  });

  it('of a site without words are none', () => {
    expect(variantPairs(new Set())).toBe('');
  });
});

describe('words of Taiwan', () => {
  const saysOf = (titles: string[]) => dataOf(titles).foreign.map(({ say, mean }) => `${say}=${mean.join('/')}`);

  it('come with the library for the words that the site knows', () => {
    expect(saysOf(['打印机', '鼠标'])).toEqual(expect.arrayContaining(['印表机=打印机', '滑鼠=鼠标']));
    expect(saysOf(['台账'])).not.toContain('印表机=打印机');
  });

  it('that the site uses itself mean themselves', () => {
    expect(saysOf(['打印机', '印表机']).filter((pair) => pair.startsWith('印表机'))).toEqual([]);
  });

  it('stand behind those of the editors', () => {
    expect(DATA.foreign.slice(0, WORDS.foreign.length)).toEqual(WORDS.foreign);
  });
});

describe('the words of running text', () => {
  const words = (titles: string[], ...texts: string[]) => dataOf(titles, texts).common.split(' ');
  const many = (text: string) => Array.from({ length: 30 }, () => text);

  it('are known where many texts have them', () => {
    expect(words(['台账'], ...many('这里打印'))).toContain('打印');
    expect(words(['台账'], '这里打印')).not.toContain('打印');
    expect(words(['台账'], many('打印').join('，'))).not.toContain('打印');
  });

  it('are no names, and not in Latin letters', () => {
    const common = words(['打印'], ...many('打印 printer'));
    expect(common).not.toContain('打印');
    expect(common).not.toContain('printer');
  });
});

it('the tables are the same every time, and plain data', () => {
  expect(searchData(ENTITIES, [], WORDS)).toEqual(searchData(ENTITIES, [], WORDS));
  expect(JSON.parse(JSON.stringify(DATA))).toEqual(DATA);
});

it('a site without entities and words has an index that answers nothing', () => {
  expect(new Search(dataOf([])).ask('正版软件')).toMatchObject({ hits: [], isConfident: false });
});
