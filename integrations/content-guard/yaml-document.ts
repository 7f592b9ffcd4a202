import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type ErrorCode, type Node, type Pair, type Scalar } from 'yaml';
import type { Path } from '~/schemas/walk.ts';
import type { Position, Said } from '~/domain/content/problem.ts';
import { isAmbiguous, isDateLike } from './ambiguous.ts';
import { firstInvisible, invisibleSays, type TextProblem } from './source-text.ts';

/** Lists in maps in lists: entries go six levels deep. */
const MAX_DEPTH = 16;

/** Keys that would reach into JavaScript's own objects. */
const POISONED_KEYS = ['__proto__', 'constructor', 'prototype'];

/** A document of ours: plain data, and where in the file each piece of it stands. */
export interface YamlDocument {
  data: unknown;
  problems: TextProblem[];
  /** The place of a value; of its nearest parent where there is no such value. */
  locate: (path: Path) => Position;
  /** The place of a key of a map. */
  locateKey: (path: Path) => Position;
}

/**
 * Reads the small part of YAML that content needs: one document of maps, lists and plain values. Anchors, aliases,
 * tags and values that YAML's versions read differently are refused, so that Astro's reader sees the same data.
 * @param firstLine the line of the file on which `text` begins
 */
export function readYaml(text: string, firstLine = 1): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: true,
    logLevel: 'error',
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems = [...firstOfLines(document.errors.map(({ code, pos }) => ({ ...at(pos[0]), ...errorSays(code) }))), ...shapeProblems(document, text, at)];
  return {
    data: document.errors.length === 0 ? document.toJS() : undefined,
    problems,
    locate: (path) => at(offsetOf(document, path)),
    locateKey: (path) => at(keyOffset(document, path)),
  };
}

/** One slip of syntax makes several errors; the first of a line is the cause. */
function firstOfLines(problems: readonly TextProblem[]): TextProblem[] {
  return problems.filter(({ line }, index) => problems.findIndex((other) => other.line === line) === index);
}

function shapeProblems(document: Document.Parsed, text: string, at: (offset: number) => Position): TextProblem[] {
  const problems: TextProblem[] = [];
  const refuse = (node: Node, said: Said) => problems.push({ ...at(startOf(node)), ...said });
  const directive = /^%.*$/mu.exec(text);
  if (directive?.index === 0) problems.push({ ...at(0), found: `YAML 指令 “${directive[0]}”`, allowed: '文件直接从第一个字段写起', fix: '删去这一行' });
  visit(document, {
    Node(key, node, ancestors) {
      if (isAlias(node)) return void refuse(node, { found: `YAML 引用 “*${node.source}”`, allowed: '每个值都写全', fix: '把引用的内容照抄过来' });
      if (node.anchor !== undefined) refuse(node, { found: `YAML 锚点 “&${node.anchor}”`, allowed: '每个值都写全', fix: `删去 &${node.anchor}` });
      if (node.tag !== undefined) refuse(node, { found: `YAML 标签 “${shortTag(node.tag)}”`, allowed: '只写普通的文字、数字、列表和字段', fix: '删去标签' });
      if (ancestors.filter(isCollection).length > MAX_DEPTH) {
        refuse(node, { found: '嵌套太深', allowed: `最多 ${MAX_DEPTH} 层`, fix: '照字段说明整理缩进' });
        return visit.BREAK;
      }
      if (isScalar(node) && key !== 'key') for (const said of scalarSays(node)) refuse(node, said);
      return undefined;
    },
    Pair(_, pair) {
      if (isScalar(pair.key) && POISONED_KEYS.includes(String(pair.key.value))) {
        refuse(pair.key, { found: `键 “${String(pair.key.value)}”`, allowed: '字段说明里列出的键', fix: '删去它' });
      }
    },
  });
  if (document.contents !== null && !isMap(document.contents) && document.errors.length === 0) {
    refuse(document.contents, { found: isSeq(document.contents) ? '文件是一个列表' : '文件里没有字段', allowed: '一行一个字段：键: 值', fix: '照字段说明写' });
  }
  return problems;
}

