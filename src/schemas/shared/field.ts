import type { z } from 'astro/zod';

/**
 * Explains a field where it is defined. Editor forms, the field guide, JSON Schema and error messages are all
 * derived from this metadata, so a label is written here and nowhere else.
 *
 * @param title label in Chinese, as an editor reads it
 * @param description what belongs in the field, for somebody who is no programmer
 * @param examples values that the schema itself accepts; leave out only where the allowed values are listed anyway
 */
export function field<T extends z.ZodType>(schema: T, title: string, description: string, ...examples: unknown[]): T {
  return schema.meta({ title, description, ...(examples.length > 0 && { examples }) });
}
