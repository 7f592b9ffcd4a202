import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Graph } from '~/domain/graph/graph.ts';

const KINDS = ['a', 'b'] as const;
const key = fc.constantFrom('p', 'q', 'r', 's', 't', 'u');
const nodes = fc.uniqueArray(key).map((keys) => keys.map((name) => ({ key: name })));
const edges = fc.array(fc.record({ from: key, to: key, kind: fc.constantFrom(...KINDS) }), { maxLength: 12 });

/** Any nodes, and edges that may lead astray, repeat each other or return to their start. */
const anyGraph = fc.tuple(nodes, edges).map(([some, joined]) => ({ graph: new Graph(some, joined), nodes: some, edges: joined }));

describe('a graph', () => {
  it('shows an edge from both of its ends', () => {
    fc.assert(
      fc.property(anyGraph, ({ graph }) => {
        for (const { from, to, kind } of graph.edges) {
          expect(graph.neighbours(from)).toContainEqual({ node: graph.nodes.get(to), kind, isOutgoing: true });
          expect(graph.neighbours(to)).toContainEqual({ node: graph.nodes.get(from), kind, isOutgoing: false });
        }
        const seen = [...graph.nodes.keys()].reduce((sum, at) => sum + graph.neighbours(at).length, 0);
        expect(seen).toBe(2 * graph.edges.length);
      }),
    );
  });

  it('has no edge that leads nowhere, none twice, and none from a node to itself', () => {
    fc.assert(
      fc.property(anyGraph, ({ graph }) => {
        expect(graph.edges.filter(({ from, to }) => from === to || !graph.nodes.has(from) || !graph.nodes.has(to))).toEqual([]);
        expect(new Set(graph.edges.map((edge) => JSON.stringify(edge))).size).toBe(graph.edges.length);
      }),
    );
  });

  it('keeps every edge between two of its nodes', () => {
    fc.assert(
      fc.property(anyGraph, ({ graph, edges: given }) => {
        for (const edge of given) {
          const isSound = edge.from !== edge.to && graph.nodes.has(edge.from) && graph.nodes.has(edge.to);
          expect(graph.edges.some((kept) => kept.from === edge.from && kept.to === edge.to && kept.kind === edge.kind)).toBe(isSound);
        }
      }),
    );
  });

  it('counts every edge under its kind', () => {
    fc.assert(
      fc.property(anyGraph, ({ graph }) => {
        for (const kind of KINDS) expect(graph.countByKind().get(kind) ?? 0).toBe(graph.edges.filter((edge) => edge.kind === kind).length);
      }),
    );
  });
});
