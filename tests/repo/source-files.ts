import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the repository: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** One import. `target` is the imported file's path where it is ours, else null; `packageName` the reverse. */
export interface Import {
  from: string;
  specifier: string;
  typeOnly: boolean;
  target: string | null;
  packageName: string | null;
}

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', 'test-results', 'coverage']);
const SOURCE = /\.(ts|mjs|js|svelte)$/;

/** Every file below the folders (from the root) whose path matches, sorted by path. Generated folders are left out. */
export function listFiles(folders: string[], pattern: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) => walk(folder))
    .filter((path) => pattern.test(path))
    .sort()
    .map((path) => ({ path, text: readText(path) }));
}

/** Every source file below the folders. */
export function listSources(...folders: string[]): SourceFile[] {
  return listFiles(folders, SOURCE);
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every static import, export-from, dynamic import and import type of a file, Svelte scripts included. */
export function importsOf(file: SourceFile): Import[] {
  const scripts = file.path.endsWith('.svelte') ? svelteScripts(file.text) : [file.text];
  return scripts.flatMap((script) => {
    const tree = ts.createSourceFile('file.ts', script, ts.ScriptTarget.Latest, true);
    return collectImports(tree).map(({ specifier, typeOnly }) => ({
      from: file.path,
      specifier,
      typeOnly,
      target: targetOf(file.path, specifier),
      packageName: packageOf(specifier),
    }));
  });
}

/** The folders of ours that packages name, by their `exports`. */
const OWN_PACKAGES: Record<string, string> = {
  '@lianzhu/graph-seed/model': 'graph-seed/model/index.ts',
  '@lianzhu/graph-seed/load': 'graph-seed/load/index.ts',
  '@lianzhu/api/contract': 'api/contract/index.ts',
};

function walk(path: string): string[] {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const child = posix.join(path, entry.name);
    return entry.isDirectory() ? walk(child) : [child];
  });
}

function svelteScripts(text: string): string[] {
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
}

function collectImports(node: ts.Node): { specifier: string; typeOnly: boolean }[] {
  const own = readImport(node);
  const inside: { specifier: string; typeOnly: boolean }[] = own ? [own] : [];
  ts.forEachChild(node, (child) => {
    inside.push(...collectImports(child));
  });
  return inside;
}

function readImport(node: ts.Node): { specifier: string; typeOnly: boolean } | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.importClause?.isTypeOnly ?? false };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return { specifier: node.argument.literal.text, typeOnly: true };
  }
  const argument = isImportCall(node) ? node.arguments[0] : undefined;
  if (argument && ts.isStringLiteral(argument)) return { specifier: argument.text, typeOnly: false };
  return null;
}

function isImportCall(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function targetOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return OWN_PACKAGES[specifier] ?? null;
}

/** The package of a bare specifier: `@scope/name` or `name`; `node:fs` keeps its prefix. */
function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.')) return null;
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
