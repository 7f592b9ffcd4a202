import { keysOf } from '~/domain/records.ts';
import { itemsOf, PART_KEYS, textOf, type ContentEntry, type PartName } from './entry.ts';
import { error, type Problem } from './problem.ts';

const LABELS: Record<PartName, string> = { clauses: '条款编号', articles: '条号', duties: '职责编号' };

/** Clauses, articles and duties are anchors: within one entry no two share a name. */
export function partProblems(entry: ContentEntry): Problem[] {
  return keysOf(PART_KEYS).flatMap((part) => {
    const key = PART_KEYS[part];
    const seen = new Set<string>();
    return itemsOf(entry.data, part).flatMap(({ index, item }) => {
      const name = textOf(item, key);
      if (name === undefined || !seen.has(name)) {
        if (name !== undefined) seen.add(name);
        return [];
      }
      return error(entry, { path: [part, index, key] }, {
        found: `${LABELS[part]} “${name}” 用了两次`,
        allowed: '同一条内容里不重复：它是网址里的锚点',
        fix: '给后一个换一个编号',
      });
    });
  });
}
