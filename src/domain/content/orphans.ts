import { contentGraph, type ContentGraph, type ContentNode, type EdgeKind, type NodeKind } from '~/domain/graph/content-graph.ts';
import type { Neighbour } from '~/domain/graph/graph.ts';
import { isListed } from '~/domain/lifecycle.ts';
import { keysOf } from '~/domain/records.ts';
import { lifecycleOf, textOf, type Content, type ContentEntry } from './entry.ts';
import { warning, type Problem } from './problem.ts';

type Beside = Neighbour<ContentNode, EdgeKind>;

/** When a kind of node counts as joined, and what an editor reads where it is not. */
interface Joining {
  /** @param beside what stands beside it, its own entry and the parts of that left out */
  isJoined: (beside: readonly Beside[], data: ContentEntry['data']) => boolean;
  name: string;
  allowed: string;
  fix: (reference: string) => string;
}

const incoming = (beside: readonly Beside[]) => beside.filter(({ isOutgoing }) => !isOutgoing);
const outgoing = (beside: readonly Beside[]) => beside.filter(({ isOutgoing }) => isOutgoing);
const some = (beside: readonly Beside[], ...kinds: readonly NodeKind[]) => beside.some(({ node }) => kinds.includes(node.kind));
const isCited = (beside: readonly Beside[]) => incoming(beside).length > 0;

/**
 * What it takes to be joined, kind by kind. That it refers to something itself brings nobody to it, so guidance, articles and
 * clauses must be named by another entry, and a form by what sends readers to fill it in. A duty stands in its unit and a
 * deadline on the timeline; what they lack without an edge is the reason for them: the clause, or the form.
 *
 * No other kind has a rule. Of tasks `duties.ts` asks for a duty or another body, as an error; of units it asks for their own
 * clause, of questions and liabilities the schema asks for a way on; counties, software, vendors, terms, channels, showcases, titles of honour, news and pages are found in their own
 * lists, and many rightly stand only there. Of clauses only those of a document that is excerpted count: a document that is
 * printed whole has its clauses because it has them.
 */
const JOINED: Partial<Record<NodeKind, Joining>> = {
  duties: {
    isJoined: (beside) => some(outgoing(beside).filter(({ kind }) => kind === 'rests-on'), 'clauses'),
    name: '这项职责',
    allowed: '依据的条款在本站列出的文件里',
    fix: () => '补上依据条款 clauses，或把那份文件发布出来',
  },
  milestones: {
    isJoined: (beside) => some(outgoing(beside), 'clauses') || some(incoming(beside), 'forms'),
    name: '这个期限',
    allowed: '写着依据条款，或有表格按它填报',
    fix: (id) => `补上 clauses，或在按它填的表格里写 milestones: [${id}]`,
  },
  guidance: {
    isJoined: isCited,
    name: '这条指南',
    allowed: '有别的指南、自查、责任、词语、渠道等连到它',
    fix: (id) => `在读者会先读的指南的 related 里写 ${id}，或在有关的自查、责任、词语的 guidance 里写它`,
  },
  forms: {
    isJoined: (beside, data) => some(incoming(beside), 'guidance', 'self-checks', 'questions') || textOf(data, 'tool') !== undefined,
    name: '这张表',
    allowed: '有指南或自查用到它，或本站有工具填它',
    fix: (id) => `在用到它的指南里写 forms: [${id}]`,
  },
  articles: {
    isJoined: isCited,
    name: '这一条',
    allowed: '有指南、渠道、法律责任、词语或表格引用它，或有来源指向它',
    fix: (reference) => `在用到它的指南的 laws 里写 ${reference}；没有用处的，删去这一条`,
  },
  clauses: {
    isJoined: (beside, data) => isCited(beside) || textOf(data, 'coverage') === 'full',
    name: '这一条',
    allowed: '有职责、任务、期限、指南、表格等引用它，或有来源指向它',
    fix: (reference) => `在用到它的指南的 clauses 里写 ${reference}；没有用处的，删去这一条`,
  },
};

/** The kinds that have a rule. */
export const JOINED_KINDS = keysOf(JOINED);

/** What the site lists today as a graph: drafts, what is not out yet, what was withdrawn and what expired are not in it. */
export function publishedGraph(content: Content, today: string): ContentGraph {
  return contentGraph(content.entries.filter(({ data }) => isListed(lifecycleOf(data), today)));
}

/** The nodes that a reader ought to reach, or that ought to have a reason, and do not. */
export function strandedNodes(content: Content, graph: ContentGraph): ContentNode[] {
  return [...graph.nodes.values()].filter(({ key, kind, collection, id }) => {
    const entry = content.find(collection, id);
    const beside = graph.neighbours(key).filter(({ node }) => node.collection !== collection || node.id !== id);
    return entry !== undefined && JOINED[kind]?.isJoined(beside, entry.data) === false;
  });
}

/** Nothing that matters stands alone: the reader comes to it from something else, or it rests on something. */
export function orphanProblems(content: Content, today: string): Problem[] {
  return strandedNodes(content, publishedGraph(content, today)).flatMap(({ kind, collection, id, part, path }) => {
    const entry = content.find(collection, id);
    const said = JOINED[kind];
    if (entry === undefined || said === undefined) return [];
    const reference = part === undefined ? id : `${id}#${part}`;
    return warning(entry, { path }, { found: `${said.name}（${reference}）和别的内容没有联系`, allowed: said.allowed, fix: said.fix(reference) });
  });
}
