import type { Edge, Subgraph } from '../../contract/index.ts';
import { EDGE_COLUMNS, filledColumns, isFilled, NODE_COLUMNS } from './columns.ts';
import type { Column } from './columns.ts';
import type { FileMeta } from './renderer.ts';

type AttributeType = 'string' | 'boolean' | 'int' | 'double';
type Item = Subgraph['nodes'][number] | Subgraph['edges'][number];

interface Key<T extends Item> extends Column<T> {
  readonly id: string;
  readonly type: AttributeType;
}

/** Attributes that GraphML has its own place for; a relationship's exact id is kept as `edgeId`. */
const STRUCTURAL = ['id', 'source', 'target'];
const EDGE_ID: Column<Edge> = { name: 'edgeId', read: (edge) => edge.id };

/**
 * GraphML (http://graphml.graphdrawing.org/xmlns) with one typed key per property: int widened to double where needed,
 * lists as JSON text, what is not recorded left out.
 */
export function renderGraphml(subgraph: Subgraph, meta: FileMeta): string {
  const nodeKeys = keysOf(NODE_COLUMNS, subgraph.nodes, 'n');
  const edgeKeys = keysOf([EDGE_ID, ...EDGE_COLUMNS], subgraph.edges, 'e');
  const about = {
    ...meta,
    nodesInAll: subgraph.total.nodes,
    edgesInAll: subgraph.total.edges,
    truncated: subgraph.truncated,
  };
  const graphData = Object.entries(about).filter(([, value]) => value !== null);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...nodeKeys.map((key) => keyLine(key, 'node')),
    ...edgeKeys.map((key) => keyLine(key, 'edge')),
    ...graphData.map(([name, value]) => keyLine({ id: `g_${name}`, name, type: typeOf([value]) }, 'graph')),
    '  <graph id="lianzhu" edgedefault="directed">',
    ...graphData.map(([name, value]) => `    <data key="g_${name}">${escapeXml(String(value))}</data>`),
    ...subgraph.nodes.flatMap((node) => [
      `    <node id="${escapeXml(node.id)}">`,
      ...dataLines(nodeKeys, node),
      '    </node>',
    ]),
    ...subgraph.edges.flatMap((edge) => [
      `    <edge id="${toToken(edge.id)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}">`,
      ...dataLines(edgeKeys, edge),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

/** GraphML's schema takes no `>` or `#` in an id; ours have no point, so that two ids never become one. */
function toToken(edgeId: string): string {
  return edgeId.replaceAll('>', '.').replaceAll('#', '..');
}

function keysOf<T extends Item>(
  columns: readonly Column<T>[],
  items: readonly T[],
  prefix: string,
): Key<T>[] {
  return filledColumns(columns, items)
    .filter((column) => !STRUCTURAL.includes(column.name))
    .map((column) => {
      const values = items.map((item) => column.read(item)).filter(isFilled);
      return { ...column, id: `${prefix}_${column.name}`, type: typeOf(values) };
    });
}

/** The narrowest type that holds all values; a mixture is text. */
function typeOf(values: readonly unknown[]): AttributeType {
  if (values.length > 0 && values.every((value) => typeof value === 'boolean')) return 'boolean';
  if (values.length > 0 && values.every((value) => typeof value === 'number')) {
    return values.every((value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31)
      ? 'int'
      : 'double';
  }
  return 'string';
}

function keyLine(key: { id: string; name: string; type: AttributeType }, target: string): string {
  return `  <key id="${key.id}" for="${target}" attr.name="${key.name}" attr.type="${key.type}"/>`;
}

function dataLines<T extends Item>(keys: readonly Key<T>[], item: T): string[] {
  return keys.flatMap((key) => {
    const value = key.read(item);
    if (!isFilled(value)) return [];
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return [`      <data key="${key.id}">${escapeXml(text)}</data>`];
  });
}

/** Text for XML 1.0: markup escaped; characters that XML forbids, lone surrogates among them, left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\r]/g, (character) => XML_ESCAPES[character] ?? '');
}

/** A carriage return is written as a reference, since parsers turn a plain one into a line feed. */
const XML_ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
