/** Every gate reports the violation that is planted for it, and nothing in a house that is sound. */
import { describe, expect, test } from 'vitest';
import { manifest, plant } from './plant.ts';
import { architecture, type Findings, lint, types, unused } from './tools.ts';

const importing = (...paths: string[]) =>
  `${paths.map((path, index) => `import { stub as s${index} } from '${path}';`).join('\n')}\n\nexport const used = [${paths.map((_, index) => `s${index}`).join(', ')}];\n`;

const sound: [string, (root: string) => Promise<Findings>, number][] = [
  ['types', (root) => types(root, 'tsconfig.json'), 9],
  ['types of shared/', (root) => types(root, 'build/tsconfig.shared.json'), 1],
  ['lint', (root) => lint(root), 9],
  ['architecture', (root) => architecture(root), 9],
  ['unused', (root) => unused(root), 9],
];

test.each(sound)('%s finds nothing in a sound house, and sees all of it', async (_, gate, least) => {
  const { problems, seen } = await gate(plant({}));
  expect(problems).toEqual([]);
  expect(seen).toBeGreaterThanOrEqual(least);
});

/** What a gate says of each planted file: one run for all, as the violations do not touch each other. */
const saidOf = (problems: readonly string[], file: string) =>
  problems.filter((problem) => problem.includes(file)).join('\n');

test('types: each kind of error is reported in its file', async () => {
  const violations = [
    ['shared/wrong-type.ts', "export const wrong: number = 'text';\n", 'TS2322'],
    // An enum, which Node cannot run.
    ['shared/wrong-enum.ts', 'export enum Wrong {\n  A,\n}\n', 'TS1294'],
    // An index that may be missing.
    ['test/wrong.ts', 'const list = [1];\nexport const n: number = list[0];\n', 'TS2322'],
  ] as const;
  const root = plant(Object.fromEntries(violations.map(([file, text]) => [file, text])));
  const { problems } = await types(root, 'tsconfig.json');
  for (const [file, , code] of violations) expect(saidOf(problems, file)).toContain(code);
});

test('types of shared/: page, Node and network are not there, though the ordinary check knows them', async () => {
  const hosts = { page: 'document.title', node: 'process.version', network: 'fetch' };
  const files = Object.entries(hosts).map(
    ([name, expression]) => [`shared/host-${name}.ts`, `export const host = ${expression};\n`] as const,
  );
  const root = plant(Object.fromEntries(files));
  expect((await types(root, 'tsconfig.json')).problems).toEqual([]);
  const { problems } = await types(root, 'build/tsconfig.shared.json');
  for (const [file] of files) expect(saidOf(problems, file)).not.toBe('');
});

test('lint: each kind of violation is reported in its file', async () => {
  const violations = [
    ['shared/wrong-format.ts', 'export const wrong  = "x"\n', 'format'],
    ['shared/wrong-any.ts', 'export const wrong: any = 1;\n', 'noExplicitAny'],
    // A value that is asserted to be there.
    ['test/wrong.ts', 'export const n = [1].at(0)!;\n', 'noNonNullAssertion'],
    ['electron/core/call.ts', "export const call = () => fetch('x');\n", 'noRestrictedGlobals'],
    ['test/b.test.ts', 'const write = async () => {};\nwrite();\n', 'noFloatingPromises'],
    ['test/a.test.ts', "test.only('one', () => {});\n", 'noFocusedTests'],
    // A mere warning.
    ['shared/wrong-never.ts', 'export class Wrong {\n  #never = 1;\n}\n', 'noUnusedPrivateClassMembers'],
  ] as const;
  const { problems } = await lint(plant(Object.fromEntries(violations.map(([file, text]) => [file, text]))));
  for (const [file, , rule] of violations) expect(saidOf(problems, file)).toContain(rule);
});

