import type { Edge, Node } from '@lianzhu/api/contract';
import type { ApiError } from '../api-error.ts';
import { toApiError } from '../api-error.ts';
import type { Canvas, CanvasView } from '../graph/canvas.ts';
import { expandRows, gapSegments, hiddenNeighbours, presentEdges } from '../graph/expansion.ts';
import type { Position } from '../graph/geometry.ts';
import { canRedo, canUndo, currentEntry, goTo, record, startHistory } from '../graph/history.ts';
import type { History } from '../graph/history.ts';
import { layOut } from '../graph/layouts.ts';
import * as scenes from '../graph/scene.ts';
import type { Filters, LayoutName, Scene } from '../graph/scene.ts';
import { Degrees } from './degrees.svelte.ts';
import { addition, expansion, openView } from './explorer-acts.ts';
import type { Along } from './explorer-acts.ts';
import type { Step } from './explorer-steps.ts';
import { MAX_ADDRESS } from './explorer-url.ts';
import type { DecodedView, ViewState } from './explorer-url.ts';
import { language } from './language.svelte.ts';
import { media } from './media.svelte.ts';

/** How many new neighbours one act brings at most; the reader chooses. */
export const EXPAND_LIMITS = [10, 25, 50, 100];

/** What an opening could not do, told in words. */
export type OpeningNote = { unknown: string[]; unread: string[]; total: number | null };
const NO_NOTE: OpeningNote = { unknown: [], unread: [], total: null };

