import { z } from 'astro/zod';
import { isRecord } from '~/domain/records.ts';

/** From the root of an entry to one of its values: keys of maps, indexes of lists. */
export type Path = readonly (string | number)[];

/** What a field says about itself; see `field`, `choice` and `refTo`. */
export interface FieldMeta {
  title?: string;
  description?: string;
  examples?: readonly unknown[];
  /** Labels of a closed list of choices, by key. */
  labels?: Readonly<Record<string, string>>;
  /** The collection that a reference leads into, and the list inside the entry when it names a part (`#…`). */
  collection?: string;
  part?: string;
}

/** A schema without its wrappers (`default`, `optional` …), and the metadata that was written on any of the layers. */
export interface Bare {
  schema: z.core.$ZodType;
  meta: FieldMeta;
}

/** A value of the data beside the schema that is responsible for it. */
export interface Node extends Bare {
  path: Path;
  value: unknown;
}

/** Peels `default`, `optional` and their like off a schema. Metadata of an outer layer wins. */
export function bare(schema: z.core.$ZodType): Bare {
  const meta = (z.globalRegistry.get(schema) ?? {}) as FieldMeta;
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  if (!('innerType' in def)) return { schema, meta };
  const inner = bare(def.innerType);
  return { schema: inner.schema, meta: { ...inner.meta, ...meta } };
}

/** The fields of an object schema in the order in which they are declared; undefined for any other schema. */
export function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | undefined {
  return schema instanceof z.ZodObject ? schema.shape : undefined;
}

/** The branches of a union; undefined for any other schema. */
export function branchesOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] | undefined {
  return schema instanceof z.ZodUnion ? schema.options : undefined;
}

/** The schema of a list's items; undefined for any other schema. */
export function elementOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

/** Whether data looks as if it were meant for a branch: by its kind, and by the discriminator where there is one. */
function isMeantFor(branch: z.core.$ZodType, value: unknown): boolean {
  if (elementOf(branch) !== undefined) return Array.isArray(value);
  const shape = shapeOf(branch);
  if (shape === undefined) return !Array.isArray(value) && !isRecord(value);
  if (!isRecord(value)) return false;
  return Object.entries(shape).every(([key, field]) => !(field instanceof z.ZodLiteral) || field.safeParse(value[key]).success);
}

/**
 * The schema that is responsible for a value, without wrappers: of a union, the branch that the value was meant for.
 * A value that fits no branch leaves the union itself.
 */
export function responsible(schema: z.core.$ZodType, value: unknown): Bare {
  const { schema: peeled, meta } = bare(schema);
  const branch = branchesOf(peeled)?.find((option) => isMeantFor(bare(option).schema, value));
  if (branch === undefined) return { schema: peeled, meta };
  const inner = responsible(branch, value);
  return { schema: inner.schema, meta: { ...inner.meta, ...meta } };
}

/**
 * Walks data along its schema, parents first. The data need not be valid: values that the schema does not know are
 * left out, so that rules can look at a file with mistakes and report all of them at once.
 */
export function* nodesOf(schema: z.core.$ZodType, value: unknown, path: Path = []): Generator<Node> {
  const node = responsible(schema, value);
  yield { ...node, path, value };
  const shape = shapeOf(node.schema);
  if (shape !== undefined && isRecord(value)) {
    for (const [key, child] of Object.entries(shape)) {
      if (Object.hasOwn(value, key)) yield* nodesOf(child, value[key], [...path, key]);
    }
  }
  const element = elementOf(node.schema);
  if (element !== undefined && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* nodesOf(element, item, [...path, index]);
  }
}

function fieldOf(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  const shape = shapeOf(schema);
  return shape !== undefined && Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** The schema that stands at a path, judged by the data on the way; undefined where the schema knows no such place. */
export function schemaAt(schema: z.core.$ZodType, path: Path, value: unknown): Bare | undefined {
  const node = responsible(schema, value);
  const [step, ...rest] = path;
  if (step === undefined) return node;
  const child = typeof step === 'number' ? elementOf(node.schema) : fieldOf(node.schema, step);
  return child && schemaAt(child, rest, valueAt(value, [step]));
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((parent, step) => {
    if (typeof step === 'number') return Array.isArray(parent) ? parent[step] : undefined;
    return isRecord(parent) && Object.hasOwn(parent, step) ? parent[step] : undefined;
  }, value);
}

/** Every field that a schema can hold, at any depth and in every branch, by the schema alone. */
export function* fieldsOf(schema: z.core.$ZodType, path: Path = []): Generator<Bare & { path: Path }> {
  const { schema: peeled } = bare(schema);
  for (const branch of branchesOf(peeled) ?? []) yield* fieldsOf(branch, path);
  const element = elementOf(peeled);
  if (element !== undefined) yield* fieldsOf(element, path);
  for (const [key, field] of Object.entries(shapeOf(peeled) ?? {})) {
    yield { ...bare(field), path: [...path, key] };
    yield* fieldsOf(field, [...path, key]);
  }
}
