import type { tools as zh } from '../zh/tools.ts';

export const tools: Record<keyof typeof zh, string> = {
  labels: 'Names',
  labelsAll: 'All names',
  labelsSmart: 'Names without overlap',
  labelsNone: 'No names',
};
