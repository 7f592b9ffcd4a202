import { describe, expect, it } from 'vitest';
import { pathsOf, search } from './small-search.ts';

const first = (question: string, isExact = false) => pathsOf(question, isExact)[0];

describe('a question finds first', () => {
  it.each([
    ['a title', '数据库', '/database/'],
    ['a title in another case', 'wps office', '/wps/'],
    ['an alias', '金山办公', '/wps/'],
    ['a short alias', 'DM8', '/dameng/'],
    ['a way of asking', '经费归谁管', '/finance/'],
    ['words in another order', '盗版软件怎样举报', '/report/'],
    ['words of a title in a sentence', '我在哪怎么举报别人卖的盗版软件', '/report/'],
    ['pinyin', 'shujuku', '/database/'],
    ['pinyin with blanks', 'shu ju ku', '/database/'],
    ['pinyin as many speak it', 'caizenju', '/finance/'],
    ['first letters', 'czj', '/finance/'],
    ['characters of the same sound', '举抱盗板', '/report/'],
    ['a wrong character', '旧电恼', '/old-computer/'],
    ['exchanged characters', '著权作法', '/copyright-law/'],
    ['a doubled character', '著作作权法', '/copyright-law/'],
    ['a missing character', '著权法', '/copyright-law/'],
    ['exchanged letters', 'mircosoft', '/ms-office/'],
    ['exchanged letters of a short name', 'wsp', '/wps/'],
    ['a doubled letter', 'microsoftt', '/ms-office/'],
    ['a missing letter', 'micrsoft', '/ms-office/'],
    ['a word half typed', '举报盗', '/report/'],
    ['pinyin half typed', 'shujuk', '/database/'],
    ['a Latin word half typed', 'micros', '/ms-office/'],
    ['a foreign word', 'database', '/database/'],
    ['foreign words', 'Copyright Law', '/copyright-law/'],
    ['a word of Taiwan', '數據庫軟體', '/database/'],
    ['a synonym', '检举', '/report/'],
    ['a synonym in a sentence', '我在哪检举盗版', '/report/'],
    ['characters and letters', '举报daoban', '/report/'],
    ['letters and characters', 'jubao盗版', '/report/'],
    ['traditional characters', '舉報盜版', '/report/'],
    ['characters set apart', '举 报 盗 版', '/report/'],
    ['letters set apart', 'w p s', '/wps/'],
    ['a document by its number', '安政办发[2012]46号', '/notice/'],
    ['a document by its number alone', '46号', '/notice/'],
    ['a law by an article', '第五十四条', '/copyright-law/'],
    ['a law and an article', '著作权法第 54 条', '/copyright-law/'],
  ])('%s: %s', (_, question, path) => {
    const answer = search.ask(question);
    expect(answer.hits[0]?.entity.path).toBe(path);
    expect(answer.isConfident).toBe(true);
  });
});

it('finds a synonym of one character', () => {
  expect(first('钱归谁')).toBe('/finance/');
});

describe('what was typed', () => {
  it.each(['举抱盗版', '著权作法', 'caizhengju', 'czj', 'mircosoft'])('is changed, and said to be: %s', (question) => {
    const { isChanged, understood, question: typed } = search.ask(question);
    expect(isChanged).toBe(true);
    expect(understood).not.toBe(typed);
  });

  it.each(['举报盗版', 'WPS', '舉報盜版', 'w p s', '第五十四条', '怎么举报', '量子纠缠', ''])('is not changed where it says the same: %s', (question) => {
    expect(search.ask(question).isChanged).toBe(false);
  });

  it('is told as it was understood, with blanks only between Latin words', () => {
    expect(search.ask('举抱盗板').understood).toBe('举报盗版');
    expect(search.ask('mircosoft 办公').understood).toBe('microsoft 办公');
  });

  it('is taken word for word where that is asked for', () => {
    expect(search.ask('举抱盗板', true)).toMatchObject({ isChanged: false, understood: '举抱盗板', isConfident: false });
    expect(pathsOf('shujuku', true)).toEqual([]);
    expect(first('数据库', true)).toBe('/database/');
    expect(first('經費', true)).toBe('/finance/');
  });

  it('gives the words that are marked and searched in full', () => {
    expect(search.ask('怎么举抱盗板').words).toContain('举报盗版');
    expect(search.ask('的').words).toEqual([]);
    expect(search.ask('database').words).toEqual(expect.arrayContaining(['数据库', 'database']));
  });
});

