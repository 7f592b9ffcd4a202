import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellOf, columnsOf, csvOf, type Column } from '~/domain/open-data/columns.ts';
import { withheldFields } from '~/domain/open-data/published.ts';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { fieldOutlines } from '~/schemas/outline.ts';
import { publishedSchema } from '~/schemas/published.ts';

const columns = (collection: CollectionName) => columnsOf(fieldOutlines(publishedSchema(collection, withheldFields(true)).shape));
const names = (collection: CollectionName) => columns(collection).map(({ name }) => name);
const cell = (collection: CollectionName, name: string, row: Record<string, unknown>) => {
  const column = columns(collection).find((candidate) => candidate.name === name);
  if (column === undefined) throw new Error(`${collection} have no column ${name}`);
  return cellOf(column, row);
};
/** What a reader of the file gets, without the mark at its beginning. */
const parse = (csv: string) => Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' }).data;

describe('the columns', () => {
  it('begin with the id and the address', () => {
    expect(names('software').slice(0, 3)).toEqual(['id', 'url', 'nameZh']);
  });

  it('go down to simple values, and name the way', () => {
    expect(names('software')).toEqual(expect.arrayContaining(['licence.spdx', 'vendor.id', 'homepage.url', 'withdrawn.reason']));
  });

  it('have a second one for the words of a choice, beside its keys', () => {
    const all = names('software');
    expect(all.slice(all.indexOf('licence.model'), all.indexOf('licence.model') + 2)).toEqual(['licence.model', 'licence.modelLabel']);
  });

  it('hold all branches of a field that may be one thing or another', () => {
    expect(names('milestones')).toEqual(expect.arrayContaining(['due.type', 'due.typeLabel', 'due.on', 'due.every', 'due.everyLabel', 'due.asStated']));
    expect(names('milestones').filter((name) => name === 'due.asStated')).toHaveLength(1);
    expect(names('software')).toEqual(expect.arrayContaining(['platforms', 'platforms.notApplicable']));
  });

  it('tell nothing internal', () => {
    const all = (Object.keys(COLLECTIONS) as CollectionName[]).flatMap(names);
    expect(all.filter((name) => /^(?:draft|review|reviewNotes)(?:\.|$)/u.test(name))).toEqual([]);
  });

  it.each(Object.keys(COLLECTIONS) as CollectionName[])('of %s are each called differently', (collection) => {
    expect(new Set(names(collection)).size).toBe(names(collection).length);
  });
});

describe('a cell', () => {
  it('shows the key and the words of a choice', () => {
    const row = { licence: { model: 'open-source', freeFor: ['personal', 'enterprise'] } };
    expect(cell('software', 'licence.model', row)).toBe('open-source');
    expect(cell('software', 'licence.modelLabel', row)).toBe('开源');
    expect(cell('software', 'licence.freeFor', row)).toBe('personal；enterprise');
    expect(cell('software', 'licence.freeForLabel', row)).toBe('个人；企业');
  });

  it('shows the words of whichever branch the row has', () => {
    expect(cell('milestones', 'due.typeLabel', { due: { type: 'once' } })).toBe('一次性');
    expect(cell('milestones', 'due.typeLabel', { due: { type: 'recurring' } })).toBe('按期循环');
  });

  it('shows one source or several', () => {
    expect(cell('software', 'licence.source', { licence: { source: 'a' } })).toBe('a');
    expect(cell('software', 'licence.source', { licence: { source: ['a', 'b'] } })).toBe('a；b');
  });

  it('shows a list of records as JSON', () => {
    expect(cell('software', 'versions', { versions: [{ version: '1.0', source: 'a' }] })).toBe('[{"version":"1.0","source":"a"}]');
  });

  it('is empty where there is nothing', () => {
    expect(cell('software', 'versions', { versions: [] })).toBe('');
    expect(cell('software', 'licence.spdx', { licence: {} })).toBe('');
    expect(cell('software', 'homepage.url', {})).toBe('');
    expect(cell('software', 'platforms', { platforms: { notApplicable: '自身就是操作系统' } })).toBe('');
    expect(cell('software', 'platforms.notApplicable', { platforms: { notApplicable: '自身就是操作系统' } })).toBe('自身就是操作系统');
  });

  it('tells no from nothing', () => {
    const flag: Column = { name: 'available', path: ['available'] };
    expect(cellOf(flag, { available: false })).toBe('false');
    expect(cellOf(flag, { available: 0 })).toBe('0');
  });
});

describe('the CSV', () => {
  const two: Column[] = [
    { name: 'a', path: ['a'] },
    { name: 'b.c', path: ['b', 'c'] },
  ];

  it('begins with the mark that spreadsheet programs look for, and ends its lines as they do', () => {
    expect(csvOf(two, [{ a: '甲', b: { c: '乙' } }])).toBe('\u{FEFF}a,b.c\r\n甲,乙');
  });

  it('has its heads when it has no rows', () => {
    expect(parse(csvOf(two, []))).toEqual([['a', 'b.c']]);
  });

  it('comes back as it went out, but for the apostrophe before what looks like a formula', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[=+\-@＝][\s\S]{0,5}$/u), fc.constantFrom('"', ',', '\r\n', '\n', '\t=1', '；', ' x '));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (rows) => {
        const csv = csvOf(two, rows.map(([a, c]) => ({ a, b: { c } })));
        const shown = (value: string) => (/^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value);
        expect(parse(csv)).toEqual([['a', 'b.c'], ...rows.map((row) => row.map(shown))]);
      }),
    );
  });
});
