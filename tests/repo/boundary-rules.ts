import type { Import } from './source-files.ts';

/**
 * What each folder may import (the first rule whose folder holds the file counts). `files` are prefixes of our own
 * paths, `packages` names or prefixes of packages. Packages that a workspace does not declare fail elsewhere.
 */
interface FolderRule {
  folder: string;
  files: string[];
  packages: string[];
}

const MODEL = 'graph-seed/model/';
const CONTRACT = 'api/contract/';

const FOLDER_RULES: FolderRule[] = [
  { folder: MODEL, files: [MODEL], packages: ['typebox', '@lianzhu/graph-seed'] },
  { folder: 'graph-seed/', files: ['graph-seed/'], packages: ['*'] },
  { folder: CONTRACT, files: [CONTRACT, MODEL], packages: ['typebox', '@lianzhu/graph-seed'] },
  {
    folder: 'api/src/analysis/',
    files: ['api/src/analysis/', CONTRACT, MODEL],
    packages: ['@lianzhu/graph-seed'],
  },
  { folder: 'api/src/export/', files: ['api/src/export/', CONTRACT, MODEL], packages: ['*'] },
  { folder: 'api/', files: ['api/', 'graph-seed/'], packages: ['*'] },
  { folder: 'ui/', files: ['ui/', CONTRACT, MODEL], packages: ['*'] },
];

/** Packages that one folder alone may import, whatever the rules above say. */
const RESERVED_PACKAGES: { packages: RegExp; only: RegExp }[] = [
  { packages: /^(neo4j-driver|@grafeo-db\/.*)$/, only: /^api\/src\/store\// },
  { packages: /^cytoscape/, only: /^ui\/src\/graph\// },
  { packages: /^(fastify|@fastify\/.*|fastify-plugin)$/, only: /^api\/src\// },
  { packages: /^node:/, only: /^(api\/src|graph-seed\/load)\/|^ui\/vite\.config\.ts$/ },
];

/** Every rule an import breaks, in words. */
export function brokenRules(item: Import): string[] {
  return [...brokenFolderRule(item), ...brokenReservation(item), ...brokenTypeRule(item)];
}

function brokenFolderRule({ from, specifier, target, packageName }: Import): string[] {
  const rule = FOLDER_RULES.find(({ folder }) => from.startsWith(folder));
  if (!rule) return [`${from}: no rule for its folder`];
  const allowed =
    target !== null
      ? rule.files.some((prefix) => target.startsWith(prefix))
      : rule.packages.some((name) => name === '*' || name === packageName);
  return allowed ? [] : [`${from}: ${rule.folder} may not import ${specifier}`];
}

function brokenReservation({ from, specifier, packageName }: Import): string[] {
  if (packageName === null) return [];
  return RESERVED_PACKAGES.filter(({ packages, only }) => packages.test(packageName) && !only.test(from)).map(
    ({ only }) => `${from}: ${specifier} is only for ${only.source}`,
  );
}

/** A value of the contract would bring its schema library into the browser (libraries' note: 43 kB). */
function brokenTypeRule({ from, specifier, target, typeOnly }: Import): string[] {
  const wrong = from.startsWith('ui/') && target?.startsWith(CONTRACT) === true && !typeOnly;
  return wrong ? [`${from}: ${specifier} may only be imported as a type`] : [];
}
