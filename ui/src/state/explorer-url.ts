import { NODE_LABELS, RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import { FACETS, byFacet } from '../graph/facets.ts';
import type { Facet } from '../graph/facets.ts';
import type { Position } from '../graph/geometry.ts';
import { LABEL_MODES, LAYOUTS } from '../graph/scene.ts';
import type { LabelMode, LayoutName, Scene } from '../graph/scene.ts';

/** Longest address that every mail program, chat and proxy in use passes on whole. */
export const MAX_ADDRESS = 6000;

/** Where the reader looks: the model point in the middle of the canvas, and the zoom. */
export type Viewport = { x: number; y: number; zoom: number };

/** What the address keeps of a view. `at` is null where a node has no place yet (a link written by hand). */
export type ViewState = {
  nodes: { id: string; at: Position | null }[];
  hidden: string[];
  pinned: string[];
  /** Segments whose firms are drawn as a count. */
  folded: string[];
  /** Values switched off, by facet. */
  off: Record<Facet, string[]>;
  leastDegree: number;
  /** Ids of nodes and relationships, the one chosen last at the end. */
  selected: string[];
  layout: LayoutName;
  autoLinks: boolean;
  labelMode: LabelMode;
  viewport: Viewport | null;
};

/** `roots` are nodes to open with what is around them; `unread` are pieces of the address that mean nothing. */
export type DecodedView = { view: ViewState; roots: string[]; unread: string[] };

/** Parameters of the address, in the order they are written. Null removes one. */
export type ViewQuery = Record<(typeof PARAMETERS)[number], string | null>;
export const PARAMETERS = [
  'nodes',
  'hidden',
  'pin',
  'fold',
  'off',
  'degree',
  'sel',
  'layout',
  'links',
  'names',
  'view',
] as const;

/** Separators that URLSearchParams leaves as they are and that no id contains. */
const BETWEEN = '*';
const WITHIN = '.';
const RADIX = 36;
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const EDGE_ID = /^[A-Z_]{1,32}:[A-Za-z0-9_-]{1,64}>[A-Za-z0-9_-]{1,64}(#\d{1,4})?$/;
const WHOLE = /^-?[0-9a-z]{1,6}$/;
/** A value of a facet: an id, a year, a word of a closed list. */
const VALUE = /^[A-Za-z0-9_-]{1,64}$/;
const BASIS_GROUPS = ['documented', 'inferred'];
/** Fine enough that a restored view is drawn within a hundredth of a px of where it was. */
const PLACE_GRAIN = 100;
const ZOOM_GRAIN = 100_000;

/** The parameter that holds a whole view, compressed. */
export const PACKED = 'z';

/** The parameters of an address that belong to the view, as one text that can be compared. */
export function ownPart(href: string): string {
  const query = new URLSearchParams(href.split('?')[1] ?? '');
  const own = new URLSearchParams();
  for (const name of [...PARAMETERS, PACKED, 'root', 'roots']) {
    for (const value of query.getAll(name)) own.append(name, value);
  }
  return own.toString();
}

/** What is kept of a scene, its selection and where the reader looks. */
export function stateOf(scene: Scene, selected: string[], viewport: Viewport | null): ViewState {
  return {
    nodes: [...scene.nodes.keys()].map((id) => ({ id, at: scene.positions.get(id) ?? null })),
    hidden: [...scene.hidden],
    pinned: [...scene.pinned],
    folded: [...scene.folded],
    off: byFacet((facet) => [...scene.filters.off[facet]]),
    leastDegree: scene.filters.leastDegree,
    selected,
    layout: scene.layout,
    autoLinks: scene.autoLinks,
    labelMode: scene.labelMode,
    viewport,
  };
}

/** The view as parameters: whole px in base 36, `id.x.y` joined by `*`. */
export function encodeView(view: ViewState): ViewQuery {
  const off = FACETS.flatMap((facet) => view.off[facet].map((value) => offItem(facet, value)));
  return {
    nodes: joined(view.nodes.map(({ id, at }) => (at ? [id, whole(at.x), whole(at.y)].join(WITHIN) : id))),
    hidden: joined(view.hidden),
    pin: joined(view.pinned),
    fold: joined(view.folded),
    off: joined(off),
    degree: view.leastDegree === 0 ? null : String(view.leastDegree),
    sel: joined(view.selected),
    layout: view.layout === 'tiers' ? null : view.layout,
    links: view.autoLinks ? null : 'off',
    names: view.labelMode === 'all' ? null : view.labelMode,
    view: view.viewport && encodeViewport(view.viewport),
  };
}

/** A view as one text, as an address, a scene and a file of scenes keep it. */
export function queryText(view: ViewQuery): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) if (value !== null) query.set(name, value);
  return query.toString();
}

