import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build as viteBuild } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildIfStale, desktopTarget, project, rendererTarget } from '../../build/launch/stale.ts';
import { listedIn, mergeNotices, NOTICES, thirdPartyNotices } from '../../build/notices/third-party.ts';
import { readAsset } from '../../electron/policy/assets.ts';

// Builds programs: against hanging, also on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'notices-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Package and version of a file under node_modules, which may lie within another package. */
function packageOf(path: string): string | null {
  const [, place, name] =
    /^(?:.*?\/)??(node_modules\/(?:.*\/node_modules\/)?((?:@[^/]+\/)?[^/]+))\//.exec(path) ?? [];
  if (place === undefined) return null;
  const { version } = JSON.parse(readFileSync(join(project, place, 'package.json'), 'utf8'));
  return `${name} ${version}`;
}

/** The packages whose modules stand in an unminified bundle, which names each module where it begins. */
const namedIn = (code: string) =>
  [...code.matchAll(/^\/\/ ((?:.*\/)?node_modules\/.+)$/gm)]
    .map(([, path]) => packageOf(path ?? ''))
    .filter((found) => found !== null);

describe('the notices of what is built', () => {
  let page: string;
  let desktop: string;
  let pageFolder: string;
  let desktopFolder: string;
  beforeAll(async () => {
    // Its source maps tell which modules are in the page: built once more for the test, because people get
    // none.
    pageFolder = join(folder, 'page');
    vi.stubEnv('NODE_ENV', 'production');
    await viteBuild({
      configFile: join(project, rendererTarget.config),
      build: { outDir: pageFolder, sourcemap: true },
      logLevel: 'error',
    });
    vi.unstubAllEnvs();
    desktopFolder = await buildIfStale(desktopTarget);
    page = readFileSync(join(pageFolder, NOTICES), 'utf8');
    desktop = readFileSync(join(desktopFolder, NOTICES), 'utf8');
  });

  it('has an entry for every package whose modules are in the processes, and for what goes beside them', () => {
    const files = readdirSync(desktopFolder).filter((name) => /\.c?js$/.test(name));
    const bundled = new Set(
      files.flatMap((name) => namedIn(readFileSync(join(desktopFolder, name), 'utf8'))),
    );
    expect(bundled.size).toBeGreaterThan(10);
    expect([...bundled].filter((name) => !listedIn(desktop).includes(name))).toEqual([]);
    const beside = listedIn(desktop).filter((name) => !bundled.has(name));
    expect(beside.map((line) => line.replace(/ [^ ]+$/, ''))).toEqual([
      '@expo-google-fonts/source-sans-3',
      '@myriaddreamin/typst-ts-node-compiler',
      expect.stringMatching(`^@myriaddreamin/typst-ts-node-compiler-${process.platform}-`),
      'better-sqlite3',
      'electron',
      'node-addon-api',
      'rolldown',
      // The map of a report: data, which stand in the bundle without their name.
      'world-atlas',
    ]);
  });

  it('has an entry for every package whose modules are in the page, and for its font, its data and its builders', () => {
    const maps = readdirSync(join(pageFolder, 'assets')).filter((name) => name.endsWith('.map'));
    const sources = maps.flatMap(
      (name): string[] => JSON.parse(readFileSync(join(pageFolder, 'assets', name), 'utf8')).sources,
    );
    const bundled = new Set(sources.map(packageOf).filter((found) => found !== null));
    expect(bundled.size).toBeGreaterThan(20);
    expect([...bundled].filter((name) => !listedIn(page).includes(name))).toEqual([]);
    const beside = listedIn(page).filter((name) => !bundled.has(name));
    expect(beside.map((line) => line.replace(/ [^ ]+$/, ''))).toEqual([
      '@fontsource/source-sans-3',
      'rolldown',
      'vite',
      // Data: a source map has no line for it.
      'world-atlas',
    ]);
  });

  it('carries the licences of both fonts, with the owner of the name', () => {
    for (const [file, name] of [
      [page, '@fontsource/source-sans-3'],
      [desktop, '@expo-google-fonts/source-sans-3'],
    ] as const) {
      const entry = file.split('='.repeat(100)).find((part) => part.startsWith(`\n${name} `));
      expect(entry).toContain('SIL OPEN FONT LICENSE Version 1.1');
    }
    expect(desktop).toContain("with Reserved Font Name 'Source'");
  });

  it('carries the licences of the decoders that the PDF viewer brings from others', () => {
    expect(page).toContain('The PDFium Authors');
    expect(page).toContain('Universite catholique de Louvain');
  });

  it('lists each package once when the parts are joined, in the same order whatever comes first', () => {
    const both = mergeNotices([page, desktop]);
    expect(both).toBe(mergeNotices([desktop, page]));
    expect(listedIn(both)).toEqual([...new Set([...listedIn(page), ...listedIn(desktop)])].sort());
    expect(mergeNotices([both])).toBe(both);
  });

  it('is handed out by the hosts of the page, and no other text is', async () => {
    const answer = await readAsset(pageFolder, `/${NOTICES}`);
    expect(answer).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8' });
    writeFileSync(join(pageFolder, 'other.txt'), 'not ours');
    expect(await readAsset(pageFolder, '/other.txt')).toEqual({ status: 404 });
  });
});

