import { requireNode } from './node-version.mjs';

requireNode();
import('./check-sources.mjs');
