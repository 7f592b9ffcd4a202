import { lastDayOf } from '~/domain/dates.ts';
import { dayOf } from '~/domain/dates.ts';
import { contentGraph, nodeKey, type ContentGraph, type ContentNode, type NodeKind } from '~/domain/graph/content-graph.ts';
import { byPinyin } from '~/domain/pinyin.ts';
import { keysOf } from '~/domain/records.ts';
import { selfCheckPath, timelinePath } from '~/paths.ts';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import type { Due } from '~/schemas/milestones.ts';
import { referencesIn } from '~/schemas/references-in.ts';
import { graphKinds } from '~/strings.ts';
import { articleLink, clauseLink, dutyLink } from './citations.ts';
import { listed, resolve } from './store.ts';
import { linkTo, type Link } from './views.ts';

/** Everything of one kind that stands beside something, as links. */
export interface LinkGroup {
  kind: NodeKind;
  label: string;
  links: Link[];
}

/** Kinds of neighbours in the order in which a reader wants them. What is not named here has no list. */
const ORDER = keysOf(graphKinds);

const ALL = keysOf(COLLECTIONS);

async function readGraph(): Promise<ContentGraph> {
  const entries = await Promise.all(
    ALL.map(async (collection) =>
      (await listed(collection)).map(({ id, data }) => ({ collection, id, data, references: referencesIn(COLLECTIONS[collection].schema, data) })),
    ),
  );
  return contentGraph(entries.flat());
}

/** While editors watch the preview, how long a graph may be old: a page asks for it many times over. */
const FRESH_MS = 1000;

let kept: { graph: Promise<ContentGraph>; since: number } | undefined;

/** All listed content with the references between it. */
export function linkGraph(): Promise<ContentGraph> {
  const isFresh = kept !== undefined && (import.meta.env.PROD || Date.now() - kept.since < FRESH_MS);
  if (kept === undefined || !isFresh) kept = { graph: readGraph(), since: Date.now() };
  return kept.graph;
}

async function linkToNode({ collection, id, kind, part = '' }: ContentNode): Promise<Link> {
  const reference = `${id}#${part}`;
  if (kind === 'clauses') return clauseLink(reference).then(({ href, label }) => ({ href, label }));
  if (kind === 'articles') return articleLink(reference).then(({ href, label }) => ({ href, label }));
  if (kind === 'duties') return dutyLink(reference);
  if (kind === 'questions') {
    const { data } = await resolve('self-checks', id);
    const question = data.parts.flatMap(({ questions }) => questions).find((candidate) => candidate.id === part);
    return { href: selfCheckPath(id), label: `${data.title}：${question?.ask ?? part}` };
  }
  if (kind === 'milestones') {
    const { data } = await resolve('milestones', id);
    return { href: timelinePath(id), label: `${data.due.asStated}：${data.title}` };
  }
  return linkTo(await resolve(collection, id));
}

const dayNumber = (date: string) => Number(lastDayOf(date).replaceAll('-', ''));

/** Single deadlines by day, the recurring ones after them. */
function dueOrder(due: Due): number {
  return due.type === 'once' ? dayNumber(due.on) : Number.MAX_SAFE_INTEGER;
}

/** Where an entry says itself how it stands among its siblings; of what happened the latest comes first. */
async function orderOf({ collection, id, kind, path }: ContentNode): Promise<number[]> {
  const { data } = await resolve(collection, id);
  const own = 'order' in data ? data.order : 'due' in data ? dueOrder(data.due) : 'occurredOn' in data && data.occurredOn !== undefined ? -dayNumber(data.occurredOn) : 'time' in data ? -dayNumber(dayOf(data.time.startsAt)) : 0;
  return kind === collection ? [own] : [own, ...path.filter((step) => typeof step === 'number')];
}

/** Siblings in their own order; those that have none by name. */
async function inOrder(nodes: readonly ContentNode[]): Promise<Link[]> {
  const placed = await Promise.all(nodes.map(async (node) => ({ link: await linkToNode(node), order: await orderOf(node) })));
  const compare = (a: number[], b: number[]) => a.reduce((sign, value, index) => sign || value - (b[index] ?? 0), 0);
  return placed.toSorted((a, b) => compare(a.order, b.order) || byPinyin(a.link.label, b.link.label)).map(({ link }) => link);
}

/**
 * What stands beside any of the nodes, of one kind, each once.
 * @param keys `tasks/funding`, `policies/anzhengbanfa-2012-46#2.1`
 */
export async function linksBeside(keys: readonly string[], kind: NodeKind): Promise<Link[]> {
  const graph = await linkGraph();
  const found = keys.flatMap((key) => graph.neighbours(key)).flatMap(({ node }) => (node.kind === kind ? [node] : []));
  return inOrder([...new Map(found.map((node) => [node.key, node])).values()]);
}

/** The keys of what stands beside a node, of one kind. */
export async function keysBeside(key: string, kind: NodeKind): Promise<string[]> {
  return (await linkGraph()).neighbours(key).flatMap(({ node }) => (node.kind === kind ? node.key : []));
}

/** Everything that refers to a node, by kind. */
async function citing(key: string): Promise<LinkGroup[]> {
  const graph = await linkGraph();
  const nodes = graph.neighbours(key).flatMap(({ node, kind, isOutgoing }) => (isOutgoing || kind === 'belongs-to' ? [] : [node]));
  const distinct = [...new Map(nodes.map((node) => [node.key, node])).values()];
  const groups = await Promise.all(
    ORDER.map(async (kind) => ({ kind, label: graphKinds[kind], links: await inOrder(distinct.filter((node) => node.kind === kind)) })),
  );
  return groups.filter(({ links }) => links.length > 0);
}

/**
 * Everything that leads to an entry, by kind.
 * @param except what its page links to anyway
 */
export async function usesOf(collection: CollectionName, id: string, except: readonly Link[] = []): Promise<LinkGroup[]> {
  const known = new Set(except.map(({ href }) => href));
  const groups = (await citing(nodeKey(collection, id))).map((group) => ({ ...group, links: group.links.filter(({ href }) => !known.has(href)) }));
  return groups.filter(({ links }) => links.length > 0);
}

/** What cites an article of law (`software-regulation#16`): guidance, channels, liabilities, terms, forms. */
export const citingArticle = (ref: string): Promise<LinkGroup[]> => citing(nodeKey('laws', ref));

/** What rests on a clause (`anzhengbanfa-2012-46#2.1`): duties, tasks, deadlines, forms, guidance, counties. */
export const citingClause = (ref: string): Promise<LinkGroup[]> => citing(nodeKey('policies', ref));

/** Guidance on an entry, or on a part of one (`caizhengju#funding`), in reading order. */
export const guidanceOn = (collection: CollectionName, id: string): Promise<Link[]> => linksBeside([nodeKey(collection, id)], 'guidance');
