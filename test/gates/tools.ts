import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Ended, runPackage } from '../runner/process.ts';

/** A tool's findings in a tree: what is wrong (empty = nothing), and how many of our files it checked. */
export type Findings = { problems: string[]; seen: number };

/** The folders that hold our code. */
export const folders = ['shared', 'electron', 'renderer', 'build', 'test'];

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

const problemsOf = (ended: Ended, found: string[]) =>
  found.length > 0 || ended.code === 0 ? found : [ended.output.trim() || `ended with code ${ended.code}`];

/** Our TypeScript files in a tree, relative to it, with forward slashes. */
export function sourcesOf(root: string): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** TypeScript over one project file (`tsconfig.json`, or the stricter one of shared/). */
export async function types(root: string, project: string, log?: string): Promise<Findings> {
  const ended = await runPackage('@typescript/native', ['-p', project, '--listFiles', '--pretty', 'false'], {
    bin: 'tsc',
    cwd: root,
    ...(log && { log }),
  });
  const isListed = (line: string) => /^(\/|[A-Za-z]:[\\/])/.test(line);
  const ours = lines(ended.output).filter((line) => isListed(line) && !line.includes('node_modules'));
  return {
    problems: problemsOf(
      ended,
      lines(ended.output).filter((line) => !isListed(line)),
    ),
    seen: ours.length,
  };
}

/** Biome: formatting, lint and order of imports; a warning counts as an error. */
export async function lint(root: string, log?: string): Promise<Findings> {
  const ended = await runPackage(
    '@biomejs/biome',
    ['check', '--error-on-warnings', '--max-diagnostics=50', '--colors=off', '.'],
    { cwd: root, ...(log && { log }) },
  );
  return {
    problems: ended.code === 0 ? [] : lines(ended.output),
    seen: Number(/Checked (\d+) files?/.exec(ended.output)?.[1] ?? 0),
  };
}

type Cruise = {
  modules: { source: string }[];
  summary: {
    violations: { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] }[];
  };
};

/**
 * The directions between the parts of the project. A file that the tool did not see is also a problem: with
 * an unusable parser it sees nothing, and reports no errors.
 */
export async function architecture(root: string, log?: string): Promise<Findings> {
  const ended = await runPackage('dependency-cruiser', ['--output-type', 'json', ...folders], {
    bin: 'depcruise',
    cwd: root,
    ...(log && { log }),
  });
  let cruise: Cruise;
  try {
    cruise = JSON.parse(ended.output.slice(ended.output.indexOf('{'), ended.output.lastIndexOf('}') + 1));
  } catch {
    return { problems: [ended.output.trim() || 'dependency-cruiser said nothing.'], seen: 0 };
  }
  const seen = new Set(cruise.modules.map(({ source }) => source));
  const unseen = sourcesOf(root).filter((file) => !seen.has(file));
  const ours = [...seen].filter((source) => folders.some((folder) => source.startsWith(`${folder}/`)));
  const problems = cruise.summary.violations.map(({ rule, from, to, cycle }) =>
    [`${rule.name}: ${from}`, ...(cycle?.map(({ name }) => name) ?? (to === from ? [] : [to]))].join(' → '),
  );
  if (ours.length === 0) problems.push('dependency-cruiser saw no module.');
  else if (unseen.length > 0) problems.push(`dependency-cruiser did not see: ${unseen.join(', ')}`);
  return { problems, seen: ours.length };
}

/** Knip: unused files, exports and packages, and packages that are used but not declared. */
export async function unused(root: string, log?: string): Promise<Findings> {
  const ended = await runPackage('knip', ['--no-progress', '--reporter', 'compact', '--no-config-hints'], {
    cwd: root,
    ...(log && { log }),
  });
  return {
    problems: ended.code === 0 ? [] : problemsOf(ended, lines(ended.output)),
    seen: sourcesOf(root).length,
  };
}

/** Whether the lockfile has what `npm ci` needs on every platform; changes nothing. */
export async function lockfile(npm: (args: string[]) => Promise<Ended>): Promise<string[]> {
  const ended = await npm(['ci', '--dry-run', '--no-audit', '--no-fund']);
  return ended.code === 0 ? [] : lines(ended.output);
}
