import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../integrations/content-guard/front-matter.ts';

describe('splitFrontMatter', () => {
  it('cuts the fields from the prose, and knows the lines of both', () => {
    expect(splitFrontMatter('---\na: 1\nb: 2\n---\n\n正文\n')).toEqual({ yaml: 'a: 1\nb: 2\n', yamlLine: 2, body: '\n\n正文\n', bodyLine: 4, problems: [] });
  });

  it.each([
    ['', '文件不是从 --- 开始'],
    ['\n---\na: 1\n---\n', '文件不是从 --- 开始'],
    ['+++\na = 1\n+++\n', '文件不是从 --- 开始'],
    ['--- \na: 1\n---\n', '文件不是从 --- 开始'],
    ['---\na: 1\n', '字段后面没有结束的 ---'],
    ['---\na: 1\n----\n', '字段里有以 --- 开头的行 “----”'],
    ['---\na: 1\n+++\nb: 1\n---\n', '字段里有以 +++ 开头的行 “+++”'],
  ])('refuses %j', (text, found) => {
    expect(splitFrontMatter(text).problems.map((problem) => problem.found)).toEqual([found]);
  });

  it('takes for prose what Astro takes for prose, wherever it accepts the file', () => {
    const line = fc.oneof(fc.constantFrom('---', '----', '--- x', '+++', ' ---', '', '正文', "import fs from 'node:fs'"), fc.string());
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (prose) => {
        const text = `---\na: 1\n---\n${prose.join('\n')}`;
        const { problems, body } = splitFrontMatter(text);
        expect(problems).toEqual([]);
        expect(parseFrontmatter(text)).toMatchObject({ frontmatter: { a: 1 }, content: body });
      }),
    );
  });
});
