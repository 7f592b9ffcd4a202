import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { splitFrontMatter } from './front-matter.ts';
import { readProse } from './prose.ts';
import { readSourceText, type TextProblem } from './source-text.ts';

/**
 * The last door before the compiler: prose with code in it is not compiled, even while the dev server goes on in spite
 * of errors, and even if the file changed after the check.
 * @param folder absolute path of the content folder
 */
export function refuseCode(folder: string): Plugin {
  return {
    name: 'content-guard',
    enforce: 'pre',
    load(id) {
      const path = resolve(id.split('?')[0]!);
      if (!path.endsWith('.mdx') || !path.startsWith(folder + sep)) return;
      const [problem] = proseProblems(readFileSync(path));
      if (problem !== undefined) this.error(`${relative(folder, path)}:${problem.line} ${problem.found}。${problem.fix}`);
    },
  };
}

/** Whatever keeps the prose of a file from being plain prose. */
function proseProblems(bytes: Uint8Array): TextProblem[] {
  const { text, problems } = readSourceText(bytes);
  if (text === undefined) return problems;
  const { body, bodyLine, problems: cut } = splitFrontMatter(text);
  return cut.length > 0 ? cut : readProse(body, bodyLine).problems;
}
