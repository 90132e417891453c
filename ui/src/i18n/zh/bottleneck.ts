export const bottleneck = {} as const;
