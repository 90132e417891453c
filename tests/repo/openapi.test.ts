import { afterAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../api/src/app.ts';
import { openEmbeddedStore } from '../../api/src/store/embedded-store.ts';
import { readText } from './source-files.ts';

const store = await openEmbeddedStore({ folder: null, readTimeoutMs: 1000 });
afterAll(() => store.close());

describe('api/openapi.json', () => {
  it('is what the server says of itself (npx vitest run tests/repo/openapi.test.ts -u writes it)', async () => {
    const { version } = JSON.parse(readText('package.json')) as { version: string };
    const app = await buildApp({ store, appVersion: version, uiFolder: '/nonexistent' });
    const served: unknown = (await app.inject('/api/v1/openapi.json')).json();
    await app.close();
    await expect(`${JSON.stringify(served, null, 2)}\n`).toMatchFileSnapshot('../../api/openapi.json');
  });
});
