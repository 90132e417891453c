import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NODE_LABELS, RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import type { Facet } from '../../ui/src/graph/facets.ts';
import { byFacet } from '../../ui/src/graph/facets.ts';
import { LABEL_MODES, LAYOUTS } from '../../ui/src/graph/scene.ts';
import { decodeView, encodeView } from '../../ui/src/state/explorer-url.ts';
import type { ViewState } from '../../ui/src/state/explorer-url.ts';

const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/);
const px = fc.integer({ min: -20_000, max: 20_000 });
const place = fc.option(fc.record({ x: px, y: px }), { nil: null });

const VALUES: Partial<Record<Facet, string[]>> = {
  labels: [...NODE_LABELS],
  types: [...RELATIONSHIP_TYPES],
  bases: ['documented', 'inferred'],
};
const off = fc.record(
  byFacet((facet) => fc.subarray(VALUES[facet] ?? ['unknown', '2023', 'CH01', 'talent'])),
) as fc.Arbitrary<ViewState['off']>;

const view: fc.Arbitrary<ViewState> = fc
  .uniqueArray(fc.record({ id, at: place }), { selector: (node) => node.id, maxLength: 40 })
  .chain((nodes) => {
    const ids = fc.subarray(nodes.map((node) => node.id));
    return fc.record({
      nodes: fc.constant(nodes),
      hidden: ids,
      pinned: ids,
      folded: ids,
      off,
      leastDegree: fc.nat({ max: 9999 }),
      selected: fc.uniqueArray(fc.oneof(id, fc.constant('SUPPLIES:F007>F012#2')), { maxLength: 3 }),
      autoLinks: fc.boolean(),
      labelMode: fc.constantFrom(...LABEL_MODES),
      layout: fc.constantFrom(...LAYOUTS),
      viewport: fc.option(
        fc.record({
          x: px.map((value) => value / 100),
          y: px.map((value) => value / 100),
          zoom: fc.integer({ min: 1, max: 400_000 }).map((value) => value / 100_000),
        }),
        { nil: null },
      ),
    });
  });

function throughAddress(state: ViewState): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(encodeView(state))) if (value !== null) query.set(name, value);
  return new URLSearchParams(query.toString());
}

describe('the address of a view', () => {
  it('gives back every view unchanged', () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(decodeView(throughAddress(state))).toEqual({ view: state, roots: [], unread: [] });
      }),
    );
  });

  it('never throws on an edited or cut address, and drops nothing in silence', () => {
    fc.assert(
      fc.property(view, fc.nat(), (state, cut) => {
        const text = throughAddress(state).toString();
        const query = new URLSearchParams(text.slice(0, cut % (text.length + 1)));
        const decoded = decodeView(query);
        const { unread } = decoded;
        const read = new Set(decoded.view.nodes.map((node) => node.id));
        const pieces = (query.get('nodes') ?? '').split('*').filter((piece) => piece !== '');
        const lost = pieces.filter(
          (piece) => !read.has(piece.split('.')[0] ?? '') && !unread.includes(piece),
        );
        expect(lost).toEqual([]);
      }),
    );
  });

  it('spends no percent signs on the nodes', () => {
    const nodes = [
      { id: 'F007', at: { x: 120, y: -34 } },
      { id: 'CH01-seg_2', at: null },
    ];
    const query = throughAddress({ ...decodeView(new URLSearchParams()).view, nodes });
    expect(query.toString()).toBe('nodes=F007.3c.-y*CH01-seg_2');
  });

  it('reads ids that were written by hand, once each', () => {
    const { view: read, roots } = decodeView(
      new URLSearchParams('root=F007&roots=CH01&root=F007&nodes=F007,F012'),
    );
    expect(roots).toEqual(['F007', 'CH01']);
    expect(read.nodes).toEqual([
      { id: 'F007', at: null },
      { id: 'F012', at: null },
    ]);
  });

  it('tells which pieces it could not read', () => {
    const address = 'nodes=F007.3c*9bad*F012.x&off=Firm*Nonsense&sel=%3Cscript%3E&view=1.2&hidden=F999';
    const { view: read, unread } = decodeView(new URLSearchParams(address));
    expect(read.nodes.map((node) => node.id)).toEqual(['F007', 'F012']);
    expect(read.off.labels).toEqual(['Firm']);
    expect(read.selected).toEqual([]);
    expect(unread.sort()).toEqual(['1.2', '9bad', '<script>', 'F007.3c', 'F012.x', 'F999', 'Nonsense']);
  });
});
