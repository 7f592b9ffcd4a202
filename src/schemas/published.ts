import { z } from 'astro/zod';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { NATURES } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { entryId } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';
import { shapeOf, type FieldMeta } from './walk.ts';

/** The keyword for a reference: the collection it leads into, and the list there when it names a part. */
export const REFERENCE_KEYWORD = 'x-refers-to';

/** What a file of the open data is called, and what stands in its schema for a stranger to read. */
export interface PublishedFile {
  /** The address of the schema itself. */
  url: string;
  title: string;
  description: string;
}

/** Samples are never published. */
const nature = () => field(choice({ official: NATURES.official, editorial: NATURES.editorial }), '性质', '是官方文件，还是本站编写');

/**
 * An entry as the open data publish it: its public fields, between its id and address and, where the kind has prose, its
 * text. A list that an editor left out is there, and empty.
 * @param withheld names of fields that are not published
 */
export function publishedSchema(collection: CollectionName, withheld: readonly string[]): z.ZodObject {
  const { schema, extension } = COLLECTIONS[collection];
  const fields = Object.entries(shapeOf(schema) ?? {}).filter(([key]) => !withheld.includes(key));
  return z.strictObject({
    id: field(entryId(), '编号', '不会改；其他条目用它来指这一条', 'wps-office'),
    url: field(z.url(), '网址', '这一条在本站的页面', 'https://www.example.gov.cn/software/wps-office/'),
    ...Object.fromEntries(fields.map(([key, own]) => [key, key === 'nature' ? nature() : own])),
    ...(extension === 'mdx' && { body: field(z.string(), '正文', 'Markdown 文字；没有正文的是空文字', '## 起因') }),
  });
}

/** A file that holds a list of such entries. */
export const listOf = (item: z.ZodType) => z.array(item);

/**
 * The JSON Schema (2020-12) of a file. The label of a choice stands beside its key, and a reference says where it leads.
 */
export function fileSchema(schema: z.ZodType, { url, title, description }: PublishedFile): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { override: ({ jsonSchema }) => rewrite(jsonSchema) });
  return { $schema, $id: url, title, description, ...rest };
}

/** Our own metadata, which only this project understands, in words that JSON Schema has. */
function rewrite(schema: z.core.JSONSchema.BaseSchema): void {
  const { labels, collection, part }: FieldMeta = schema;
  delete schema['labels'];
  delete schema['collection'];
  delete schema['part'];
  // In what is published a list is never missing, and the format of a date says what its pattern says.
  delete schema.default;
  if (schema.format === 'date') delete schema.pattern;
  if (labels !== undefined) {
    delete schema.enum;
    schema.oneOf = Object.entries(labels).map(([key, label]) => ({ const: key, title: label }));
  }
  if (collection !== undefined) schema[REFERENCE_KEYWORD] = part === undefined ? collection : `${collection}#${part}`;
}
