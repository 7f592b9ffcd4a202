import { Document, visit } from 'yaml';
import type { z } from 'astro/zod';
import { isRecord } from '~/domain/records.ts';
import { elementOf, responsible, shapeOf } from '~/schemas/walk.ts';
import { isAmbiguous } from './ambiguous.ts';
import { schemaOf, type ContentFile } from './content-file.ts';

/** A file as it stands in its one form; undefined where it could not be read. */
export function writeContentFile(file: ContentFile): string | undefined {
  if (!isRecord(file.data)) return undefined;
  const schema = schemaOf(file);
  return file.file.endsWith('.mdx') ? writeProse(schema, file.data, file.body) : writeRecord(schema, file.data);
}

/**
 * Writes a record in the one form that all content has, whoever wrote it: keys in the order of the schema and unknown
 * ones last, one line a text, quotes only where they are needed, no comments. Reading what it writes gives the same data.
 */
export function writeRecord(schema: z.core.$ZodType, data: unknown): string {
  const document = new Document(inSchemaOrder(schema, data), { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (isAmbiguous(node.value)) node.type = 'QUOTE_SINGLE';
      else if (hasBlanksThatBlocksLose(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** Readers disagree on a block of several lines that begins with a blank, or has blanks at the end of a line. */
function hasBlanksThatBlocksLose(text: string): boolean {
  return text.includes('\n') && (/^\s/u.test(text) || /[ \t]$/mu.test(text));
}

/** Writes an entry with prose. The prose stays as it is, but for the blank lines around it. */
export function writeProse(schema: z.core.$ZodType, data: unknown, body: string): string {
  const prose = body.replace(/^(?:[ \t]*\n)+/u, '').replace(/[ \t\n]+$/u, '');
  return `---\n${writeRecord(schema, data)}---\n${prose === '' ? '' : `\n${prose}\n`}`;
}

function inSchemaOrder(schema: z.core.$ZodType, value: unknown): unknown {
  const { schema: own } = responsible(schema, value);
  if (Array.isArray(value)) {
    const element = elementOf(own);
    return element === undefined ? value : value.map((item) => inSchemaOrder(element, item));
  }
  if (!isRecord(value)) return value;
  const shape = shapeOf(own) ?? {};
  const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key));
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
  return Object.fromEntries([
    ...known.map((key) => [key, inSchemaOrder(shape[key]!, value[key])]),
    ...unknown.map((key) => [key, value[key]]),
  ]);
}
