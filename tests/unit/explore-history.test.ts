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
  hideNodes,
  moveNodes,
  onlyFilter,
  pictureOf,
  pinNodes,
  showAll,
  tallyFacets,
  toggleFilter,
  foldSegments,
} from '../../ui/src/graph/scene.ts';
import { facetsOf } from '../../ui/src/graph/facets.ts';
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

const drawn = (scene: Scene) => pictureOf(scene, () => null);
const anyId = fc.constantFrom('F1', 'F2', 'C1');
const act: fc.Arbitrary<(scene: Scene) => Scene> = fc.oneof(
  anyId.map((id) => (scene: Scene) => hideNodes(scene, [id])),
  anyId.map((id) => (scene: Scene) => pinNodes(scene, [id], !scene.pinned.has(id))),
  fc.tuple(anyId, fc.integer()).map(
    ([id, x]) =>
      (scene: Scene) =>
        moveNodes(scene, new Map([[id, { x, y: 1 }]])),
  ),
  fc.constantFrom('Firm', 'Chain').map((label) => (scene: Scene) => toggleFilter(scene, 'labels', label)),
  fc.constant((scene: Scene) => foldSegments(scene, ['C1'], true)),
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
    expect(drawn(hideNodes(opening, ['C1'])).edges.map((edge) => edge.type)).toEqual(['SUPPLIES']);
    expect(drawn(toggleFilter(opening, 'labels', 'Firm')).edges).toEqual([]);
    expect(drawn(toggleFilter(opening, 'types', 'LEADS')).edges).toHaveLength(1);
    expect(drawn(toggleFilter(opening, 'bases', 'documented')).nodes).toEqual([]);
  });

  it('shows a hidden node again, at its place, when it is added again', () => {
    const back = addToScene(hideNodes(opening, ['F2']), [aNode('F2', 'Firm')], [], new Map());
    expect(drawn(back).nodes).toHaveLength(3);
    expect(back.positions.get('F2')).toEqual({ x: 50, y: 0 });
  });

  it('switches to one kind alone and back', () => {
    const only = onlyFilter(opening, 'labels', 'Firm', ['Firm', 'Chain']);
    expect(drawn(only).nodes.map((node) => node.id)).toEqual(['F1', 'F2']);
    expect(onlyFilter(only, 'labels', 'Firm', ['Firm', 'Chain']).filters.off.labels.size).toBe(0);
  });

  it('counts what is drawn and what it holds', () => {
    const hidden = hideNodes(opening, ['F2']);
    const tally = tallyFacets(
      facetsOf(hidden, () => null),
      drawn(hidden),
    ).labels;
    expect(tally.get('Firm')).toEqual({ shown: 1, total: 2 });
  });

  it('folds the firms of a segment into its count, but not those of an open one', () => {
    const scene = addToScene(
      EMPTY_SCENE,
      [aNode('S1', 'Segment'), aNode('S2', 'Segment'), aNode('F1', 'Firm'), aNode('F2', 'Firm')],
      [
        anEdge('OPERATES_IN', 'F1', 'S1'),
        anEdge('OPERATES_IN', 'F2', 'S1'),
        anEdge('OPERATES_IN', 'F2', 'S2'),
      ],
      new Map(),
    );
    const folded = drawn(foldSegments(scene, ['S1'], true));
    expect(folded.nodes.map((node) => node.id)).toEqual(['S1', 'S2', 'F2']);
    expect(folded.folded.get('S1')).toBe(2);
  });

  it('filters a need by what its relationships say of it, and by a degree', () => {
    const need = aNode('N1', 'Need', 'N1', {
      severity: null,
      status: 'open',
      scope: 'chain',
      asOf: '2023-01/2024-05',
    });
    const scene = addToScene(
      EMPTY_SCENE,
      [aNode('C1', 'Chain'), need, aNode('talent', 'Factor')],
      [anEdge('HAS_NEED', 'C1', 'N1'), anEdge('OF_FACTOR', 'N1', 'talent')],
      new Map(),
    );
    expect(facetsOf(scene, () => 'B').get('N1')).toMatchObject({
      factors: ['talent'],
      chains: ['C1'],
      severities: ['unknown'],
      statuses: ['open'],
      years: ['2024'],
    });
    const without = (facet: 'chains' | 'severities' | 'years', value: string) =>
      drawn(toggleFilter(scene, facet, value)).nodes.map((node) => node.id);
    expect(without('chains', 'C1')).toEqual(['talent']);
    expect(without('severities', 'unknown')).toEqual(['C1', 'talent']);
    expect(without('years', '2023')).toEqual(['C1', 'N1', 'talent']);
    const busy = { ...scene, filters: { ...scene.filters, leastDegree: 2 } };
    expect(drawn(busy).nodes.map((node) => node.id)).toEqual(['N1']);
  });
});