/**
 * Reads a view; never throws. Pieces that are not in the form are left out and given back in `unread`, so that the
 * reader is told. Ids may be written by hand: `root=F007` opens what is around it, `nodes=F007,F012` exactly these.
 */
export function decodeView(query: URLSearchParams): DecodedView {
  const unread: string[] = [];
  const list = (name: string, allowed: (item: string) => boolean) =>
    query
      .getAll(name)
      .flatMap((value) => value.split(/[*,]/))
      .filter((item) => item !== '')
      .filter((item) => allowed(item) || !unread.push(item));
  const isId = (item: string) => ID.test(item);
  const nodes = readNodes(
    list('nodes', () => true),
    unread,
  );
  const known = new Set(nodes.map((node) => node.id));
  const off = list('off', (item) => readOff(item) !== null).map(readOff);
  const layout = query.get('layout');
  const names = query.get('names');
  return {
    view: {
      nodes,
      hidden: list('hidden', (item) => known.has(item)),
      pinned: list('pin', (item) => known.has(item)),
      folded: list('fold', (item) => known.has(item)),
      off: byFacet((facet) => [...new Set(off.flatMap((one) => (one?.facet === facet ? [one.value] : [])))]),
      leastDegree: readDegree(query.get('degree'), unread),
      selected: list('sel', (item) => ID.test(item) || EDGE_ID.test(item)),
      layout: LAYOUTS.find((name) => name === layout) ?? 'tiers',
      autoLinks: query.get('links') !== 'off',
      labelMode: LABEL_MODES.find((mode) => mode === names) ?? 'all',
      viewport: readViewport(query.get('view'), unread),
    },
    roots: [...new Set([...list('root', isId), ...list('roots', isId)])],
    unread,
  };
}

/** Labels, types and bases are told apart by their words; other values carry the name of their facet. */
function offItem(facet: Facet, value: string): string {
  return facet === 'labels' || facet === 'types' || facet === 'bases' ? value : `${facet}${WITHIN}${value}`;
}

function readOff(item: string): { facet: Facet; value: string } | null {
  if ((NODE_LABELS as readonly string[]).includes(item)) return { facet: 'labels', value: item };
  if ((RELATIONSHIP_TYPES as readonly string[]).includes(item)) return { facet: 'types', value: item };
  if (BASIS_GROUPS.includes(item)) return { facet: 'bases', value: item };
  const [name, value = '', ...more] = item.split(WITHIN);
  const facet = FACETS.slice(FACETS.indexOf('bases') + 1).find((one) => one === name);
  return facet && more.length === 0 && VALUE.test(value) ? { facet, value } : null;
}

function readDegree(text: string | null, unread: string[]): number {
  if (text === null) return 0;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  unread.push(text);
  return 0;
}

function joined(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(BETWEEN);
}

function whole(value: number): string {
  return Math.round(value).toString(RADIX);
}

function readWhole(text: string | undefined): number | null {
  return text !== undefined && WHOLE.test(text) ? parseInt(text, RADIX) + 0 : null;
}

function readNodes(items: readonly string[], unread: string[]): ViewState['nodes'] {
  const nodes = new Map<string, Position | null>();
  for (const item of items) {
    const [id = '', x, y, ...more] = item.split(WITHIN);
    const at = { x: readWhole(x), y: readWhole(y) };
    const placed = at.x !== null && at.y !== null && more.length === 0;
    if (!ID.test(id) || !(placed || x === undefined)) unread.push(item);
    if (ID.test(id)) nodes.set(id, placed ? { x: at.x ?? 0, y: at.y ?? 0 } : (nodes.get(id) ?? null));
  }
  return [...nodes].map(([id, at]) => ({ id, at }));
}

function encodeViewport({ x, y, zoom }: Viewport): string {
  return [whole(x * PLACE_GRAIN), whole(y * PLACE_GRAIN), whole(zoom * ZOOM_GRAIN)].join(WITHIN);
}

function readViewport(text: string | null, unread: string[]): Viewport | null {
  if (text === null) return null;
  const [x, y, zoom] = text.split(WITHIN).map(readWhole);
  if (typeof x === 'number' && typeof y === 'number' && typeof zoom === 'number' && zoom > 0) {
    return { x: x / PLACE_GRAIN, y: y / PLACE_GRAIN, zoom: zoom / ZOOM_GRAIN };
  }
  unread.push(text);
  return null;
}
