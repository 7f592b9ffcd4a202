import { z } from 'astro/zod';
import { bare, branchesOf, elementOf, shapeOf, type FieldMeta } from './walk.ts';

/** What a schema says about its data, as plain data: enough to draw a table of fields, or of columns, without zod. */
export type Outline =
  | { kind: 'text'; format?: 'day' | 'url'; refersTo?: { collection: string; part?: string } }
  | { kind: 'number' }
  | { kind: 'boolean' }
  | { kind: 'choice'; labels: Readonly<Record<string, string>> }
  | { kind: 'list'; of: Outline }
  | { kind: 'record'; fields: readonly FieldOutline[] }
  | { kind: 'either'; branches: readonly Outline[] };

/** A field of a record, with the words that its schema has for editors. */
export interface FieldOutline {
  key: string;
  title: string;
  description: string;
  /** Whether validated data always have it; a list that a file left out is there, and empty. */
  isRequired: boolean;
  outline: Outline;
}

/** The fields of an object schema, in their order. */
export function fieldOutlines(shape: Readonly<Record<string, z.core.$ZodType>>): FieldOutline[] {
  return Object.entries(shape).map(([key, schema]) => {
    const { title = key, description = '' } = bare(schema).meta;
    return { key, title, description, isRequired: !(schema instanceof z.ZodOptional), outline: outlineOf(schema) };
  });
}

/** The outline of any schema that content is described with. */
export function outlineOf(wrapped: z.core.$ZodType): Outline {
  const { schema, meta } = bare(wrapped);
  const shape = shapeOf(schema);
  if (shape !== undefined) return { kind: 'record', fields: fieldOutlines(shape) };
  const element = elementOf(schema);
  if (element !== undefined) return { kind: 'list', of: outlineOf(element) };
  const branches = branchesOf(schema);
  if (branches !== undefined) return { kind: 'either', branches: branches.map(outlineOf) };
  if (meta.labels !== undefined) return { kind: 'choice', labels: meta.labels };
  if (schema instanceof z.ZodLiteral) return { kind: 'choice', labels: { [String(schema.value)]: meta.title ?? String(schema.value) } };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  return textOutline(schema, meta);
}

function textOutline(schema: z.core.$ZodType, { collection, part }: FieldMeta): Outline {
  const isDay = schema instanceof z.ZodISODate;
  const isUrl = schema instanceof z.ZodURL;
  return {
    kind: 'text',
    ...(isDay && { format: 'day' as const }),
    ...(isUrl && { format: 'url' as const }),
    ...(collection !== undefined && { refersTo: { collection, ...(part !== undefined && { part }) } }),
  };
}
