import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { bare, branchesOf, elementOf, shapeOf } from '~/schemas/walk.ts';
import { rawEntry, type Raw } from '../../fixtures/make.ts';
import { refusals, without, type BadCase } from './tables.ts';

const names = Object.keys(COLLECTIONS) as CollectionName[];
const DAY = '写成加引号的年-月-日，而且确有这一天，例如 \'2026-11-24\'';
const INSTANT = '写成加引号的年-月-日 时:分，例如 \'2026-11-24 10:00\'';

const misspelt = (key: string) => `${key}x`;

/** Every map of a record, with the path to it. */
function mapsIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => mapsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => mapsIn(inner, [...path, key]))];
}

/** A copy of a record with one more key in the map at a path. */
function withKey(record: Raw, path: (string | number)[], key: string): Raw {
  const copy = structuredClone(record);
  const target = path.reduce<unknown>((parent, step) => (parent as Raw)[step], copy) as Raw;
  target[key] = '多余';
  return copy;
}

/** Every map that a schema can hold, at any depth and in every branch, with the keys on the way to it. */
function* mapSchemasOf(schema: z.core.$ZodType, path: string): Generator<{ path: string; schema: z.core.$ZodType }> {
  const { schema: own } = bare(schema);
  for (const branch of branchesOf(own) ?? []) yield* mapSchemasOf(branch, path);
  const element = elementOf(own);
  if (element !== undefined) yield* mapSchemasOf(element, `${path}[]`);
  const shape = shapeOf(own);
  if (shape !== undefined) yield { path, schema: own };
  for (const [key, field] of Object.entries(shape ?? {})) yield* mapSchemasOf(field, `${path}.${key}`);
}

function unrecognised(collection: CollectionName, data: Raw): { path: PropertyKey[]; keys: string[] }[] {
  const issues = COLLECTIONS[collection].schema.safeParse(data).error?.issues ?? [];
  return issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? { path: issue.path, keys: issue.keys } : []));
}

describe.each(names)('an entry of %s', (collection) => {
  it('is valid at its smallest, and stays the same when parsed again', () => {
    const once: unknown = COLLECTIONS[collection].schema.parse(rawEntry(collection));
    expect(COLLECTIONS[collection].schema.parse(once)).toEqual(once);
  });

  it.each(['slug', 'id', 'layout'])('refuses the key %s', (key) => {
    expect(unrecognised(collection, { ...rawEntry(collection), [key]: 'hijack' })).toEqual([{ path: [], keys: [key] }]);
  });

  it('refuses each of its keys misspelt, at the top and in every map below', () => {
    const record = rawEntry(collection);
    for (const key of Object.keys(record)) {
      expect(unrecognised(collection, { ...record, [misspelt(key)]: record[key] })).toEqual([{ path: [], keys: [misspelt(key)] }]);
    }
    for (const path of mapsIn(record)) {
      expect(unrecognised(collection, withKey(record, path, 'typo'))).toEqual([{ path, keys: ['typo'] }]);
    }
  });

  it('refuses a key that it does not know in every map that it can hold', () => {
    const maps = [...mapSchemasOf(COLLECTIONS[collection].schema, collection)];
    expect(maps.length).toBeGreaterThan(4);
    const lax = maps.filter(({ schema }) => {
      const issues = z.core.safeParse(schema, { typo: '多余' }).error?.issues ?? [];
      return !issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes('typo'));
    });
    expect(lax.map(({ path }) => path)).toEqual([]);
  });

  it('needs every field that it holds at its smallest', () => {
    const record = rawEntry(collection);
    const spare = Object.keys(record).filter((key) => COLLECTIONS[collection].schema.safeParse(without(record, key)).success);
    expect(spare).toEqual([]);
  });
});

