/**
 * Builds the desktop: main, the core process and a job process as modules, and the preload script as one
 * CommonJS file, because a sandboxed preload can be neither a module nor several files.
 */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { builtStamp } from './launch/built-stamp.ts';
import { filesBeside, native, nodeModules, output } from './launch/bundling.ts';
import { thirdPartyNotices } from './notices/third-party.ts';

const project = resolve(import.meta.dirname, '..');
const source = (name: string) => resolve(project, 'electron', name);
/** Native code and Electron itself; everything else is bundled. */
const external = ['electron', ...native];
/** The PDF is typeset with these fonts; they are read as files from their package. */
const reportFonts = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map(
  (file) => `@expo-google-fonts/source-sans-3/${file}`,
);

const common = { target: 'node24', minify: false, sourcemap: false, copyPublicDir: false } as const;

export default defineConfig({
  root: project,
  build: { outDir: resolve(project, 'dist/desktop') },
  plugins: [
    filesBeside(resolve(project, 'electron')),
    thirdPartyNotices({ project, files: reportFonts }),
    builtStamp(),
  ],
  builder: {
    async buildApp(builder) {
      for (const name of ['ssr', 'preload']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  environments: {
    ssr: {
      resolve: { noExternal: true, external },
      build: {
        ...common,
        ssr: true,
        emitAssets: true,
        rolldownOptions: {
          input: {
            main: source('desktop/main.ts'),
            'core-process': source('desktop/core-process.ts'),
            'job-process': source('desktop/job-process.ts'),
          },
          external: [...external, ...nodeModules],
          output,
        },
      },
    },
    preload: {
      resolve: { noExternal: true, external },
      consumer: 'server',
      build: {
        ...common,
        ssr: true,
        emptyOutDir: false,
        rolldownOptions: {
          input: { preload: source('desktop/preload.ts') },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
});
