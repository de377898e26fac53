/** Builds the window's page. Both hosts serve the result as files under a strict policy, so nothing is inlined. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { builtStamp } from './built-stamp.ts';

const project = resolve(import.meta.dirname, '..');

export default defineConfig({
  root: resolve(project, 'renderer'),
  plugins: [react(), builtStamp()],
  build: {
    outDir: resolve(project, 'dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome140',
    sourcemap: false,
    // One page of a local program: a second file would cost a round trip and save nothing.
    chunkSizeWarningLimit: 2000,
  },
});
