/** Modules refer to files by their own place; a bundle puts them elsewhere. These plugins keep both together. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Includes the files that a module under `electron` refers to as `new URL('name', import.meta.url)`: they would be left
 * behind when the module is bundled. A module among them becomes an entry of its own. All results are in one folder.
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
