import { runCommand } from './run-command.mjs';

/** The checks that need no server and no browser, quickest first. Each is one line of `npm test`'s summary. */
export const CHECKS = [
  { name: 'seed data', command: ['npm', 'run', 'seed:check', '--silent'] },
  { name: 'format', command: ['npx', '--no-install', 'prettier', '--check', '--log-level=warn', '.'] },
  { name: 'types', command: ['npx', '--no-install', 'tsc', '-p', '.'] },
  {
    name: 'types of the user interface',
    command: [
      'npx',
      '--no-install',
      'svelte-check',
      '--workspace',
      'ui',
      '--fail-on-warnings',
      '--output',
      'human',
    ],
  },
  { name: 'lint', command: ['npx', '--no-install', 'eslint', '.', '--max-warnings=0'] },
];

/** Runs one step under its heading; true when it succeeded. */
export function runStep({ name, command: [program, ...args] }) {
  console.log(`\n== ${name}`);
  return runCommand(program, args) === 0;
}
