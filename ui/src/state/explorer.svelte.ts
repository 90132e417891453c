import type { Edge, Node } from '@lianzhu/api/contract';
import type { Canvas, CanvasView } from '../graph/canvas.ts';
import { expandRows, gapSegments, hiddenNeighbours, presentEdges } from '../graph/expansion.ts';
import { facetsOf } from '../graph/facets.ts';
import { canRedo, canUndo, currentEntry, goTo, record, startHistory } from '../graph/history.ts';
import type { History } from '../graph/history.ts';
import { layOut } from '../graph/layouts.ts';
import * as scenes from '../graph/scene.ts';
import type { LayoutName, Scene } from '../graph/scene.ts';
import { Asking } from './asking.svelte.ts';
import type { CanvasTool } from './canvas-tools.ts';
import { certaintyOf } from './certainty.ts';
import { Degrees } from './degrees.svelte.ts';
import { addition, expansion, linksWith, openView } from './explorer-acts.ts';
import type { Along, Arrival } from './explorer-acts.ts';
import type { Step } from './explorer-steps.ts';
import { stateOf } from './explorer-url.ts';
import type { DecodedView, ViewState } from './explorer-url.ts';
import { language } from './language.svelte.ts';
import { media } from './media.svelte.ts';

/** How many new neighbours one act brings at most; the reader chooses. */
export const EXPAND_LIMITS = [10, 25, 50, 100];

/** What an opening could not do, told in words. */
export type OpeningNote = { unknown: string[]; unread: string[]; total: number | null };
const NO_NOTE: OpeningNote = { unknown: [], unread: [], total: null };

/** One explored view: what is on the canvas, its history, and the acts of the reader that ask the server. */
export class Explorer {
  #history = $state.raw<History<Scene, Step>>(startHistory(scenes.EMPTY_SCENE, { kind: 'empty' }));
  /** Ids of nodes and relationships, the one chosen last at the end. */
  selection = $state.raw(scenes.idSet([]));
  viewport = $state.raw<CanvasView | null>(null);
  note = $state.raw<OpeningNote>(NO_NOTE);
  /** The last act, for the live region and the status line. */
  told = $state.raw<Step | null>(null);
  expandLimit = $state(25);
  canvas = $state.raw<Canvas | null>(null);
  tool = $state<CanvasTool>('move');
  /** The node whose menu is open. */
  menuOf = $state.raw<string | null>(null);
  /** Nodes of the last act that lie outside what is in sight. */
  outOfSight = $state(0);
  /** What the canvas is to show once it has drawn: a stored view, the whole picture, or a node. Null once it does. */
  wantedView = $state.raw<CanvasView | 'whole' | { around: string } | null>('whole');
  /** A layout that is being computed. */
  layingOut = $state.raw<{ layout: LayoutName; run: AbortController } | null>(null);
  #arrivals: string[] = [];
  /** The address that was asked for last: an answer to an earlier one comes too late. */
  #opening: DecodedView | Promise<DecodedView> | null = null;
  readonly degrees = new Degrees();
  readonly asking = new Asking();

