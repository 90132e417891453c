import type { overview as zh } from '../zh/overview.ts';

export const overview: Record<keyof typeof zh, string> = {};
