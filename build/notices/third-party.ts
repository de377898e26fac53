/** Writes THIRD-PARTY-NOTICES.txt next to the build result: an entry per package in it or shipped with it. */
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { noticesHead } from '../../shared/words/notices.ts';
import { manifestOf, NotAllowed, type Notice, packageFolder, packageNotice } from './package-notice.ts';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const RULE = `\n\n${'='.repeat(100)}\n`;

/** A single notices file, each package once, by name; the same packages give the same bytes. */
function written(entries: readonly string[]): string {
  const sorted = [...new Set(entries)].sort((one, other) => (one < other ? -1 : 1));
  return `${[`${noticesHead.nl}\n\n${noticesHead.en}`, ...sorted].join(RULE)}\n`;
}

const entryOf = ({ name, version, licence, texts }: Notice) =>
  [`${name} ${version}\n${licence}`, ...texts].join('\n\n');

/** Merges notices files, because one program may be built in several parts. */
export const mergeNotices = (files: readonly string[]): string =>
  written(files.flatMap((file) => file.trimEnd().split(RULE).slice(1)));

export type NoticeEntry = Pick<Notice, 'name' | 'version' | 'licence'>;

/** What a notices file lists. */
export const entriesIn = (file: string): NoticeEntry[] =>
  file
    .split(RULE)
    .slice(1)
    .map((entry) => {
      const [head = '', licence = ''] = entry.split('\n', 2);
      const [name = '', version = ''] = head.split(' ');
      return { name, version, licence };
    });

/** Names and versions in a notices file, as `name version`. */
export const listedIn = (file: string): string[] =>
  entriesIn(file).map(({ name, version }) => `${name} ${version}`);

/** A notices file of parts that no bundler sees. */
export const noticesOf = (notices: readonly Notice[]): string => written(notices.map(entryOf));

/**
 * `\0vite/preload-helper.js` is code from vite that is in no file; it starts with the name of its package.
 */
const builder = (id: string) => /^\0((?:@[^/:]+\/)?[^/:]+)\//.exec(id)?.[1];

/** The files in a bundle, and the packages that it refers to without a file: external ones, builders. */
function usedIn(bundle: Rolldown.OutputBundle, root: string): { files: string[]; packages: string[] } {
  const files: string[] = [];
  const packages: string[] = [];
  for (const output of Object.values(bundle)) {
    if (output.type === 'asset') {
      files.push(...output.originalFileNames.map((name) => resolve(root, name)));
      continue;
    }
    for (const id of output.moduleIds) {
      const name = builder(id);
      if (name === undefined) files.push(resolve(id.replace(/^\0/, '').replace(/[?#].*$/, '')));
      else packages.push(name);
    }
    const outside = [...output.imports, ...output.dynamicImports].filter((name) => !(name in bundle));
    packages.push(...outside.filter((name) => !isBuiltin(name)));
  }
  return { files, packages };
}

export interface NoticesOptions {
  /** The project folder, which contains node_modules. */
  readonly project: string;
  /** Files packaged without bundling, relative to node_modules: no bundler sees that they are used. */
  readonly files?: readonly string[];
}

/** Vite plugin that writes the notices. Errors, which fail the build: `NotAllowed`. */
export function thirdPartyNotices({ project, files: beside = [] }: NoticesOptions): Plugin {
  const modules = join(project, 'node_modules');
  return {
    name: 'third-party-notices',
    generateBundle(_options, bundle) {
      const { config } = this.environment;
      const notices = new Map<string, Notice>();
      const used = usedIn(bundle, config.root);
      const filesOf = new Map<string, string[]>();
      for (const file of [...used.files, ...beside.map((path) => join(modules, path))]) {
        const folder = packageFolder(file);
        if (folder !== null) filesOf.set(folder, [...(filesOf.get(folder) ?? []), file]);
      }
      for (const [folder, files] of filesOf) notices.set(folder, packageNotice(folder, files));
      for (const name of used.packages)
        addWhole(notices, modules, name, manifestOf(project).dependencies ?? {});
      const mine = written([...notices.values()].map(entryOf));
      // A build that adds to a folder also adds to that folder's notices.
      const there = join(resolve(config.root, config.build.outDir), NOTICES);
      const earlier =
        config.build.emptyOutDir === false && existsSync(there) ? [readFileSync(there, 'utf8')] : [];
      this.emitFile({ type: 'asset', fileName: NOTICES, source: mergeNotices([...earlier, mine]) });
    },
  };
}

/**
 * Adds a package that is not bundled. If the project packages it, its dependencies are included, as are its
 * installed builds for platforms; otherwise (Electron, the builder's own helpers) it is added alone.
 */
function addWhole(
  notices: Map<string, Notice>,
  modules: string,
  name: string,
  packed: Record<string, string>,
  parent?: Notice,
): void {
  const folder = join(modules, name);
  if (notices.has(folder)) return;
  if (!existsSync(folder)) throw new NotAllowed(name, 'it is not installed.');
  const notice = packageNotice(folder, [], parent);
  notices.set(folder, notice);
  if (!(name in packed)) return;
  const { dependencies = {}, optionalDependencies = {} } = manifestOf(folder);
  for (const other of Object.keys(dependencies)) addWhole(notices, modules, other, dependencies);
  for (const other of Object.keys(optionalDependencies))
    if (existsSync(join(modules, other))) addWhole(notices, modules, other, optionalDependencies, notice);
}