  scene = $derived(currentEntry(this.#history).state);
  layout = $derived(this.scene.layout);
  facets = $derived(facetsOf(this.scene, certaintyOf));
  picture = $derived(scenes.pictureOf(this.scene, certaintyOf));
  present = $derived(presentEdges(this.scene));
  steps = $derived(this.#history.entries.map((entry) => entry.step));
  stepIndex = $derived(this.#history.index);
  canUndo = $derived(canUndo(this.#history));
  canRedo = $derived(canRedo(this.#history));
  hiddenNeighbours = $derived(hiddenNeighbours(this.scene, (id) => this.degrees.of(id)));
  gaps = $derived(gapSegments(this.scene.nodes.values(), (id) => this.degrees.of(id)));
  /** The node or relationship chosen last. */
  selected = $derived([...this.selection].at(-1) ?? null);
  selectedNode = $derived<Node | null>(this.scene.nodes.get(this.selected ?? '') ?? null);
  selectedEdge = $derived<Edge | null>(this.scene.edges.get(this.selected ?? '') ?? null);
  selectedNodes = $derived([...this.selection].flatMap((id) => this.scene.nodes.get(id) ?? []));
  /** What the address and a named scene keep. */
  viewState = $derived<ViewState>(stateOf(this.scene, [...this.selection], this.viewport));

  /** Shows what an address asks for, as a new beginning, or a named scene, as one step. What the graph does not have is told, the rest is shown. */
  async open(asked: DecodedView | Promise<DecodedView>, sceneName: string | null = null): Promise<void> {
    this.#opening = asked;
    this.cancelLayout();
    await this.asking.ask({
      question: async () => {
        const read = await asked;
        return { read, opened: await openView(read) };
      },
      retry: () => this.open(asked, sceneName),
      apply: ({ read: { view, roots, unread }, opened }) => {
        if (this.#opening !== asked) return;
        if (sceneName === null) this.#history = startHistory(opened.scene, opened.step);
        else this.act(opened.scene, { kind: 'scene', name: sceneName });
        this.note = { unknown: opened.unknown, unread, total: opened.total };
        this.viewport = view.viewport;
        this.wantedView = view.viewport ?? 'whole';
        // On a phone the details would cover what was just opened.
        const root = roots.length === 1 && !media.phone ? roots : [];
        this.#selectKnown(view.selected.length > 0 ? view.selected : root);
        if (sceneName === null) this.told = opened.step;
      },
    });
  }

  /** Brings up to `expandLimit` neighbours beside the node; nothing that is placed moves. */
  async expand(id: string, along: Along | null = null): Promise<void> {
    const parent = this.scene.nodes.get(id);
    if (!parent || this.asking.busy) return;
    await this.asking.ask({
      question: () => expansion(this.scene, parent, along, this.expandLimit),
      retry: () => this.expand(id, along),
      about: parent,
      apply: (arrival) => {
        // The reader may have hidden, moved or opened something meanwhile: it goes to what is there now.
        if (!this.scene.nodes.has(id)) return;
        const count = arrival.nodes.length;
        this.bring(arrival, { kind: 'expand', node: parent, type: along?.type, count });
      },
    });
  }

  /** Puts nodes on the canvas without what is around them, in free space, and selects them. `step` tells the act. */
  async add(
    ids: readonly string[],
    step: (nodes: Node[]) => Step = (nodes) => ({ kind: 'add', nodes }),
  ): Promise<void> {
    const missing = ids.filter((id) => !this.scene.nodes.has(id) || this.scene.hidden.has(id));
    if (missing.length === 0) return this.selectMany(ids);
    await this.asking.ask({
      question: () => addition(this.scene, missing),
      retry: () => this.add(ids, step),
      apply: (arrival) => {
        this.bring(arrival, step(arrival.nodes));
        this.selectMany(ids);
      },
    });
  }

  /** Puts what came from the server on the canvas, as one step. */
  bring({ nodes, edges, places }: Arrival, step: Step): void {
    this.act(scenes.addToScene(this.scene, nodes, edges, places), step);
    this.#arrivals = nodes.map((node) => node.id);
  }

  /** Relationships among the nodes on the canvas appear by themselves, or only those that are expanded. */
  async setAutoLinks(on: boolean): Promise<void> {
    const told: Step = { kind: 'autoLinks', on };
    if (!on) return this.act({ ...this.scene, autoLinks: false }, told);
    await this.asking.ask({
      question: () => linksWith(this.scene, []),
      retry: () => this.setAutoLinks(on),
      apply: (edges) => this.act({ ...scenes.addToScene(this.scene, [], edges), autoLinks: true }, told),
    });
  }

  dismissNotes(): void {
    this.note = { ...this.note, unknown: [], unread: [] };
  }

  /** Counts what the last expansion put out of sight; the view itself never jumps. */
  lookForArrivals(canvas: Canvas): void {
    this.outOfSight = canvas.outOfSight(this.#arrivals.filter((id) => this.scene.nodes.has(id)));
    if (this.outOfSight === 0) this.#arrivals = [];
  }

  /** Lays the drawn nodes out anew; pinned ones stay. A layout that still runs is given up. */
  async relayout(name: LayoutName): Promise<void> {
    this.cancelLayout();
    const run = new AbortController();
    this.layingOut = { layout: name, run };
    await this.asking.ask({
      question: () =>
        layOut(name, this.scene, this.picture, language.current, run.signal).catch((error: unknown) => {
          if (run.signal.aborted) return null;
          throw error;
        }),
      retry: () => this.relayout(name),
      apply: (places) => {
        if (places === null || run.signal.aborted) return;
        this.act({ ...scenes.moveNodes(this.scene, places), layout: name }, { kind: 'layout', layout: name });
        this.wantedView = 'whole';
      },
    });
    if (this.layingOut?.run === run) this.layingOut = null;
  }

  /** Gives up the layout that is being computed; nothing on the canvas changes. */
  cancelLayout(): void {
    this.layingOut?.run.abort();
    this.layingOut = null;
  }

  undo(): void {
    this.goToStep(this.stepIndex - 1);
  }

  redo(): void {
    this.goToStep(this.stepIndex + 1);
  }

  goToStep(index: number): void {
    this.#history = goTo(this.#history, index);
    this.#selectKnown([...this.selection]);
    this.told = { kind: 'goTo', step: currentEntry(this.#history).step };
  }

  /** Selects one node or relationship, or nothing. */
  select(id: string | null): void {
    this.selectMany(id === null ? [] : [id]);
    if (id !== null) this.canvas?.reveal(id);
  }

  /** Adds one to the selection, or takes it out. */
  toggleSelected(id: string): void {
    const ids = [...this.selection];
    this.selectMany(this.selection.has(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  }

  selectMany(ids: Iterable<string>): void {
    this.#selectKnown([...ids]);
    const nodes = this.selectedNodes;
    const count = this.picture.edges.filter(
      ({ source, target }) => this.selection.has(source) || this.selection.has(target),
    ).length;
    if (nodes.length > 0) this.told = { kind: 'select', nodes, count };
  }

  rowsOf(id: string): ReturnType<typeof expandRows> | null {
    const degree = this.degrees.of(id);
    return degree && expandRows(id, degree, this.present);
  }

  /** Makes `next` the scene, as one step of the history. */
  act(next: Scene, step: Step): void {
    this.#history = record(this.#history, next, step);
    this.told = step;
    this.#selectKnown([...this.selection].filter((id) => !next.hidden.has(id)));
  }

  #selectKnown(ids: readonly string[]): void {
    this.selection = scenes.idSet(ids.filter((id) => this.scene.nodes.has(id) || this.scene.edges.has(id)));
  }
}
