import type { Edge, Node } from '@lianzhu/api/contract';
import type { Certainty } from '@lianzhu/graph-seed/model';
import type { Scene } from './scene.ts';

/** What the drawn graph can be filtered by, in the order it is offered. */
export const FACETS = [
  'labels',
  'types',
  'bases',
  'factors',
  'stages',
  'chains',
  'certainties',
  'severities',
  'statuses',
  'years',
] as const;
export type Facet = (typeof FACETS)[number];

/** One value for each facet. */
export function byFacet<Value>(valueOf: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(FACETS.map((facet) => [facet, valueOf(facet)])) as Record<Facet, Value>;
}

/** Stands for a value that is not recorded. */
export const UNKNOWN = 'unknown';

export type Item = Node | Edge;
export type FacetValues = Partial<Record<Facet, readonly string[]>>;
/** The best certainty of an item's evidence; null while it is not known. */
export type CertaintyOf = (item: Item) => Certainty | null;

/** The legend's two switches: what rests on evidence, and what was inferred or assumed. */
export type BasisGroup = 'documented' | 'inferred';
export function basisGroup(basis: string): BasisGroup {
  return basis === 'documented' ? 'documented' : 'inferred';
}

/**
 * Values of every node and relationship of the scene by facet, by id. A facet that does not concern an item is
 * absent; one that concerns it without a recorded value holds `unknown`. Relations count whether drawn or not.
 */
export function facetsOf(scene: Scene, certaintyOf: CertaintyOf): Map<string, FacetValues> {
  const ties = tiesOf(scene);
  const facets = new Map<string, FacetValues>();
  for (const node of scene.nodes.values()) {
    facets.set(node.id, {
      labels: [node.label],
      bases: [basisGroup(node.basis)],
      ...certainties(node, certaintyOf),
      ...nodeFacets(node, chainsOf(scene, node.id, ties), ties),
    });
  }
  for (const edge of scene.edges.values()) {
    facets.set(edge.id, {
      types: [edge.type],
      bases: [basisGroup(edge.basis)],
      ...certainties(edge, certaintyOf),
      ...statuses(edge),
      ...years(edge),
    });
  }
  return facets;
}

/** For a node: the ids at the far ends of its relationships of one type. */
type Ties = (id: string, type: Edge['type'], direction: 'in' | 'out') => readonly string[];

function tiesOf(scene: Scene): Ties {
  const far = new Map<string, string[]>();
  const add = (key: string, id: string) => {
    const known = far.get(key);
    if (known) known.push(id);
    else far.set(key, [id]);
  };
  for (const { type, source, target } of scene.edges.values()) {
    add(`${source} ${type} out`, target);
    add(`${target} ${type} in`, source);
  }
  return (id, type, direction) => far.get(`${id} ${type} ${direction}`) ?? [];
}

function nodeFacets(node: Node, chains: readonly string[], ties: Ties): FacetValues {
  const ofChains = node.props.scope === 'district' ? {} : { chains: orUnknown(chains) };
  switch (node.label) {
    case 'Chain':
      return { ...ofChains, ...statuses(node) };
    case 'Segment':
      return { stages: orUnknown([node.props.stage]), ...ofChains };
    case 'Firm':
      return ofChains;
    case 'Factor':
      return { factors: [node.id] };
    case 'Need':
      return {
        factors: orUnknown(ties(node.id, 'OF_FACTOR', 'out')),
        severities: orUnknown([node.props.severity]),
        ...ofChains,
        ...statuses(node),
        ...years(node),
      };
    case 'Measure':
      return { factors: orUnknown(ties(node.id, 'SUPPLIES_FACTOR', 'out')), ...ofChains, ...years(node) };
    default:
      return years(node);
  }
}

/** Chains that a node belongs to: by its segment, by leading one, by serving one, or by who has the need. */
function chainsOf(scene: Scene, id: string, ties: Ties): string[] {
  const through = (type: Edge['type'], direction: 'in' | 'out') =>
    ties(id, type, direction).flatMap((far) => chainsOf(scene, far, ties));
  switch (scene.nodes.get(id)?.label) {
    case 'Chain':
      return [id];
    case 'Segment':
      return [...ties(id, 'PART_OF', 'out')];
    case 'Firm':
      return [...through('OPERATES_IN', 'out'), ...ties(id, 'LEADS', 'out')];
    case 'Need':
      return through('HAS_NEED', 'in');
    case 'Measure':
      return [...ties(id, 'SERVES', 'out')];
    default:
      return [];
  }
}

function certainties(item: Item, certaintyOf: CertaintyOf): FacetValues {
  const evidenced = item.evidence.length > 0 || item.basis !== 'documented' || 'certainty' in item.props;
  return evidenced ? { certainties: [certaintyOf(item) ?? UNKNOWN] } : {};
}

function statuses(item: Item): FacetValues {
  return 'status' in item.props ? { statuses: orUnknown([item.props.status]) } : {};
}

const DATES = ['asOf', 'since', 'date'];

/** The last year that the item's date names. */
function years(item: Item): FacetValues {
  const name = DATES.find((date) => date in item.props);
  if (name === undefined) return {};
  const date = item.props[name];
  return { years: [typeof date === 'string' ? (date.split('/').at(-1) ?? date).slice(0, 4) : UNKNOWN] };
}

function orUnknown(values: readonly unknown[]): string[] {
  const known = values.filter((value) => value !== null && value !== undefined && value !== '').map(String);
  return known.length > 0 ? [...new Set(known)] : [UNKNOWN];
}
