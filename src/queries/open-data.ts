import type { CollectionEntry } from 'astro:content';
import { dayOf } from '~/domain/dates.ts';
import { isListed } from '~/domain/lifecycle.ts';
import { columnsOf, csvOf } from '~/domain/open-data/columns.ts';
import { hasPubliccode, publiccodeFile } from '~/domain/open-data/publiccode.ts';
import { isPublished, publishedRecord, withheldFields, type PublishedRecord, type Publishing } from '~/domain/open-data/published.ts';
import { keysOf } from '~/domain/records.ts';
import { dataFilePath, dataPath, pathOf, softwareIndexPath, softwarePath } from '~/paths.ts';
import { COLLECTION_LABELS, COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { openDataIndex, type DataFormat, type IndexedFile, type OpenDataIndex } from '~/schemas/open-data-index.ts';
import { fieldOutlines, type FieldOutline } from '~/schemas/outline.ts';
import { fileSchema, listOf, publishedSchema } from '~/schemas/published.ts';
import { site, TODAY } from '~/site.ts';
import { openData as words } from '~/strings.ts';
import { canonical } from './canonical.ts';
import { plainProse } from './plain-prose.ts';
import { softwareJsonLd } from './software-json-ld.ts';
import { built, memoised } from './store.ts';
import { headingOf } from './views.ts';

/** A file of the open data, and what the index says of it. */
export interface DataFile {
  /** Below `/data/`: `software.json`. */
  path: string;
  text: string;
  indexed: IndexedFile;
}

export const DATA_COLLECTIONS = keysOf(COLLECTIONS);

const INDEX = 'index.json';
const CATALOGUE = 'software.jsonld';

const WITHHELD = withheldFields(site.campaign.catalogueWord === 'recommended');

/** The address of a file, whole. */
const addressOf = (path: string) => canonical(dataFilePath(path));
const schemaPath = (name: string) => `schemas/${name}.json`;

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
const changedOn = ({ data }: CollectionEntry<CollectionName>) => data.updatedOn ?? dayOf(data.publishedAt);
const newestOf = (days: readonly (string | undefined)[]) => days.reduce((newest, day) => (day !== undefined && day > (newest ?? '') ? day : newest), undefined);

const readPublished = memoised(async (collection: CollectionName): Promise<CollectionEntry<CollectionName>[]> => {
  return (await built(collection)).filter(({ data }) => isPublished(data, TODAY));
});

async function published<C extends CollectionName>(collection: C): Promise<CollectionEntry<C>[]> {
  return (await readPublished(collection)) as CollectionEntry<C>[];
}

const readHolds = memoised(async (_: 'all'): Promise<Publishing['holds']> => {
  const entries = (await Promise.all(DATA_COLLECTIONS.map(published))).flat();
  const names = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
  return (collection, id) => names.has(`${collection}/${id}`);
});

/** Every field of the rows of a collection, in order. */
export function fieldsOfRows(collection: CollectionName): FieldOutline[] {
  return fieldOutlines(publishedSchema(collection, WITHHELD).shape);
}

const readRows = memoised(async (collection: CollectionName): Promise<PublishedRecord[]> => {
  const publishing = { fields: fieldsOfRows(collection), holds: await readHolds('all') };
  const rows = (await published(collection)).map(async (entry) => {
    const url = canonical(pathOf(collection, entry.id));
    const hasProse = COLLECTIONS[collection].extension === 'mdx';
    return publishedRecord({ id: entry.id, url, data: entry.data, ...(hasProse && { body: await plainProse(entry, url) }) }, publishing);
  });
  return Promise.all(rows);
});

interface Described {
  title: string;
  description: string;
  format: DataFormat;
  schema?: string;
  rows?: number;
  updatedOn?: string | undefined;
}

function indexed(path: string, { title, description, format, schema, rows, updatedOn }: Described): IndexedFile {
  return {
    title,
    description,
    url: addressOf(path),
    format,
    ...(schema !== undefined && { schema: addressOf(schema) }),
    licence: words.licence,
    ...(rows !== undefined && { rows }),
    ...(updatedOn !== undefined && { updatedOn }),
  };
}

function dataFile(path: string, text: string, described: Described): DataFile {
  return { path, text, indexed: { ...indexed(path, described), bytes: new TextEncoder().encode(text).length } };
}

async function collectionFiles(collection: CollectionName): Promise<DataFile[]> {
  const title = COLLECTION_LABELS[collection];
  const description = words.collections[collection];
  const rows = await readRows(collection);
  const schema = schemaPath(collection);
  const described = { title, description, schema, rows: rows.length, updatedOn: newestOf((await published(collection)).map(changedOn)) };
  const text = fileSchema(listOf(publishedSchema(collection, WITHHELD)), { url: addressOf(schema), title, description: description + words.absence });
  return [
    dataFile(`${collection}.json`, json(rows), { ...described, format: 'json' }),
    dataFile(`${collection}.csv`, csvOf(columnsOf(fieldsOfRows(collection)), rows), { ...described, format: 'csv' }),
    dataFile(schema, json(text), { title: words.schemaOf(title), description: words.schemaText, format: 'json-schema' }),
  ];
}

async function catalogueFile(): Promise<DataFile> {
  const products = await published('software');
  const items = await Promise.all(products.map(softwareJsonLd));
  const list = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: words.catalogue(site.name),
    url: canonical(softwareIndexPath()),
    itemListOrder: 'https://schema.org/ItemListUnordered',
    numberOfItems: items.length,
    itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, item })),
  };
  return dataFile(CATALOGUE, json(list), {
    title: words.catalogueTitle,
    description: words.catalogueText,
    format: 'json-ld',
    rows: items.length,
    updatedOn: newestOf(products.map(changedOn)),
  });
}

