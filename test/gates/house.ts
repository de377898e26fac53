/**
 * House rules that no existing tool checks: which files may be where, how large, and what no file may reveal.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Files of the checkout that git tracks or would add, relative to it. Throws outside a git checkout. */
export function filesOf(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

const topLevel = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron',
  'renderer',
  'shared',
  'build',
  'test',
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs',
  'findings',
];

/** Entries of the top level that do not belong there; dot-files and a licence may be there. */
export function strayTopLevel(files: readonly string[]): string[] {
  const entries = new Set(files.map((file) => file.split('/')[0] ?? file));
  return [...entries].filter(
    (entry) => !topLevel.includes(entry) && !entry.startsWith('.') && !/^LICEN[CS]E/.test(entry),
  );
}

/** Longest file that can be read without endless scrolling. */
export const longestFile = 400;

const isSource = (file: string) =>
  /\.([cm]?[jt]sx?|css|html|typ|sql)$/.test(file) && !file.startsWith('test/fixtures/');

/** Source files of more than 400 lines that are not on the list of those with a reason. */
export function tooLong(
  files: readonly string[],
  read: (file: string) => string,
  reasons: Readonly<Record<string, string>>,
): string[] {
  return files
    .filter(isSource)
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > longestFile && !reasons[file])
    .map(({ file, lines }) => `${file}: ${lines} lines`);
}

/**
 * What would tie the project to one machine: its own path, the home folder, other people's, a package
 * registry.
 */
export function machineTraces(root: string): RegExp[] {
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return [
    new RegExp(`${literal(root)}\\b`),
    new RegExp(`${literal(homedir())}[\\\\/]`),
    // An example may mention somebody's home folder in general, not a specific person's.
    /(?<![\w.])\/(home|Users)\/(?!(naam|name|user|[a-z])\/)[a-z][\w.-]*\//,
    /\b[A-Z]:\\+Users\\+\w/,
    /\bregistry\.[a-z0-9-]+\.[a-z]{2,}/i,
    /"resolved"\s*:\s*"http/,
    /^\s*registry\s*=/m,
  ];
}

/** Text files that name a machine or a registry. */
export function tracesIn(
  files: readonly string[],
  read: (file: string) => string,
  traces: readonly RegExp[],
): string[] {
  return files.flatMap((file) => {
    const text = read(file);
    // A file with a zero byte is not text.
    if (text.includes('\0')) return [];
    return traces.flatMap((trace) => {
      const found = trace.exec(text);
      return found ? [`${file}: ${found[0]}`] : [];
    });
  });
}

export type Manifest = Partial<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
>;

/** Packages without an exact version: `^`, `~`, ranges, tags and addresses resolve differently tomorrow. */
export function inexactVersions(manifest: Manifest): string[] {
  return [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies]
    .flatMap((packages) => Object.entries(packages ?? {}))
    .filter(([, version]) => !/^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: ${version}`);
}

/** npm scripts that start a file that does not exist. */
export function deadScripts(scripts: Readonly<Record<string, string>>, files: readonly string[]): string[] {
  return Object.entries(scripts).flatMap(([name, command]) =>
    command
      .split(' ')
      .filter((word) => /^(\.\/)?[\w.-]+\/.*\.[cm]?[jt]s(on)?$/.test(word))
      .filter((word) => !files.includes(word.replace(/^\.\//, '')))
      .map((word) => `${name}: ${word} does not exist`),
  );
}

type Lock = {
  packages: Record<
    string,
    { version?: string; integrity?: string; optionalDependencies?: Record<string, string>; os?: string[] }
  >;
};

/**
 * What the lockfile lacks: optional packages (for other platforms, which npm silently omits if a registry
 * does not have them, and then refuses the lockfile), and the integrity hash of a package that is for every
 * platform.
 */
export function lockfileGaps({ packages }: Lock): string[] {
  const reachable = (from: string, name: string) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
      if (at === '') return false;
    }
  };
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !reachable(path, name))
      .map((name) => `${path || 'the project'} lacks ${name}`),
    ...(path !== '' && !entry.integrity && !entry.os ? [`${path} has no integrity`] : []),
  ]);
}

/** Reads a file of the checkout as text. */
export const reader = (root: string) => (file: string) => readFileSync(join(root, file), 'utf8');
