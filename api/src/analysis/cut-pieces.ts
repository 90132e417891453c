/** Sizes of the parts that the rest of a vertex's component falls into when the vertex is removed. */
export type Pieces = readonly number[];

interface Visit {
  readonly vertex: string;
  readonly parent: string | null;
  next: number;
  /** Vertices in the depth-first subtree, this one included. */
  size: number;
  /** Sizes of child subtrees that only this vertex joins to the rest. */
  readonly cutOff: number[];
}

/**
 * For an undirected graph without loops: the number of connected components, and for each vertex the sizes of the
 * pieces its removal leaves (none for an isolated vertex). One depth-first search with low points, iterative so that
 * a long supply path cannot overflow the stack: O(vertices + edges).
 * Hopcroft, Tarjan: Algorithm 447, Efficient algorithms for graph manipulation, CACM 16(6), 1973.
 */
export function cutPieces(graph: ReadonlyMap<string, readonly string[]>): {
  components: number;
  piecesOf: Map<string, Pieces>;
} {
  const search = new DepthFirstSearch(graph);
  let components = 0;
  for (const root of graph.keys()) if (search.visitFrom(root)) components += 1;
  return { components, piecesOf: search.piecesOf };
}

class DepthFirstSearch {
  readonly piecesOf = new Map<string, Pieces>();
  readonly #graph: ReadonlyMap<string, readonly string[]>;
  readonly #order = new Map<string, number>();
  readonly #low = new Map<string, number>();

  constructor(graph: ReadonlyMap<string, readonly string[]>) {
    this.#graph = graph;
  }

  /** Searches the component of `root`; false where it was searched before. */
  visitFrom(root: string): boolean {
    if (this.#order.has(root)) return false;
    const finished: Visit[] = [];
    const stack = [this.#enter(root, null)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const child = this.#nextChild(top);
      if (child !== null) {
        stack.push(this.#enter(child, top.vertex));
        continue;
      }
      stack.pop();
      finished.push(top);
      const parent = stack.at(-1);
      if (parent) this.#leave(top, parent);
    }
    const size = finished.at(-1)?.size ?? 0;
    for (const visit of finished) this.piecesOf.set(visit.vertex, piecesFor(visit, size));
    return true;
  }

  #enter(vertex: string, parent: string | null): Visit {
    this.#order.set(vertex, this.#order.size);
    this.#low.set(vertex, this.#orderOf(vertex));
    return { vertex, parent, next: 0, size: 1, cutOff: [] };
  }

  /** The next unvisited neighbour; edges back to visited ones lower the low point on the way. */
  #nextChild(visit: Visit): string | null {
    const neighbours = this.#graph.get(visit.vertex) ?? [];
    while (visit.next < neighbours.length) {
      const neighbour = neighbours[visit.next] ?? visit.vertex;
      visit.next += 1;
      if (!this.#order.has(neighbour)) return neighbour;
      if (neighbour !== visit.parent) this.#lower(visit.vertex, this.#orderOf(neighbour));
    }
    return null;
  }

  #leave(child: Visit, parent: Visit): void {
    parent.size += child.size;
    const low = this.#low.get(child.vertex) ?? 0;
    if (low >= this.#orderOf(parent.vertex)) parent.cutOff.push(child.size);
    this.#lower(parent.vertex, low);
  }

  #lower(vertex: string, order: number): void {
    this.#low.set(vertex, Math.min(this.#low.get(vertex) ?? order, order));
  }

  #orderOf(vertex: string): number {
    return this.#order.get(vertex) ?? 0;
  }
}

/** The cut-off subtrees and, where anything is left above, the rest of the component as one piece. */
function piecesFor(visit: Visit, componentSize: number): Pieces {
  const rest = componentSize - 1 - visit.cutOff.reduce((sum, size) => sum + size, 0);
  return rest > 0 ? [...visit.cutOff, rest] : visit.cutOff;
}
