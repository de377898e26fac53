/** Builds the window's page. Both hosts serve it as files under a strict policy, so nothing is inlined. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { pictures } from '../shared/atlas/drawn.ts';
import { builtStamp } from './launch/built-stamp.ts';
import { thirdPartyNotices } from './notices/third-party.ts';

const project = resolve(import.meta.dirname, '..');

/**
 * The worker of the PDF viewer and its decoders for scans, which it loads by name at run time. The decoders
 * are those without WebAssembly: the page's policy does not allow it.
 */
const pdfFiles: Plugin = {
  name: 'pdf-files',
  generateBundle() {
    const names = {
      'worker.js': 'build/pdf.worker.min.mjs',
      'jbig2_nowasm_fallback.js': 'wasm/jbig2_nowasm_fallback.js',
      'openjpeg_nowasm_fallback.js': 'wasm/openjpeg_nowasm_fallback.js',
    };
    for (const [name, file] of Object.entries(names)) {
      const originalFileName = resolve(project, 'node_modules/pdfjs-dist', file);
      const source = readFileSync(originalFileName);
      this.emitFile({ type: 'asset', fileName: `pdf/${name}`, originalFileName, source });
    }
  },
};

const atlas = resolve(project, 'shared/atlas/drawn.ts');

/**
 * The pictures of the atlas in place of what draws them: projecting the world was a quarter of what the start page
 * computes, and gives the same every time.
 */
const drawnAtlas: Plugin = {
  name: 'drawn-atlas',
  load: (id) =>
    id === atlas ? `export const pictures = JSON.parse(${JSON.stringify(JSON.stringify(pictures))});` : null,
};

export default defineConfig({
  root: resolve(project, 'renderer'),
  plugins: [
    react(),
    pdfFiles,
    drawnAtlas,
    // The data of the atlas are in the pictures, without their name.
    thirdPartyNotices({ project, files: ['world-atlas/countries-110m.json'] }),
    builtStamp(),
  ],
  build: {
    outDir: resolve(project, 'dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome140',
    sourcemap: false,
    // A single page of a local program: splitting it would cost a round trip and save nothing.
    chunkSizeWarningLimit: 2000,
  },
});
