import type { Edge, Node } from '@lianzhu/api/contract';
import { curveBetween, lanesOf, lineBetween } from './curves.ts';
import type { Curve } from './curves.ts';
import { boxAt, labelBox, labelSide, shapeSize } from './geometry.ts';
import type { LabelSide, Position } from './geometry.ts';
import { fullLabelLines, labelLines } from './label-text.ts';
import type { Lang } from './label-text.ts';
import { basisGroup } from './facets.ts';
import { degreesOf, leadersIn } from './scene.ts';
import type { Picture, Scene } from './scene.ts';
import { smartLabels } from './smart-labels.ts';

export type NodeData = {
  id: string;
  label: Node['label'];
  /** The name, line by line; empty where it is not drawn. */
  text: string;
  side: LabelSide;
  width: number;
  height: number;
  hollow: boolean;
  pinned: boolean;
  /** A segment in which no firm is on record. */
  gap: boolean;
  /** Neighbours that are not drawn, or the firms of a folded segment; empty where there is none or it is not known yet. */
  badge: string;
  /** How the firm is called a leader in what is drawn; empty where it is not. */
  seal: '' | 'official' | 'press';
};
export type EdgeData = {
  id: string;
  source: string;
  target: string;
  type: Edge['type'];
  dashed: boolean;
  key: boolean;
  lane: number;
  straight: boolean;
  reach: number;
} & Curve;

export type CanvasNode = { data: NodeData; position: Position; classes: string };
export type CanvasEdge = { data: EdgeData; classes: string };
export type CanvasElements = { nodes: CanvasNode[]; edges: CanvasEdge[] };

export type ElementsInput = {
  picture: Picture;
  scene: Scene;
  hiddenNeighbours: ReadonlyMap<string, number>;
  gapSegments: ReadonlySet<string>;
  selection: ReadonlySet<string>;
  /** Edges run straight, as suits nodes that stand in no columns. */
  straight: boolean;
  lang: Lang;
};

/** More than a node has relationships. */
const LEADER_WORTH = 10_000;
const CHAIN_WORTH = 2 * LEADER_WORTH;

/** What the canvas draws. Pure: the same state gives the same elements. */
export function elementsOf(input: ElementsInput): CanvasElements {
  const { picture, scene } = input;
  const emphasis = emphasisOf(picture, input.selection);
  const seals = sealsOf(picture.edges);
  const leaders = leadersIn(picture.edges);
  const lanes = lanesOf(picture.edges);
  const named = namedIn(input, leaders);
  const nodes = picture.nodes.map((node) => ({
    data: {
      ...nodeData(node, input, leaders.has(node.id), seals.get(node.id) ?? ''),
      text: textOf(node, input, named),
    },
    position: placeOf(node, scene),
    classes: emphasis(node.id),
  }));
  const byId = new Map(nodes.map((node) => [node.data.id, node]));
  return {
    nodes,
    edges: picture.edges.map((edge) => ({
      data: edgeData(edge, {
        lane: lanes.get(edge.id) ?? 0,
        from: byId.get(edge.source),
        to: byId.get(edge.target),
        straight: input.straight,
      }),
      classes: emphasis(edge.id),
    })),
  };
}

function nodeData(
  node: Node,
  { picture, scene, hiddenNeighbours, gapSegments, selection, lang }: ElementsInput,
  leader: boolean,
  seal: NodeData['seal'],
): Omit<NodeData, 'text'> {
  const measured = { node, leader };
  const more = hiddenNeighbours.get(node.id) ?? 0;
  const folded = picture.folded.get(node.id);
  return {
    id: node.id,
    label: node.label,
    side: labelSide(measured),
    // The name of the selected is drawn with nothing left out: a segment's box grows with it.
    ...shapeSize(measured, lang, selection.has(node.id) ? fullLabelLines(node, lang) : undefined),
    hollow: basisGroup(node.basis) === 'inferred',
    pinned: scene.pinned.has(node.id),
    gap: gapSegments.has(node.id),
    badge: folded === undefined ? (more > 0 ? `+${more}` : '') : foldedText(folded, lang),
    seal,
  };
}

const placeOf = (node: Node, scene: Scene): Position => scene.positions.get(node.id) ?? { x: 0, y: 0 };

/** The name of a node that has one drawn; the selected one's with nothing left out. */
function textOf(node: Node, { selection, lang }: ElementsInput, named: ReadonlySet<string>): string {
  if (selection.has(node.id)) return fullLabelLines(node, lang).join('\n');
  return named.has(node.id) ? labelLines(node, lang).join('\n') : '';
}

/** Nodes whose names are drawn. Where names must not meet, chains come first, then leaders, then the most related. */
function namedIn(
  { picture, scene, selection, lang }: ElementsInput,
  leaders: ReadonlySet<string>,
): ReadonlySet<string> {
  if (scene.labelMode === 'none') return selection;
  if (scene.labelMode === 'all') return new Set(picture.nodes.map((node) => node.id));
  const degrees = degreesOf(picture.edges);
  const labels = picture.nodes.map((node) => ({
    id: node.id,
    box: boxAt(labelBox({ node, leader: leaders.has(node.id) }, lang), placeOf(node, scene)),
    worth:
      (degrees.get(node.id) ?? 0) +
      (node.label === 'Chain' ? CHAIN_WORTH : leaders.has(node.id) ? LEADER_WORTH : 0),
  }));
  return smartLabels(labels, selection);
}

/** How many firms a folded segment stands for. */
function foldedText(count: number, lang: Lang): string {
  return lang === 'zh' ? `${count} 家` : `${count} firms`;
}

type EdgeRun = {
  lane: number;
  from: CanvasNode | undefined;
  to: CanvasNode | undefined;
  straight: boolean;
};

function edgeData(edge: Edge, { lane, from, to, straight }: EdgeRun): EdgeData {
  const reach = Math.max(from?.data.width ?? 0, to?.data.width ?? 0) / 2;
  const origin = { x: 0, y: 0 };
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    type: edge.type,
    dashed: basisGroup(edge.basis) === 'inferred' || edge.props.status === 'planned',
    key: edge.props.designation === 'key',
    lane,
    reach,
    straight,
    ...(straight
      ? lineBetween(lane)
      : curveBetween(from?.position ?? origin, to?.position ?? origin, lane, reach)),
  };
}

function sealsOf(edges: readonly Edge[]): Map<string, 'official' | 'press'> {
  const seals = new Map<string, 'official' | 'press'>();
  for (const { type, source, props } of edges) {
    if (type !== 'LEADS') continue;
    if (props.designation === 'official') seals.set(source, 'official');
    else if (props.designation === 'press' && !seals.has(source)) seals.set(source, 'press');
  }
  return seals;
}

/** Selected, beside the selected, or dimmed; nothing stands out while nothing is selected. */
function emphasisOf(picture: Picture, selection: ReadonlySet<string>): (id: string) => string {
  const near = new Set<string>();
  for (const edge of picture.edges) {
    if (!selection.has(edge.id) && !selection.has(edge.source) && !selection.has(edge.target)) continue;
    near.add(edge.id).add(edge.source).add(edge.target);
  }
  const drawn = near.size > 0 || picture.nodes.some((node) => selection.has(node.id));
  return (id) => {
    if (!drawn) return '';
    if (selection.has(id)) return 'picked';
    return near.has(id) ? 'near' : 'dim';
  };
}
