import type { chain as zh } from '../zh/chain.ts';

export const chain: Record<keyof typeof zh, string> = {};
