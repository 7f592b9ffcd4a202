import { describe, expect, it } from 'vitest';
import { Content, type Referrer } from '~/domain/content/entry.ts';
import { addressesOf } from '~/domain/content/links.ts';
import { meaningProblems, searchWordProblems } from '~/domain/content/search-words.ts';
import { makeEntry } from './make-entry.ts';

const PAGES = ['/software/', '/software/cost/'];
const entries = [
  makeEntry('software', 'wps', { nameZh: 'WPS', aliases: ['金山'], asks: ['怎么买文字处理软件'], summary: '办公套件。', facts: [{ text: '在局域网里用' }] }),
  makeEntry('terms', 'ofd', { title: 'OFD' }),
];
const content = new Content(entries);
const addresses = addressesOf(entries, {
  pages: PAGES,
  pathOf: ({ collection, id }) => (collection === 'terms' ? `/glossary/#${id}` : `/${collection}/${id}/`),
  anchorOf: (part, name) => `${part}-${name}`,
});

const file = (name: string, data: Record<string, unknown>): Referrer => ({ file: name, data, references: [] });
const pair = (say: string, ...mean: string[]) => ({ say, mean });
const problemsOf = (...files: Referrer[]) => searchWordProblems(files, content, addresses, PAGES);
const saidOf = (...files: Referrer[]) => problemsOf(...files).map(({ file: name, severity, place, found }) => `${severity} ${name} ${'path' in place ? place.path.join('.') : ''} ${found}`);

describe('words of search', () => {
  it('may be empty, or broken: that the schema says', () => {
    expect(problemsOf(file('a', {}))).toEqual([]);
    expect(problemsOf(file('a', { synonyms: 'x', foreign: [1, { say: 2, mean: 3 }, {}, {}], stop: [null], intents: [{ paths: 1 }], pages: ['/'] }))).toEqual([]);
  });

  it('are said once: in a list, across lists, across files, however they are written', () => {
    const first = file('a', { synonyms: [pair('self check', '自查'), pair('软体', '软件')] });
    expect(saidOf(first, file('b', { synonyms: [pair('Self-Check', '检查')], foreign: [pair('软 体', '程序')] }))).toEqual([
      'warning b synonyms.0.say “Self-Check” 在 a 里已经说过',
      'warning b foreign.0.say “软 体” 在 a 里已经说过',
    ]);
    expect(saidOf(file('a', { synonyms: [pair('钱', '经费'), pair('钱', '资金')] }))).toEqual(['warning a synonyms.1.say “钱” 在 a 里已经说过']);
  });

  it('do not mean themselves', () => {
    expect(problemsOf(file('a', { synonyms: [pair('举报', '投诉', '举报')], foreign: [pair('excel', 'Excel')] }))).toEqual([
      expect.objectContaining({ severity: 'warning', place: { path: ['synonyms', 0, 'mean', 1] }, fix: '删去这一项' }),
      expect.objectContaining({ severity: 'warning', place: { path: ['foreign', 0, 'mean', 0] }, fix: '删去这一组' }),
    ]);
  });

  it('that are passed over are no name, no alias and no word with a meaning, in any file', () => {
    const stop = file('a', { stop: ['怎么', 'wps', '金山', '何时', 'the'] });
    expect(saidOf(stop, file('b', { synonyms: [pair('何时', '期限')] }))).toEqual([
      'warning a stop.1 问话的词 “wps” 也是 software/wps 的名称或别名',
      'warning a stop.2 问话的词 “金山” 也是 software/wps 的名称或别名',
      'warning a stop.3 问话的词 “何时” 也是 b 里的近义词',
    ]);
  });

  it('lead to pages that are there: of entries or not', () => {
    const intents = [{ paths: ['/software/cost/', '/software/wps/'] }, { paths: ['/software/wp/'] }];
    expect(problemsOf(file('a', { intents }))).toEqual([expect.objectContaining({ severity: 'error', place: { path: ['intents', 1, 'paths', 0] }, fix: '是不是想写 /software/wps/' })]);
  });

  it('describe a page once, only one that is there and is no entry', () => {
    const first = file('a', { pages: [{ path: '/software/' }, { path: '/software/wps/' }, { path: '/nowhere/' }] });
    expect(saidOf(first, file('b', { pages: [{ path: '/software/' }] }))).toEqual([
      'error a pages.1.path /software/wps/ 是一条内容的页面',
      'error a pages.2.path 没有这个页面 “/nowhere/”',
      'error b pages.0.path /software/ 在 a 里已经写过',
    ]);
    expect(problemsOf(first)[0]?.fix).toBe('别名和问法写进 software/wps');
  });
});

describe('the meaning of a word of elsewhere', () => {
  const meaningOf = (...files: Referrer[]) => meaningProblems(files, content).map(({ place, found }) => `${'path' in place ? place.path.join('.') : ''} ${found}`);

  it.each(['wps', '金山', '文字处理', '办公套件', '局域网', '算账'])('may be %s: a name, an alias, a question, a summary, a field, a name of a page', (word) => {
    expect(meaningOf(file('a', { foreign: [pair('say', word)] }), file('b', { pages: [{ path: '/software/cost/', aliases: ['算账'] }] }))).toEqual([]);
  });

  it('is told where nobody wrote it, and not of synonyms', () => {
    expect(meaningOf(file('a', { foreign: [pair('shareware', '金山', '共享软件')], synonyms: [pair('无', '没有')] }))).toEqual(['foreign.0.mean.1 “shareware” 的意思 “共享软件”，没有一条内容写到']);
  });
});
