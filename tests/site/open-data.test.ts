/** The files of `/data/`: what they hold, what they must not hold, and that strangers' programs can rely on them. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { attribute, find, findAll, firstOf, pageAt, readSite, structuredData, textOf, wholeAddressIn } from './support/built-site.ts';
import { addresses, addressOf, isListed, isSample, mayBeEmpty, published, publishedIn, unpublished, type ContentFile } from './support/content-files.ts';

/** What a file says, looked at by each test for itself, as with the editors' files. */
type Row = ContentFile['data'];

const site = readSite();
const whole = wholeAddressIn(site);
const textIn = (path: string) => readFileSync(join(site.folder, 'data', path), 'utf8');
const jsonIn = (path: string) => JSON.parse(textIn(path));

const collections = Object.keys(addresses);
const files = [...site.files].filter((file) => file.startsWith('data/') && file !== 'data/index.html').map((file) => file.slice('data/'.length));
const rows = new Map<string, Row[]>(collections.map((collection) => [collection, jsonIn(`${collection}.json`)]));
const rowsOf = (collection: string) => rows.get(collection) ?? [];

const hidden = [...unpublished, ...published.filter(isSample)];

/** Our own keyword of the schemas: where a reference leads. */
const REFERENCE = 'x-refers-to';

const INTERNAL = new Set(['draft', 'review', 'reviewNotes', 'recommended']);

const leadsToHidden = (value: unknown) => typeof value === 'string' && hidden.some(({ id }) => id === value.split('#')[0]);

/** Whether a row says what a file says. It may say more, such as empty lists; and it leaves out what leads nowhere. */
function isTold(inFile: unknown, inRow: unknown): boolean {
  if (Array.isArray(inFile)) {
    const kept = inFile.filter((item) => !leadsToHidden(item));
    return Array.isArray(inRow) && inRow.length === kept.length && kept.every((item, index) => isTold(item, inRow[index]));
  }
  if (typeof inFile === 'object' && inFile !== null) {
    return Object.entries(inFile).every(([key, value]) => leadsToHidden(value) || isTold(value, (inRow as Row | undefined)?.[key]));
  }
  const isAddress = typeof inFile === 'string' && /^https?:/u.test(inFile);
  return isAddress ? decodeURI(String(inRow)) === decodeURI(inFile) : inFile === inRow;
}

describe('the index', () => {
  const index = jsonIn('index.json');
  const pathOf = ({ url }: Row) => String(url).replace(whole('/data/'), '');

  test('lists exactly the files that exist', () => {
    expect(index.files.map(pathOf).sort()).toEqual([...files].sort());
    expect(files.length).toBeGreaterThan(3 * collections.length);
  });

  test('tells their sizes, but for its own', () => {
    const listed = index.files.filter((file: Row) => pathOf(file) !== 'index.json');
    const wrong = listed.filter((file: Row) => file['bytes'] !== statSync(join(site.folder, 'data', pathOf(file))).size);
    expect(wrong.map(pathOf)).toEqual([]);
  });

  test('tells how many rows they have and when the newest changed', () => {
    const told = collections.flatMap((collection) => index.files.filter((file: Row) => ['json', 'csv'].some((ending) => pathOf(file) === `${collection}.${ending}`)).map((file: Row) => ({ collection, file })));
    const days = (collection: string) => rowsOf(collection).map((row) => row['updatedOn'] ?? String(row['publishedAt']).slice(0, 'YYYY-MM-DD'.length)).sort();
    expect(told).toHaveLength(2 * collections.length);
    expect(told.filter(({ collection, file }) => file.rows !== rowsOf(collection).length || file.updatedOn !== days(collection).at(-1))).toEqual([]);
  });

  test('says of every file how it may be used, and of every set of rows where its fields are explained', () => {
    expect(index.files.filter((file: Row) => !/\p{Script=Han}/u.test(file['licence'] ?? '')).map(pathOf)).toEqual([]);
    const schemas = collections.flatMap((collection) => index.files.filter((file: Row) => pathOf(file).startsWith(`${collection}.`) && file['format'] !== 'json-ld').map((file: Row) => file['schema']));
    expect(schemas).toEqual(collections.flatMap((collection) => [whole(`/data/schemas/${collection}.json`), whole(`/data/schemas/${collection}.json`)]));
  });
});

