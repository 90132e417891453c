import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Modules without effects of their own: what a view does not use of them stays out of its chunk. */
const PURE_MODULES = /graph-seed[\\/]model|api[\\/]contract|node_modules[\\/]typebox/;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [svelte()],
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.LIANZHU_PORT ?? 8080}` } },
  build: {
    target: 'es2022',
    // The server's content policy allows no inline script or data address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !PURE_MODULES.test(id) },
      output: {
        // The canvas is loaded with the first view that draws one, never before.
        codeSplitting: {
          groups: [{ name: 'canvas', test: /node_modules[\\/]cytoscape[\\/]/ }],
        },
      },
    },
  },
});
