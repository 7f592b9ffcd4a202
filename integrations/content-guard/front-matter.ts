import { positionAt, type TextProblem } from './source-text.ts';

/** An `.mdx` file in its two halves, cut exactly where Astro cuts it. */
export interface FrontMatter {
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
  problems: TextProblem[];
}

/**
 * Astro ends the front matter at the first line that merely *begins* with `---` or `+++`. Ours must be a line of its
 * own, and nothing inside may look like one: else the guard and the compiler would disagree about what is prose.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const start = /^---\n/u.exec(text);
  if (start === null) {
    return broken(text, { line: 1, column: 1, found: '文件不是从 --- 开始', allowed: '第一行是 ---，接着是字段，再一行 ---，然后是正文', fix: '在第一行写 ---（三个减号，前后没有别的）' });
  }
  const rest = text.slice(start[0].length - 1);
  const end = /\n(?:---|\+\+\+)(.*)/u.exec(rest);
  if (end === null) {
    return broken(text, { line: 1, column: 1, found: '字段后面没有结束的 ---', allowed: '第一行是 ---，接着是字段，再一行 ---，然后是正文', fix: '在字段和正文之间加一行 ---' });
  }
  const yamlEnd = start[0].length + end.index;
  const fence = end[0].slice(1);
  const bodyStart = yamlEnd + '---'.length;
  const problems =
    fence === '---'
      ? []
      : [{ ...positionAt(text, yamlEnd), found: `字段里有以 ${fence.slice(0, 3)} 开头的行 “${fence}”`, allowed: '字段在只有 --- 的一行结束', fix: '改写这一行，或在前面单独写一行 ---' }];
  return { yaml: text.slice(start[0].length, yamlEnd), yamlLine: 2, body: text.slice(bodyStart), bodyLine: positionAt(text, bodyStart).line, problems };
}

function broken(text: string, problem: TextProblem): FrontMatter {
  return { yaml: '', yamlLine: 1, body: text, bodyLine: 1, problems: [problem] };
}