describe.each([...collections, 'index'])('%s.json', (name) => {
  const schema = jsonIn(`schemas/${name}.json`);

  test('is what its schema says, by the strictest reading', () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: true, strictTuples: true, allErrors: true });
    addFormats(ajv);
    ajv.addVocabulary([REFERENCE]);
    const validate = ajv.compile(schema);
    validate(jsonIn(`${name}.json`));
    expect(firstOf((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`))).toEqual([]);
  });

  test('has its schema at the address that the schema calls its own', () => {
    expect(schema.$id).toBe(whole(`/data/schemas/${name}.json`));
  });
});

describe.each(collections)('the rows of %s', (collection) => {
  const entries = publishedIn(collection).filter((entry) => !isSample(entry));

  test('are the published entries, each once', () => {
    expect(rowsOf(collection).map(({ id }) => id)).toEqual(entries.map(({ id }) => id).sort());
    expect(entries.length > 0 || mayBeEmpty.includes(collection)).toBe(true);
  });

  test('name the address of their page', () => {
    expect(rowsOf(collection).map(({ url }) => url)).toEqual([...entries].sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => whole(addressOf(entry))));
  });

  test('say what the files say', () => {
    const byId = new Map(rowsOf(collection).map((row) => [row['id'], row]));
    const missing = entries.flatMap(({ id, data }) =>
      Object.entries(data)
        .filter(([key, value]) => !INTERNAL.has(key) && !isTold(value, byId.get(id)?.[key]))
        .map(([key]) => `${id}: ${key}`),
    );
    expect(firstOf(missing)).toEqual([]);
  });

  test('are the same in the spreadsheet', () => {
    const csv = textIn(`${collection}.csv`);
    expect(csv.startsWith('\u{FEFF}id,url,')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(csv.slice(1));
    expect(errors).toEqual([]);
    expect(new Set(data.map((cells) => cells.length)).size).toBe(1);
    expect(data.slice(1).map(([id, url]) => [id, url])).toEqual(rowsOf(collection).map(({ id, url }) => [id, url]));
  });

  test('have text that needs nothing of this site to be read', () => {
    const bodies = rowsOf(collection).flatMap(({ id, body }) => (typeof body === 'string' ? [{ id, body }] : []));
    expect(bodies.filter(({ body }) => /<\/?(?:Quote|Unverified)|\]\(\/|^---$/mu.test(body)).map(({ id }) => id)).toEqual([]);
  });
});

test('the text of entries is there, and says where it is unverified', () => {
  const bodies = rowsOf('guidance').map(({ body }) => String(body));
  expect(bodies.filter((body) => body.length > 300).length).toBeGreaterThan(10);
  expect(bodies.some((body) => body.includes('未核实'))).toBe(true);
});

test('every reference between rows leads to a row', () => {
  const ids = new Map(collections.map((collection) => [collection, new Set(rowsOf(collection).map(({ id }) => id))]));
  /** The parts of a row that references name after a `#`: the list, and the key of what is in it. */
  const keys: Record<string, string> = { clauses: 'id', articles: 'no', duties: 'id' };
  const partsOf = (collection: string, list: string) => new Map(rowsOf(collection).map((row) => [row['id'], new Set((row[list] as Row[]).map((part) => part[keys[list] ?? ''])) ]));
  const parts: Record<string, ReturnType<typeof partsOf>> = { clauses: partsOf('policies', 'clauses'), articles: partsOf('laws', 'articles'), duties: partsOf('units', 'duties') };
  const leads = (to: string, value: string) => {
    const [collection = '', part] = to.split('#');
    const [id = '', name = ''] = value.split('#');
    if (ids.get(collection)?.has(id) !== true) return false;
    return part === undefined || parts[part]?.get(id)?.has(name) === true;
  };
  let seen = 0;
  const dangling = collections.flatMap((collection) =>
    rowsOf(collection).flatMap((row) =>
      [...referencesIn(jsonIn(`schemas/${collection}.json`).items, row)].flatMap(({ to, value }) => {
        seen += 1;
        return leads(to, value) ? [] : `${collection}/${row['id']} → ${to}: ${value}`;
      }),
    ),
  );
  expect(firstOf(dangling)).toEqual([]);
  expect(seen).toBeGreaterThan(1_000);
});

/** Every reference of a value, as its schema marks them; branches that the value does not have find nothing. */
function* referencesIn(schema: Row, value: unknown): Generator<{ to: string; value: string }> {
  if (typeof schema[REFERENCE] === 'string' && typeof value === 'string') yield { to: schema[REFERENCE], value };
  for (const branch of [...(schema['oneOf'] ?? []), ...(schema['anyOf'] ?? [])]) yield* referencesIn(branch, value);
  if (Array.isArray(value) && schema['items'] !== undefined) for (const item of value) yield* referencesIn(schema['items'], item);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) if (schema['properties']?.[key] !== undefined) yield* referencesIn(schema['properties'][key], inner);
}

describe('what is not for everybody', () => {
  const texts = files.map((file) => ({ file, text: textIn(file) }));
  const filesWith = (words: string) => texts.filter(({ text }) => text.includes(words)).map(({ file }) => file);

  test('is something, and there are files to search for it', () => {
    expect(hidden.some(isSample)).toBe(true);
    expect(unpublished).not.toEqual([]);
    expect(filesWith('正版软件').length).toBeGreaterThan(10);
  });

  test.each(hidden.map((entry) => [`${entry.collection}/${entry.id}`, entry] as const))('%s is in no file', (_, entry) => {
    expect(rowsOf(entry.collection).map(({ id }) => id)).not.toContain(entry.id);
    expect(filesWith(`${whole(addressOf(entry))}"`)).toEqual([]);
    expect(files).not.toContain(`publiccode/${entry.id}.yml`);
  });

  test('the notes of editors are in no file', () => {
    const notes = published.flatMap(({ data }) => [...(data['reviewNotes'] ?? []), ...Object.values(data['review'] ?? {})]).map(String);
    expect(notes.length).toBeGreaterThan(100);
    const told = [...new Set(notes)].filter((note) => filesWith(JSON.stringify(note).slice(1, -1)).length > 0 || filesWith(note).length > 0);
    expect(firstOf(told)).toEqual([]);
  });

  test('its fields are named in no file', () => {
    expect([...filesWith('reviewNotes'), ...filesWith('"review"'), ...filesWith('"draft"')]).toEqual([]);
  });
});

describe('products in the words of schema.org', () => {
  const list = jsonIn('software.jsonld');
  const items: Row[] = list.itemListElement.map((element: Row) => element['item']);
  const byUrl = new Map(publishedIn('software').map((entry) => [whole(addressOf(entry)), entry.data]));
  const confirmed = (facts: Row[] | undefined) => (Array.isArray(facts) ? facts.filter((fact) => fact['confidence'] === 'confirmed') : []);

  test('are all there, counted and numbered', () => {
    expect(list).toMatchObject({ '@context': 'https://schema.org', '@type': 'ItemList', numberOfItems: items.length });
    expect(items.map(({ url }) => url)).toEqual(rowsOf('software').map(({ url }) => url));
    expect(list.itemListElement.map((element: Row) => element['position'])).toEqual(items.map((_, index) => index + 1));
  });

  test('are told as on their own pages', () => {
    const onPage = (url: string) => {
      const page = pageAt(site, url.replace(whole('/'), '/'));
      return structuredData(page).find((data) => data['@type'] === 'SoftwareApplication');
    };
    const asOnPage = (item: Row) => ({ '@context': 'https://schema.org', ...item });
    expect(firstOf(items.filter((item) => JSON.stringify(onPage(item['url'])) !== JSON.stringify(asOnPage(item))).map(({ name }) => name))).toEqual([]);
  });

  test('say nothing that nobody confirmed', () => {
    const wrong = items.filter((item) => {
      const data = byUrl.get(item['url']) ?? {};
      const hasSystem = confirmed(data['platforms']).some(({ systems }) => systems !== undefined && systems.length > 0);
      const isWrong = [
        item['operatingSystem'] !== undefined && !hasSystem,
        item['softwareVersion'] !== undefined && !confirmed(data['versions']).some(({ version }) => version === item['softwareVersion']),
        item['license'] !== undefined && data['licence'].confidence !== 'confirmed',
        item['author'] !== undefined && data['vendor'].confidence !== 'confirmed',
        item['description'] !== undefined && data['summaryFrom'].confidence !== 'confirmed',
      ];
      return isWrong.includes(true);
    });
    expect(firstOf(wrong.map(({ name }) => name))).toEqual([]);
    for (const key of ['operatingSystem', 'softwareVersion', 'license', 'author', 'description']) expect(items.filter((item) => item[key] !== undefined).length, key).toBeGreaterThan(20);
  });
});

describe('products in the words of publiccode.yml', () => {
  const names = files.filter((file) => file.startsWith('publiccode/'));
  const told = names.map((file) => ({ file, text: textIn(file), id: file.replace(/^publiccode\/|\.yml$/gu, '') }));
  /** The keys of version 0.7 of the standard that stand here, each with what it asks for. */
  const STANDARD: Row = {
    type: 'object',
    required: ['publiccodeYmlVersion', 'name', 'url', 'description', 'legal'],
    additionalProperties: false,
    properties: {
      publiccodeYmlVersion: { const: '0.7' },
      name: { type: 'string', minLength: 1 },
      url: { type: 'string', pattern: '^https://' },
      landingURL: { type: 'string', pattern: '^https://' },
      softwareVersion: { type: 'string', minLength: 1 },
      releaseDate: { type: 'string', format: 'date' },
      platforms: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: ['web', 'windows', 'mac', 'linux', 'ios', 'android', 'HarmonyOS', 'BSD'] } },
      categories: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', pattern: '^[a-z]+(?:-[a-z]+)*$' } },
      description: {
        type: 'object',
        required: ['zh'],
        additionalProperties: false,
        properties: {
          zh: {
            type: 'object',
            required: ['localisedName'],
            additionalProperties: false,
            properties: {
              localisedName: { type: 'string', minLength: 1 },
              shortDescription: { type: 'string', maxLength: 150 },
              longDescription: { type: 'string', minLength: 150, maxLength: 10_000 },
            },
          },
        },
      },
      legal: { type: 'object', required: ['license'], additionalProperties: false, properties: { license: { type: 'string', minLength: 1 } } },
    },
  };

  test('are the open ones whose licence and repository somebody has looked at', () => {
    const expected = publishedIn('software')
      .filter((entry) => isListed(entry) && !isSample(entry))
      .filter(({ data }) => data['licence'].spdx !== undefined && data['licence'].confidence === 'confirmed' && data['repository']?.checkedOn !== undefined)
      .map(({ id }) => id);
    expect(told.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect(told.length).toBeGreaterThan(20);
  });

  test('are YAML by the standard', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(STANDARD);
    const wrong = told.filter(({ text }) => !validate(parseYaml(text))).map(({ file }) => `${file}: ${ajv.errorsText(validate.errors)}`);
    expect(firstOf(wrong)).toEqual([]);
  });

  test('say first where they come from, and when', () => {
    const begins = ({ id, text }: { id: string; text: string }) => {
      const [first = ''] = text.split('\n');
      return first.startsWith('# ') && first.endsWith(whole(`/software/${id}/`)) && /，\d{4}-\d{2}-\d{2} 更新：/u.test(first);
    };
    expect(told.filter((file) => !begins(file)).map(({ file }) => file)).toEqual([]);
  });
});

describe('the page', () => {
  const { document } = pageAt(site, '/data/');
  const links = findAll('main a', document).map((link) => attribute(link, 'href') ?? '');

  test('links every file', () => {
    const linked = new Set(links.map((href) => href.replace(`${site.base}data/`, '')));
    expect(files.filter((file) => file !== 'schemas/index.json' && !linked.has(file))).toEqual([]);
  });

  test('explains the fields of every kind', () => {
    const explained = (collection: string) => findAll(`#fields-${collection} tbody th, #fields-common tbody th`, document).map(textOf);
    const unexplained = collections.flatMap((collection) => {
      const known = explained(collection);
      return Object.keys(jsonIn(`schemas/${collection}.json`).items.properties).filter((key) => !known.includes(key)).map((key) => `${collection}.${key}`);
    });
    expect(unexplained).toEqual([]);
  });

  test('says what one may do with the data, and is reached from every page', () => {
    expect(textOf(find('main', document))).toContain('整篇转载的条件由主办单位定，现在还没有定');
    const without = site.pages.filter((page) => !findAll('footer a', page.document).some((link) => attribute(link, 'href') === `${site.base}data/`));
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});
