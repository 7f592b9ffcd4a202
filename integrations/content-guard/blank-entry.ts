import type { z } from 'astro/zod';
import { bare, branchesOf, elementOf, shapeOf, type FieldMeta } from '~/schemas/walk.ts';

/** Fields that a new entry is given at once, by their key: text as YAML writes it. */
export type Presets = Readonly<Record<string, string>>;

/** Optional fields that nobody should forget. */
const WANTED = ['sources', 'url', 'publisher', 'publishedOn'];

/** Whether an editor has to write a field: what has a default, or may be absent, waits until it is needed. */
const mustBeWritten = (key: string, schema: z.core.$ZodType) => WANTED.includes(key) || !(schema as z.ZodType).safeParse(undefined).success;

/** What the schema says of a field to the person who fills it in. */
function comment({ title, description, examples = [], labels }: FieldMeta): string {
  const [example] = examples;
  const shown = typeof example === 'string' || typeof example === 'number' ? `；例如 ${example}` : '';
  const choices = labels === undefined ? '' : `。可以写：${Object.entries(labels).map(([key, label]) => `${key}（${label}）`).join('、')}`;
  return `# ${title ?? ''}：${description ?? ''}${shown}${choices}`;
}

/** The branch of a union that a blank shows: plain text before a record, because it is shorter to write. */
function plainest(schema: z.core.$ZodType): z.core.$ZodType {
  const branches = branchesOf(schema)?.map((branch) => bare(branch).schema);
  return branches?.find((branch) => shapeOf(branch) === undefined && elementOf(branch) === undefined) ?? branches?.[0] ?? schema;
}

/** The lines below the key of a field; a plain value stands on the key's own line and has none. */
function below(schema: z.core.$ZodType, presets: Presets): string[] | undefined {
  const shape = shapeOf(schema);
  if (shape !== undefined) return linesOf(shape, presets).map((line) => `  ${line}`);
  const element = elementOf(schema);
  if (element === undefined) return undefined;
  const item = plainest(bare(element).schema);
  const fields = shapeOf(item);
  if (fields === undefined) return ['  - '];
  const [first = '', ...rest] = linesOf(fields, presets);
  return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
}

function linesOf(shape: Readonly<Record<string, z.core.$ZodType>>, presets: Presets): string[] {
  return Object.entries(shape)
    .filter(([key, schema]) => mustBeWritten(key, schema))
    .flatMap(([key, schema]) => {
      const { schema: own, meta } = bare(schema);
      const preset = presets[key];
      const lines = preset === undefined ? below(plainest(own), presets) : undefined;
      return [comment(meta), ...(lines === undefined ? [`${key}: ${preset ?? ''}`.trimEnd()] : [`${key}:`, ...lines])];
    });
}

/**
 * An entry to fill in: the fields that have to be written, in the order of the schema, each below what the schema says of it.
 * Comments go when the file is brought into its one form; a field left blank is an error that says what belongs in it.
 * @param hasProse whether a text follows the fields
 */
export function blankEntry(schema: z.core.$ZodType, hasProse: boolean, presets: Presets): string {
  const fields = `${linesOf(shapeOf(schema) ?? {}, presets).join('\n')}\n`;
  return hasProse ? `---\n${fields}---\n` : fields;
}
