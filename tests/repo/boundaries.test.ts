import { describe, expect, it } from 'vitest';
import { brokenRules } from './boundary-rules.ts';
import { importsOf, listSources } from './source-files.ts';

const sources = listSources('graph-seed', 'api', 'ui');

/** What the rules say of one planted line of code. */
function planted(path: string, text: string): string[] {
  return importsOf({ path, text }).flatMap(brokenRules);
}

describe('dependency direction', () => {
  it('holds in every source file', () => {
    const imports = sources.flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.flatMap(brokenRules)).toEqual([]);
  });

  it.each([
    ['graph-seed/model/a.ts', "import { readFileSync } from 'node:fs';"],
    ['graph-seed/load/a.ts', "import { List } from '../../api/contract/index.ts';"],
    ['api/contract/a.ts', "import type { App } from '../src/app.ts';"],
    ['api/contract/a.ts', "import fastify from 'fastify';"],
    ['api/src/queries/a.ts', "import neo4j from 'neo4j-driver';"],
    ['api/src/analysis/a.ts', "import type { GraphStore } from '../store/graph-store.ts';"],
    ['api/src/export/a.ts', "import { read } from '../queries/read-rows.ts';"],
    ['api/src/a.ts', "import { t } from '../../ui/src/i18n/index.ts';"],
    ['api/src/a.ts', "const later = await import('../../tests/helpers/a.ts');"],
    ['ui/src/views/a.svelte', '<script lang="ts">import cytoscape from \'cytoscape\';</script>'],
    ['ui/src/a.ts', "import { loadSeed } from '@lianzhu/graph-seed/load';"],
    ['ui/src/a.ts', "import { WEIGHT_DEFAULTS } from '@lianzhu/api/contract';"],
    ['ui/src/a.ts', "export { buildApp } from '../../api/src/app.ts';"],
  ])('is broken by a planted import in %s: %s', (path, text) => {
    expect(planted(path, text)).not.toEqual([]);
  });

  it('lets the intended imports pass', () => {
    expect(planted('ui/src/a.ts', "import type { Cell } from '@lianzhu/api/contract';")).toEqual([]);
    expect(planted('ui/src/a.ts', "import { FACTORS } from '@lianzhu/graph-seed/model';")).toEqual([]);
    expect(planted('api/src/store/a.ts', "import neo4j from 'neo4j-driver';")).toEqual([]);
  });
});

describe('environment', () => {
  const readsEnvironment = /process\.env|\benv\b[^;\n]*from 'node:process'/;

  it('is read by api/src/config.ts alone', () => {
    const readers = sources.filter(({ text }) => readsEnvironment.test(text)).map(({ path }) => path);
    expect(readers.filter((path) => path !== 'api/src/config.ts' && path !== 'ui/vite.config.ts')).toEqual(
      [],
    );
    expect(readers).toContain('api/src/config.ts');
  });
});

describe('data is not code', () => {
  it('keeps the district out of api and ui', () => {
    const product = [...sources.filter(({ path }) => /^(api|ui)\//.test(path))];
    expect(product.filter(({ text }) => /番禺|panyu/i.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
