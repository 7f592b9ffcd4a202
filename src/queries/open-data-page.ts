import { dataFilePath } from '~/paths.ts';
import { COLLECTION_LABELS, type CollectionName } from '~/schemas/collections.ts';
import { DATA_FORMATS, type DataFormat, type IndexedFile } from '~/schemas/open-data-index.ts';
import type { FieldOutline, Outline } from '~/schemas/outline.ts';
import { site } from '~/site.ts';
import { openData as words } from '~/strings.ts';
import { canonical } from './canonical.ts';
import { DATA_COLLECTIONS, fieldsOfRows, listDataFiles, type DataFile } from './open-data.ts';
import type { Link } from './views.ts';

/** A kind of content, or another set of rows, with the files that hold it. */
export interface DataSet {
  title: string;
  description: string;
  rows: number;
  updatedOn?: string;
  downloads: (Link & { size: string })[];
}

/** A line of a table of fields. */
export interface FieldRow {
  key: string;
  title: string;
  type: string;
  description: string;
  /** What a field of several parts holds. */
  parts: { key: string; title: string }[];
}

export interface FieldTable {
  id: string;
  title: string;
  fields: FieldRow[];
}

export interface OpenDataView {
  updatedOn?: string;
  sets: DataSet[];
  publiccode: Link[];
  /** Fields that most kinds have in common, and the rest kind by kind. */
  common: FieldTable;
  tables: FieldTable[];
  /** Whole addresses: strangers' programs start here. */
  indexUrl: string;
  productsUrl: string;
  jsonLd: Record<string, unknown>[];
}

/** What the page about the open data shows. */
export async function openDataView(): Promise<OpenDataView> {
  const files = await listDataFiles();
  const sets = groupsOf(files);
  const { common, tables } = fieldTables();
  const updatedOn = files[0]?.indexed.updatedOn;
  return {
    ...(updatedOn !== undefined && { updatedOn }),
    sets: sets.map(dataSet),
    publiccode: files.filter(({ indexed }) => indexed.format === 'publiccode').map(({ path }) => ({ href: dataFilePath(path), label: nameOf(path) })),
    common,
    tables,
    indexUrl: canonical(dataFilePath('index.json')),
    productsUrl: canonical(dataFilePath('software.json')),
    jsonLd: [catalogueOf(sets)],
  };
}

/** `publiccode/tidb.yml` → `tidb` */
const nameOf = (path: string) => path.replace(/^.*\/|\.[^.]*$/gu, '');

/** Most readers open a spreadsheet; programs find their way. */
const ORDER: readonly DataFormat[] = ['csv', 'json', 'json-ld', 'json-schema'];

/** The files of one set of rows beside each other, with their schema; those of single products stand elsewhere. */
function groupsOf(files: readonly DataFile[]): DataFile[][] {
  const groups = new Map<string, DataFile[]>();
  for (const file of files) {
    const { format, rows, title, schema } = file.indexed;
    if (format === 'publiccode' || rows === undefined) continue;
    const about = files.filter(({ indexed }) => indexed.url === schema);
    groups.set(title, [...(groups.get(title) ?? about), file]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => ORDER.indexOf(a.indexed.format) - ORDER.indexOf(b.indexed.format)));
}

function dataSet(files: readonly DataFile[]): DataSet {
  const [first] = files;
  if (first === undefined) throw new Error('一组数据里没有文件');
  const { title, description, rows = 0, updatedOn } = first.indexed;
  return {
    title,
    description,
    rows,
    ...(updatedOn !== undefined && { updatedOn }),
    downloads: files.map(downloadOf),
  };
}

const downloadOf = ({ path, indexed }: DataFile) => ({ href: dataFilePath(path), label: indexed.format === 'json-schema' ? words.schemaLabel : DATA_FORMATS[indexed.format], size: sizeOf(indexed) });

const sizeOf = ({ bytes = 0 }: IndexedFile) => words.size(Math.max(1, Math.round(bytes / 1000)));

const sameWords = (a: FieldOutline, b: FieldOutline) => a.key === b.key && a.title === b.title && a.description === b.description;