/** Only of what is listed today: the standard has no word for withdrawn. */
async function publiccodeFiles(): Promise<DataFile[]> {
  const products = (await published('software')).filter(({ data }) => hasPubliccode(data) && isListed(data, TODAY));
  return products.map((entry) => {
    const day = changedOn(entry);
    const text = publiccodeFile(entry.data, { site: site.name, url: canonical(softwarePath(entry.id)), day });
    const title = words.publiccodeOf(headingOf(entry));
    return dataFile(`publiccode/${entry.id}.yml`, text, { title, description: words.publiccodeText, format: 'publiccode', rows: 1, updatedOn: day });
  });
}

function indexSchemaFile(): DataFile {
  const path = schemaPath('index');
  const schema = fileSchema(openDataIndex, { url: addressOf(path), title: words.indexTitle, description: words.indexText });
  return dataFile(path, json(schema), { title: words.schemaOf(words.indexTitle), description: words.schemaText, format: 'json-schema' });
}

function indexFile(files: readonly DataFile[]): DataFile {
  const updatedOn = newestOf(files.map((file) => file.indexed.updatedOn));
  const described = { title: words.indexTitle, description: words.indexText, format: 'json', schema: schemaPath('index'), updatedOn } as const;
  const index: OpenDataIndex = {
    title: words.name(site.name),
    description: words.about,
    url: canonical(dataPath()),
    licence: words.licence,
    ...(updatedOn !== undefined && { updatedOn }),
    files: [indexed(INDEX, described), ...files.map((file) => file.indexed)],
  };
  return dataFile(INDEX, json(index), described);
}

const readFiles = memoised(async (_: 'all'): Promise<DataFile[]> => {
  const collections = (await Promise.all(DATA_COLLECTIONS.map(collectionFiles))).flat();
  const files = [...collections, await catalogueFile(), ...(await publiccodeFiles()), indexSchemaFile()];
  return [indexFile(files), ...files];
});

/** Every file of the open data, the index first. What is written to `/data/` is this list and nothing else. */
export async function listDataFiles(): Promise<DataFile[]> {
  return readFiles('all');
}

/** The files whose path is a pattern with one star, such as `schemas/*.json`, by what the star stands for. */
export async function dataFilesNamed(pattern: string): Promise<{ name: string; text: string }[]> {
  const [before = '', after = ''] = pattern.split('*');
  return (await listDataFiles()).flatMap(({ path, text }) => {
    const name = path.slice(before.length, path.length - after.length);
    return path === before + name + after && !name.includes('/') ? { name, text } : [];
  });
}
