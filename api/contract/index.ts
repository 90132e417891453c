export * from './graph.ts';
export * from './lists.ts';
export * from './bottlenecks.ts';
export * from './resources.ts';
export * from './queries.ts';
export * from './exports.ts';
export * from './decisions.ts';
export * from './questions.ts';
