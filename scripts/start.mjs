import { requireNode } from './node-version.mjs';

requireNode();
import('./start-product.mjs');
