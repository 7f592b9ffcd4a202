import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { withheldFields } from '~/domain/open-data/published.ts';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { openDataIndex } from '~/schemas/open-data-index.ts';
import { fieldOutlines, outlineOf } from '~/schemas/outline.ts';
import { fileSchema, listOf, publishedSchema, REFERENCE_KEYWORD } from '~/schemas/published.ts';
import { rawEntry, type Raw } from '../../fixtures/make.ts';
import { without } from './tables.ts';

const collections = Object.keys(COLLECTIONS) as CollectionName[];
const file = { url: 'https://www.example.gov.cn/data/schemas/x.json', title: '软件', description: '一条是一款软件' };
const schemaOf = (collection: CollectionName) => fileSchema(listOf(publishedSchema(collection, withheldFields(true))), file);

/** The strictest that the validator can be: an unknown keyword or a missing type is an error. */
function validatorOf(schema: Raw) {
  const ajv = new Ajv2020({ strict: true, strictTypes: true, strictTuples: true, allErrors: true });
  addFormats(ajv);
  ajv.addVocabulary([REFERENCE_KEYWORD]);
  return ajv.compile<unknown>(schema);
}

/** A row as a schema expects it, made of the smallest entry. */
function rowOf(collection: CollectionName): Raw {
  const data = without(without(COLLECTIONS[collection].schema.parse(rawEntry(collection)) as Raw, 'draft'), 'reviewNotes');
  return { id: 'x', url: 'http://localhost:4321/x/', ...data, ...(COLLECTIONS[collection].extension === 'mdx' && { body: '' }) };
}

describe.each(collections)('the JSON Schema of %s', (collection) => {
  const validate = validatorOf(schemaOf(collection));

  it('takes a row', () => {
    validate([rowOf(collection)]);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a draft', { draft: false }],
    ['notes for editors', { reviewNotes: [] }],
    ['a sample', { nature: 'sample' }],
    ['an unknown field', { slug: 'x' }],
    ['an id that is no address', { id: 'Ä b' }],
  ])('refuses %s', (_, overrides) => {
    expect(validate([{ ...rowOf(collection), ...overrides }])).toBe(false);
  });

  it('refuses a row without its lists: they are empty, never missing', () => {
    expect(validate([without(rowOf(collection), 'aliases')])).toBe(false);
  });

  it('explains every field in Chinese', () => {
    const { items } = schemaOf(collection) as { items: { properties: Record<string, { title?: string; description?: string }> } };
    const unexplained = Object.entries(items.properties).filter(([, { title, description }]) => !/\p{Script=Han}/u.test(title ?? '') || !/\p{Script=Han}/u.test(description ?? ''));
    expect(unexplained.map(([key]) => key)).toEqual([]);
  });
});

describe('a JSON Schema', () => {
  const { properties } = schemaOf('software')['items'] as { properties: Record<string, Raw> };

  it('says what it is, and where', () => {
    expect(schemaOf('software')).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: file.url, title: '软件', type: 'array' });
  });

  it('names the choices beside their keys', () => {
    expect(properties['nature']).toMatchObject({ oneOf: [{ const: 'official', title: '官方文件' }, { const: 'editorial', title: '本站编写' }] });
  });

  it('says where references lead', () => {
    expect(properties['categories']).toMatchObject({ items: { [REFERENCE_KEYWORD]: 'categories' } });
    const { properties: terms } = schemaOf('terms')['items'] as { properties: Record<string, Raw> };
    expect(terms['laws']).toMatchObject({ items: { [REFERENCE_KEYWORD]: 'laws#articles' } });
  });

  it('keeps nothing that only this project understands', () => {
    expect(JSON.stringify(collections.map(schemaOf))).not.toMatch(/"(?:labels|collection|part)":\{?"(?!type)/u);
  });

  it('of the index takes an index', () => {
    const validate = validatorOf(fileSchema(openDataIndex, file));
    const files = [{ title: '软件', description: '一条是一款软件', url: 'http://localhost:4321/data/software.csv', format: 'csv', licence: '自由使用', rows: 0, bytes: 3 }];
    validate({ title: '开放数据', description: '全部条目', url: 'http://localhost:4321/data/', licence: '自由使用', files });
    expect(validate.errors).toBeNull();
  });
});

describe('an outline', () => {
  const field = (collection: CollectionName, key: string) => fieldOutlines(publishedSchema(collection, []).shape).find((candidate) => candidate.key === key);

  it.each([
    ['software', 'nameZh', true, { kind: 'text' }],
    ['software', 'nameEn', false, { kind: 'text' }],
    ['software', 'aliases', true, { kind: 'list', of: { kind: 'text' } }],
    ['software', 'categories', true, { kind: 'list', of: { kind: 'text', refersTo: { collection: 'categories' } } }],
    ['software', 'updatedOn', false, { kind: 'text', format: 'day' }],
    ['categories', 'order', true, { kind: 'number' }],
    ['tasks', 'part', true, { kind: 'choice', labels: { task: '主要任务', requirement: '有关要求' } }],
    ['tasks', 'clause', true, { kind: 'text', refersTo: { collection: 'policies', part: 'clauses' } }],
    ['software', 'url', true, { kind: 'text', format: 'url' }],
    ['software', 'draft', true, { kind: 'boolean' }],
    ['news', 'occurredOn', true, { kind: 'either', branches: [{ kind: 'text', format: 'day' }, { kind: 'text' }] }],
  ] as const)('of %s: %s', (collection, key, isRequired, outline) => {
    expect(field(collection, key)).toMatchObject({ isRequired, outline });
  });

  it('takes the constant of a branch for a choice of one', () => {
    const due = field('milestones', 'due')?.outline;
    expect(due).toMatchObject({ kind: 'either', branches: [{ kind: 'record' }, { kind: 'record' }] });
    expect(JSON.stringify(due)).toContain('"outline":{"kind":"choice","labels":{"once":"一次性"}}');
  });

  it('knows every kind of schema that content is described with', () => {
    expect(collections.map((collection) => outlineOf(COLLECTIONS[collection].schema).kind)).toEqual(collections.map(() => 'record'));
  });
});
