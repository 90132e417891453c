/// <reference lib="dom" />
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

/**
 * What a program that is not ours finds in a GraphML file: networkx where Python has it, else the browser's XML parser.
 */
export async function readGraphml(path: string, text: string, page: Page): Promise<GraphCounts> {
  const { status, stdout } = spawnSync('python3', ['-c', NETWORKX, path], { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout) as GraphCounts;
  return page.evaluate((xml) => {
    const tree = new DOMParser().parseFromString(xml, 'application/xml');
    if (tree.querySelector('parsererror')) throw new Error('not well-formed XML');
    const nodes = [...tree.getElementsByTagName('node')];
    return {
      reader: "the browser's XML parser",
      nodes: nodes.length,
      edges: tree.getElementsByTagName('edge').length,
      ids: nodes.map((node) => node.getAttribute('id') ?? ''),
    };
  }, text);
}