describe('a package in the program', () => {
  /** A project with one module and the given packages, built with the notices. */
  async function build(packages: Record<string, Record<string, string>>, code?: string) {
    const root = mkdtempSync(join(folder, 'planted-'));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    write('package.json', JSON.stringify({ type: 'module', dependencies: { native: '1.0.0' } }));
    const imports = Object.keys(packages).map(
      (each, at) => `import a${at} from '${each}'; console.log(a${at});`,
    );
    write('main.js', code ?? imports.join('\n'));
    for (const [each, files] of Object.entries(packages)) {
      write(`node_modules/${each}/index.js`, `export default '${each}';\n`);
      for (const [path, text] of Object.entries(files)) write(`node_modules/${each}/${path}`, text);
    }
    await viteBuild({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [thirdPartyNotices({ project: root })],
      build: { outDir: 'out', rolldownOptions: { input: join(root, 'main.js'), external: ['native'] } },
    });
    return readFileSync(join(root, 'out', NOTICES), 'utf8');
  }
  const manifest = (name: string, more: object) =>
    JSON.stringify({ name, version: '1.2.3', type: 'module', main: 'index.js', ...more });

  it('brings the name, version, licence and every text of its own', async () => {
    const file = await build({
      good: {
        'package.json': manifest('good', { license: '(MIT OR CC0-1.0)' }),
        'LICENCE.md': 'Copyright Somebody',
        NOTICE: 'See also here',
        'license.js': 'export const no = 1;',
      },
    });
    expect(file).toContain('\ngood 1.2.3\n(MIT OR CC0-1.0)\n\nCopyright Somebody\n\nSee also here\n');
    expect(file).not.toContain('export const no');
  });

  it('may bring its licence in full at the end of its README, and not by a word there', async () => {
    const readme = '# good\n\nUse it.\n\n## License\n\nCopyright Somebody\n\nPermission is hereby granted.\n';
    const good = { 'package.json': manifest('good', { license: 'MIT' }), 'README.md': readme };
    expect(await build({ good })).toContain(
      '\ngood 1.2.3\nMIT\n\nCopyright Somebody\n\nPermission is hereby granted.\n',
    );
    const bad = { ...good, 'README.md': '# good\n\n## License\n\nMIT\n' };
    await expect(build({ good: bad })).rejects.toThrow('brings no licence file');
  });

  it('comes with its own dependencies and with its build for this platform when it is packed unbundled', async () => {
    const native = {
      dependencies: { helper: '1' },
      optionalDependencies: { 'native-here': '1.2.3', 'native-elsewhere': '1.2.3' },
    };
    const licence = { license: 'MIT' };
    const file = await build(
      {
        native: { 'package.json': manifest('native', { ...licence, ...native }), LICENSE: 'of native' },
        helper: { 'package.json': manifest('helper', licence), LICENSE: 'of helper' },
        'native-here': { 'package.json': manifest('native-here', licence) },
      },
      "import native from 'native'; console.log(native);",
    );
    expect(listedIn(file)).toEqual(['helper 1.2.3', 'native 1.2.3', 'native-here 1.2.3']);
    expect(file).toContain('native-here 1.2.3\nMIT\n\nof native\n');
  });

  it.each([
    [
      'no licence file',
      { license: 'MIT' },
      {},
      /planted cannot go into the program: it says MIT but brings no/,
    ],
    ['no licence', {}, { LICENSE: 'x' }, /planted cannot .* names no licence\. Use another package\./],
    [
      'a licence unknown to us',
      { license: 'GPL-3.0-only' },
      { LICENSE: 'x' },
      /GPL-3\.0-only is not among MIT, /,
    ],
    [
      'one of two unknown',
      { license: '(MIT OR BUSL-1.1)' },
      { LICENSE: 'x' },
      /BUSL-1\.1 is not among MIT, /,
    ],
    [
      'a file in place of a name',
      { license: 'SEE LICENSE IN X' },
      { LICENSE: 'x' },
      /SEE is not among MIT, /,
    ],
  ])('fails the build with a sentence when it has %s', async (_what, more, files, sentence) => {
    const planted = { planted: { 'package.json': manifest('planted', more), ...files } };
    await expect(build(planted)).rejects.toThrow(sentence);
  });
});
