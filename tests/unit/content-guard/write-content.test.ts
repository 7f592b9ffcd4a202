import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { COLLECTIONS } from '~/schemas/collections.ts';
import { readContent } from '../../../integrations/content-guard/read-content.ts';
import { writeContentFile, writeProse, writeRecord } from '../../../integrations/content-guard/write-content.ts';
import { readYaml } from '../../../integrations/content-guard/yaml-document.ts';
import { GOOD_CONTENT } from './content-folder.ts';

const anything = z.strictObject({});

/** Text as people paste it: every plane of Unicode, blanks, quotes, YAML's own signs, several lines. Never a lone surrogate. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((raw) => raw.toWellFormed()),
  fc.array(fc.constantFrom(': ', '# ', '- ', '\n', '  ', '\t', "'", '"', '“', '`', '@', '{', '[', '---', '...', '&a', '*a', '!!str', '2026-02-30', 'yes', '1_000', '正版')).map((parts) => parts.join('')),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, text, fc.integer(), fc.boolean(), fc.array(tie('any'), { maxLength: 4 }), fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), tie('any'), { maxKeys: 4, noNullPrototype: true })),
})).any;
const record = fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,12}$/u), value, { noNullPrototype: true });

describe('writeRecord', () => {
  it('puts known keys in the order of the schema, at every depth, and unknown ones last', () => {
    const { schema } = COLLECTIONS.counties;
    const written = writeRecord(schema, { extra: 1, sources: [{ kind: 'official', key: 'a' }], summary: '摘要', name: '汉滨区' });
    expect(written).toBe('name: 汉滨区\nsummary: 摘要\nsources:\n  - key: a\n    kind: official\nextra: 1\n');
  });

  it('orders the branch of a union that the data was meant for', () => {
    const { schema } = COLLECTIONS.software;
    expect(writeRecord(schema, { prices: [{ confidence: 'unverified', source: 'background', note: '询价', kind: 'inquiry' }] })).toBe(
      'prices:\n  - kind: inquiry\n    note: 询价\n    source: background\n    confidence: unverified\n',
    );
  });

  it.each(['2026-02-30', '2026-02', '2026-11-24 10:00', '2012', 'yes', 'off', '12_000', '12:30:00', 'null', '1e3', '~'])('keeps quotes around %s, which is text', (ambiguous) => {
    expect(writeRecord(anything, { a: ambiguous })).toBe(`a: '${ambiguous}'\n`);
  });

  it('writes a long text on one line and several lines as a block', () => {
    expect(writeRecord(anything, { a: '很长'.repeat(100), b: '一\n二' })).toBe(`a: ${'很长'.repeat(100)}\nb: |-\n  一\n  二\n`);
  });

  it('writes an article number under its plain key', () => {
    expect(writeRecord(COLLECTIONS.laws.schema, { articles: [{ no: '16' }] })).toBe("articles:\n  - no: '16'\n");
  });

  it('is read back as the same data, by our reader and by the one in Astro', () => {
    fc.assert(
      fc.property(record, (data) => {
        const written = writeRecord(anything, data);
        expect(readYaml(written).data).toEqual(data);
        expect(parseFrontmatter(`---\n${written}---\n`).frontmatter).toEqual(data);
      }),
    );
  });

  it('writes what it has read without a change', () => {
    fc.assert(
      fc.property(record, (data) => {
        const once = writeRecord(anything, data);
        expect(writeRecord(anything, readYaml(once).data)).toBe(once);
      }),
    );
  });

  it('writes nothing that the reader refuses for its form', () => {
    fc.assert(
      fc.property(fc.array(text), (list) => {
        const refused = readYaml(writeRecord(anything, { list })).problems.filter(({ found }) => !found.startsWith('看不见') && !found.startsWith('替换字符'));
        expect(refused).toEqual([]);
      }),
    );
  });
});

describe('writeProse', () => {
  it('leaves one blank line before the prose and one line end after it', () => {
    expect(writeProse(anything, { a: 1 }, '\n\n\n    缩进的\n\n末行  \n\n\n')).toBe('---\na: 1\n---\n\n    缩进的\n\n末行\n');
  });

  it('ends after the front matter where there is no prose', () => {
    expect(writeProse(anything, { a: 1 }, '\n \n')).toBe('---\na: 1\n---\n');
  });
});

describe('writeContentFile', () => {
  const { files } = readContent(GOOD_CONTENT, GOOD_CONTENT);

  it.each(files.map((file) => [file.file, file] as const))('leaves %s as it is', (name, file) => {
    expect(writeContentFile(file)).toBe(readFileSync(join(GOOD_CONTENT, name), 'utf8'));
  });
});
