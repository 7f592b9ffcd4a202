import { describe, expect, it } from 'vitest';
import { entriesOf, pieces, type Piece } from './support/content.ts';

interface Slip {
  name: string;
  pattern: RegExp;
  example: string;
}

const HAN = '\\p{Script=Han}';
const MARK = '，。、；：？！';

const SLIPS: Slip[] = [
  { name: '汉字之间的半角标点', pattern: new RegExp(`${HAN}[,.;:?!]${HAN}`, 'u'), example: '先停用,再核实' },
  { name: '汉字之后的半角标点', pattern: new RegExp(`${HAN}[,;?!](?!\\S)|${HAN}\\.$`, 'u'), example: '先停用.' },
  { name: '汉字旁边的直双引号', pattern: new RegExp(`${HAN}"|"${HAN}`, 'u'), example: '所谓"正版"软件' },
  { name: '汉字旁边的直单引号', pattern: new RegExp(`${HAN}'|'${HAN}`, 'u'), example: '所谓\'正版\'软件' },
  { name: '汉字之间的空格', pattern: new RegExp(`${HAN}[ \\t　\\u00a0]+${HAN}`, 'u'), example: '正版 软件' },
  { name: '标点旁边的空格', pattern: new RegExp(`[${MARK}][ \\t　]+(?=${HAN})|${HAN}[ \\t　]+[${MARK}]`, 'u'), example: '先停用， 再核实' },
  { name: '叠用的标点', pattern: new RegExp(`([${MARK}])\\1|[，、；：][。，、；：]|。[，、；：]`, 'u'), example: '先停用。。再核实' },
  { name: '汉字之间的换行', pattern: new RegExp(`[${HAN}${MARK}]\\n(?=${HAN})`, 'u'), example: '先停用，\n再核实' },
  { name: '汉字之间的半角括号', pattern: new RegExp(`${HAN}\\(${HAN}[^()]*\\)`, 'u'), example: '县(区)政府' },
  { name: '三个半角句点的省略号', pattern: new RegExp(`${HAN}\\.{2,}|\\.{3,}${HAN}`, 'u'), example: '还有...' },
  { name: '半角的破折号', pattern: new RegExp(`${HAN}--+|--+${HAN}`, 'u'), example: '正版--盗版' },
];

/** What is not ours to set: others' words and headlines, addresses, names as their owners write them, and words to search for. */
const VERBATIM = new Set(['quote', 'url', 'asStated', 'hosts', 'nameZh', 'nameEn', 'aliases', 'asks']);

/** Prose without its code, addresses, tags and table frames. */
function visible(text: string): string {
  return text
    .replace(/```[\s\S]*?```|`[^`]*`/gu, 'x')
    .replace(/<[^>]*>/gu, '')
    .replace(/\]\([^)]*\)/gu, '')
    .replace(/\[|\]|\*/gu, '');
}

/** The words of documents, which prose quotes as they are. */
const quotable = entriesOf('policies').flatMap(({ data }) => data.clauses.map(({ text = '' }) => text)).join('\n');

function isOurs({ place, path, text }: Piece): boolean {
  if (path.length === 0 && quotable.includes(text.trim())) return false;
  const isHeadline = path[0] === 'sources' && path.at(-1) === 'title';
  const isDocument = place.startsWith('policies/') && path[0] === 'clauses' && path.at(-1) === 'text';
  return !isHeadline && !isDocument && !path.some((key) => VERBATIM.has(key));
}

/** The articles of a model rule: a paragraph a line. */
const isParagraphs = (place: string, path: Piece['path']) => place.startsWith('forms/') && path[0] === 'articles' && path.at(-1) === 'text';

describe('typography', () => {
  const ours = pieces.filter(isOurs).flatMap(({ place, text, path }) => {
    if (path.length === 0) return [{ place, text: visible(text) }];
    return isParagraphs(place, path) ? text.split('\n').map((paragraph) => ({ place, text: paragraph })) : [{ place, text }];
  });

  it.each(SLIPS)('has no slip: $name', ({ pattern }) => {
    const found = ours.filter(({ text }) => pattern.test(text));
    expect(found.map(({ place, text }) => `${place}: …${text.slice(Math.max(0, text.search(pattern) - 12)).slice(0, 30)}…`)).toEqual([]);
  });

  it.each(SLIPS)('would see $name', ({ pattern, example }) => {
    expect(example).toMatch(pattern);
  });
});
