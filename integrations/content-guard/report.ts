import type { Content, ContentEntry } from '~/domain/content/entry.ts';
import { JOINED_KINDS, publishedGraph, strandedNodes } from '~/domain/content/orphans.ts';
import type { Finding } from '~/domain/content/problem.ts';
import { EDGE_KINDS, PART_LABELS, type EdgeKind, type NodeKind } from '~/domain/graph/content-graph.ts';
import { COLLECTION_LABELS, type CollectionName } from '~/schemas/collections.ts';

const SEVERITIES = { error: '错误', warning: '提醒' } as const;

/** The findings for people: one block a file, and in it each finding with its line, what may stand there and the mend. */
export function findingsText(findings: readonly Finding[]): string {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  return [...byFile].map(([file, ofFile]) => `${file}\n${ofFile.map(findingText).join('\n')}\n`).join('\n');
}

function findingText({ line, column, field, severity, found, allowed, fix }: Finding): string {
  const where = field === '' ? '' : `${field}：`;
  return `  ${line}:${column} ${SEVERITIES[severity]} ${where}${found}\n      允许：${allowed}\n      改法：${fix}`;
}

/** One JSON object a line, for programs. The keys stand in a fixed order. */
export function findingsJson(findings: readonly Finding[]): string {
  return findings
    .map(({ file, line, column, field, severity, found, allowed, fix }) => `${JSON.stringify({ file, line, column, field, severity, found, allowed, fix })}\n`)
    .join('');
}

/** How much content there is, and how much of what it states somebody has read first-hand. */
export interface CollectionCount {
  collection: CollectionName;
  entries: number;
  drafts: number;
  confirmed: number;
  unverified: number;
}

export function countContent(entries: readonly ContentEntry[]): CollectionCount[] {
  return (Object.keys(COLLECTION_LABELS) as CollectionName[]).map((collection) => {
    const own = entries.filter((entry) => entry.collection === collection);
    const claims = own.flatMap((entry) => entry.claims);
    return {
      collection,
      entries: own.length,
      drafts: own.filter(({ data }) => data['draft'] === true).length,
      confirmed: claims.filter(({ confidence }) => confidence === 'confirmed').length,
      unverified: claims.filter(({ confidence }) => confidence === 'unverified').length,
    };
  });
}

/** The last lines of a check: whether it passed, and what there is. */
export function summaryText(findings: readonly Finding[], counts: readonly CollectionCount[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const perCollection = counts.map(({ collection, entries }) => `${COLLECTION_LABELS[collection]} ${entries}`).join('，');
  return [
    `内容共 ${sum(counts, 'entries')} 条：${perCollection}。`,
    `有出处的事实 ${sum(counts, 'confirmed') + sum(counts, 'unverified')} 项：已核实 ${sum(counts, 'confirmed')} 项，未核实 ${sum(counts, 'unverified')} 项。`,
    errors + warnings === 0 ? '✓ 没有错误，没有提醒。' : `${errors === 0 ? '✓' : '✗'} 错误 ${errors} 个，提醒 ${warnings} 个。`,
  ].join('\n');
}

/** The counts as a table whose columns line up although a Chinese character is two columns wide. */
export function countsTable(counts: readonly CollectionCount[]): string {
  const rows = [
    ['类别', '条目', '草稿', '已核实', '未核实'],
    ...counts.map((count) => [COLLECTION_LABELS[count.collection], count.entries, count.drafts, count.confirmed, count.unverified].map(String)),
    ['合计', ...(['entries', 'drafts', 'confirmed', 'unverified'] as const).map((key) => String(sum(counts, key)))],
  ];
  return rows.map(([label = '', ...numbers]) => `${padEnd(label, 14)}${numbers.map((number) => padStart(number, 8)).join('')}`).join('\n');
}

const KIND_LABELS: Readonly<Record<NodeKind, string>> = { ...COLLECTION_LABELS, ...PART_LABELS };

/** How the content hangs together: edges by kind, nodes by kind, and of the kinds that must be joined those that are not. */
export function graphTable(content: Content, today: string): string {
  const graph = publishedGraph(content, today);
  const counts = graph.countByKind();
  const nodes = Map.groupBy(graph.nodes.values(), ({ kind }) => kind);
  const stranded = strandedNodes(content, graph);
  const strandedOf = (kind: NodeKind) => (JOINED_KINDS.includes(kind) ? stranded.filter((node) => node.kind === kind).length : '—');
  const row = (label: string, ...cells: (number | string)[]) => `${padEnd(label, 26)}${cells.map((cell) => padStart(String(cell), 8)).join('')}`;
  return [
    `${padEnd('联系', 26)}${padStart('条数', 8)}`,
    ...(Object.keys(EDGE_KINDS) as EdgeKind[]).map((kind) => row(`${EDGE_KINDS[kind]}（${kind}）`, counts.get(kind) ?? 0)),
    row('合计', graph.edges.length),
    '',
    `${padEnd('节点', 26)}${padStart('个数', 8)}${padStart('没有联系', 12)}`,
    ...[...nodes].map(([kind, all]) => row(KIND_LABELS[kind], all.length, strandedOf(kind))),
    row('合计', graph.nodes.size, stranded.length),
    '',
    stranded.length === 0 ? '应当有联系的都有联系。“—”是不要求有联系的。' : `应当有联系而没有的 ${stranded.length} 个：\n${stranded.map(({ key }) => `  ${key}`).join('\n')}`,
  ].join('\n');
}

function sum(counts: readonly CollectionCount[], key: Exclude<keyof CollectionCount, 'collection'>): number {
  return counts.reduce((total, count) => total + count[key], 0);
}

const width = (text: string) => [...text].reduce((total, character) => total + (/[\p{Script=Han}（）]/u.test(character) ? 2 : 1), 0);
const padEnd = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - width(text)));
const padStart = (text: string, columns: number) => ' '.repeat(Math.max(0, columns - width(text))) + text;
