import { describe, expect, test } from 'vitest';
import { root } from '../runner/process.ts';
import {
  deadLinks,
  dependencyErrors,
  documentsIn,
  missingNames,
  missingPaths,
  missingScripts,
  missingTests,
  mostWords,
  unlinked,
  unnamedFolders,
  wordsOf,
  wordsOfCode,
} from './documents.ts';
import { filesOf, reader } from './house.ts';

const read = reader(root);
const files = filesOf(root);
const documents = documentsIn(files);
const words = wordsOfCode(files.filter((file) => /\.(ts|tsx|cjs|mjs|json|typ)$/.test(file)).map(read));
const manifest = JSON.parse(read('package.json'));

test('the documents are seen', () => {
  for (const file of [
    'README.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'findings/README.md',
    'docs/architecture.md',
  ])
    expect(documents).toContain(file);
});

/** The changelog tells of what was; its names may be gone by now. */
const ofNow = documents.filter((file) => file !== 'CHANGELOG.md');

describe('names', () => {
  test.each(ofNow)('%s names only what exists', (file) => {
    expect(missingPaths(read(file), files)).toEqual([]);
    expect(missingNames(read(file), words)).toEqual([]);
    expect(missingScripts(read(file), manifest.scripts)).toEqual([]);
    expect(missingTests(read(file), (test) => (files.includes(test) ? read(test) : null))).toEqual([]);
  });
  test('the page of the desktop names many tests, and every rule of it has one', () => {
    const rows = read('docs/desktop.md')
      .split('\n')
      .filter((line) => /^\| (?!Rule|-)/.test(line));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => !/`[^`]+\.(test|spec)\.ts` “[^”]+”/.test(row))).toEqual([]);
  });
  test('a test that is gone is named', () => {
    const known = (file: string) => (file === 'test/a.test.ts' ? "it('does what it says', () => {})" : null);
    const text = '`test/a.test.ts` “does what it says”, `test/a.test.ts` “does more”, `test/b.test.ts` “x”';
    expect(missingTests(text, known)).toEqual([
      'test/a.test.ts has no test “does more”',
      'test/b.test.ts does not exist',
    ]);
  });
  test('a path that is gone is named', () =>
    expect(
      missingPaths(
        'See `shared/gone.ts`, `shared/`, `shared/law`, `test/`, `docs/gone.md`, `.ci/run`; not `npm/x` or `gone/y.ts`.',
        ['shared/law/dates.ts', '.ci/run'],
      ),
    ).toEqual(['shared/gone.ts does not exist', 'test/ does not exist', 'docs/gone.md does not exist']));
  test('the map of the folders has each of them', () =>
    expect(unnamedFolders(read('docs/architecture.md'), files)).toEqual([]));
  test('a folder that the map leaves out is named', () =>
    expect(
      unnamedFolders('`shared/law/`, `electron/core/`', [
        ...[
          'shared/law/dates.ts',
          'shared/words/a.ts',
          'electron/core/bin/bin.ts',
          'test/x/y.ts',
          'renderer/a.ts',
        ],
      ]),
    ).toEqual(['shared/words/ is not named', 'electron/core/bin/ is not named']));
  test('a name of code that is gone is named, also as the part of another', () =>
    expect(
      missingNames(
        '`rowsOf`, `goneRow`, `agreement.goneOn`, `MOST`, `MOST_ROWS`; not `npm ci`, `my-Own.ts`',
        wordsOfCode(['rowsOf(agreement, MOST)']),
      ),
    ).toEqual(['goneRow', 'goneOn', 'MOST_ROWS'].map((name) => `${name} stands in no source`)));
  test('a name that stands for others has at least one of them', () =>
    expect(
      missingPaths('`shared/contract/KEY.ts`, `electron/NAME.ts`, `electron/000N.ts`, `build/000N.ts`', [
        'shared/contract/local-state.ts',
        'electron/0001.ts',
        'build/check.ts',
      ]),
    ).toEqual(['electron/NAME.ts does not exist', 'build/000N.ts does not exist']));
  test('part of a name is not the name', () =>
    expect(missingPaths('`shared/law/date`', ['shared/law/dates.ts'])).toEqual([
      'shared/law/date does not exist',
    ]));
  test('a script that is not there is named, in a block of code as well', () =>
    expect(
      missingScripts(
        '`npm run gone`, `npm test`; npm decides.\n```\nnpm ci && npm run --silent lost -- x\n```\n',
        {
          test: 'x',
        },
      ),
    ).toEqual(['there is no script gone', 'there is no script lost']));
});

describe('links', () => {
  test.each(documents)('%s: each leads somewhere', (file) =>
    expect(deadLinks(file, files, read)).toEqual([]),
  );
  test('one that leads nowhere is named', () => {
    const texts: Record<string, string> = {
      'docs/a.md':
        '[b](b.md) [up](../README.md#two-commands) [gone](c.md) [head](b.md#gone) [own](#één-kop) [out](https://x.y/z)\n' +
        '# Één kop\n```\n# no heading\n[no](link.md)\n```\n[none](#no-heading) ![picture](../build/p.png)\n',
      'docs/b.md': '# B\n',
      'README.md': '## Two commands!\n',
    };
    const known = [...Object.keys(texts), 'build/p.png'];
    expect(deadLinks('docs/a.md', known, (file) => texts[file] ?? '')).toEqual([
      'c.md does not exist',
      'b.md#gone has no such heading',
      '#no-heading has no such heading',
    ]);
  });
  test('every document can be found from another one', () => expect(unlinked(files, read)).toEqual([]));
  test('one that nobody links to is named', () => {
    const texts: Record<string, string> = {
      'README.md': '[a](docs/a.md)',
      'docs/a.md': '',
      'docs/lost.md': '[self](lost.md)',
    };
    expect(unlinked(Object.keys(texts), (file) => texts[file] ?? '')).toEqual(['docs/lost.md']);
  });
});

describe('the table of dependencies', () => {
  test('has every package with its reason', () =>
    expect(dependencyErrors(read('docs/dependencies.md'), manifest)).toEqual([]));
  test('one that is missing, unused or there twice is named', () =>
    expect(
      dependencyErrors('| Package | Why |\n|---|---|\n| `zod`, `old` | reasons |\n| `zod` | again |\n', {
        dependencies: { zod: '1.0.0' },
        optionalDependencies: { fresh: '1.0.0' },
      }),
    ).toEqual(['no reason for fresh', 'old is not a dependency', 'zod stands there twice']));
});

describe('length of the README', () => {
  test('is for one sitting', () => expect(wordsOf(read('README.md'))).toBeLessThanOrEqual(mostWords));
  test('is counted in words', () => expect(wordsOf('| a | b-c |\n|---|---|\n`npm ci` 24 && —\n')).toBe(5));
});
