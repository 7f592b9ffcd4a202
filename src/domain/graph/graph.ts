/** An edge runs from the node that says it to the node that it is about. */
export interface Edge<K extends string> {
  from: string;
  to: string;
  kind: K;
}

/** A node beside another, and the edge that joins them. */
export interface Neighbour<N, K extends string> {
  node: N;
  kind: K;
  /** Whether the edge starts at the node that was asked about. */
  isOutgoing: boolean;
}

/** Nodes and the typed edges between them, read from both ends. */
export class Graph<N extends { key: string }, K extends string> {
  readonly nodes: ReadonlyMap<string, N>;
  readonly edges: readonly Edge<K>[];
  readonly #neighbours = new Map<string, Neighbour<N, K>[]>();

  /** An edge that repeats another, that leads nowhere or back to its own start is left out. */
  constructor(nodes: Iterable<N>, edges: Iterable<Edge<K>>) {
    this.nodes = new Map([...nodes].map((node) => [node.key, node]));
    const seen = new Set<string>();
    this.edges = [...edges].filter(({ from, to, kind }) => {
      const name = JSON.stringify([from, to, kind]);
      const isNew = !seen.has(name);
      seen.add(name);
      return isNew && from !== to && this.nodes.has(from) && this.nodes.has(to);
    });
    for (const { from, to, kind } of this.edges) {
      this.#join(from, to, kind, true);
      this.#join(to, from, kind, false);
    }
  }

  #join(at: string, other: string, kind: K, isOutgoing: boolean): void {
    const node = this.nodes.get(other);
    if (node === undefined) return;
    const known = this.#neighbours.get(at) ?? [];
    known.push({ node, kind, isOutgoing });
    this.#neighbours.set(at, known);
  }

  /** What stands beside a node, in both directions; nothing for a node that is not there. */
  neighbours(key: string): readonly Neighbour<N, K>[] {
    return this.#neighbours.get(key) ?? [];
  }

  /** How many edges there are of each kind. */
  countByKind(): Map<K, number> {
    const counts = new Map<K, number>();
    for (const { kind } of this.edges) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
  }
}
