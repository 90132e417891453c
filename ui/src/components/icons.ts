/** Names in the sprite: icons of 16 px, and marks of node labels of 20 px. */
export type IconName =
  | 'talent'
  | 'land'
  | 'capital'
  | 'technology'
  | 'data'
  | 'search'
  | 'down'
  | 'right'
  | 'x'
  | 'export'
  | 'link'
  | 'table'
  | 'sun'
  | 'moon'
  | 'help'
  | 'undo'
  | 'redo'
  | 'plus'
  | 'minus'
  | 'fit'
  | 'menu'
  | 'warn'
  | 'eye'
  | 'check'
  | 'graph'
  | 'pin'
  | 'query';

export type MarkName =
  'chain' | 'segment' | 'firm' | 'factor' | 'need' | 'need-inf' | 'measure' | 'body' | 'evidence' | 'source';
