/**
 * Checks the documents' statements about the project (paths, names, scripts, links, packages and length) against the
 * checkout.
 */
import { posix } from 'node:path';
import type { Manifest } from './house.ts';

/** Word limit of the README: it introduces and refers, the rest is in docs/. */
export const mostWords = 900;

/** The documents among the files of the checkout. */
export const documentsIn = (files: readonly string[]): string[] =>
  files.filter((file) => file.endsWith('.md'));

/** Text between backticks, on one line. */
const quoted = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);

const blocks = /^```[\s\S]*?^```/gm;

/** A text without its code blocks: their contents are for typing, not references. */
const withoutBlocks = (text: string): string => text.replace(blocks, '');

/** Whether a path exists; `KEY` and `NAME` stand for any name in it, `000N` for any number. */
function exists(path: string, files: readonly string[]): boolean {
  const wanted = path
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\b(KEY|NAME)\b/g, '[a-z][\\w-]*')
    .replace(/\b0+N\b/g, '\\d+');
  const pattern = new RegExp(`^${wanted}${path.endsWith('/') ? '' : '($|/)'}`);
  return files.some((file) => pattern.test(file));
}

/** Paths in the checkout that a document names but that do not exist. */
export function missingPaths(text: string, files: readonly string[]): string[] {
  return quoted(text)
    .filter((word) => /^(shared|electron|renderer|build|test|docs|findings|\.ci)\/[\w./-]*$/.test(word))
    .filter((path) => !exists(path, files))
    .map((path) => `${path} does not exist`);
}

/** Folders of the program that a page does not name: those of `shared/`, `electron/`, `renderer/` and of the core. */
export function unnamedFolders(text: string, files: readonly string[]): string[] {
  const folders = files.flatMap((file) => [
    ...(/^(shared|electron|renderer)\/[^/]+\//.exec(file)?.slice(0, 1) ?? []),
    ...(/^electron\/core\/[^/]+\//.exec(file)?.slice(0, 1) ?? []),
  ]);
  const named = new Set(quoted(text));
  return [...new Set(folders)]
    .filter((folder) => !named.has(folder))
    .map((folder) => `${folder} is not named`);
}

/** Every word of the code, of which names are made. */
export const wordsOfCode = (sources: readonly string[]): ReadonlySet<string> =>
  new Set(sources.flatMap((source) => source.match(/\w+/g) ?? []));

/** Names of code (`likeThis`, `LIKE_THIS`, each part of `like.this`) that a document names but that stand in no source. */
export function missingNames(text: string, words: ReadonlySet<string>): string[] {
  return quoted(text)
    .filter((word) => /^\w+(\.\w+)*$/.test(word))
    .flatMap((word) => word.split('.'))
    .filter((name) => /^[a-z]+[A-Z][A-Za-z]*$|^[A-Z][A-Z_]{3,}$/.test(name) && !words.has(name))
    .map((name) => `${name} stands in no source`);
}

/** Tests that a document names as `file` “title” but that do not exist; a title may be a part of one. */
export function missingTests(text: string, read: (file: string) => string | null): string[] {
  return [...text.matchAll(/`([^`\n]+\.(?:test|spec)\.tsx?)` “([^”\n]+)”/g)].flatMap(
    ([, file = '', title = '']) => {
      const code = read(file);
      if (code === null) return [`${file} does not exist`];
      const titles = [...code.matchAll(/(['"`])((?:(?!\1).)+)\1/g)].map(([, , found = '']) => found);
      return titles.some((found) => found.includes(title)) ? [] : [`${file} has no test “${title}”`];
    },
  );
}

/** npm scripts that a document names, also in code blocks, but that do not exist. */
export function missingScripts(text: string, scripts: Readonly<Record<string, string>>): string[] {
  const typed = [...quoted(text), ...(text.match(blocks) ?? [])].join('\n');
  const named = [...typed.matchAll(/\bnpm (?:run )?(?:--silent )?([a-z][\w:-]*)/g)].map(
    ([, script = '']) => script,
  );
  const ofNpm = ['ci', 'install', 'run'];
  return [...new Set(named)]
    .filter((script) => !ofNpm.includes(script) && !scripts[script])
    .map((script) => `there is no script ${script}`);
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** Targets of a document's relative links, from the top of the checkout. */
function linksOf(file: string, text: string): { path: string; anchor: string; told: string }[] {
  return [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, told = '']) => told)
    .filter((told) => !/^[a-z]+:/.test(told))
    .map((told) => {
      const [target = '', anchor = ''] = told.split('#');
      const path = target === '' ? file : posix.join(posix.dirname(file), target);
      return { path, anchor, told };
    });
}

/** Broken relative links of a document: the file does not exist, or has no such heading. */
export function deadLinks(file: string, files: readonly string[], read: (file: string) => string): string[] {
  return linksOf(file, read(file)).flatMap(({ path, anchor, told }) => {
    if (!files.includes(path)) return [`${told} does not exist`];
    return anchor === '' || anchorsOf(read(path)).includes(anchor) ? [] : [`${told} has no such heading`];
  });
}

/** Documents in docs/ and findings/ that no other document links to: nobody would find them. */
export function unlinked(files: readonly string[], read: (file: string) => string): string[] {
  const documents = documentsIn(files);
  const linked = new Set(
    documents.flatMap((file) =>
      linksOf(file, read(file))
        .map(({ path }) => path)
        .filter((path) => path !== file),
    ),
  );
  return documents.filter((file) => /^(docs|findings)\//.test(file) && !linked.has(file));
}

/** A package without its reason in the dependency table, and a row for an unused package. */
export function dependencyErrors(text: string, manifest: Manifest): string[] {
  const rows = [...text.matchAll(/^\| (`[^|]+`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  const packages = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].flatMap(
    (group) => Object.keys(group ?? {}),
  );
  return [
    ...packages.filter((name) => !rows.includes(name)).map((name) => `no reason for ${name}`),
    ...rows.filter((name) => !packages.includes(name)).map((name) => `${name} is not a dependency`),
    ...rows.filter((name, at) => rows.indexOf(name) !== at).map((name) => `${name} stands there twice`),
  ];
}

/** Number of words in a text; a token without a letter or digit is not a word. */
export const wordsOf = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
