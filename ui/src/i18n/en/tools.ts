import type { tools as zh } from '../zh/tools.ts';

export const tools: Record<keyof typeof zh, string> = {
  title: 'Canvas tools',
  move: 'Move',
  box: 'Select by box',
  lasso: 'Select by lasso',
  labels: 'Names',
  labelsAll: 'All names',
  labelsSmart: 'Names apart',
  labelsNone: 'No names',
  notDrawn: 'Not drawn: {types}',
  menuOf: 'What to do with “{name}”',
  expandAll: 'Expand all neighbours',
  copyId: 'Copy id',
  copied: '{id} copied',
  leaveOut: 'Leave out {name}',
  moreSelected: '{count} more are not listed; all that is selected is marked in the graph and the table.',
  allSteps: 'All steps',
  stepsHint: '{count} steps, the latest first; choose one to have the canvas as it was then.',
  undone: 'Undone',
  here: 'Now',
};
