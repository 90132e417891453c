import { requireNode } from './node-version.mjs';

requireNode();
import('./test-everything.mjs');