function fieldTables(): Pick<OpenDataView, 'common' | 'tables'> {
  const all = DATA_COLLECTIONS.map((collection) => ({ collection, fields: fieldsOfRows(collection) }));
  const isCommon = (field: FieldOutline) => all.filter(({ fields }) => fields.some((other) => sameWords(field, other))).length > all.length / 2;
  const shared = new Map(all.flatMap(({ fields }) => fields.filter(isCommon)).map((field) => [field.key, field]));
  return {
    common: { id: 'common', title: words.commonFields, fields: [...shared.values()].map(fieldRow) },
    tables: all.map(({ collection, fields }) => ({
      id: collection,
      title: COLLECTION_LABELS[collection],
      fields: fields.filter((field) => !isCommon(field)).map(fieldRow),
    })),
  };
}

function fieldRow({ key, title, description, isRequired, outline }: FieldOutline): FieldRow {
  const type = typeOf(outline);
  return { key, title, type: isRequired ? type : words.optional(type), description, parts: partsOf(outline) };
}

type Part = FieldRow['parts'][number];

const PROVENANCE = ['source', 'confidence'];

const hasProvenance = (fields: readonly FieldOutline[]) => PROVENANCE.every((key) => fields.some((field) => field.key === key));

/** What a record holds besides its provenance, which the page explains once. */
const ownFields = (fields: readonly FieldOutline[]) => (hasProvenance(fields) ? fields.filter(({ key }) => !PROVENANCE.includes(key)) : fields);

/** A statement in words with its provenance. */
const isFact = (fields: readonly FieldOutline[]) => hasProvenance(fields) && ownFields(fields).every(({ key }) => key === 'text');

/** What stands inside. Branches are told together; a part that means something else in each has all its names. */
function partsOf(outline: Outline): Part[] {
  if (outline.kind === 'list') return partsOf(outline.of);
  if (outline.kind === 'either') return together(outline.branches.flatMap(partsOf));
  if (outline.kind !== 'record' || isFact(outline.fields)) return [];
  return ownFields(outline.fields).map(({ key, title }) => ({ key, title }));
}

function together(parts: readonly Part[]): Part[] {
  const titles = new Map<string, Set<string>>();
  for (const { key, title } of parts) titles.set(key, (titles.get(key) ?? new Set()).add(title));
  return [...titles].map(([key, names]) => ({ key, title: [...names].join('／') }));
}

function typeOf(outline: Outline): string {
  switch (outline.kind) {
    case 'text':
      return textType(outline);
    case 'list':
      return words.listOf(typeOf(outline.of));
    case 'record':
      return recordType(outline.fields);
    case 'either':
      return eitherType(outline.branches);
    default:
      return words.types[outline.kind];
  }
}

function recordType(fields: readonly FieldOutline[]): string {
  if (!hasProvenance(fields)) return words.types.record;
  if (ownFields(fields).length === 0) return words.types.provenance;
  return words.sourced(isFact(fields) ? words.types.fact : words.types.record);
}

function textType({ format, refersTo }: Extract<Outline, { kind: 'text' }>): string {
  if (refersTo === undefined) return words.types[format ?? 'text'];
  const { collection, part } = refersTo;
  if (part === 'clauses' || part === 'articles') return words.partOf[part];
  return words.idOf(COLLECTION_LABELS[collection as CollectionName]);
}

/** A date that may be a day, a month or a year is a date to readers. */
function eitherType(branches: readonly Outline[]): string {
  const isDate = branches.some((branch) => branch.kind === 'text' && branch.format === 'day');
  return isDate ? words.types.day : words.either([...new Set(branches.map(typeOf))]);
}

const holdsRows = ({ indexed }: DataFile) => indexed.format !== 'json-schema';

/** The sets as schema.org DataCatalog, for search engines of data. */
function catalogueOf(sets: readonly DataFile[][]): Record<string, unknown> {
  return {
    '@type': 'DataCatalog',
    name: words.name(site.name),
    description: words.about,
    dataset: sets.map((files) => ({
      '@type': 'Dataset',
      name: files[0]?.indexed.title,
      description: files[0]?.indexed.description,
      isAccessibleForFree: true,
      ...(files[0]?.indexed.updatedOn !== undefined && { dateModified: files[0].indexed.updatedOn }),
      distribution: files.filter(holdsRows).map(({ indexed: { url, format } }) => ({ '@type': 'DataDownload', contentUrl: url, encodingFormat: DATA_FORMATS[format] })),
    })),
  };
}
