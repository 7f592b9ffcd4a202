import { describe, expect, it } from 'vitest';
import { Content, type ContentEntry } from '~/domain/content/entry.ts';
import { orphanProblems } from '~/domain/content/orphans.ts';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { referencesIn } from '~/schemas/references-in.ts';
import { makeEntry } from './make-entry.ts';

const entry = (collection: CollectionName, id: string, data: Record<string, unknown>): ContentEntry =>
  makeEntry(collection, id, data, { references: referencesIn(COLLECTIONS[collection].schema, data) });

const law = entry('laws', 'rules', { articles: [{ no: '16' }, { no: '17' }] });
const guide = entry('guidance', 'guide', { laws: ['rules#16'] });

describe('an orphan', () => {
  it('is an article that nothing cites: where, what, and how to mend it', () => {
    expect(orphanProblems(new Content([law, guide]))).toEqual([
      {
        file: 'laws/rules',
        place: { path: ['articles', 1] },
        severity: 'warning',
        found: '这一条（rules#17）和别的内容没有联系',
        allowed: '有指南、渠道、法律责任、词语或表格引用它，或有来源指向它',
        fix: '在用到它的指南的 laws 里写 rules#17；没有用处的，删去这一条',
      },
    ]);
  });

  it('stays one while only a draft cites it', () => {
    const draft = entry('guidance', 'draft', { laws: ['rules#17'], draft: true });
    expect(orphanProblems(new Content([law, guide, draft]))).toHaveLength(1);
  });

  it.each([
    ['tasks', {}],
    ['milestones', {}],
    ['units', {}],
    ['guidance', {}],
    ['forms', {}],
  ] as const)('is one of %s that nothing is joined to', (collection, data) => {
    expect(orphanProblems(new Content([entry(collection, 'alone', data)]))).toEqual([expect.objectContaining({ file: `${collection}/alone`, place: { path: [] }, severity: 'warning' })]);
  });

  it('is none where nobody has to come by: news, products, pages', () => {
    expect(orphanProblems(new Content([entry('news', 'a', {}), entry('software', 'b', {}), entry('pages', 'c', {})]))).toEqual([]);
  });
});
