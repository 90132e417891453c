import type { Page } from '@playwright/test';
import { expect } from './watched-page.ts';

export interface Drawn {
  nodes: number;
  edges: number;
}

/** What the explorer says it has drawn, once it is at rest. */
export async function readDrawn(page: Page): Promise<Drawn> {
  const status = page.getByRole('region', { name: '关系图' });
  await expect(status).toContainText(/画出 \d+ 个节点、\d+ 条关系/);
  await expect(status).not.toContainText('正在取得');
  const [, nodes, edges] = /画出 (\d+) 个节点、(\d+) 条关系/.exec(await status.innerText()) ?? [];
  return { nodes: Number(nodes), edges: Number(edges) };
}

/** Waits until more is drawn than before; answers what. */
export async function drawnMoreThan(page: Page, before: Drawn): Promise<Drawn> {
  await expect.poll(async () => (await readDrawn(page)).nodes).toBeGreaterThan(before.nodes);
  return readDrawn(page);
}
