import { expect, it } from 'vitest';
import { toStoreError } from '../../../api/src/store/neo4j-errors.ts';
import { StoreError } from '../../../api/src/store/graph-store.ts';

const PLACE = { uri: 'neo4j://db', database: 'neo4j' };

/** An error as the driver throws it; the text may hold what must not be shown. */
function driverError(code: string): Error {
  return Object.assign(new Error('internals and pa55word'), { code });
}

it.each<[string, StoreError['code'], RegExp]>([
  ['ServiceUnavailable', 'STORE_UNAVAILABLE', /does not answer/],
  ['SessionExpired', 'STORE_UNAVAILABLE', /does not answer/],
  ['Neo.ClientError.Security.Unauthorized', 'STORE_UNAVAILABLE', /refused the user name or the password/],
  ['Neo.ClientError.Security.CredentialsExpired', 'STORE_UNAVAILABLE', /first password changed/],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'STORE_TIMEOUT', /Question q took/],
  ['Neo.ClientError.Statement.AccessMode', 'STORE_REFUSED', /Question q tried to write/],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', 'STORE_REFUSED', /refused q/],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'STORE_REFUSED', /not enough memory for q/],
  ['Neo.TransientError.Transaction.DeadlockDetected', 'STORE_UNAVAILABLE', /too busy to answer q/],
  ['', 'STORE_UNAVAILABLE', /does not answer/],
])('%s is told as %s', (driverCode, code, message) => {
  const error = toStoreError('q', PLACE, driverError(driverCode));
  expect(error.code).toBe(code);
  expect(error.message).toMatch(message);
  expect(error.message).not.toContain('pa55word');
  expect(error.cause).toMatchObject({ code: driverCode });
});

it('leaves an error of ours as it is', () => {
  const ours = new StoreError('STORE_REFUSED', 'ours');
  expect(toStoreError('q', PLACE, ours)).toBe(ours);
});
