import { describe, expect, it } from 'vitest';
import type { ContentEntry } from '~/domain/content/entry.ts';
import { addressesOf, linkProblems } from '~/domain/content/links.ts';
import { makeEntry } from './make-entry.ts';

const policy = makeEntry('policies', 'notice', { clauses: [{ id: '2.1' }] });
const term = makeEntry('terms', 'ofd');
const draft = makeEntry('software', 'secret', { draft: true });
const exposure = makeEntry('exposures', 'someone');
const addresses = addressesOf([policy, term, draft, exposure], {
  pages: ['/', '/search/'],
  pathOf: ({ collection, id }) => (collection === 'terms' ? `/glossary/#${id}` : `/${collection}/${id}/`),
  anchorOf: (part, name) => `${part}-${name.replace('.', '-')}`,
});

function problemsOf(href: string, from: Partial<ContentEntry> = {}) {
  return linkProblems({ ...makeEntry('guidance', 'here'), prose: { links: [{ href, line: 3, column: 5 }], quotes: [] }, ...from }, addresses);
}

describe('a link', () => {
  it.each(['/', '/search/?q=wps', '/policies/notice/', '/policies/notice/#clauses-2-1', '/glossary/#ofd', '/glossary/', 'https://www.gov.cn/', 'http://www.example.cn/a'])('to %s is right', (href) => {
    expect(problemsOf(href)).toEqual([]);
  });

  it.each([
    ['javascript:alert(1)', '删去链接：不能用 javascript:'],
    ['data:text/html,x', '删去链接：不能用 data:'],
    ['tel:12345', '删去链接：不能用 tel:'],
    ['https:', '删去链接：不能用 https:'],
    ['//example.com/', '改成从 / 开始的完整路径，例如 /guidance/how-to-buy/'],
    ['../notice/', '改成从 / 开始的完整路径，例如 /guidance/how-to-buy/'],
    ['#clauses-2-1', '改成从 / 开始的完整路径，例如 /guidance/how-to-buy/'],
    ['/policies/notice', '在末尾加 /：/policies/notice/'],
    ['/policies/notise/', '是不是想写 /policies/notice/'],
    ['/glossary/#odf', '是不是想写 /glossary/#ofd'],
    ['/search/#nowhere', '改成链到整页 /search/'],
  ])('to %s is an error', (href, fix) => {
    expect(problemsOf(href)).toEqual([expect.objectContaining({ severity: 'error', place: { line: 3, column: 5 }, fix })]);
  });

  it('to an exposure is an error: it will break', () => {
    expect(problemsOf('/exposures/someone/')).toEqual([expect.objectContaining({ severity: 'error', fix: '改成链到 /exposures/，或去掉链接' })]);
  });

  it('to a draft is a warning, and none from another draft', () => {
    expect(problemsOf('/software/secret/')).toEqual([expect.objectContaining({ severity: 'warning' })]);
    expect(problemsOf('/software/secret/', { data: { draft: true } })).toEqual([]);
  });
});
