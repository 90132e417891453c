import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export interface NodeOnPage {
  id: string;
  label: string;
  /** The name as it is drawn; empty where it is not. */
  text: string;
  /** The middle of the node, in px of the page. */
  x: number;
  y: number;
}

/** Every node that the canvas draws, as Cytoscape itself reckons it. */
export async function nodesOnPage(page: Page): Promise<NodeOnPage[]> {
  // Polled from here: a text that the page itself polls is refused by its Content-Security-Policy.
  await expect
    .poll(() =>
      page.evaluate<boolean>(`document.querySelector('[data-canvas]')?._cyreg?.cy.nodes().length > 0`),
    )
    .toBe(true);
  return page.evaluate<NodeOnPage[]>(`(() => {
    const host = document.querySelector('[data-canvas]');
    const { left, top } = host.getBoundingClientRect();
    return host._cyreg.cy.nodes().map((node) => {
      const { x, y } = node.renderedPosition();
      return { id: node.id(), label: node.data('label'), text: node.data('text'), x: x + left, y: y + top };
    });
  })()`);
}

/** The nodes once nothing moves any more. */
export async function restingNodes(page: Page): Promise<NodeOnPage[]> {
  let before = '';
  for (;;) {
    const nodes = await nodesOnPage(page);
    const now = JSON.stringify(nodes);
    if (now === before) return nodes;
    before = now;
    await page.waitForTimeout(250);
  }
}
