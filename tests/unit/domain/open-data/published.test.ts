import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublished, publishedRecord, withheldFields } from '~/domain/open-data/published.ts';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { fieldOutlines } from '~/schemas/outline.ts';
import { publishedSchema } from '~/schemas/published.ts';
import { makeCounty, makeGuidance, makeMilestone, makeNews, makeSoftware, rawEntry, type Raw } from '../../../fixtures/make.ts';

const collections = Object.keys(COLLECTIONS) as CollectionName[];
const today = '2026-11-25';
const url = 'https://www.example.gov.cn/x/';
const everything = () => true;

const fieldsOf = (collection: CollectionName, isRecommending = true) => fieldOutlines(publishedSchema(collection, withheldFields(isRecommending)).shape);

const rowOf = (collection: CollectionName, data: Raw, holds: (collection: string, id: string) => boolean = everything) =>
  publishedRecord({ id: 'x', url, data }, { fields: fieldsOf(collection), holds });

describe('isPublished', () => {
  const entry = { draft: false, nature: 'editorial', publishedAt: '2026-11-24 10:00' };

  it.each([
    ['an entry that is out', {}, true],
    ['a document', { nature: 'official' }, true],
    ['a draft', { draft: true }, false],
    ['a sample', { nature: 'sample' }, false],
    ['one whose time has not come', { publishedAt: '2026-11-26 00:00' }, false],
    ['one of today', { publishedAt: '2026-11-25 23:59' }, true],
    ['a withdrawn one, which says so itself', { withdrawn: { on: '2026-11-24' } }, true],
    ['an expired one, which says so itself', { expiresOn: '2026-11-24' }, true],
  ])('of %s', (_, overrides, expected) => {
    expect(isPublished({ ...entry, ...overrides }, today)).toBe(expected);
  });
});

describe.each(collections)('a row of %s', (collection) => {
  const secret = 'FOR-EDITORS-ONLY';
  const internal = { draft: false, reviewNotes: [secret], review: { writtenBy: secret, checkedBy: secret } };
  const data = COLLECTIONS[collection].schema.parse(rawEntry(collection, internal)) as Raw;

  it('holds nothing that editors write for each other', () => {
    const row = rowOf(collection, data);
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(Object.keys(row)).not.toEqual(expect.arrayContaining(['draft']));
  });

  it('is what its schema says', () => {
    const { success, error } = publishedSchema(collection, withheldFields(true)).safeParse({ ...rowOf(collection, data), ...(COLLECTIONS[collection].extension === 'mdx' && { body: '' }) });
    expect(error?.issues).toBeUndefined();
    expect(success).toBe(true);
  });

  it('holds no field that the schema does not know, whatever else the data hold', () => {
    const known = new Set(fieldsOf(collection).map(({ key }) => key));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (stray) => {
        const row = rowOf(collection, { ...stray, ...data });
        expect(Object.keys(row).filter((key) => !known.has(key))).toEqual([]);
      }),
    );
  });
});

describe('a row', () => {
  it('leaves out unknown fields at any depth', () => {
    const product = makeSoftware({ licence: { model: 'free', source: 'background', confidence: 'unverified' } });
    const row = rowOf('software', { ...product, licence: { ...product.licence, reviewNotes: ['x'] } });
    expect(row['licence']).toEqual(product.licence);
  });

  it('tells of a recommendation only where the site itself does', () => {
    const product = makeSoftware({ recommended: { since: '2026-11-24', basis: '市工信局名录' } });
    expect(rowOf('software', product)['recommended']).toEqual(product.recommended);
    const quiet = publishedRecord({ id: 'x', url, data: product }, { fields: fieldsOf('software', false), holds: everything });
    expect(quiet).not.toHaveProperty('recommended');
  });

  it('keeps empty lists, and says nothing of what is not known', () => {
    const row = rowOf('software', makeSoftware());
    expect(row['prices']).toEqual([]);
    expect(row).not.toHaveProperty('homepage');
  });

  it('says in its own fields that it is withdrawn or expired', () => {
    const row = rowOf('news', makeNews({ expiresOn: '2026-11-24', withdrawn: { on: '2026-11-24', reason: '写错了' } }));
    expect(row).toMatchObject({ expiresOn: '2026-11-24', withdrawn: { on: '2026-11-24', reason: '写错了', instead: [] } });
  });

  it('writes addresses so that programs can follow them, and none twice', () => {
    const source = (address: string) => ({ key: 'a', title: '甲', kind: 'official' as const, checkedOn: '2026-11-24', url: address });
    const facts = [{ text: '开了会。', source: 'a', confidence: 'confirmed' as const }];
    const told = (address: string) => (rowOf('news', makeNews({ sources: [source(address)], facts }))['sources'] as Raw[])[0]?.['url'];
    expect(told('https://a.cn/价格/b?x=1#c')).toBe('https://a.cn/%E4%BB%B7%E6%A0%BC/b?x=1#c');
    expect(told('https://a.cn/%E4%BB%B7/b')).toBe('https://a.cn/%E4%BB%B7/b');
  });

  it('keeps its text after its fields', () => {
    const row = publishedRecord({ id: 'x', url, data: makeGuidance(), body: '## 起因' }, { fields: fieldsOf('guidance'), holds: everything });
    expect(Object.keys(row).slice(0, 3)).toEqual(['id', 'url', 'title']);
    expect(Object.keys(row).at(-1)).toBe('body');
  });
});

describe('a reference to what is not published', () => {
  const holds = (collection: string, id: string) => `${collection}/${id}` !== 'units/draft' && `${collection}/${id}` !== 'policies/draft';

  it('falls out of a list', () => {
    const row = rowOf('milestones', makeMilestone({ units: ['caizhengju', 'draft'], clauses: ['notice#2', 'draft#2'] }), holds);
    expect(row).toMatchObject({ units: ['caizhengju'], clauses: ['notice#2'] });
  });

  it('falls out of lists inside records and branches', () => {
    const sources = [{ key: 'a', title: '甲', kind: 'official' as const, checkedOn: '2026-11-24', clause: 'draft#1' }];
    const facts = [{ text: '开了会。', source: 'a', confidence: 'confirmed' as const }];
    expect(rowOf('news', makeNews({ sources, facts, withdrawn: { on: '2026-11-24', reason: '写错了', instead: ['old'] } }), (collection) => collection !== 'policies' && collection !== 'news')).toMatchObject({
      sources: [{ key: 'a', title: '甲', kind: 'official', checkedOn: '2026-11-24' }],
      withdrawn: { instead: [] },
    });
    const due = { type: 'recurring' as const, every: 'month' as const, asStated: '每月' };
    expect(rowOf('milestones', makeMilestone({ due }))['due']).toEqual(due);
  });

  it('stays where the row would say nothing without it', () => {
    expect(rowOf('counties', makeCounty({ clauses: ['notice#3.3'] }))['clauses']).toEqual(['notice#3.3']);
    expect(rowOf('software', makeSoftware(), () => false)['vendor']).toMatchObject({ id: 'example-soft' });
  });
});
