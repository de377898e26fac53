import { describe, expect, test } from 'vitest';
import { root } from '../runner/process.ts';
import { filesOf, reader } from './house.ts';
import { incompleteWords, mixedWords, onlyEnglish, rawCountsIn, strangersToWords } from './words.ts';

/** Files that may hold words of both languages, each with its reason. */
// A field is one line: its label in both languages stands in it.
const mixedWithReason: Record<string, string> = Object.fromEntries(
  [
    'agreement',
    'breach',
    'catalogue',
    'colleague',
    'custom',
    'decision',
    'dpf',
    'evidence',
    'flow',
    'organisation',
    'override',
    'parts',
    'processing',
    'processor',
    'reminder',
    'stated',
    'sub-processor',
    'tia',
  ].map((name) => [`shared/fields/${name}.ts`, 'labels of fields']),
);

const read = reader(root);
const files = filesOf(root);

test('the words are seen', () => {
  expect(files).toContain('shared/words/problems.nl.ts');
  expect(files.filter((file) => /^shared\/words\/.*\.nl\.ts$/.test(file)).length).toBeGreaterThan(30);
});

describe('a name of words', () => {
  test('has its join and both languages', () => expect(incompleteWords(files)).toEqual([]));
  test('is named where one is not there', () =>
    expect(
      incompleteWords([
        'shared/words/a.ts',
        'shared/words/a.nl.ts',
        'shared/words/b.ts',
        'shared/law/c.en.ts',
      ]),
    ).toEqual([
      'shared/words/a.nl.ts without shared/words/a.en.ts',
      'shared/law/c.en.ts without shared/law/c.ts',
      'shared/law/c.en.ts without shared/law/c.nl.ts',
    ]));
});

describe('a language file', () => {
  test('is imported by its join only', () => expect(strangersToWords(files, read)).toEqual([]));
  test.each([
    ['a page', 'renderer/page.tsx', "import * as nl from '../shared/words/a.nl.ts';"],
    ['words of another name', 'shared/words/b.ts', "import { a } from './a.nl.ts';"],
    ['words of its own language', 'shared/words/b.nl.ts', "import { a } from './a.nl.ts';"],
    ['its other language', 'shared/words/a.en.ts', "import type { a } from './a.nl.ts';"],
    ['a later import', 'renderer/page.tsx', "const nl = await import('../shared/words/a.nl.ts');"],
    ['a namesake elsewhere', 'shared/law/a.ts', "import * as nl from '../words/a.nl.ts';"],
  ])('%s that imports it is named', (_, file, text) =>
    expect(strangersToWords([file], () => text)).toEqual([`${file} imports shared/words/a.nl.ts`]),
  );
  test('its join is not named', () =>
    expect(strangersToWords(['shared/words/a.ts'], () => "import * as nl from './a.nl.ts';")).toEqual([]));
});

describe('words of both languages in one file', () => {
  test('stand nowhere under shared/', () => expect(mixedWords(files, read, mixedWithReason)).toEqual([]));
  test('every file on the list is still there and still holds them', () =>
    expect(Object.keys(mixedWithReason).filter((file) => mixedWords([file], read, {}).length === 0)).toEqual(
      [],
    ));

  const found = (file: string, text: string) => mixedWords([file], () => text, {});
  test.each([
    ['a pair', "export const a = { nl: 'Dit is het.', en: 'This is it.' };"],
    ['a pair of single words', "export const a = { b: { nl: 'Dit is het.', en: 'Leave' } };"],
    ['a pair of templates', `const a = (n: number) => ({ nl: 'Dit is het.', en: \`At \${n} it is.\` });`],
    ['a pair of functions', "const a = { nl: (n: number) => 'Dit is het.', en: (n: number) => 'It is.' };"],
    ['a pair of groups', "const a = { nl: { b: 'Dit is het.' }, en: { b: 'This is it.' } } as const;"],
    ['a pair of lists', "const a = { nl: ['Dit is het.', 'B'], en: ['This is it.', 'C'] };"],
    ['a pair among other facts', "const a = { id: 1, nl: 'Dit is het.', en: 'This is it.' };"],
    ['a question after the language', "const a = language === 'nl' ? 'Dit is het.' : 'It is.';"],
    ['the same, asked before', "const a = nl ? 'Dit is het.' : 'This is it.';"],
    ['both as values of a call', "const a = question('id', 'Dit is het.', 'This is it.');"],
  ])('%s is named', (_, text) => {
    expect(found('shared/law/a.ts', text)).toEqual(['shared/law/a.ts: Dit is het.']);
    expect(found('shared/words/a.ts', text)).toEqual(['shared/words/a.ts: Dit is het.']);
  });
  test('a sentence of one language is named among the words', () => {
    const text = `export const why = (n: number) => \`overgenomen uit een bestand: \${n}\`;`;
    expect(found('shared/words/a.ts', text)).toEqual(['shared/words/a.ts: overgenomen uit een bestand: …']);
    expect(found('shared/law/a.ts', text)).toEqual([]);
  });
  test.each([
    ['marks of languages', "const a = { nl: 'nl-NL', en: 'en-GB' };"],
    ['signs', "const a = { nl: '–', en: '–' };"],
    ['joined words', "const a = { nl: make('nl'), en: make('en') };"],
    ['names that are the same', 'const same = (name: string) => ({ nl: name, en: name });'],
    ['other questions', "const a = isKnown ? 'Dit is het.' : 'This is it.';"],
    ['comments', '/** Dit is het, this is it. */\nexport const a = 1;'],
  ])('%s are left alone', (_, text) => expect(found('shared/law/a.ts', text)).toEqual([]));
  test('a language file, a file elsewhere and one with a reason are left alone', () => {
    const text = "const a = { nl: 'Dit is het.', en: 'This is it.' };";
    expect(found('shared/words/a.nl.ts', text)).toEqual([]);
    expect(found('test/a.ts', text)).toEqual([]);
    expect(mixedWords(['shared/law/a.ts'], () => text, { 'shared/law/a.ts': 'data' })).toEqual([]);
  });
});

describe('the English file', () => {
  test('says nothing that the Dutch one does not', () => expect(onlyEnglish(files, read)).toEqual([]));
  test('is named with what it says alone', () => {
    const texts: Record<string, string> = {
      'a.nl.ts': "export const a = { b: 'B', c: { d: 'D' } satisfies Record<string, string> };",
      'a.en.ts': "export const a = { b: 'B', c: { d: 'D', 'e-f': 'E' } };\nexport const g = 'G';",
    };
    expect(onlyEnglish(Object.keys(texts), (file) => texts[file] ?? '')).toEqual([
      'a.en.ts: a.c.e-f',
      'a.en.ts: g',
    ]);
  });
});

describe('a count in a sentence', () => {
  test('has the points of its language', () =>
    expect(
      files.flatMap((file) => rawCountsIn(file, read(file)).map(({ name }) => `${file}: ${name}`)),
    ).toEqual([]));
  test('that stands there as it is, is named; a place and what is no count are left alone', () => {
    const text = [
      `export const a = (n: number, name: string) => \`\${n} leveranciers, \${name}\`;`,
      `export const b = (row: number, n: number) => \`regel \${row}: \${counted(n)}\`;`,
      `export const c = { d: (rest: number) => () => (rest === 1 ? "één" : \`nog \${rest}\`) };`,
    ].join('\n');
    expect(rawCountsIn('shared/words/a.nl.ts', text).map(({ name }) => name)).toEqual(['n', 'rest']);
    expect(rawCountsIn('shared/law/a.ts', text)).toEqual([]);
  });
});
