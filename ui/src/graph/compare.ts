import type { Edge, Node } from '@lianzhu/api/contract';

/** What two chains are compared by, in the order it is shown. */
export const COMPARED = ['Segment', 'Firm', 'Need', 'Measure'] as const;
export type Compared = (typeof COMPARED)[number];

/** A chain and the graph around it, as far as it was asked for. */
export type ChainGraph = { chain: string; nodes: readonly Node[]; edges: readonly Edge[] };

/** Nodes of one label that belong to a chain, in the order of their ids. */
export type ChainMembers = Record<Compared, Node[]>;

/** Nodes of one label: of both chains, or of one alone; each in the order of the ids. */
export type Shares = { shared: Node[]; onlyLeft: Node[]; onlyRight: Node[] };

/** Needs of both chains that share a topic, whether they are one need or several. */
export type SharedTopic = { topic: string; left: Node[]; right: Node[] };

export type Comparison = { shares: Record<Compared, Shares>; topics: SharedTopic[] };

/**
 * What belongs to a chain: segments that are part of it; firms in those segments or leading it; needs of the chain,
 * its segments or its firms; measures that serve it. What merely lies near in the graph is left out.
 */
export function membersOf({ chain, nodes, edges }: ChainGraph): ChainMembers {
  const sourcesOf = (type: Edge['type'], targets: ReadonlySet<string>) =>
    edges.filter((edge) => edge.type === type && targets.has(edge.target)).map((edge) => edge.source);
  const self = new Set([chain]);
  const segments = new Set(sourcesOf('PART_OF', self));
  const firms = new Set([...sourcesOf('OPERATES_IN', segments), ...sourcesOf('LEADS', self)]);
  const holders = new Set([chain, ...segments, ...firms]);
  const needs = edges.filter(({ type, source }) => type === 'HAS_NEED' && holders.has(source));
  const byId = [...nodes].sort((one, other) => (one.id < other.id ? -1 : 1));
  const pick = (ids: ReadonlySet<string>) => byId.filter((node) => ids.has(node.id));
  return {
    Segment: pick(segments),
    Firm: pick(firms),
    Need: pick(new Set(needs.map((edge) => edge.target))),
    Measure: pick(new Set(sourcesOf('SERVES', self))),
  };
}

/** What two chains share and what only one of them has. Swapping the chains swaps the sides and nothing else. */
export function compareChains(left: ChainMembers, right: ChainMembers): Comparison {
  const shares = (label: Compared): Shares => ({
    shared: left[label].filter(isIn(right[label])),
    onlyLeft: left[label].filter((node) => !isIn(right[label])(node)),
    onlyRight: right[label].filter((node) => !isIn(left[label])(node)),
  });
  return {
    shares: {
      Segment: shares('Segment'),
      Firm: shares('Firm'),
      Need: shares('Need'),
      Measure: shares('Measure'),
    },
    topics: sharedTopics(left.Need, right.Need),
  };
}

function isIn(nodes: readonly Node[]): (node: Node) => boolean {
  const ids = new Set(nodes.map((node) => node.id));
  return (node) => ids.has(node.id);
}

/** In the order of the topics' texts; a need without a topic shares none. */
function sharedTopics(left: readonly Node[], right: readonly Node[]): SharedTopic[] {
  const about = (needs: readonly Node[], topic: string) => needs.filter((need) => need.props.topic === topic);
  const topics = new Set(left.flatMap(({ props }) => (typeof props.topic === 'string' ? [props.topic] : [])));
  return [...topics]
    .sort()
    .map((topic) => ({ topic, left: about(left, topic), right: about(right, topic) }))
    .filter((one) => one.right.length > 0);
}
