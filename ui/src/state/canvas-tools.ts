/** What dragging on the canvas does: it moves the view and the nodes, or draws what is to be selected. */
export const CANVAS_TOOLS = ['move', 'box', 'lasso'] as const;
export type CanvasTool = (typeof CANVAS_TOOLS)[number];

/** The key of each tool. */
export const TOOL_KEYS = { move: 'V', box: 'B', lasso: 'L' } as const satisfies Record<CanvasTool, string>;