describe('architecture', () => {
  const node = 'node:fs';
  const violations: [rule: string, file: string, ...imports: string[]][] = [
    ['everything-resolves', 'shared/p01.ts', './nowhere.ts'],
    ['shared-points-nowhere', 'shared/p02.ts', '../electron/core/register.ts'],
    ['shared-points-nowhere', 'shared/p03.ts', '../renderer/main.tsx'],
    ['shared-runs-anywhere', 'shared/p04.ts', node],
    ['shared-runs-anywhere', 'shared/p05.ts', 'better-sqlite3'],
    ['electron-in-desktop-only', 'shared/p06.ts', 'electron'],
    ['renderer-knows-shared-only', 'renderer/p07.ts', '../electron/policy/decide.ts'],
    ['renderer-knows-shared-only', 'renderer/p08.ts', 'better-sqlite3'],
    ['renderer-without-node', 'renderer/p09.ts', node],
    ['core-has-no-host', 'electron/core/p10.ts', '../browser/server.ts'],
    ['core-has-no-host', 'electron/core/p11.ts', '../cli/main.ts'],
    ['core-has-no-host', 'electron/core/p12.ts', '../desktop/main.ts'],
    ['core-has-no-host', 'electron/core/p13.ts', '../policy/decide.ts'],
    ['core-has-no-network', 'electron/core/p14.ts', 'node:http'],
    ['core-has-no-network', 'electron/core/p15.ts', 'node:net'],
    ['core-without-electron', 'electron/core/p16.ts', 'electron'],
    ['policy-only-decides', 'electron/policy/p17.ts', '../core/register.ts'],
    ['policy-only-decides', 'electron/policy/p18.ts', 'node:https'],
    ['hosts-apart', 'electron/browser/p19.ts', '../desktop/main.ts'],
    ['hosts-apart', 'electron/desktop/p20.ts', '../browser/server.ts'],
    ['cli-serves-at-most', 'electron/cli/p21.ts', '../desktop/main.ts'],
    ['electron-in-desktop-only', 'electron/browser/p22.ts', 'electron'],
    ['electron-in-desktop-only', 'electron/cli/p23.ts', 'electron'],
    ['electron-in-desktop-only', 'test/p24.ts', 'electron'],
    ['schema-is-the-ground', 'shared/schema/p25.ts', '../word.ts'],
    ['atlas-draws-only', 'shared/atlas/p39.ts', '../word.ts'],
    ['law-without-words', 'shared/law/p26.ts', '../words/p27.ts'],
    ['words-do-not-explain', 'shared/words/p27.ts', '../explained/p28.ts'],
    ['explained-without-contract', 'shared/explained/p28.ts', '../contract/p29.ts'],
    ['core-ground-is-below', 'electron/core/ground/p30.ts', '../store/p31.ts'],
    ['store-is-on-the-ground', 'electron/core/store/p31.ts', '../derived/p32.ts'],
    ['derived-is-on-the-store', 'electron/core/derived/p32.ts', '../report/p33.ts'],
    ['procedures-are-the-top', 'electron/core/report/p33.ts', '../procedures/p34.ts'],
    ['ui-knows-no-page', 'renderer/ui/p35.ts', '../pages/p36.ts'],
    ['sqlite-opened-in-one-place', 'electron/core/store/p37.ts', 'better-sqlite3'],
    ['sqlite-opened-in-one-place', 'electron/cli/p38.ts', 'better-sqlite3'],
  ];

  test('every direction that is forbidden is reported, by its own rule', async () => {
    const root = plant({
      ...Object.fromEntries(violations.map(([, file, ...paths]) => [file, importing(...paths)])),
      'node_modules/better-sqlite3/package.json': JSON.stringify({
        name: 'better-sqlite3',
        main: 'index.js',
      }),
      'node_modules/better-sqlite3/index.js': 'exports.stub = 1;\n',
      'shared/circle-a.ts': "import { b } from './circle-b.ts';\n\nexport const a = () => b;\n",
      'shared/circle-b.ts': "import { a } from './circle-a.ts';\n\nexport const b = () => a;\n",
      'shared/alone.ts': 'export const alone = 1;\n',
      'shared/contract/p29.ts': 'export const p = 1;\n',
      'electron/core/procedures/p34.ts': 'export const p = 1;\n',
      'renderer/pages/p36.ts': 'export const p = 1;\n',
    });
    const { problems } = await architecture(root);
    const reported = new Set(problems.map((problem) => problem.split(' → ')[0]));
    for (const [rule, file] of violations) expect(reported).toContain(`${rule}: ${file}`);
    expect(reported).toContain('no-cycles: shared/circle-a.ts');
    expect(reported).toContain('no-orphans: shared/alone.ts');
    const planted = /: (shared|electron|renderer|test)\/(.*\/)?(p\d\d|circle-[ab]|alone)\.ts$/;
    const elsewhere = [...reported].filter((problem) => !planted.test(problem ?? ''));
    expect(elsewhere.filter((problem) => !problem?.startsWith('no-folder-circles'))).toEqual([]);
  });

  test('two folders that need each other are reported, also where no file does', async () => {
    const root = plant({
      'renderer/one/a.ts': "import { b } from '../two/b.ts';\n\nexport const a = b;\n",
      'renderer/two/b.ts': 'export const b = 1;\n',
      'renderer/two/c.ts': "import { d } from '../one/d.ts';\n\nexport const c = d;\n",
      'renderer/one/d.ts': 'export const d = 1;\n',
    });
    const { problems } = await architecture(root);
    expect(problems.sort()).toEqual([
      'no-folder-circles: renderer/one → renderer/two → renderer/one',
      'no-folder-circles: renderer/two → renderer/one → renderer/two',
    ]);
  });

  test('types of electron may be known outside the desktop host, except in the core', async () => {
    const root = plant({
      'electron/browser/typed.ts':
        "import type { App } from 'electron';\n\nexport const name = (app: App) => app.name;\n",
      'electron/core/typed.ts':
        "import type { App } from 'electron';\n\nexport const name = (app: App) => app.name;\n",
    });
    const { problems } = await architecture(root);
    expect(problems).toEqual([expect.stringContaining('core-without-electron: electron/core/typed.ts')]);
  });

  test('a tool that cannot read TypeScript is reported, not believed', async () => {
    const blind = "export default { forbidden: [], options: { exclude: { path: '[.]tsx?$' } } };\n";
    const { problems, seen } = await architecture(plant({ '.dependency-cruiser.mjs': blind }));
    expect(seen).toBe(0);
    expect(problems).toEqual(['dependency-cruiser saw no module.']);
  });
});

test('unused: files, exports and packages that nothing uses or declares are named', async () => {
  const root = plant({
    'shared/idle-file.ts': 'export const idleFile = 1;\n',
    'shared/word.ts': 'export const word = 1;\nexport const idleExport = 2;\n',
    'test/run.ts': "import 'undeclared';\n",
    'package.json': manifest({ zod: '1.0.0', 'idle-package': '1.0.0' }),
  });
  const { problems } = await unused(root);
  for (const named of ['shared/idle-file.ts', 'idleExport', 'undeclared', 'idle-package']) {
    expect(problems.join('\n')).toContain(named);
  }
});