describe('the kind of a question', () => {
  it('moves pages of that kind up', () => {
    const placeOf = (question: string, path: string) => pathsOf(question).indexOf(path);
    expect(first('正版软件工作')).not.toBe('/news/');
    expect(first('正版软件工作动态')).toBe('/news/');
    expect(first('微软办公替代')).toBe('/ms-office/');
    expect(placeOf('正版软件 下载', '/statistics/')).toBeLessThan(placeOf('正版软件 下载', '/notice/'));
  });

  it('brings nothing that has none of its other words', () => {
    expect(pathsOf('量子替代')).not.toContain('/ms-office/');
  });
});

describe('an entity', () => {
  it('is named where the question is its name and words that only ask', () => {
    const named = (question: string) => search.ask(question).hits.filter(({ isNamed }) => isNamed).map(({ entity: { path } }) => path);
    expect(named('台账')).toEqual(['/ledger/']);
    expect(named('台账是什么')).toEqual(['/ledger/']);
    expect(named('什么的台账')).toEqual(['/ledger/']);
    expect(named('財政局')).toEqual(['/finance/']);
    expect(named('金山办公')).toEqual(['/wps/']);
    expect(named('著权作法')).toEqual(['/copyright-law/']);
    expect(named('台账软件下载地址')).toEqual([]);
    expect(named('经费归谁管')).toEqual([]);
  });

  it('is found by the name of what it belongs to, after that', () => {
    const paths = pathsOf('武汉梦想');
    expect(paths[0]).toBe('/dameng-company/');
    expect(paths).toContain('/dameng/');
  });

  it('that has a word in its title comes before one that is asked so', () => {
    expect(first('正版软件统计表')).toBe('/statistics/');
    expect(first('市财政局')).toBe('/finance/');
  });

  it('without the word is not found, nor with a piece of a Latin one', () => {
    expect(pathsOf('台账')).toEqual(['/ledger/']);
    expect(pathsOf('ps', true)).toEqual([]);
    expect(pathsOf('WP', true)).toEqual([]);
  });
});

describe('a question about nothing here', () => {
  it.each(['blorptang', '量子纠缠', 'xyzzy plugh', '宇宙飞船发动机维修', 'qqqqqqqq', '的', '怎么', '？？？', '', '   ', '<script>alert(1)</script>', "'; drop table--"])('is not answered: %s', (question) => {
    expect(search.ask(question).isConfident).toBe(false);
  });

  it('that shares a word with the site is not answered with confidence', () => {
    expect(search.ask('宇宙飞船发动机的软件').isConfident).toBe(false);
  });

  it('shows rather what shares a character with it than nothing, and calls it no answer', () => {
    const { hits, isConfident } = search.ask('账簿');
    expect(hits.map(({ entity }) => entity.path)).toContain('/ledger/');
    expect(isConfident).toBe(false);
  });
});

describe('a narrower name than a category’s', () => {
  it('leaves what is called so before the category', () => {
    expect(search.ask('办公软件').hits[0]?.entity.path).toBe('/office-suite/');
    const { hits } = search.ask('文字处理软件');
    expect(hits[0]?.entity.path).toBe('/office-suite/');
    expect(hits[0]?.score).toBeLessThan(search.ask('办公软件').hits[0]?.score ?? 0);
  });

  it('is none where it has a word of the title that not everything has', () => {
    expect(search.ask('数据库软件').hits[0]).toMatchObject({ entity: { path: '/database/' }, isNamed: true });
    expect(search.ask('文字处理软件').hits[0]?.isNamed).toBe(false);
  });
});

describe('words that only ask', () => {
  it('are known by their sound as well', () => {
    expect(search.ask('zenme taizhang').hits[0]).toMatchObject({ entity: { path: '/ledger/' }, coverage: 1 });
  });
});
