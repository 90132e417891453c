import { elementsOf } from '../graph/elements.ts';
import type { CanvasElements } from '../graph/elements.ts';
import type { Explorer } from './explorer.svelte.ts';
import { language } from './language.svelte.ts';

/** What the canvas draws of the explorer, with `selection` standing out. */
export function drawnElements(explorer: Explorer, selection: ReadonlySet<string>): CanvasElements {
  return elementsOf({
    picture: explorer.picture,
    scene: explorer.scene,
    hiddenNeighbours: explorer.hiddenNeighbours,
    gapSegments: explorer.gaps,
    selection,
    straight: explorer.layout !== 'tiers',
    lang: language.current,
  });
}
