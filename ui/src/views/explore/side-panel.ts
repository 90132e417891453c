/** Panels that stand where the details stand, one at a time. */
export type SidePanel = 'scenes' | 'steps' | 'path' | 'compare';
