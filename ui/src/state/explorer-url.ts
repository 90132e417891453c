import { RELATIONSHIP_TYPES, NODE_LABELS } from '@lianzhu/graph-seed/model';
import type { Position } from '../graph/geometry.ts';
import { LAYOUTS } from '../graph/scene.ts';
import type { LayoutName } from '../graph/scene.ts';

/** Longest address that every mail program, chat and proxy in use passes on whole. */
export const MAX_ADDRESS = 6000;

/** Where the reader looks: the model point in the middle of the canvas, and the zoom. */
export type Viewport = { x: number; y: number; zoom: number };

/** What the address keeps of a view. `at` is null where a node has no place yet (a link written by hand). */
export type ViewState = {
  nodes: { id: string; at: Position | null }[];
  hidden: string[];
  pinned: string[];
  offLabels: string[];
  offTypes: string[];
  offBases: string[];
  selected: string | null;
  layout: LayoutName;
  viewport: Viewport | null;
};

/** `roots` are nodes to open with what is around them; `unread` are pieces of the address that mean nothing. */
export type DecodedView = { view: ViewState; roots: string[]; unread: string[] };

/** Parameters of the address, in the order they are written. Null removes one. */
export type ViewQuery = Record<(typeof PARAMETERS)[number], string | null>;
export const PARAMETERS = ['nodes', 'hidden', 'pin', 'off', 'sel', 'layout', 'view'] as const;

/** Separators that URLSearchParams leaves as they are and that no id contains. */
const BETWEEN = '*';
const WITHIN = '.';
const RADIX = 36;
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const EDGE_ID = /^[A-Z_]{1,32}:[A-Za-z0-9_-]{1,64}>[A-Za-z0-9_-]{1,64}(#\d{1,4})?$/;
const WHOLE = /^-?[0-9a-z]{1,6}$/;
const BASIS_GROUPS = ['documented', 'inferred'];
/** Fine enough that a restored view is drawn within a hundredth of a px of where it was. */
const PLACE_GRAIN = 100;
const ZOOM_GRAIN = 100_000;

/** The parameters of an address that belong to the view, as one text that can be compared. */
export function ownPart(href: string): string {
  const query = new URLSearchParams(href.split('?')[1] ?? '');
  const own = new URLSearchParams();
  for (const name of [...PARAMETERS, 'root', 'roots']) {
    for (const value of query.getAll(name)) own.append(name, value);
  }
  return own.toString();
}

/** The view as parameters: whole px in base 36, `id.x.y` joined by `*`. */
export function encodeView(view: ViewState): ViewQuery {
  const off = [...view.offLabels, ...view.offTypes, ...view.offBases];
  return {
    nodes: joined(view.nodes.map(({ id, at }) => (at ? [id, whole(at.x), whole(at.y)].join(WITHIN) : id))),
    hidden: joined(view.hidden),
    pin: joined(view.pinned),
    off: joined(off),
    sel: view.selected,
    layout: view.layout === 'tiers' ? null : view.layout,
    view: view.viewport && encodeViewport(view.viewport),
  };
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
  const off = list('off', (item) => isOff(item));
  const layout = query.get('layout');
  return {
    view: {
      nodes,
      hidden: list('hidden', (item) => known.has(item)),
      pinned: list('pin', (item) => known.has(item)),
      offLabels: off.filter((item) => isLabel(item)),
      offTypes: off.filter((item) => isType(item)),
      offBases: off.filter((item) => BASIS_GROUPS.includes(item)),
      selected: readSelected(query.get('sel'), unread),
      layout: LAYOUTS.find((name) => name === layout) ?? 'tiers',
      viewport: readViewport(query.get('view'), unread),
    },
    roots: [...new Set([...list('root', isId), ...list('roots', isId)])],
    unread,
  };
}

const isLabel = (item: string) => (NODE_LABELS as readonly string[]).includes(item);
const isType = (item: string) => (RELATIONSHIP_TYPES as readonly string[]).includes(item);
const isOff = (item: string) => isLabel(item) || isType(item) || BASIS_GROUPS.includes(item);

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

function readSelected(text: string | null, unread: string[]): string | null {
  if (text === null || text === '') return null;
  if (ID.test(text) || EDGE_ID.test(text)) return text;
  unread.push(text);
  return null;
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