/** One explored view: what is on the canvas, its history, and the acts of the reader. */
export class Explorer {
  #history = $state.raw<History<Scene, Step>>(startHistory(scenes.EMPTY_SCENE, { kind: 'empty' }));
  selected = $state<string | null>(null);
  viewport = $state.raw<CanvasView | null>(null);
  note = $state.raw<OpeningNote>(NO_NOTE);
  #running = $state(0);
  /** A question runs; the canvas stays usable. */
  busy = $derived(this.#running > 0);
  /** The last act that failed, and how to try it again. */
  failure = $state.raw<{ error: ApiError; retry: () => void } | null>(null);
  /** The last act, for the live region and the status line. */
  told = $state.raw<Step | null>(null);
  expandLimit = $state(25);
  canvas = $state.raw<Canvas | null>(null);
  /** Nodes of the last act that lie outside what is in sight. */
  outOfSight = $state(0);
  /** What the canvas is to show once it has drawn: a stored view, or the whole picture. Null once it does. */
  wantedView = $state.raw<CanvasView | 'whole' | null>('whole');
  #arrivals: string[] = [];
  /** The address that was asked for last: an answer to an earlier one comes too late. */
  #opening: DecodedView | null = null;
  readonly degrees = new Degrees();

  scene = $derived(currentEntry(this.#history).state);
  layout = $derived(this.scene.layout);
  picture = $derived(scenes.pictureOf(this.scene));
  present = $derived(presentEdges(this.scene));
  steps = $derived(this.#history.entries.map((entry) => entry.step));
  stepIndex = $derived(this.#history.index);
  canUndo = $derived(canUndo(this.#history));
  canRedo = $derived(canRedo(this.#history));
  hiddenNeighbours = $derived(hiddenNeighbours(this.scene, (id) => this.degrees.of(id)));
  gaps = $derived(gapSegments(this.scene.nodes.values(), (id) => this.degrees.of(id)));
  selectedNode = $derived<Node | null>(this.scene.nodes.get(this.selected ?? '') ?? null);
  selectedEdge = $derived<Edge | null>(this.scene.edges.get(this.selected ?? '') ?? null);

  /** What the address keeps. */
  viewState = $derived<ViewState>({
    nodes: [...this.scene.nodes.keys()].map((id) => ({ id, at: this.scene.positions.get(id) ?? null })),
    hidden: [...this.scene.hidden],
    pinned: [...this.scene.pinned],
    offLabels: [...this.scene.filters.labels],
    offTypes: [...this.scene.filters.types],
    offBases: [...this.scene.filters.bases],
    selected: this.selected,
    layout: this.layout,
    viewport: this.viewport,
  });
  addressTooLong = $state(false);

  /** Shows what an address asks for. What the graph does not have is told, the rest is shown. */
  async open(asked: DecodedView): Promise<void> {
    this.#opening = asked;
    await this.#ask({
      question: () => openView(asked),
      retry: () => this.open(asked),
      apply: (opened) => {
        if (this.#opening !== asked) return;
        this.#history = startHistory(opened.scene, opened.step);
        this.note = { unknown: opened.unknown, unread: asked.unread, total: opened.total };
        this.viewport = asked.view.viewport;
        this.wantedView = asked.view.viewport ?? 'whole';
        // On a phone the details would cover what was just opened.
        const root = asked.roots.length === 1 && !media.phone ? asked.roots[0] : null;
        const selected = asked.view.selected ?? root;
        this.selected = this.#isKnown(selected) ? selected : null;
        this.told = opened.step;
      },
    });
  }

  /** Brings up to `expandLimit` neighbours beside the node; nothing that is placed moves. */
  async expand(id: string, along: Along | null = null): Promise<void> {
    const parent = this.scene.nodes.get(id);
    if (!parent || this.busy) return;
    await this.#ask({
      question: () => expansion(this.scene, parent, along, this.expandLimit),
      retry: () => this.expand(id, along),
      apply: ({ nodes, edges, places }) => {
        // The reader may have hidden, moved or opened something meanwhile: it goes to what is there now.
        if (!this.scene.nodes.has(id)) return;
        const step = { kind: 'expand', node: parent, type: along?.type, count: nodes.length } as const;
        this.#act(scenes.addToScene(this.scene, nodes, edges, places), step);
        this.#arrivals = nodes.map((node) => node.id);
      },
    });
  }

  /** Puts a node on the canvas without what is around it, in free space. */
  async add(id: string): Promise<void> {
    if (this.scene.nodes.has(id) && !this.scene.hidden.has(id)) return this.select(id);
    await this.#ask({
      question: () => addition(this.scene, id),
      retry: () => this.add(id),
      apply: ({ nodes, edges, places }) => {
        const next = scenes.addToScene(this.scene, nodes, edges, places);
        for (const node of nodes) this.#act(next, { kind: 'add', node });
        this.select(id);
      },
    });
  }

  dismissNotes(): void {
    this.note = { ...this.note, unknown: [], unread: [] };
  }

  dismissFailure(): void {
    this.failure = null;
  }

  /** Counts what the last expansion put out of sight; the view itself never jumps. */
  lookForArrivals(canvas: Canvas): void {
    this.outOfSight = canvas.outOfSight(this.#arrivals.filter((id) => this.scene.nodes.has(id)));
    if (this.outOfSight === 0) this.#arrivals = [];
  }

  hide(id: string): void {
    const node = this.scene.nodes.get(id);
    if (!node) return;
    this.#act(scenes.hideNode(this.scene, id), { kind: 'hide', node });
    if (this.selected === id) this.selected = null;
  }

  showAll(): void {
    this.#act(scenes.showAll(this.scene), { kind: 'showAll' });
  }

  togglePin(id: string): void {
    const node = this.scene.nodes.get(id);
    if (!node) return;
    this.#act(scenes.togglePin(this.scene, id), { kind: this.scene.pinned.has(id) ? 'unpin' : 'pin', node });
  }

  move(id: string, to: Position): void {
    const node = this.scene.nodes.get(id);
    if (node) this.#act(scenes.moveNode(this.scene, id, to), { kind: 'move', node });
  }

  filter(kind: keyof Filters, value: string, only: readonly string[] | null = null): void {
    const next = only
      ? scenes.onlyFilter(this.scene, kind, value, only)
      : scenes.toggleFilter(this.scene, kind, value);
    this.#act(next, { kind: 'filter', filter: kind, value, off: next.filters[kind].has(value) });
  }

  /** Lays the drawn nodes out anew; pinned ones stay. */
  async relayout(name: LayoutName): Promise<void> {
    const places = await layOut(name, this.scene, language.current);
    const next = { ...scenes.moveNodes(this.scene, places), layout: name };
    this.#act(next, { kind: 'layout', layout: name });
    this.wantedView = 'whole';
  }

  undo(): void {
    this.goToStep(this.stepIndex - 1);
  }

  redo(): void {
    this.goToStep(this.stepIndex + 1);
  }

  goToStep(index: number): void {
    this.#history = goTo(this.#history, index);
    if (!this.#isKnown(this.selected)) this.selected = null;
    this.told = { kind: 'goTo', step: currentEntry(this.#history).step };
  }

  select(id: string | null): void {
    this.selected = id;
    if (id === null) return;
    this.canvas?.reveal(id);
    const node = this.scene.nodes.get(id);
    const count = this.picture.edges.filter((edge) => edge.source === id || edge.target === id).length;
    if (node) this.told = { kind: 'select', node, count };
  }

  rowsOf(id: string): ReturnType<typeof expandRows> | null {
    const degree = this.degrees.of(id);
    return degree && expandRows(id, degree, this.present);
  }

  /** True where an address of this length can be handed on; otherwise the reader is told. */
  accepts(address: string): boolean {
    this.addressTooLong = address.length > MAX_ADDRESS;
    return !this.addressTooLong;
  }

  #isKnown(id: string | null | undefined): id is string {
    return this.scene.nodes.has(id ?? '') || this.scene.edges.has(id ?? '');
  }

  #act(next: Scene, step: Step): void {
    this.#history = record(this.#history, next, step);
    this.told = step;
  }

  /** Asks the server and applies the answer. Where it fails, the canvas stays as it was and the reader is told. */
  async #ask<Answer>(ask: {
    question: () => Promise<Answer>;
    apply: (answer: Answer) => void;
    retry: () => Promise<void>;
  }): Promise<void> {
    this.#running += 1;
    this.failure = null;
    try {
      ask.apply(await ask.question());
    } catch (error) {
      this.failure = { error: toApiError(error), retry: () => void ask.retry() };
    } finally {
      this.#running -= 1;
    }
  }
}
