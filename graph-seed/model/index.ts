export * from './vocabulary.ts';
export * from './entities.ts';
