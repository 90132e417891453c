import fc from 'fast-check';
import type { Edge, Node } from '@lianzhu/api/contract';
import { NODE_LABELS, RELATIONSHIP_ENDS, RELATIONSHIP_TYPES, STAGES } from '@lianzhu/graph-seed/model';

/** A node with only what the canvas reads. */
export function aNode(id: string, label: Node['label'], name = id, props: Node['props'] = {}): Node {
  return { id, label, name, nameEn: `${name} in English`, basis: 'documented', evidence: [], props };
}

export function anEdge(type: Edge['type'], source: string, target: string, props: Edge['props'] = {}): Edge {
  const id = `${type}:${source}>${target}`;
  return { id, type, source, target, basis: 'documented', evidence: [], props };
}

const label = fc.constantFrom(...NODE_LABELS);
const name = fc.stringMatching(/^[\u4e00-\u4e60A-Za-z ]{1,24}$/).filter((text) => text.trim() !== '');

const nodes = fc
  .array(
    fc.record({ label, name, stage: fc.constantFrom(...STAGES), order: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 1,
      maxLength: 90,
    },
  )
  .map((rows) =>
    rows.map(({ label: of, name: called, stage, order }, index) =>
      aNode(`N${index}`, of, called, of === 'Segment' ? { stage, order } : { order }),
    ),
  );

/** Graphs of every label, with relationships that the model allows. */
export const someGraph = nodes.chain((all) => {
  const pick = fc.nat({ max: all.length - 1 });
  const edge = fc.tuple(fc.constantFrom(...RELATIONSHIP_TYPES), pick, pick).map(([type, from, to]) => {
    const source = all[from];
    const target = all[to];
    if (!source || !target) return [];
    const ends: { from: readonly string[]; to: readonly string[] } = RELATIONSHIP_ENDS[type];
    const fits = ends.from.includes(source.label) && ends.to.includes(target.label) && from !== to;
    return fits ? [anEdge(type, source.id, target.id, { designation: 'official' })] : [];
  });
  return fc.array(edge, { maxLength: 200 }).map((edges) => ({
    nodes: all,
    edges: [...new Map(edges.flat().map((one) => [one.id, one])).values()],
  }));
});
