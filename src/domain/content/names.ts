import type { CollectionName } from '~/schemas/collections.ts';
import { normalise } from '../search/normalise.ts';
import { headingOf, textsOf, type Content, type ContentEntry } from './entry.ts';
import { error, warning, type Problem } from './problem.ts';

/** Kinds that are found by their headline and text, or on one page with their like: nobody has another name for a piece of news, a meeting, or a number. */
const WITHOUT_ALIASES: readonly CollectionName[] = ['news', 'events', 'pages', 'figures', 'progress', 'exposures'];

/** Kinds that answer a question somebody has; the others are looked up by their name. */
const NEED_ASKS: readonly CollectionName[] = [
  ...(['units', 'tasks', 'milestones', 'counties', 'software', 'categories', 'replaced-products'] as const),
  ...(['guidance', 'forms', 'self-checks', 'channels', 'liabilities', 'laws', 'policies'] as const),
  'recognitions',
];

/**
 * Kinds among which a reader picks one answer: there a name belongs to one entry. Kinds in none of them may share names
 * with all: a maker is called as its product, and a term explains the word that a form or a duty is about.
 */
const FAMILIES: readonly (readonly CollectionName[])[] = [
  ['software', 'categories', 'replaced-products'],
  ['units', 'counties', 'tasks', 'milestones'],
  ['guidance', 'forms', 'self-checks', 'channels', 'liabilities'],
  ['policies', 'laws'],
];

const familyOf = (collection: CollectionName) => FAMILIES.find((family) => family.includes(collection)) ?? [collection];

/** Without other names, only those find an entry who know its exact one; without questions, only those who know its words. */
export function aliasProblems(entry: ContentEntry): Problem[] {
  const { collection, data } = entry;
  const needsAliases = !WITHOUT_ALIASES.includes(collection) && textsOf(data, 'aliases').length === 0;
  const needsAsks = NEED_ASKS.includes(collection) && textsOf(data, 'asks').length === 0;
  return [
    ...(needsAliases ? [warning(entry, { path: ['aliases'] }, { found: '没有写别名', allowed: '至少一个：旧称、简称或英文名', fix: '补上人们会输入的别的叫法' })] : []),
    ...(needsAsks ? [warning(entry, { path: ['asks'] }, { found: '没有写人们会怎么问', allowed: '至少一句：读者自己的话', fix: '补上读者会在搜索框里打的问题' })] : []),
  ];
}

/** An alias that another entry of the family has as its name or alias is one name for two answers. */
export function sharedAliasProblems(content: Content, labels: Readonly<Record<CollectionName, string>>): Problem[] {
  // Names that search takes for the same are the same: `PDF 编辑器` and `pdf编辑器`.
  const keyOf = ({ collection }: ContentEntry, name: string) => `${familyOf(collection).join()} ${normalise(name)}`;
  const titles = new Map(content.entries.map((entry) => [keyOf(entry, headingOf(entry.data)), entry]));
  const owners = new Map<string, ContentEntry>();
  return content.entries.flatMap((entry) =>
    textsOf(entry.data, 'aliases').flatMap(({ index, text }) => {
      const key = keyOf(entry, text);
      const titled = titles.get(key);
      const owner = titled === undefined || titled === entry ? owners.get(key) : titled;
      if (!owners.has(key)) owners.set(key, entry);
      if (owner === undefined || owner === entry) return [];
      const family = familyOf(entry.collection);
      return warning(entry, { path: ['aliases', index] }, {
        found: `别名 “${text}” 也是 ${owner.file} 的${owner === titled ? '名称' : '别名'}`,
        allowed: `${family.length === 1 ? '同类内容里' : `${family.map((collection) => labels[collection]).join('、')}里`}，一个名字只指一条`,
        fix: '留在更贴切的那一条，另一条删去',
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
