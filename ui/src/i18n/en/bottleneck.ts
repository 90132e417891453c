import type { bottleneck as zh } from '../zh/bottleneck.ts';

export const bottleneck: Record<keyof typeof zh, string> = {};
