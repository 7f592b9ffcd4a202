/** What is needed to take prose out of the site: addresses become whole, and a quotation names its source. */
export interface Outside {
  /** The address of the page that the prose stands on. */
  page: string;
  /** The whole address of a path of the site, as editors write it. */
  absolute: (path: string) => string;
  /** Where a quotation comes from, by the reference that the editor wrote. */
  cite: (reference: string) => { label: string; url: string };
}

const UNVERIFIED = '未核实';

/** A word of the prose vocabulary on a line of its own. */
const BLOCK_START = /^(\s*)<(Quote|Unverified)((?:\s[^>]*)?)>\s*$/u;
const INLINE_TAG = /<(\/?)(Quote|Unverified)((?:\s[^>]*)?)>/gu;
const FENCE = /^\s*(`{3,}|~{3,})/u;
const CODE_SPAN = /(`+[^`]*`+)/u;

/** The quotations of prose in the order of the text: from a clause of a document, or from an article of a law. */
export function quotationsIn(prose: string): { part: 'clause' | 'article'; reference: string }[] {
  return [...prose.matchAll(/<Quote\s+(clause|article)="([^"]+)"/gu)].map(([, part, reference = '']) => ({ part: part === 'article' ? part : 'clause', reference }));
}

/**
 * An editor's prose as Markdown that any reader understands. The two words of our own vocabulary become what Markdown
 * has: a quotation a block quote with its source, an unverified passage a block quote or a bracket that says so. Links
 * and pictures get whole addresses; code stays as it is.
 */
export function plainMarkdown(prose: string, outside: Outside): string {
  return plainLines(prose.trim().split('\n'), outside).join('\n');
}

function plainLines(lines: readonly string[], outside: Outside): string[] {
  const plain: string[] = [];
  let text: string[] = [];
  const endText = () => {
    if (text.length > 0) plain.push(...plainText(text.join('\n'), outside).split('\n'));
    text = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const fence = FENCE.exec(line)?.[1];
    const start = BLOCK_START.exec(line);
    if (fence === undefined && start === null) {
      text.push(line);
      continue;
    }
    endText();
    const [, indent = '', name = '', attributes = ''] = start ?? [];
    const end = fence === undefined ? endOfBlock(lines, index, name) : endOfFence(lines, index, fence);
    const inner = lines.slice(index + 1, end);
    if (fence === undefined) plain.push(...blockOf(inner.map((row) => row.replace(indent, '')), name, referenceIn(attributes), outside).map((row) => indent + row));
    else plain.push(...lines.slice(index, end + 1));
    index = end;
  }
  endText();
  return plain;
}

/** The line that ends a block; the last one where it never ends. Blocks of a kind do not stand in each other. */
function endOfBlock(lines: readonly string[], start: number, name: string): number {
  const end = lines.findIndex((line, index) => index > start && line.trim() === `</${name}>`);
  return end === -1 ? lines.length : end;
}

function endOfFence(lines: readonly string[], start: number, fence: string): number {
  const end = lines.findIndex((line, index) => index > start && FENCE.exec(line)?.[1]?.startsWith(fence) === true);
  return end === -1 ? lines.length : end;
}

/** A block of our vocabulary as a block quote. */
function blockOf(lines: readonly string[], name: string, reference: string | undefined, outside: Outside): string[] {
  const body = plainLines(lines.join('\n').replace(/^\n+|\n+$/gu, '').split('\n'), outside);
  const before = name === 'Unverified' ? [`**${UNVERIFIED}**`, ''] : [];
  const after = reference === undefined ? [] : ['', `——${citation(reference, outside)}`];
  return [...before, ...body, ...after].map((line) => `> ${line}`.trimEnd());
}

function plainText(text: string, outside: Outside): string {
  const quoted: (string | undefined)[] = [];
  return text
    .split(CODE_SPAN)
    .map((part, index) => (index % 2 === 1 ? part : withoutTags(withWholeAddresses(part, outside), quoted, outside)))
    .join('');
}

/** @param quoted references of the quotations that are open, kept from one stretch between code to the next */
function withoutTags(text: string, quoted: (string | undefined)[], outside: Outside): string {
  return text.replace(INLINE_TAG, (_, slash: string, name: string, attributes: string) => {
    if (name === 'Unverified') return slash === '' ? `（${UNVERIFIED}：` : '）';
    if (slash === '') {
      quoted.push(referenceIn(attributes));
      return '“';
    }
    const reference = quoted.pop();
    return reference === undefined ? '”' : `”（${citation(reference, outside)}）`;
  });
}

function withWholeAddresses(text: string, { page, absolute }: Outside): string {
  return text
    .replace(/(\]\(|^\s*\[[^\]]+\]:\s+)(\/[^\s)]*)/gmu, (_, before: string, path: string) => before + absolute(path))
    .replace(/(\]\(|^\s*\[[^\]]+\]:\s+)(#[^\s)]*)/gmu, (_, before: string, anchor: string) => before + page.replace(/#.*$/u, '') + anchor);
}

function citation(reference: string, { cite }: Outside): string {
  const { label, url } = cite(reference);
  return `[${label}](${url})`;
}

function referenceIn(attributes: string): string | undefined {
  return /\b(?:article|clause)="([^"]+)"/u.exec(attributes)?.[1];
}
