import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** `npx vitest --config tests/vitest.config.ts --project store` runs one of them. */
export default defineConfig({
  root,
  test: {
    projects: [
      project('unit', ['tests/unit/**/*.test.ts', 'tests/seed/**/*.test.ts', 'tests/export/**/*.test.ts']),
      project('repo', ['tests/repo/**/*.test.ts']),
      project('api', ['tests/api/**/*.test.ts']),
      {
        root,
        test: {
          ...project('store', ['tests/store/**/*.test.ts']).test,
          globalSetup: ['tests/neo4j/global-setup.ts'],
          // One server and one database for all files.
          fileParallelism: false,
        },
      },
    ],
  },
});

function project(name: string, include: string[]) {
  return { root, test: { name, include, environment: 'node', testTimeout: 30_000, hookTimeout: 60_000 } };
}
