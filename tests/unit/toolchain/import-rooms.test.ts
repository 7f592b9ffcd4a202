import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { rooms } from '../../../eslint/import-rooms.js';
import { root } from '../../../scripts/lib/project.mjs';

const eslint = new ESLint({ cwd: root });

/** What the import rule says about a line, were it written in that file. */
async function refusals(file: string, line: string): Promise<string[]> {
  const code = file.endsWith('.astro') ? `---\n${line}\n---\n` : `${line}\n`;
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal || ruleId === '@typescript-eslint/no-restricted-imports')
    .map(({ message }) => message);
}

test.each([
  ['src/pages/index.astro', "import { getCollection } from 'astro:content';"],
  ['src/pages/index.astro', "import { software } from '~/schemas/software.ts';"],
  ['src/pages/software/[id].astro', "import { dates } from '../../domain/dates.ts';"],
  ['src/domain/cost.ts', "import { z } from 'astro/zod';"],
  ['src/domain/cost.ts', "import { readFileSync } from 'node:fs';"],
  ['src/domain/cost.ts', "import { software } from '~/schemas/software.ts';"],
  ['src/domain/cost.ts', "import { software } from '../schemas/software.ts';"],
  ['src/domain/search/score.ts', "import { paths } from '../../paths.ts';"],
  ['src/schemas/software.ts', "import { reference } from 'astro:content';"],
  ['src/strings.ts', "import { day } from './domain/dates.ts';"],
  ['src/queries/software.ts', "import Row from '~/components/software/Row.astro';"],
  ['src/components/ui/Table.astro', "import { softwarePath } from '~/paths.ts';"],
  ['src/components/software/Row.astro', "import { listSoftware } from '~/queries/software.ts';"],
  ['src/components/software/Row.astro', "import Duty from '~/components/units/Duty.astro';"],
  ['src/components/software/Row.astro', "import Duty from '../units/Duty.astro';"],
  ['src/layouts/Base.astro', "import { listSoftware } from '~/queries/software.ts';"],
  ['integrations/open-data/index.ts', "import { listSoftware } from '../../src/queries/software.ts';"],
  ['scripts/check.ts', "import { getCollection } from 'astro:content';"],
  ['tests/unit/cost.test.ts', "import { cost } from '../../src/domain/cost.ts';"],
])('%s may not %s', async (file, line) => {
  expect(await refusals(file, line)).toHaveLength(1);
});

test.each([
  ['src/pages/index.astro', "import { render } from 'astro:content';"],
  ['src/pages/software/[id].astro', "import { softwareById } from '~/queries/software.ts';"],
  ['src/domain/cost.ts', "import type { Software } from '~/schemas/software.ts';"],
  ['src/domain/search/score.ts', "import { day } from '../dates.ts';"],
  ['src/schemas/shared/source.ts', "import { COLLECTIONS } from '../collections.ts';"],
  ['src/queries/software.ts', "import { getCollection } from 'astro:content';"],
  ['src/components/software/Row.astro', "import type { ProductRow } from '~/queries/software.ts';"],
  ['src/components/software/Row.astro', "import Table from '~/components/ui/Table.astro';"],
  ['src/components/software/facets.client.ts', "import { matches } from '~/domain/facets.ts';"],
  ['src/layouts/Base.astro', "import Header from '~/components/frame/Header.astro';"],
  ['integrations/content-guard/index.ts', "import { parse } from 'yaml';"],
  ['scripts/check.ts', "import { readAll } from '../integrations/content-guard/reader.ts';"],
  ['tests/unit/cost.test.ts', "import { cost } from '~/domain/cost.ts';"],
])('%s may %s', async (file, line) => {
  expect(await refusals(file, line)).toEqual([]);
});

test('a refusal says why', async () => {
  const [message] = await refusals('src/pages/index.astro', "import { getCollection } from 'astro:content';");
  expect(message).toContain('页面只有三步：路径 → 查询 → 版式');
});

test('every folder and module of src is a room', () => {
  const withoutImports = ['src/content', 'src/styles', 'src/env.d.ts'];
  const expected = readdirSync(join(root, 'src'), { withFileTypes: true }).map((entry) => `src/${entry.name}`);
  const known = rooms.map(({ folder }) => folder.replace(/\/(\*|ui)$/, ''));
  expect(expected.filter((path) => !known.includes(path) && !withoutImports.includes(path))).toEqual([]);
});
