import { describe, expect, it } from 'vitest';
import { contentGraph, edgeKindAt, type GraphEntry } from '~/domain/graph/content-graph.ts';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { referencesIn } from '~/schemas/references-in.ts';
import { bare, elementOf, fieldsOf } from '~/schemas/walk.ts';

const entry = (collection: CollectionName, id: string, data: Record<string, unknown>): GraphEntry => ({
  collection,
  id,
  data,
  references: referencesIn(COLLECTIONS[collection].schema, data),
});

const notice = entry('policies', 'notice', { clauses: [{ id: '1' }, { id: '2.1' }] });
const unit = entry('units', 'finance', { duties: [{ id: 'funding', clauses: ['notice#2.1'], tasks: ['funding'] }] });
const task = entry('tasks', 'funding', { clause: 'notice#2.1' });
const law = entry('laws', 'rules', { articles: [{ no: '16' }, { no: '17' }] });
const check = entry('self-checks', 'office', { parts: [{ id: 'one', form: 'sheet', questions: [{ id: 'who', guidance: ['guide'], laws: ['rules#16'] }] }] });
const guide = entry('guidance', 'guide', { duties: ['finance#funding'], forms: ['sheet'], laws: ['nowhere#1'], sources: [{ key: 'a', clause: 'notice#2.1' }] });
const form = entry('forms', 'sheet', { articles: [{ title: '一', laws: ['rules#16'] }] });
const graph = contentGraph([notice, unit, task, law, check, guide, form]);

const beside = (key: string) =>
  graph
    .neighbours(key)
    .map(({ node, kind, isOutgoing }) => (isOutgoing ? `${kind} → ${node.key}` : `${kind} ← ${node.key}`))
    .sort();

describe('the content as a graph', () => {
  it('lets a duty speak for itself, and a clause know who rests on it', () => {
    expect(beside('units/finance#funding')).toEqual(['assigns → tasks/funding', 'belongs-to → units/finance', 'explains ← guidance/guide', 'rests-on → policies/notice#2.1']);
    expect(beside('policies/notice#2.1')).toEqual(['belongs-to → policies/notice', 'cites ← guidance/guide', 'rests-on ← tasks/funding', 'rests-on ← units/finance#funding']);
  });

  it('joins a question of a self-check to what mends it', () => {
    expect(beside('self-checks/office#who')).toEqual(['belongs-to → self-checks/office', 'explains → guidance/guide', 'rests-on → laws/rules#16']);
  });

  it('joins a form whose articles cite a law, and what a part of a self-check uses, as a whole', () => {
    expect(beside('forms/sheet')).toEqual(['rests-on → laws/rules#16', 'uses-form ← guidance/guide', 'uses-form ← self-checks/office']);
  });

  it('leaves out what leads nowhere', () => {
    expect(graph.edges.filter(({ to }) => to.startsWith('laws/nowhere'))).toEqual([]);
  });
});

describe('an edge', () => {
  const fields = (Object.keys(COLLECTIONS) as CollectionName[]).flatMap((collection) =>
    [...fieldsOf(COLLECTIONS[collection].schema)]
      .filter(({ schema, meta }) => [meta, bare(elementOf(schema) ?? schema).meta].some((told) => told.collection !== undefined))
      .map(({ path }) => ({ collection, path })),
  );

  it('has a kind whatever field it comes from', () => {
    expect(fields.length).toBeGreaterThan(80);
    for (const { collection, path } of fields) expect(edgeKindAt(collection, path), `${collection}.${path.join('.')}`).toBeTypeOf('string');
  });

  it('is not made up for a field that nobody has thought about', () => {
    expect(() => edgeKindAt('guidance', ['steps', 0, 'seeAlso'])).toThrow('steps.seeAlso');
  });

  it('of the same field says another thing where another kind of entry speaks', () => {
    expect(edgeKindAt('units', ['duties', 0, 'tasks', 0])).toBe('assigns');
    expect(edgeKindAt('milestones', ['tasks', 0])).toBe('due');
    expect(edgeKindAt('guidance', ['tasks', 0])).toBe('explains');
    expect(edgeKindAt('guidance', ['sources', 0, 'clause'])).toBe('cites');
  });
});
