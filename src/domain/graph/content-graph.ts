import { itemsOf, PART_KEYS, textOf, type ContentEntry } from '~/domain/content/entry.ts';
import { keysOf } from '~/domain/records.ts';
import type { CollectionName } from '~/schemas/collections.ts';
import type { Path } from '~/schemas/walk.ts';
import { Graph, type Edge } from './graph.ts';

/** What an edge says, in the order of the statistics. */
export const EDGE_KINDS = {
  'rests-on': '依据',
  assigns: '落实任务',
  'belongs-to': '属于',
  due: '期限',
  explains: '讲解',
  'uses-form': '用表',
  reaches: '渠道',
  cites: '引用',
  about: '涉及',
  replaces: '替代',
  related: '接着看',
} as const;
export type EdgeKind = keyof typeof EDGE_KINDS;

/** What stands inside an entry and can be pointed at. */
export const PART_LABELS = { clauses: '条款', articles: '条文', duties: '职责', questions: '自查的问题' } as const;

/** What a node is: an entry of a collection, or a part of one. */
export type NodeKind = CollectionName | keyof typeof PART_LABELS;

/** An entry, or a clause, article, duty or question inside one. */
export interface ContentNode {
  /** `units/caizhengju`, `units/caizhengju#funding`: the collection and the reference that leads to it. */
  key: string;
  kind: NodeKind;
  collection: CollectionName;
  id: string;
  part?: string;
  /** Where it stands in its entry. */
  path: Path;
}

export type ContentGraph = Graph<ContentNode, EdgeKind>;
export type GraphEntry = Pick<ContentEntry, 'collection' | 'id' | 'data' | 'references'>;

/** What a field says about the entry that it names. `collection.field` goes before the field alone. */
const FIELDS: Readonly<Record<string, EdgeKind>> = {
  clause: 'rests-on',
  clauses: 'rests-on',
  laws: 'rests-on',
  tasks: 'explains',
  units: 'explains',
  duties: 'explains',
  terms: 'explains',
  guidance: 'explains',
  categories: 'explains',
  replaces: 'explains',
  milestones: 'due',
  forms: 'uses-form',
  form: 'uses-form',
  channels: 'reaches',
  related: 'related',
  instead: 'related',
  citesPolicies: 'cites',
  product: 'replaces',
  county: 'about',
  counties: 'about',
  'units.tasks': 'assigns',
  'milestones.tasks': 'due',
  'milestones.units': 'due',
  'software.categories': 'belongs-to',
  'software.id': 'belongs-to',
  'replaced-products.category': 'belongs-to',
  software: 'about',
  programme: 'about',
  'showcases.guidance': 'related',
  'showcases.tasks': 'about',
  'showcases.duties': 'about',
  'recognitions.duties': 'reaches',
  'news.clauses': 'about',
  'news.units': 'about',
  'events.clauses': 'about',
  'events.unit': 'about',
  'events.news': 'related',
  'figures.news': 'about',
  'figures.showcase': 'about',
};

/**
 * What the reference at a path of an entry says.
 *
 * @throws for a field that nobody has thought about yet: it needs a line in `FIELDS`
 */
export function edgeKindAt(collection: CollectionName, path: Path): EdgeKind {
  if (path[0] === 'sources') return 'cites';
  const names = path.filter((step) => typeof step === 'string');
  const field = names[names.length - 1] ?? '';
  const kind = FIELDS[`${collection}.${field}`] ?? FIELDS[field];
  if (kind === undefined) throw new Error(`没有说明 ${collection} 的引用字段 ${names.join('.')} 是哪一种联系；请写进 content-graph.ts 的 FIELDS`);
  return kind;
}

/** The key of what a reference names. */
export const nodeKey = (collection: CollectionName, reference: string) => `${collection}/${reference}`;

/** The parts of an entry: those that references name, and the questions of a self-check. */
function partsOf({ collection, id, data }: GraphEntry): ContentNode[] {
  const node = (kind: keyof typeof PART_LABELS, part: string | undefined, path: Path): ContentNode[] =>
    part === undefined ? [] : [{ key: nodeKey(collection, `${id}#${part}`), kind, collection, id, part, path }];
  const named = keysOf(PART_KEYS).flatMap((list) =>
    itemsOf(data, list).flatMap(({ index, item }) => node(list, textOf(item, PART_KEYS[list]), [list, index])),
  );
  const questions = itemsOf(data, 'parts').flatMap(({ index, item }) =>
    itemsOf(item, 'questions').flatMap(({ index: position, item: question }) => node('questions', textOf(question, 'id'), ['parts', index, 'questions', position])),
  );
  return [...named, ...questions];
}

const startsWith = (path: Path, start: Path) => start.every((step, index) => path[index] === step);

/** The content as a graph. References to what is not among the entries are left out. */
export function contentGraph(entries: readonly GraphEntry[]): ContentGraph {
  const nodes: ContentNode[] = [];
  const edges: Edge<EdgeKind>[] = [];
  for (const entry of entries) {
    const { collection, id } = entry;
    const whole: ContentNode = { key: nodeKey(collection, id), kind: collection, collection, id, path: [] };
    const parts = partsOf(entry);
    nodes.push(whole, ...parts);
    for (const part of parts) {
      edges.push({ from: part.key, to: whole.key, kind: 'belongs-to' });
    }
    for (const { path, value, collection: target } of entry.references) {
      const speaker = parts.find((part) => startsWith(path, part.path)) ?? whole;
      edges.push({ from: speaker.key, to: nodeKey(target, value), kind: edgeKindAt(collection, path) });
    }
  }
  return new Graph(nodes, edges);
}
