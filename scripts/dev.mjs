import { requireNode } from './node-version.mjs';

requireNode();
import('./dev-servers.mjs');
