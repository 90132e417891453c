import { StoreError } from '../../api/src/store/graph-store.ts';
import type { GraphStore } from '../../api/src/store/graph-store.ts';

/** A store that can be switched off: then it fails as an engine that is away does. */
export function switchable(store: GraphStore): {
  store: GraphStore;
  setFailure: (error: Error | null) => void;
} {
  let failure: Error | null = null;
  const guarded =
    <Arguments extends unknown[], Result>(method: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      if (failure) throw failure;
      return method(...given);
    };
  return {
    store: {
      kind: store.kind,
      read: guarded((query, parameters) => store.read(query, parameters)),
      write: guarded((statements) => store.write(statements)),
      prepareSchema: guarded(() => store.prepareSchema()),
      ping: guarded(() => store.ping()),
      close: () => store.close(),
    },
    setFailure: (error) => {
      failure = error;
    },
  };
}

export const AWAY = new StoreError('STORE_UNAVAILABLE', 'Neo4j at db.example refused the password.');
export const SLOW = new StoreError('STORE_TIMEOUT', 'Question facts-items took too long.');
