import { StoreError } from './graph-store.ts';
import type { StoreErrorCode } from './graph-store.ts';

/** Which server is spoken of in a message: never its user name or password. */
export interface Neo4jPlace {
  uri: string;
  database: string;
}

type Translation = [
  prefix: string,
  code: StoreErrorCode,
  message: (what: string, place: Neo4jPlace) => string,
];

/** By the driver's or server's error code, most exact prefix first. */
const TRANSLATIONS: readonly Translation[] = [
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    'STORE_UNAVAILABLE',
    (_what, { uri }) => `Neo4j at ${uri} refuses logins for a while, after too many with a wrong password.`,
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    'STORE_UNAVAILABLE',
    (_what, { uri }) => `Neo4j at ${uri} wants the first password changed before it can be used.`,
  ],
  [
    'Neo.ClientError.Security',
    'STORE_UNAVAILABLE',
    (_what, { uri }) => `Neo4j at ${uri} refused the user name or the password.`,
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    'STORE_UNAVAILABLE',
    (_what, { uri, database }) => `Neo4j at ${uri} has no database named ${database}.`,
  ],
  [
    'Neo.ClientError.Transaction.TransactionTimedOut',
    'STORE_TIMEOUT',
    (what) => `Question ${what} took too long.`,
  ],
  ['Neo.ClientError.Statement.AccessMode', 'STORE_REFUSED', (what) => `Question ${what} tried to write.`],
  ['Neo.ClientError', 'STORE_REFUSED', (what) => `Neo4j refused ${what}.`],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'STORE_REFUSED',
    (what, { uri }) =>
      `Neo4j at ${uri} has not enough memory for ${what} in one transaction; give its heap more, or raise dbms.memory.transaction.total.max.`,
  ],
  [
    'Neo.TransientError',
    'STORE_UNAVAILABLE',
    (what, { uri }) => `Neo4j at ${uri} is too busy to answer ${what}.`,
  ],
  ['', 'STORE_UNAVAILABLE', (_what, { uri }) => `Neo4j at ${uri} does not answer.`],
];

/** Translates any failure of the driver; `what` names the question or the write. */
export function toStoreError(what: string, place: Neo4jPlace, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const driverCode = codeOf(error);
  const found = TRANSLATIONS.find(([prefix]) => driverCode.startsWith(prefix));
  // The last prefix is empty, so every code is found.
  const [, code, message] = found!;
  return new StoreError(code, message(what, place), error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
