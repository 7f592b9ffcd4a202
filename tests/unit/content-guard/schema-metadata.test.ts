import { describe, expect, it } from 'vitest';
import type { z } from 'astro/zod';
import { COLLECTIONS } from '~/schemas/collections.ts';
import { searchWords } from '~/schemas/search-words.ts';
import { site } from '~/schemas/site.ts';
import { fieldsOf } from '~/schemas/walk.ts';

const schemas = [...Object.entries(COLLECTIONS).map(([name, { schema }]) => [name, schema] as const), ['site', site] as const, ['search-words', searchWords] as const];

describe.each(schemas)('the schema of %s', (_, schema) => {
  const fields = [...fieldsOf(schema)];

  it('explains every field with a Chinese label and description', () => {
    const unexplained = fields.filter(({ meta }) => ![meta.title, meta.description].every((words) => /\p{Script=Han}/u.test(words ?? '')));
    expect(unexplained.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('accepts its own examples', () => {
    const refused = fields.flatMap(({ schema: own, meta, path }) =>
      (meta.examples ?? []).filter((example) => !(own as z.ZodType).safeParse(example).success).map((example) => `${path.join('.')}: ${JSON.stringify(example)}`),
    );
    expect(refused).toEqual([]);
  });
});
