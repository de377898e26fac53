import { describe, expect, test } from 'vitest';
import { root } from '../runner/process.ts';
import {
  deadScripts,
  filesOf,
  inexactVersions,
  lockfileGaps,
  machineTraces,
  reader,
  strayTopLevel,
  tooLong,
  tracesIn,
} from './house.ts';

/** Files that may be longer than the limit, each with its reason. */
const longWithReason: Record<string, string> = {};

const read = reader(root);
const files = filesOf(root);

test('the checkout is seen', () => {
  expect(files).toContain('package.json');
  expect(files).toContain('shared/contract/contract.ts');
});

describe('top level', () => {
  test('holds only what belongs there', () => expect(strayTopLevel(files)).toEqual([]));
  test('a stray file is named', () =>
    expect(
      strayTopLevel([
        'README.md',
        '.npmrc',
        'vite.config.ts',
        'docs/a.md',
        'findings/b.sh',
        'src/a.ts',
        'NOTES.md',
        'LICENCE',
      ]),
    ).toEqual(['vite.config.ts', 'src', 'NOTES.md']));
});

describe('length of files', () => {
  test('no file is too long', () => expect(tooLong(files, read, longWithReason)).toEqual([]));
  test('every file on the list is still there and still long', () =>
    expect(Object.keys(longWithReason).filter((file) => tooLong([file], read, {}).length === 0)).toEqual([]));
  test('a long file is named, one with a reason is not', () => {
    const long = 'x\n'.repeat(401);
    expect(tooLong(['a.ts', 'b.css', 'c.ts', 'd.json'], () => long, { 'c.ts': 'a table' })).toEqual([
      'a.ts: 401 lines',
      'b.css: 401 lines',
    ]);
    expect(tooLong(['a.ts'], () => 'x\n'.repeat(400), {})).toEqual([]);
  });
});

describe('traces of a machine', () => {
  test('no file tells where it was written, or which registry its packages came from', () =>
    expect(tracesIn(files, read, machineTraces(root))).toEqual([]));
  test.each([
    ['the path of the checkout', `see ${root}/x`],
    ['a home folder', ['', 'home', 'anna', 'register'].join('/')],
    ['one on macOS', ['', 'Users', 'anna', 'register'].join('/')],
    ['one on Windows', ['C:', 'Users', 'anna'].join('\\')],
    ['a registry', ['https://registry', 'example', 'org/x'].join('.')],
    ['the address of a package in the lockfile', '"resolved'.concat('": "https://x/y.tgz"')],
    ['a setting of npm', ['registry', 'https://x'].join('=')],
  ])('%s is named', (_, text) => expect(tracesIn(['x.ts'], () => text, machineTraces(root))).not.toEqual([]));
  test('an ordinary text is left alone', () =>
    expect(tracesIn(['x.ts'], () => 'GET /homework/a, /usr/bin/chromium', machineTraces(root))).toEqual([]));
});

describe('npm scripts', () => {
  test('start files that exist', () =>
    expect(deadScripts(JSON.parse(read('package.json')).scripts, files)).toEqual([]));
  test('a script whose file is gone is named', () =>
    expect(
      deadScripts({ a: 'node -r ./build/check.cjs test/run.ts', b: 'tool run build/gone.json' }, [
        'build/check.cjs',
        'test/run.ts',
      ]),
    ).toEqual(['b: build/gone.json does not exist']));
});

describe('packages', () => {
  test('every version is exact', () => expect(inexactVersions(JSON.parse(read('package.json')))).toEqual([]));
  test('an inexact version is named', () =>
    expect(
      inexactVersions({
        dependencies: { exact: '1.2.3', alias: 'npm:@scope/name@1.2.3', caret: '^1.2.3' },
        devDependencies: { tag: 'latest', range: '1.x', pre: '1.0.0-rc.1' },
        optionalDependencies: { address: 'github:a/b' },
      }),
    ).toEqual(['caret: ^1.2.3', 'tag: latest', 'range: 1.x', 'address: github:a/b']));

  test('the lockfile is complete', () =>
    expect(lockfileGaps(JSON.parse(read('package-lock.json')))).toEqual([]));
  test('an optional package that the lockfile lacks is named', () =>
    expect(
      lockfileGaps({
        packages: {
          '': { optionalDependencies: { here: '1.0.0' } },
          'node_modules/here': {
            integrity: 'sha512-x',
            optionalDependencies: { win: '1.0.0', own: '1.0.0' },
          },
          'node_modules/here/node_modules/own': { os: ['linux'] },
          'node_modules/bare': {},
        },
      }),
    ).toEqual(['node_modules/here lacks win', 'node_modules/bare has no integrity']));
});
