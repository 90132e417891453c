import type { explore as zh } from '../zh/explore.ts';

export const explore: Record<keyof typeof zh, string> = {};
