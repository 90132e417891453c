import { compareIds, groupBy, listAt } from './facts.ts';
import type { EdgeFact, Facts } from './facts.ts';
import { cutPieces } from './cut-pieces.ts';
import type { Pieces } from './cut-pieces.ts';

/** What only this firm held up. Ids in id order. */
export interface FirmLosses {
  readonly segmentsEmptied: readonly string[];
  readonly chainsWithoutLeader: readonly string[];
  readonly needsOrphaned: readonly string[];
}

/** Everything that one firm's exit takes from the graph. `pieces` are the parts its supply component falls into. */
export interface FirmExitFacts extends FirmLosses {
  readonly firm: string;
  readonly componentsBefore: number;
  readonly componentsAfter: number;
  /** Pairs of other firms that had a path through SUPPLIES and have none any more. */
  readonly pathsCut: number;
}

/** The undirected graph of firms and SUPPLIES: every firm is a key, its neighbours are distinct and sorted. */
export function supplyNetwork(facts: Facts): Map<string, string[]> {
  const neighbours = new Map<string, Set<string>>();
  for (const item of facts.items.values()) if (item.label === 'Firm') neighbours.set(item.id, new Set());
  for (const edge of facts.edges) {
    if (edge.type !== 'SUPPLIES' || edge.source === edge.target) continue;
    neighbours.get(edge.source)?.add(edge.target);
    neighbours.get(edge.target)?.add(edge.source);
  }
  return new Map([...neighbours].map(([firm, set]) => [firm, [...set].sort(compareIds)]));
}

/**
 * The exit of every firm at once, in near-linear time: articulation points of the supply network give the pieces,
 * and targets with a single holder give the losses (DESIGN §5, "Firm exit"). In firm id order.
 */
export function firmExits(facts: Facts): FirmExitFacts[] {
  const network = supplyNetwork(facts);
  const { components, piecesOf } = cutPieces(network);
  const losses = soleHolders(facts);
  return [...network.keys()].sort(compareIds).map((firm) => ({
    firm,
    ...lossesOf(losses, firm),
    componentsBefore: components,
    componentsAfter: components - 1 + (piecesOf.get(firm)?.length ?? 0),
    pathsCut: pairsBetween(piecesOf.get(firm) ?? []),
  }));
}

/**
 * Pairs of firms that lose their last path when `firm` leaves, at most `limit`, in id order of the first, then the second.
 */
export function cutPairs(facts: Facts, firm: string, limit: number): [string, string][] {
  const network = supplyNetwork(facts);
  const pieces = piecesWithout(network, firm);
  const pieceOf = new Map(pieces.flatMap((piece, index) => piece.map((member) => [member, index] as const)));
  const members = [...pieceOf.keys()].sort(compareIds);
  const pairs: [string, string][] = [];
  for (const [index, a] of members.entries()) {
    for (const b of members.slice(index + 1)) {
      if (pairs.length >= limit) return pairs;
      if (pieceOf.get(a) !== pieceOf.get(b)) pairs.push([a, b]);
    }
  }
  return pairs;
}

/** The connected parts into which the neighbours of `firm` fall once it is gone. */
function piecesWithout(network: ReadonlyMap<string, readonly string[]>, firm: string): string[][] {
  const seen = new Set([firm]);
  const pieces: string[][] = [];
  for (const start of listAt(network, firm)) {
    if (seen.has(start)) continue;
    seen.add(start);
    const piece = [start];
    for (let next = 0; next < piece.length; next += 1) {
      for (const neighbour of listAt(network, piece[next] ?? '')) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        piece.push(neighbour);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

function pairsBetween(pieces: Pieces): number {
  let before = 0;
  let pairs = 0;
  for (const size of pieces) {
    pairs += before * size;
    before += size;
  }
  return pairs;
}

type SoleHolders = Record<keyof FirmLosses, Map<string, string[]>>;

function soleHolders(facts: Facts): SoleHolders {
  const ofType = (type: EdgeFact['type']) =>
    targetsBySoleHolder(facts.edges.filter((edge) => edge.type === type));
  return {
    segmentsEmptied: ofType('OPERATES_IN'),
    chainsWithoutLeader: ofType('LEADS'),
    needsOrphaned: ofType('HAS_NEED'),
  };
}

/** Targets that a single source holds, by that source; parallel edges from one source count once. */
function targetsBySoleHolder(edges: readonly EdgeFact[]): Map<string, string[]> {
  const held = groupBy(edges, (edge) => edge.target);
  const sole = new Map<string, string[]>();
  for (const [target, holders] of held) {
    const sources = new Set(holders.map((edge) => edge.source));
    const [only] = sources;
    if (sources.size === 1 && only !== undefined) sole.set(only, [...listAt(sole, only), target]);
  }
  return sole;
}

function lossesOf(losses: SoleHolders, firm: string): FirmLosses {
  return {
    segmentsEmptied: [...listAt(losses.segmentsEmptied, firm)].sort(compareIds),
    chainsWithoutLeader: [...listAt(losses.chainsWithoutLeader, firm)].sort(compareIds),
    needsOrphaned: [...listAt(losses.needsOrphaned, firm)].sort(compareIds),
  };
}
