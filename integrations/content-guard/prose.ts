import { mdxToMdast } from 'satteri';
import type { Position, Said } from '~/domain/content/problem.ts';
import type { Prose, ProseLink, ProseQuote } from '~/domain/content/entry.ts';
import type { TextProblem } from './source-text.ts';

/** The nodes of the parser's tree, as far as this file looks at them. */
interface MdNode {
  type: string;
  position?: { start: Position };
  children?: MdNode[];
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** Markdown that may stand in prose as it is. */
const PLAIN = new Set([
  ...['root', 'paragraph', 'text', 'emphasis', 'strong', 'delete', 'break', 'inlineCode', 'code', 'blockquote'],
  ...['list', 'listItem', 'table', 'tableRow', 'tableCell', 'thematicBreak', 'linkReference', 'imageReference'],
  ...['footnoteReference', 'footnoteDefinition', 'heading', 'link', 'definition', 'image'],
]);

/** The prose vocabulary: the components that editors may write, each with its attributes. */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = { Quote: ['article', 'clause'], Unverified: [] };

const VOCABULARY_TEXT = '正文只写 Markdown，以及 <Quote> 和 <Unverified>';

/** A picture in prose: its address, as it may stand there. */
export interface ProsePicture extends Position {
  src: string;
}

export interface ReadProse extends Prose {
  pictures: ProsePicture[];
  problems: TextProblem[];
}

/**
 * Reads the prose of an entry with the very parser that Astro compiles it with, so that nothing which this tree does
 * not show can run. What is not on the list of allowed nodes is refused: editors' files are data, never code.
 * @param body the text after the front matter, exactly as Astro hands it to the compiler
 * @param firstLine the line of the file on which `body` begins
 */
export function readProse(body: string, firstLine: number): ReadProse {
  const shift = ({ line, column }: Position): Position => ({ line: line + firstLine - 1, column });
  let root: MdNode;
  try {
    root = mdxToMdast(body) as MdNode;
  } catch (error) {
    return { links: [], quotes: [], pictures: [], problems: [syntaxProblem(error instanceof Error ? error.message : '', shift)] };
  }
  const links: ProseLink[] = [];
  const quotes: ProseQuote[] = [];
  const pictures: ProsePicture[] = [];
  const problems: TextProblem[] = [];
  for (const node of nodesIn(root)) {
    const place = shift(node.position?.start ?? { line: 1, column: 1 });
    const said = refusalOf(node);
    if (said !== undefined) problems.push({ ...place, ...said });
    if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined) links.push({ ...place, href: node.url });
    if (node.type === 'image' && said === undefined && node.url !== undefined) pictures.push({ ...place, src: node.url });
    const quote = said === undefined ? quoteOf(node) : undefined;
    if (quote !== undefined) quotes.push({ ...place, ...quote });
  }
  return { links, quotes, pictures, problems };
}

function* nodesIn(node: MdNode): Generator<MdNode> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

function refusalOf(node: MdNode): Said | undefined {
  switch (node.type) {
    case 'mdxjsEsm': {
      const word = /^\s*(\w+)/u.exec(node.value ?? '')?.[1] ?? 'import';
      return { found: `代码：以 ${word} 开头的行`, allowed: VOCABULARY_TEXT, fix: `删去这一行；真要以这个词开头的句子，在前面加别的字` };
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { found: `代码：大括号 “{${shortened(node.value ?? '')}}”`, allowed: `${VOCABULARY_TEXT}；大括号里的内容会当作程序运行`, fix: '删去，或把 { 写成 \\{' };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementRefusal(node);
    case 'heading':
      return node.depth === 1 ? { found: '一级标题（# ）', allowed: '正文的标题从二级（## ）开始；一级标题是页面标题', fix: '改成 ##' } : undefined;
    case 'image':
      return imageRefusal(node);
    default:
      return PLAIN.has(node.type) ? undefined : { found: `正文里不能用的写法（${node.type}）`, allowed: VOCABULARY_TEXT, fix: '改用普通的 Markdown' };
  }
}

function elementRefusal(node: MdNode): Said | undefined {
  const name = node.name ?? '';
  const allowed = Object.hasOwn(VOCABULARY, name) ? VOCABULARY[name] : undefined;
  if (allowed === undefined) return { found: `标签 <${name}>`, allowed: VOCABULARY_TEXT, fix: '删去标签，改用 Markdown；要写小于号，写成 &lt;' };
  const attributes = node.attributes ?? [];
  const code = attributes.find(({ type, value }) => type !== 'mdxJsxAttribute' || (value !== undefined && value !== null && typeof value !== 'string'));
  if (code !== undefined) return { found: `<${name}> 的属性里有代码`, allowed: '属性写成 名称="值"', fix: '去掉大括号，用双引号' };
  const unknown = attributes.find((attribute) => !allowed.includes(attribute.name ?? ''));
  if (unknown !== undefined) {
    return { found: `<${name}> 多出的属性 “${unknown.name ?? ''}”`, allowed: allowed.length === 0 ? '没有属性' : allowed.join('、'), fix: '删去这个属性' };
  }
  if (allowed.length > 0 && attributes.length !== 1) {
    return { found: `<${name}> 有 ${attributes.length} 个出处属性`, allowed: `${allowed.join(' 或 ')}，写一个`, fix: '例如 <Quote article="software-regulation#16">' };
  }
  return undefined;
}

function imageRefusal({ url = '', alt }: MdNode): Said | undefined {
  if (!/^\/images\/[a-z0-9][a-z0-9/-]*\.(?:png|jpg|webp|svg)$/u.test(url)) {
    return { found: `图片地址 “${shortened(url)}”`, allowed: '本站 public/images/ 里的图片，写成 /images/…', fix: '把图片放进 public/images/，再写 /images/文件名' };
  }
  return alt ? undefined : { found: '图片没有替代文字', allowed: '![图上有什么](/images/…)', fix: '在方括号里写看不见图片的人该听到的话' };
}

function quoteOf(node: MdNode): Pick<ProseQuote, 'part' | 'target' | 'text'> | undefined {
  if (node.name !== 'Quote' || !node.type.startsWith('mdxJsx')) return undefined;
  const attribute = node.attributes?.[0];
  if (typeof attribute?.value !== 'string') return undefined;
  const text = [...nodesIn(node)].map(({ value }) => value ?? '').join('');
  return { part: attribute.name === 'clause' ? 'clauses' : 'articles', target: attribute.value, text };
}

/** The parser's own messages are English and speak of JSX; their place is exact. */
function syntaxProblem(message: string, shift: (position: Position) => Position): TextProblem {
  const [, line = '1', column = '1'] = /^(\d+):(\d+)/u.exec(message) ?? [];
  const tag = /closing tag for `<(\w+)>`/u.exec(message)?.[1];
  const place = shift({ line: Number(line), column: Number(column) });
  if (message.includes('in expression')) return { ...place, found: '大括号没有成对', allowed: '正文里不用大括号', fix: '删去，或把 { 写成 \\{' };
  if (tag !== undefined) return { ...place, found: `<${tag}> 没有对应的结束标签`, allowed: '开始和结束成对，各占一行，前后空一行', fix: `补上 </${tag}>` };
  return { ...place, found: '尖括号 < 的用法有误', allowed: VOCABULARY_TEXT, fix: '链接写成 [文字](网址)；小于号写成 &lt;；注释删去' };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 40 ? line : `${line.slice(0, 40)}…`;
}
