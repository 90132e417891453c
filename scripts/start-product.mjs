import { ensureInstalled } from './install.mjs';
import { exitOnFailure } from './run-command.mjs';
import { ensureUiBuilt } from './ui-build.mjs';

exitOnFailure(() => {
  ensureInstalled();
  ensureUiBuilt();
});

// The server runs in this very process: signals, exit codes and memory are its own.
const { register } = await import('tsx/esm/api');
register();
await import('../api/src/main.ts');
