import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeSeedFolder } from '../helpers/seed-tables.ts';
import { smallTables } from '../helpers/small-tables.ts';

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'seed:check', '--', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('npm run seed:check finds nothing wrong with the data that we ship', () => {
  const { status, stdout } = check();
  expect(stdout).toMatch(/\d+ nodes, \d+ relationships, \d+ figures, no problems\n$/);
  expect(status).toBe(0);
});

it('npm run seed:check lists the problems of a folder and fails', () => {
  const tables = smallTables();
  tables['Firm']![0]!['presence'] = '';
  tables['RUNS']![0]!['evidence'] = 'EV7';
  const folder = writeSeedFolder(tables);
  const { status, stderr } = check(folder);
  rmSync(folder, { recursive: true });
  expect(stderr.trim().split('\n')).toEqual([
    'Firm.csv:2: presence: is empty',
    'RUNS.csv:2: evidence: there is no Evidence with id EV7',
    '2 problems',
  ]);
  expect(status).toBe(1);
});
