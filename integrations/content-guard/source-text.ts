import type { Position, Said } from '~/domain/content/problem.ts';

/** What is wrong with a file's text as such, before anybody asks what it says. */
export interface TextProblem extends Position, Said {}

export interface SourceText {
  /** The text with LF and without BOM; undefined where the bytes are no UTF-8. */
  text: string | undefined;
  problems: TextProblem[];
}

/** Far beyond any entry that a person writes; a larger file is a mistake. */
const MAX_BYTES = 256 * 1024;

const CANONICAL = '文件用 UTF-8 编码、LF 换行、不带 BOM';
const FORMAT = '运行 npm run format';

/** Characters that nobody sees: controls, zero-width and direction marks, line separators, and the mark of lost text. */
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFD]/gu;

const LF = 0x0a;
const BOM = '\uFEFF';

/** Reads bytes as UTF-8 and nothing else: bytes of another encoding would be published as rubbish. */
export function readSourceText(bytes: Uint8Array): SourceText {
  if (bytes.length > MAX_BYTES) {
    return {
      text: undefined,
      problems: [{ line: 1, column: 1, found: `文件有 ${Math.ceil(bytes.length / 1024)} KB`, allowed: `最多 ${MAX_BYTES / 1024} KB`, fix: '分成几条，或删去粘贴进来的多余内容' }],
    };
  }
  const raw = decode(bytes, 'utf-8');
  if (raw === undefined) return { text: undefined, problems: [encodingProblem(bytes)] };
  const problems: TextProblem[] = [];
  if (raw.startsWith(BOM)) problems.push({ line: 1, column: 1, found: '文件开头有 BOM', allowed: CANONICAL, fix: FORMAT });
  const withoutBom = raw.startsWith(BOM) ? raw.slice(1) : raw;
  const carriageReturn = withoutBom.indexOf('\r');
  if (carriageReturn >= 0) problems.push({ ...positionAt(withoutBom, carriageReturn), found: '换行是 CRLF（Windows 的写法）', allowed: CANONICAL, fix: FORMAT });
  const text = withoutBom.replace(/\r\n?/gu, '\n');
  return { text, problems: [...problems, ...invisibleProblems(text)] };
}

/** The first invisible character of each line. */
function invisibleProblems(text: string): TextProblem[] {
  return text.split('\n').flatMap((line, index) => {
    const hit = firstInvisible(line);
    return hit === undefined ? [] : [{ line: index + 1, column: hit.index + 1, ...invisibleSays(hit.name) }];
  });
}

/** The first invisible character in a text, named as Unicode names it. */
export function firstInvisible(text: string): { index: number; name: string } | undefined {
  const index = text.search(INVISIBLE);
  if (index < 0) return undefined;
  return { index, name: `U+${text.codePointAt(index)!.toString(16).toUpperCase().padStart(4, '0')}` };
}

export function invisibleSays(name: string): Said {
  const lost = name === 'U+FFFD';
  return {
    found: lost ? '替换字符 “�”（U+FFFD）：这里的字丢了' : `看不见的字符 ${name}`,
    allowed: '只写看得见的文字',
    fix: lost ? '对照原稿补上丢失的字' : '删去它：多半是从别处复制时带来的',
  };
}

/** Where an offset of a text stands. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingProblem(bytes: Uint8Array): TextProblem {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const likely = isUtf16 ? '，像是 UTF-16' : decode(bytes, 'gb18030') === undefined ? '' : '，像是 GBK（“ANSI”）';
  return { line: firstBadLine(bytes), column: 1, found: `编码不是 UTF-8${likely}`, allowed: CANONICAL, fix: '用编辑器打开，另存为 UTF-8（不带 BOM）' };
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(LF, start);
    if (end < 0 || decode(bytes.subarray(start, end), 'utf-8') === undefined) return line;
    start = end + 1;
  }
}
