import { contentGraph, looseNodes, type ContentGraph, type ContentNode, type NodeKind } from '~/domain/graph/content-graph.ts';
import type { Content } from './entry.ts';
import { warning, type Problem } from './problem.ts';

/** What is of no use to a reader who cannot reach it from something else, and how to join it. */
const JOINED: Partial<Record<NodeKind, { name: string; allowed: string; fix: (reference: string) => string }>> = {
  units: { name: '这个单位', allowed: '有职责、期限或指南连到它', fix: (id) => `在有关的期限或指南里写 units: [${id}]` },
  duties: { name: '这项职责', allowed: '写着依据条款，或有指南连到它', fix: () => '补上依据条款 clauses' },
  tasks: { name: '这项任务', allowed: '有职责、期限或指南连到它', fix: (id) => `在有关单位的职责里写 tasks: [${id}]` },
  milestones: { name: '这个期限', allowed: '写着依据条款、任务或单位，或有表格、县区用到它', fix: () => '补上 clauses、tasks 或 units' },
  guidance: { name: '这条指南', allowed: '写着法条、条款、单位、任务、表格、渠道或接着看的指南', fix: () => '补上 laws、clauses、forms 等，或在别的指南的 related 里写它' },
  forms: { name: '这张表', allowed: '写着期限、条款或法条，或有指南、自查用到它', fix: (id) => `在用到它的指南里写 forms: [${id}]，或补上 milestones、clauses` },
  articles: {
    name: '这一条',
    allowed: '有指南、渠道、法律责任、词语或表格引用它，或有来源指向它',
    fix: (reference) => `在用到它的指南的 laws 里写 ${reference}；没有用处的，删去这一条`,
  },
};

/** The published content as a graph. */
export function publishedGraph(content: Content): ContentGraph {
  return contentGraph(content.entries.filter(({ data }) => data['draft'] !== true));
}

/** The nodes that a reader ought to reach and that nothing is joined to. */
export function strandedNodes(graph: ContentGraph): ContentNode[] {
  return looseNodes(graph).filter(({ kind }) => JOINED[kind] !== undefined);
}

/** Nothing that matters stands alone: the reader comes to it from something else, and goes on from it. */
export function orphanProblems(content: Content): Problem[] {
  return strandedNodes(publishedGraph(content)).flatMap(({ kind, collection, id, part, path }) => {
    const entry = content.find(collection, id);
    const said = JOINED[kind];
    if (entry === undefined || said === undefined) return [];
    const reference = part === undefined ? id : `${id}#${part}`;
    return warning(entry, { path }, { found: `${said.name}（${reference}）和别的内容没有联系`, allowed: said.allowed, fix: said.fix(reference) });
  });
}
