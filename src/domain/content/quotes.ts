import { partOf, textOf, type Content, type ContentEntry } from './entry.ts';
import { error, warning, type Problem } from './problem.ts';
import { resolve, splitReference } from './references.ts';

/** Where the original words of a clause and of an article stand, and which collection holds them. */
const ORIGINALS = {
  clauses: { collection: 'policies', key: 'text', label: '原文' },
  articles: { collection: 'laws', key: 'quote', label: '原文摘录' },
} as const;

/**
 * Whether words are a verbatim part of an original. Line breaks and blanks do not count; an ellipsis stands for words
 * left out, so the pieces around it must appear in their order.
 */
export function isVerbatim(quoted: string, original: string): boolean {
  const words = withoutBlanks(original);
  let from = 0;
  for (const piece of withoutBlanks(quoted).split(/…+/u)) {
    const at = words.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** A `<Quote>` names a clause or article that exists, and says word for word what stands there. */
export function quoteProblems(entry: ContentEntry, content: Content, labels: Readonly<Record<string, string>>): Problem[] {
  return entry.prose.quotes.flatMap(({ line, column, part, target, text }) => {
    const place = { line, column };
    const { collection, key, label } = ORIGINALS[part];
    const { id, part: name } = splitReference(target);
    const dangling = resolve(entry, place, { value: target, collection, part }, content, labels);
    if (dangling.length > 0 || content.isUnread(collection, id)) return dangling;
    const owner = content.find(collection, id);
    const quoted = owner && name !== undefined ? partOf(owner, part, name) : undefined;
    if (owner === undefined || quoted === undefined) {
      return error(entry, place, { found: `引文指向 “${target}”`, allowed: '写成“编号#条款”或“编号#条号”', fix: '补上 # 和条款编号' });
    }
    const original = textOf(quoted, key);
    if (original === undefined) {
      return warning(entry, place, {
        found: `引文指向的 ${target} 没有收录${label}，无法核对`,
        allowed: '引文要能与收录的原文逐字核对',
        fix: `在 ${owner.file} 的这一条补上${label}（${key}），或改用自己的话`,
      });
    }
    if (isVerbatim(text, original)) return [];
    return error(entry, place, {
      found: `引文与 ${target} 的${label}不一致：“${shortened(text)}”`,
      allowed: '逐字照录；略去的字用 …… 代替',
      fix: `对照 ${owner.file} 改正，或不用引文、改用自己的话`,
    });
  });
}

function shortened(text: string): string {
  const words = withoutBlanks(text);
  return words.length <= 40 ? words : `${words.slice(0, 40)}…`;
}
