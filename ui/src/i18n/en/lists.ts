import type { lists as zh } from '../zh/lists.ts';

export const lists: Record<keyof typeof zh, string> = {};