function* scalarSays({ value, source, type }: Scalar): Generator<Said> {
  if (type === 'PLAIN' && typeof value === 'string' && isAmbiguous(value)) {
    yield isDateLike(value)
      ? { found: `没有加引号的日期 ${value}`, allowed: '日期是加引号的文字：不加引号，错的日期会悄悄变成另一天', fix: `加引号：'${value}'` }
      : { found: `没有加引号的 ${value}`, allowed: '有的程序会把它读成别的东西，要加引号', fix: `加引号：'${value}'` };
  }
  if (typeof value === 'string' && type === 'QUOTE_DOUBLE') {
    const hit = firstInvisible(value);
    if (hit !== undefined) yield invisibleSays(hit.name);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    yield { found: `${source ?? ''}`, allowed: '普通的数字', fix: '写数字，或加引号作文字' };
  }
}

function shortTag(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/u, '!!');
}

const SYNTAX: Said = { found: 'YAML 写法有误', allowed: '一行一个字段：键: 值；下一级缩进两格', fix: '对照旁边的条目改；值里有冒号加空格、井号或引号时，整个值加单引号' };

/** Sentences for the errors that people make; the rest share one. */
const ERRORS: Partial<Record<ErrorCode, Said>> = {
  MULTIPLE_DOCS: { found: '文件里有第二份 YAML（另一行 ---）', allowed: '一个文件只写一条内容', fix: '删去多余的 ---，另一条写进自己的文件' },
  DUPLICATE_KEY: { found: '同一个键写了两次', allowed: '每个键只写一次', fix: '合并成一个，删去另一个' },
  NON_STRING_KEY: { found: '键不是文字', allowed: '键是英文字段名', fix: '照字段说明改' },
  TAB_AS_INDENT: { found: '用制表符缩进', allowed: '用空格缩进，每级两格', fix: '把制表符换成空格' },
  MISSING_CHAR: { found: '引号或括号没有成对', allowed: '引号、括号成对', fix: '补上缺的那一个' },
  BAD_INDENT: { found: '缩进不对', allowed: '同一级的字段左边对齐，下一级缩进两格', fix: '对齐这一行' },
  BLOCK_AS_IMPLICIT_KEY: { found: '一行里有两个 “键: 值”', allowed: '一行一个字段；值里有 “: ” 时加引号', fix: '整个值加单引号' },
  BAD_SCALAR_START: { found: '值以 @ 或 ` 开头', allowed: '这样的值要加引号', fix: '整个值加单引号' },
  RESOURCE_EXHAUSTION: { found: '嵌套太深', allowed: `最多 ${MAX_DEPTH} 层`, fix: '照字段说明整理缩进' },
};

function errorSays(code: ErrorCode): Said {
  return ERRORS[code] ?? SYNTAX;
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** A value is shown where it begins; a list or map below its key is shown at the key, where the eye looks for it. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = isCollection(node) ? startOf(node) : 0;
  for (const step of path) {
    const next: Pair | Node | undefined = childAt(node, step);
    if (next === undefined) return offset;
    if (!isPair(next)) {
      [node, offset] = [next, startOf(next)];
      continue;
    }
    node = next.value;
    const isInline = isScalar(next.value) && next.value.source !== '';
    offset = isInline ? startOf(next.value as Node) : startOf(next.key as Node);
  }
  return offset;
}

function keyOffset(document: Document.Parsed, path: Path): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = childAt(parent, path.at(-1)!);
  return isPair(pair) ? startOf(pair.key as Node) : offsetOf(document, path);
}

function childAt(node: unknown, step: string | number): Pair | Node | undefined {
  if (isMap(node)) return node.items.find((pair) => isScalar(pair.key) && pair.key.value === step);
  if (isSeq(node) && typeof step === 'number') return node.items[step] as Node | undefined;
  return undefined;
}
