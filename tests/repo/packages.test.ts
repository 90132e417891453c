import { describe, expect, it } from 'vitest';
import { importsOf, listFiles, listSources, readText } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

interface PackageJson {
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const WORKSPACES = ['graph-seed', 'api', 'ui'];

/** Packages that are used by name, not by import: on a command line, in a configuration file, or as types alone. */
const COMMAND_FILES = [
  ...listFiles(['scripts'], /\.mjs$/),
  ...['package.json', 'api/package.json', 'ui/package.json', '.prettierrc.json', 'Dockerfile'].map(fileAt),
];
const TYPES_OF_NODE = '@types/node';
/** Programs whose name is not their package's. */
const PROGRAMS: Record<string, string> = { typescript: 'tsc', '@playwright/test': 'playwright' };

function fileAt(path: string): SourceFile {
  return { path, text: readText(path) };
}

function declaredIn(folder: string): string[] {
  const path = folder === '.' ? 'package.json' : `${folder}/package.json`;
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readText(path)) as PackageJson;
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)];
}

/** Packages (not our own files, not Node's) that the sources import, each with one file that does. */
function importedBy(sources: SourceFile[]): Map<string, string> {
  const imports = sources.flatMap(importsOf).filter(({ packageName }) => packageName !== null);
  return new Map(imports.map(({ packageName, from }) => [packageName ?? '', from]));
}

/** Imports of packages that are not declared, as "package (file)". */
function undeclared(sources: SourceFile[], declared: string[]): string[] {
  return [...importedBy(sources)]
    .filter(([name]) => !name.startsWith('node:') && !declared.includes(name))
    .map(([name, from]) => `${name} (${from})`);
}

/** Declared packages that nothing imports and no command names. */
function unused(sources: SourceFile[], declared: string[]): string[] {
  const imported = importedBy(sources);
  return declared.filter((name) => !imported.has(name) && !isNamedInCommands(name));
}

function isNamedInCommands(name: string): boolean {
  if (name === TYPES_OF_NODE) return true;
  const word = new RegExp(`['" /=]${PROGRAMS[name] ?? name}['" /,]`);
  return COMMAND_FILES.some(({ text }) => word.test(withoutDependencies(text)));
}

/** A package's own declaration is no use of it. */
function withoutDependencies(text: string): string {
  return text.replace(/"(dev)?[dD]ependencies": \{[^}]*\}/g, '');
}

describe.each(WORKSPACES)('packages of %s', (workspace) => {
  const sources = listSources(workspace);

  it('are declared where they are imported', () => {
    expect(undeclared(sources, declaredIn(workspace))).toEqual([]);
  });

  it('are used where they are declared', () => {
    expect(unused(sources, declaredIn(workspace))).toEqual([]);
  });
});

describe('packages of the root', () => {
  const sources = [...listSources('tests', 'scripts'), fileAt('eslint.config.js')];

  it('and of the workspaces are all that tests and scripts import', () => {
    expect(undeclared(sources, ['.', ...WORKSPACES].flatMap(declaredIn))).toEqual([]);
  });

  it('are used where they are declared', () => {
    expect(unused(sources, declaredIn('.'))).toEqual([]);
  });
});

describe('the checks themselves', () => {
  const planted = [{ path: 'api/src/a.ts', text: "import leftPad from 'left-pad';\nimport 'node:fs';" }];

  it('see an undeclared import', () => {
    expect(undeclared(planted, ['fastify'])).toEqual(['left-pad (api/src/a.ts)']);
  });

  it('see an unused package', () => {
    expect(unused(planted, ['left-pad', 'right-pad'])).toEqual(['right-pad']);
  });

  it('pin every package exactly', () => {
    const ranges = ['.', ...WORKSPACES].flatMap((folder) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(
        readText(folder === '.' ? 'package.json' : `${folder}/package.json`),
      ) as PackageJson;
      return Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, range]) => !/^\d+\.\d+\.\d+$/.test(range),
      );
    });
    expect(ranges).toEqual([]);
  });
});
