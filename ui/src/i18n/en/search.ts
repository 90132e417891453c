import type { search as zh } from '../zh/search.ts';

export const search: Record<keyof typeof zh, string> = {};
