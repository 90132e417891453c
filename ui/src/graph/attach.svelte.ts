import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type * as canvasCode from './canvas.ts';
import type { Canvas, CanvasEvents } from './canvas.ts';
import type { CanvasElements } from './elements.ts';

type CanvasCode = typeof canvasCode;

export type CanvasOptions = {
  elements: () => CanvasElements;
  events: CanvasEvents;
  /** Told once the canvas draws, and with null when it goes. */
  onready: (canvas: Canvas | null) => void;
  /** Told after each drawing. */
  ondrawn: (canvas: Canvas) => void;
};

/**
 * Draws the elements on the element that it is attached to. The canvas code is loaded here, with the first picture;
 * one instance lives as long as the element, and is made anew only when the picture becomes large or small.
 */
export function graphCanvas(options: CanvasOptions): Attachment<HTMLElement> {
  return (container) => {
    let code = $state.raw<CanvasCode | null>(null);
    void import('./canvas.ts').then((loaded) => (code = loaded));
    const manyEdges = $derived(code !== null && options.elements().edges.length > code.MANY_EDGES);

    $effect(() => {
      if (code === null) return;
      const { createCanvas } = code;
      const many = manyEdges;
      const canvas = untrack(() => createCanvas(container, options.events, many));
      const stopTheme = onThemeChange(() => canvas.restyle());
      untrack(() => options.onready(canvas));
      $effect(() => {
        const elements = options.elements();
        untrack(() => canvas.sync(elements));
        options.ondrawn(canvas);
      });
      return () => {
        stopTheme();
        options.onready(null);
        canvas.destroy();
      };
    });
  };
}

/** Calls back when the page's theme changes. */
function onThemeChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
