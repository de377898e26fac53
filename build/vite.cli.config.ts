/**
 * Builds the command line and its job processes into few files: Node opens and checks some 1,200 modules one by one
 * otherwise, which takes longer than what most commands do.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { codeVersion } from '../electron/core/derived/code-version.ts';
import { builtFolder } from './launch/built-cli.cjs';
import { filesBeside, native, nodeModules, output } from './launch/bundling.ts';

const project = resolve(import.meta.dirname, '..');
const electron = resolve(project, 'electron');
/** A result is two folders below `dist/`. */
const result = resolve(builtFolder(project), 'of-these-sources');

/** A module that asks for its own folder still gets the one of its source, from which it reaches others. */
const ownFolders: Plugin = {
  name: 'own-folders',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(project + sep) || !code.includes('import.meta.dirname')) return null;
    const back = relative(result, dirname(id)).replaceAll(sep, '/');
    return code.replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${back}`)})`);
  },
};

/**
 * The version of the code that judges is that of the sources, which the result is made of. With one of its own, a
 * register would be judged anew each time the command line and the screens take turns.
 */
const versionOfSources: Plugin = {
  name: 'version-of-sources',
  enforce: 'pre',
  load: (id) =>
    id === resolve(electron, 'core/derived/code-version.ts')
      ? `export const codeVersion = () => ${JSON.stringify(codeVersion())};`
      : null,
};

export default defineConfig({
  root: project,
  plugins: [versionOfSources, ownFolders, filesBeside(electron)],
  ssr: { noExternal: true, external: native },
  build: {
    outDir: result,
    target: 'node22',
    minify: false,
    sourcemap: false,
    copyPublicDir: false,
    ssr: true,
    emitAssets: true,
    rolldownOptions: {
      input: { main: resolve(electron, 'cli/main.ts') },
      external: [...native, ...nodeModules],
      output,
    },
  },
});
