/** What the bundles of the desktop and of the command line have in common: both run in Node, beside native code. */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Native code, which stays a package of its own. */
export const native = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler'];

/** Node's own modules, by either of their names. */
export const nodeModules = builtinModules.flatMap((name) => [name, `node:${name}`]);

/** How the files of a bundle are called: by their name alone, in one folder. */
export const output = {
  format: 'es',
  assetFileNames: '[name][extname]',
  entryFileNames: '[name].js',
  chunkFileNames: 'part-[name].js',
} as const;

/**
 * Includes the files that a module under `electron` refers to as `new URL('name', import.meta.url)`: they would be left
 * behind when the module is bundled, which puts it elsewhere. A module among them becomes an entry of its own. All results are in one folder.
 * @param electron the folder `electron` of the project
 */
export const filesBeside = (electron: string): Plugin => ({
  name: 'files-beside',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(electron + sep)) return null;
    return code.replace(/new URL\('([^':]+)', import\.meta\.url\)/g, (_match, name: string) => {
      const file = resolve(dirname(id), name);
      const flat = relative(resolve(electron, 'core'), file).replaceAll(sep, '-');
      const fileName = flat.replace(/\.ts$/, '.js');
      if (fileName !== flat) this.emitFile({ type: 'chunk', id: file, fileName });
      else this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      return `new URL('./${fileName}', import.meta.url)`;
    });
  },
});
