import type { CollectionName } from '~/schemas/collections.ts';
import { textsOf, type Content, type ContentEntry } from './entry.ts';
import { error, warning, type Problem } from './problem.ts';

/** Kinds of content that people look for under more than one name. */
const NEED_ALIASES: readonly CollectionName[] = ['units', 'terms', 'software', 'policies'];

/** Without other names, only those find an entry who know its exact one. */
export function aliasProblems(entry: ContentEntry): Problem[] {
  if (!NEED_ALIASES.includes(entry.collection) || textsOf(entry.data, 'aliases').length > 0) return [];
  return [warning(entry, { path: ['aliases'] }, { found: '没有写别名', allowed: '至少一个：旧称、简称、英文名或拼音', fix: '补上人们会输入的别的叫法' })];
}

/** Two entries of a collection that share an alias are one name for two things. */
export function sharedAliasProblems(content: Content): Problem[] {
  const owners = new Map<string, ContentEntry>();
  return content.entries.flatMap((entry) =>
    textsOf(entry.data, 'aliases').flatMap(({ index, text }) => {
      const key = `${entry.collection} ${text.toLowerCase()}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, entry);
      if (owner === undefined || owner === entry) return [];
      return warning(entry, { path: ['aliases', index] }, {
        found: `别名 “${text}” 也是 ${owner.file} 的别名`,
        allowed: '同类内容里，一个别名只指一条',
        fix: '留在更贴切的那一条',
      });
    }),
  );
}

/** An old id becomes a redirect: it may lead to one entry only, and to none while an entry has that id. */
export function formerIdProblems(content: Content): Problem[] {
  const owners = new Map<string, ContentEntry>();
  return content.entries.flatMap((entry) =>
    textsOf(entry.data, 'formerIds').flatMap(({ index, text }) => {
      const key = `${entry.collection} ${text}`;
      const owner = content.find(entry.collection, text) ?? owners.get(key);
      owners.set(key, entry);
      if (owner === undefined) return [];
      return error(entry, { path: ['formerIds', index] }, {
        found: `旧编号 “${text}” 已经属于 ${owner.file}`,
        allowed: '旧编号只能转到一条内容，也不能是现有的编号',
        fix: '删去这个旧编号',
      });
    }),
  );
}
