import { expect, it } from 'vitest';
import { keysOf } from '~/domain/records.ts';
import { COLLECTIONS } from '~/schemas/collections.ts';
import { blankEntry } from '../../../integrations/content-guard/blank-entry.ts';
import { readYaml } from '../../../integrations/content-guard/yaml-document.ts';
import { rawEntry } from '../../fixtures/make.ts';

it.each(keysOf(COLLECTIONS))('of %s has what has to be written, and nothing that the schema does not know', (collection) => {
  const { schema } = COLLECTIONS[collection];
  const { data, problems } = readYaml(blankEntry(schema, false, {}));
  expect(problems).toEqual([]);
  const written = Object.keys(data as Record<string, unknown>);
  // What the smallest entry of the tests has is what an entry cannot do without; some of it is needed only together with other fields.
  expect(written.filter((key) => key !== 'sources' && !Object.hasOwn(rawEntry(collection), key))).toEqual([]);
  const issues = schema.safeParse(data).error?.issues ?? [];
  expect(issues.filter(({ code }) => code === 'unrecognized_keys')).toEqual([]);
});

it('says above each field what belongs in it, and what is known already stands there', () => {
  const text = blankEntry(COLLECTIONS.news.schema, true, { publishedAt: "'2026-12-01 10:00'", source: 'report', key: 'report' });
  expect(text).toMatch(/^---\n# 标题：谁做了什么，不用原标题；例如 .+\ntitle:\n# 栏目：属于哪一类。可以写：deployment（工作部署）、/u);
  expect(text).toContain("publishedAt: '2026-12-01 10:00'\n");
  expect(text).toContain('\n    source: report\n');
  expect(text.endsWith('\n---\n')).toBe(true);
});
