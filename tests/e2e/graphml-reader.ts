import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';

export interface GraphCounts {
  reader: string;
  nodes: number;
  edges: number;
  ids: string[];
}

const NETWORKX = `
import json, sys, networkx
graph = networkx.read_graphml(sys.argv[1])
json.dump({"reader": "networkx " + networkx.__version__, "nodes": graph.number_of_nodes(),
           "edges": graph.number_of_edges(), "ids": list(graph.nodes)}, sys.stdout)
`;

/** Runs in the page; text, so that the browser's types stay out of the server's. */
const XML_PARSER = `(xml) => {
  const tree = new DOMParser().parseFromString(xml, 'application/xml');
  if (tree.querySelector('parsererror')) throw new Error('not well-formed XML');
  const nodes = [...tree.getElementsByTagName('node')];
  const edges = tree.getElementsByTagName('edge').length;
  return { reader: 'XML parser of the browser', nodes: nodes.length, edges, ids: nodes.map((node) => node.id) };
}`;

/**
 * What a program that is not ours finds in a GraphML file: networkx where Python has it, else the browser's XML parser.
 */
export async function readGraphml(path: string, text: string, page: Page): Promise<GraphCounts> {
  const { status, stdout } = spawnSync('python3', ['-c', NETWORKX, path], { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout) as GraphCounts;
  return page.evaluate<GraphCounts>(`(${XML_PARSER})(${JSON.stringify(text)})`);
}
