import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildCli } from '../../../build/launch/build-cli.ts';
import { builtFolder, freshBuild, sourcesDigest } from '../../../build/launch/built-cli.cjs';
import { project } from '../../../build/launch/stale.ts';
import { codeVersion } from '../../../electron/core/derived/code-version.ts';

// Builds and starts programs: against hanging, also on a machine that is busy.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('a result is found only for exactly the sources that it is made of', () => {
  beforeEach(() => {
    for (const inside of ['electron/core', 'electron/cli', 'electron/browser', 'electron/policy', 'shared'])
      write(`${inside}/a.ts`, 'one');
    write('build/launch/a.ts', 'one');
    write('build/vite.cli.config.ts', 'one');
    write('package-lock.json', '{}');
    write(`dist/cli/${sourcesDigest(folder)}/main.js`, '');
  });
  const built = () => freshBuild(folder);

  it('and not while it is only half there', () => {
    const result = built();
    if (result === null) throw new Error('the result is not found');
    renameSync(join(result, 'main.js'), join(result, 'part.js'));
    expect(built()).toBeNull();
  });

  it.each([
    ['changed', () => void write('shared/a.ts', 'another')],
    ['added', () => void write('electron/core/deep/b.ts', '')],
    ['removed', () => rmSync(join(folder, 'electron/cli/a.ts'))],
    ['moved', () => renameSync(join(folder, 'shared/a.ts'), join(folder, 'shared/b.ts'))],
    ['replaced by an older one of the same size', () => utimesSync(join(folder, 'shared/a.ts'), 5, 5)],
    ['other packages', () => void write('package-lock.json', '{"a":1}')],
    ['built in another way', () => void write('build/vite.cli.config.ts', '')],
  ])('%s', (_what, change) => {
    expect(built()).toBe(join(builtFolder(folder), sourcesDigest(folder)));
    change();
    expect(built()).toBeNull();
  });

  it('and again when they are what they were', () => {
    const added = write('shared/b.ts', '');
    rmSync(added);
    expect(built()).not.toBeNull();
  });
});

describe('the command line as it is built', () => {
  const bin = join(project, 'electron/cli/bin.cjs');
  const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
      env: { ...process.env, VERWERKERSREGISTER_DEBUG: '', ...env },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  /** The sources as they are: who looks for a fault sees their lines. */
  const asSources = (words: readonly string[]) => run(words, { VERWERKERSREGISTER_DEBUG: '1' });

  it('does and says what the sources do, and judges as they do', async () => {
    const result = await buildCli();
    expect(result).toBe(freshBuild(project));
    if (result === null) throw new Error('nothing was built');
    const file = join(folder, 'example.vwr');
    expect(run(['init', file, '--example']).status).toBe(0);
    for (const [words, code] of [
      [['check', '--register', file], 1],
      [['verify', '--register', file], 0],
      [['--help'], 0],
      [['import', '--help', '--language', 'en'], 0],
      [['check', '--register', join(folder, 'nowhere.vwr')], 2],
      [['check', '--registre', file], 2],
    ] as const) {
      const built = run(words);
      expect({ words, ...built }).toEqual({ words, ...asSources(words) });
      expect(built.status).toBe(code);
    }
    // Job processes, files beside them and fonts are found too.
    const pdf = join(folder, 'overview.pdf');
    expect(run(['report', '--register', file, '--out', pdf])).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const out = join(folder, 'all.xlsx');
    expect(run(['export', '--register', file, '--out', out])).toMatchObject({ status: 0, stderr: '' });

    const parts = spawnSync('grep', ['-l', codeVersion(), '-r', result, '--include=*.js'], {
      encoding: 'utf8',
    });
    expect(parts.stdout).toContain('.js');
  });

  it('is run, and none of the sources', async () => {
    const result = await buildCli();
    if (result === null) throw new Error('nothing was built');
    const trace = join(folder, 'trace.mjs');
    writeFileSync(
      trace,
      `import { registerHooks } from 'node:module';
       import { appendFileSync } from 'node:fs';
       registerHooks({ load: (url, context, next) => { appendFileSync(${JSON.stringify(join(folder, 'seen'))}, url + '\\n'); return next(url, context); } });`,
    );
    const words = ['--import', pathToFileURL(trace).href, bin, '--help'];
    expect(spawnSync(process.execPath, words, { cwd: folder }).status).toBe(0);
    const seen = readFileSync(join(folder, 'seen'), 'utf8').split('\n');
    expect(seen).toContain(pathToFileURL(join(result, 'main.js')).href);
    expect(seen.filter((url) => url.endsWith('.ts'))).toEqual([]);
  });
});
