import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canRedo,
  canUndo,
  currentEntry,
  goTo,
  MAX_ENTRIES,
  record,
  startHistory,
} from '../../ui/src/graph/history.ts';
import {
  addToScene,
  EMPTY_SCENE,
  hideNode,
  moveNodes,
  onlyFilter,
  pictureOf,
  showAll,
  tallyBy,
  toggleFilter,
  togglePin,
} from '../../ui/src/graph/scene.ts';
import type { Scene } from '../../ui/src/graph/scene.ts';
import { aNode, anEdge } from './explore-graphs.ts';

const opening = addToScene(
  EMPTY_SCENE,
  [aNode('F1', 'Firm'), aNode('F2', 'Firm'), aNode('C1', 'Chain')],
  [anEdge('LEADS', 'F1', 'C1'), anEdge('SUPPLIES', 'F1', 'F2')],
  new Map([
    ['F1', { x: 0, y: 0 }],
    ['F2', { x: 50.4, y: 0 }],
    ['C1', { x: 200, y: 0 }],
  ]),
);

const anyId = fc.constantFrom('F1', 'F2', 'C1');
const act: fc.Arbitrary<(scene: Scene) => Scene> = fc.oneof(
  anyId.map((id) => (scene: Scene) => hideNode(scene, id)),
  anyId.map((id) => (scene: Scene) => togglePin(scene, id)),
  fc.tuple(anyId, fc.integer()).map(
    ([id, x]) =>
      (scene: Scene) =>
        moveNodes(scene, new Map([[id, { x, y: 1 }]])),
  ),
  fc.constantFrom('Firm', 'Chain').map((label) => (scene: Scene) => toggleFilter(scene, 'labels', label)),
  fc.constant(showAll),
);

describe('history', () => {
  it('gives back the first state after any acts are undone, and the last after they are redone', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: MAX_ENTRIES - 1 }), (acts) => {
        let history = startHistory<Scene, string>(opening, 'open');
        for (const one of acts) history = record(history, one(currentEntry(history).state), 'act');
        const last = structuredClone(currentEntry(history).state);
        while (canUndo(history)) history = goTo(history, history.index - 1);
        expect(currentEntry(history).state).toEqual(opening);
        while (canRedo(history)) history = goTo(history, history.index + 1);
        expect(currentEntry(history).state).toEqual(last);
      }),
    );
  });

  it('forgets what was undone once a new act follows, and keeps 100 acts', () => {
    let history = startHistory(0, 'open');
    for (let count = 1; count <= 120; count += 1) history = record(history, count, 'act');
    expect(history.entries).toHaveLength(MAX_ENTRIES);
    history = record(goTo(history, history.index - 5), -1, 'act');
    expect(canRedo(history)).toBe(false);
    expect(currentEntry(history).state).toBe(-1);
  });
});

describe('scene', () => {
  it('keeps positions whole and never moves a placed node when something is added', () => {
    const more = addToScene(
      opening,
      [aNode('F1', 'Firm'), aNode('F3', 'Firm')],
      [],
      new Map([
        ['F1', { x: 999, y: 999 }],
        ['F3', { x: 10.6, y: 3 }],
      ]),
    );
    expect(more.positions.get('F1')).toEqual({ x: 0, y: 0 });
    expect(more.positions.get('F2')).toEqual({ x: 50, y: 0 });
    expect(more.positions.get('F3')).toEqual({ x: 11, y: 3 });
  });

  it('draws no edge to a node that is hidden or filtered', () => {
    expect(pictureOf(hideNode(opening, 'C1')).edges.map((edge) => edge.type)).toEqual(['SUPPLIES']);
    expect(pictureOf(toggleFilter(opening, 'labels', 'Firm')).edges).toEqual([]);
    expect(pictureOf(toggleFilter(opening, 'types', 'LEADS')).edges).toHaveLength(1);
    expect(pictureOf(toggleFilter(opening, 'bases', 'documented')).nodes).toEqual([]);
  });

  it('shows a hidden node again, at its place, when it is added again', () => {
    const back = addToScene(hideNode(opening, 'F2'), [aNode('F2', 'Firm')], [], new Map());
    expect(pictureOf(back).nodes).toHaveLength(3);
    expect(back.positions.get('F2')).toEqual({ x: 50, y: 0 });
  });

  it('switches to one kind alone and back', () => {
    const only = onlyFilter(opening, 'labels', 'Firm', ['Firm', 'Chain']);
    expect(pictureOf(only).nodes.map((node) => node.id)).toEqual(['F1', 'F2']);
    expect(onlyFilter(only, 'labels', 'Firm', ['Firm', 'Chain']).filters.labels.size).toBe(0);
  });

  it('counts what is drawn and what it holds', () => {
    const hidden = hideNode(opening, 'F2');
    const tally = tallyBy(hidden.nodes.values(), pictureOf(hidden).nodes, (node) => node.label);
    expect(tally.get('Firm')).toEqual({ shown: 1, total: 2 });
  });
});