describe('what all entries share', () => {
  const bad: BadCase[] = [
    ['an empty summary', { summary: '' }, 'summary', '不能留空'],
    ['a summary of two lines', { summary: '一\n二' }, 'summary', '只写一行，首尾不留空格'],
    ['a summary with a blank before it', { summary: ' 摘要' }, 'summary', '只写一行，首尾不留空格'],
    ['a summary with a wide blank after it', { summary: '摘要　' }, 'summary', '只写一行，首尾不留空格'],
    ['a summary of 201 characters', { summary: '长'.repeat(201) }, 'summary', '最多 200 个字'],
    ['a nature that we do not know', { nature: 'gossip' }, 'nature'],
    ['a publication without its minute', { publishedAt: '2026-11-24' }, 'publishedAt', INSTANT],
    ['a publication at 24:00', { publishedAt: '2026-11-24 24:00' }, 'publishedAt', INSTANT],
    ['a publication with seconds', { publishedAt: '2026-11-24 10:00:00' }, 'publishedAt', INSTANT],
    ['a publication in ISO’s own form', { publishedAt: '2026-11-24T10:00' }, 'publishedAt', INSTANT],
    ['a publication on a day that is none', { publishedAt: '2026-02-30 10:00' }, 'publishedAt', '没有这一天'],
    ['a publication as a Date', { publishedAt: new Date('2026-11-24T02:00:00Z') }, 'publishedAt', INSTANT],
    ['30 February', { reviewOn: '2026-02-30' }, 'reviewOn', DAY],
    ['29 February of a common year', { reviewOn: '2027-02-29' }, 'reviewOn', DAY],
    ['31 April', { reviewOn: '2027-04-31' }, 'reviewOn', DAY],
    ['month 13', { reviewOn: '2026-13-01' }, 'reviewOn', DAY],
    ['an empty day', { reviewOn: '' }, 'reviewOn', DAY],
    ['a day that is null', { reviewOn: null }, 'reviewOn', DAY],
    ['a day as a Date', { reviewOn: new Date('2026-03-02T00:00:00Z') }, 'reviewOn', DAY],
    ['a day as a number', { reviewOn: 20_260_203 }, 'reviewOn', DAY],
    ['a day without its zeros', { reviewOn: '2026-2-3' }, 'reviewOn', DAY],
    ['a day with slashes', { reviewOn: '2026/02/03' }, 'reviewOn', DAY],
    ['a day in Chinese', { reviewOn: '2026年2月3日' }, 'reviewOn', DAY],
    ['a day with an hour', { reviewOn: '2026-02-03 10:00' }, 'reviewOn', DAY],
    ['a month where a day belongs', { expiresOn: '2026-02' }, 'expiresOn', DAY],
    ['an update without a day', { updatedOn: '昨天' }, 'updatedOn', DAY],
    ['a draft that says yes', { draft: 'yes' }, 'draft'],
    ['an alias that is a number', { aliases: [12_390] }, 'aliases[0]'],
    ['an alias of blanks', { aliases: [' '] }, 'aliases[0]', '只写一行，首尾不留空格'],
    ['one alias as bare text', { aliases: '别名' }, 'aliases'],
    ['a former id with capitals', { formerIds: ['Old-Name'] }, 'formerIds[0]', '只用小写英文字母、数字和连字符，例如 wps-office'],
    ['a former id in Chinese', { formerIds: ['旧名'] }, 'formerIds[0]', '只用小写英文字母、数字和连字符，例如 wps-office'],
    ['a former id with an underscore', { formerIds: ['old_name'] }, 'formerIds[0]', '只用小写英文字母、数字和连字符，例如 wps-office'],
    ['a former id with two hyphens', { formerIds: ['old--name'] }, 'formerIds[0]', '只用小写英文字母、数字和连字符，例如 wps-office'],
    ['a former id that begins with a hyphen', { formerIds: ['-old'] }, 'formerIds[0]', '只用小写英文字母、数字和连字符，例如 wps-office'],
    ['a former id that climbs', { formerIds: ['../old'] }, 'formerIds[0]', '只用小写英文字母、数字和连字符，例如 wps-office'],
    ['a former id of 81 characters', { formerIds: ['a'.repeat(81)] }, 'formerIds[0]', '最多 80 个字符'],
    ['a withdrawal without a reason', { withdrawn: { on: '2026-12-31' } }, 'withdrawn.reason'],
    ['a withdrawal on no day', { withdrawn: { on: '2026-12', reason: '停售' } }, 'withdrawn.on', DAY],
    ['a correction that does not say why', { corrections: [{ on: '2026-12-01', what: '改了版本号' }] }, 'corrections[0].why'],
    ['a review by nobody', { review: { checkedBy: '编辑乙' } }, 'review.writtenBy'],
  ];

  it.each(bad)('refuses %s', (_, overrides, path, message) => {
    const found = refusals('terms', overrides).filter((refusal) => refusal.path === path);
    expect(found).not.toEqual([]);
    if (message !== undefined) expect(found.map((refusal) => refusal.message)).toContain(message);
  });

  it.each([
    ['29 February of a leap year', { reviewOn: '2028-02-29' }],
    ['the last minute of a day', { publishedAt: '2026-11-24 23:59' }],
    ['200 characters of summary', { summary: '长'.repeat(200) }],
    ['an alias of digits in quotes', { aliases: ['12390'] }],
  ])('accepts %s', (_, overrides) => {
    expect(refusals('terms', overrides)).toEqual([]);
  });
});
