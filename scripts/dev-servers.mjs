import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { exitOnFailure, ROOT } from './run-command.mjs';

exitOnFailure(ensureInstalled);

/** Both restart or reload by themselves; the UI's server passes /api on to the API. */
const servers = [
  startServer('.', ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'api/src/main.ts']),
  startServer('ui', ['../node_modules/vite/bin/vite.js']),
];
let stopping = false;

// Ctrl+C reaches the servers from the terminal; a second signal would cut their closing short.
process.on('SIGINT', () => (stopping = true));
process.on('SIGTERM', stopAll);
for (const server of servers) {
  server.on('exit', (code) => {
    process.exitCode ??= code ?? 0;
    stopAll();
  });
}

function startServer(folder, args) {
  return spawn(process.execPath, args, { cwd: join(ROOT, folder), stdio: ['ignore', 'inherit', 'inherit'] });
}

/** The two stop together. */
function stopAll() {
  if (stopping) return;
  stopping = true;
  for (const server of servers) if (server.exitCode === null) server.kill('SIGTERM');
}
