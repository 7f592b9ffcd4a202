import { describe, expect, it } from 'vitest';
import { refusals, without, type BadCase } from './tables.ts';

const page = { key: 'home', title: '首页', kind: 'official', url: 'https://www.example.com/', checkedOn: '2026-11-23' };
const withoutAddress = without(page, 'url');
const of = (overrides: object) => ({ sources: [{ ...page, ...overrides }] });
const REPRINT = '转载件不公布地址；删去网址，或换成第一手页面并改类别';
const REPOSITORY = '代码仓库要写 https:// 开头的地址';
const ADDRESS = '写完整的网址，以 https:// 或 http:// 开头';
const DATE = '写成加引号的年-月-日、年-月或年，例如 \'2012-04\'';

const bad: BadCase[] = [
  ['a reprint with an address', of({ kind: 'reprint' }), 'sources[0].url', REPRINT],
  ['a repository on http', of({ kind: 'repository', url: 'http://github.com/a/b' }), 'sources[0].url', REPOSITORY],
  ['a repository without an address', { sources: [{ ...withoutAddress, kind: 'repository' }] }, 'sources[0].url', REPOSITORY],
  ['a kind that we do not know', of({ kind: 'blog' }), 'sources[0].kind'],
  ['an address that runs a script', of({ url: 'javascript:alert(1)' }), 'sources[0].url', ADDRESS],
  ['an address of a file', of({ url: 'file:///etc/hosts' }), 'sources[0].url', ADDRESS],
  ['an address without a scheme', of({ url: 'www.example.com' }), 'sources[0].url', ADDRESS],
  ['a source that nobody checked', { sources: [without(page, 'checkedOn')] }, 'sources[0].checkedOn'],
  ['a check known to the month', of({ checkedOn: '2026-11' }), 'sources[0].checkedOn'],
  ['a key in Chinese', of({ key: '首页' }), 'sources[0].key', '只用小写英文字母、数字和连字符；没有读过原文的写 background'],
  ['a key with capitals', of({ key: 'Home' }), 'sources[0].key', '只用小写英文字母、数字和连字符；没有读过原文的写 background'],
  ['an original of 2012-13', of({ publishedOn: '2012-13' }), 'sources[0].publishedOn', DATE],
  ['a copy of some spring', of({ contentAsOf: '2026年春' }), 'sources[0].contentAsOf', DATE],
  ['a clause without its number', of({ clause: 'anzhengbanfa-2012-46' }), 'sources[0].clause', '写成“文件编号#条款编号”，例如 anzhengbanfa-2012-46#2.1'],
  ['an article in Chinese', of({ article: 'software-regulation#第十六条' }), 'sources[0].article', '写成“法律编号#条号”，例如 software-regulation#16'],
  ['a source without a title', of({ title: '' }), 'sources[0].title', '不能留空'],
];

describe('a source', () => {
  it.each(bad)('is refused: %s', (_, overrides, path, message) => {
    const found = refusals('terms', overrides).filter((refusal) => refusal.path === path);
    expect(found).not.toEqual([]);
    if (message !== undefined) expect(found.map((refusal) => refusal.message)).toContain(message);
  });

  it.each([
    ['an official page that still has only http', of({ url: 'http://www.example.gov.cn/1.html' })],
    ['a reprint without an address', { sources: [{ ...withoutAddress, kind: 'reprint' }] }],
    ['a paper without an address', { sources: [withoutAddress] }],
    ['an original of some month', of({ publishedOn: '2012-04', contentAsOf: '2026' })],
  ])('is accepted: %s', (_, overrides) => {
    expect(refusals('terms', overrides)).toEqual([]);
  });
});
