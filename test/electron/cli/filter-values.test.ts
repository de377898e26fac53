/** What is asked of a list on the command line, and no record has or no filter takes, is said: never an empty list without a word. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { newSupplier, tempFolder, testRegister } from '../core/registers.ts';
import { cli } from './run-cli.ts';

let file: string;

beforeEach(async () => {
  const { client, core, file: made } = testRegister();
  await newSupplier(client, 'Hostwaard B.V.', { tags: ['zorg', 'oud'] });
  core.close();
  file = made;
});

const processors = (...words: string[]) =>
  cli('processors', '--register', file, ...words, '--language', 'nl');
const exported = (view: string, ...words: string[]) =>
  cli('export', '--register', file, '--out', join(tempFolder(), 'uit.csv'), '--view', view, ...words);

test.each([
  [
    'transferResult=',
    'Achter het filter transferResult ontbreekt een waarde: geef het op als transferResult=waarde. Kies uit: none, ok,',
  ],
  ['transferResult=ok,', 'Achter het filter transferResult ontbreekt een waarde'],
  [
    'covered',
    'Achter het filter covered ontbreekt een waarde: geef het op als covered=waarde. Kies uit: true, false.',
  ],
  ['place=', 'Achter het filter place ontbreekt een waarde: geef het op als place=waarde.'],
  ['tag=', 'Achter het filter tag ontbreekt een waarde'],
  ['toCheck=', 'Achter het filter toCheck ontbreekt een waarde'],
  ['=zorg', 'Voor het teken = in “=zorg” hoort de naam van een filter. Kies uit: agreementStatus,'],
])('a filter without a value or a name (%s) is refused in a whole sentence', async (filter, told) => {
  const { code, out, err } = await processors('--filter', filter);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`invalid: ${told}`);
});

test('who has no owner is still found by the empty name', async () => {
  const { code, out } = await processors('--filter', 'owner=');
  expect(code).toBe(0);
  expect(out).toContain('Hostwaard B.V.');
});

test.each([
  ['kind=', 'deadlines'],
  ['owner=', 'attention'],
  ['who=', 'history'],
  ['from=', 'history'],
  ['basis=', 'transfers'],
])('the filters of the other lists too: %s', async (filter, view) => {
  const { code, err } = await exported(view, '--filter', filter);
  expect(code).toBe(2);
  expect(err).toMatch(/^invalid: Achter het filter \w+ ontbreekt een waarde/);
});

test('a label, an import or a person that nothing has is named, with those that there are', async () => {
  const label = await processors('--filter', 'tag=Zorg,oud');
  expect(label.err).toBe('Niets in het register heeft tag=Zorg. Wel: zorg, oud.\n');
  expect(label.out).toContain('Hostwaard B.V.');
  const nothing = await processors('--filter', 'toCheck=nergens');
  expect(nothing.err).toBe(
    'Niets in het register heeft toCheck=nergens. Voor toCheck zijn er geen waarden.\n',
  );
  expect((await processors('--filter', 'tag=zorg')).err).toBe('');
  // That nothing is to be checked is an answer.
  expect((await processors('--filter', 'toCheck=any')).err).toBe('');
  const list = await exported('suppliers', '--filter', 'tag=zrog');
  expect(list.err).toContain('tag=zrog');
  const history = await exported('history', '--filter', 'who=Niemand');
  expect(history.err).toMatch(/^Niets in het register heeft who=Niemand\. Wel: .*Femke/);
  expect((await exported('history', '--filter', 'who=Femke')).err).toBe('');
  const kind = await exported('history', '--filter', 'entity=procesor');
  expect(kind.err).toContain('entity=procesor. Wel: ');
});

test.each([
  ['scenario', ['--withdraw', 'XX'], '--withdraw XX: Kies een land uit de lijst.'],
  [
    'scenario',
    ['--add', ''],
    '--add: Kies een land uit de lijst. Een landcode bestaat uit twee hoofdletters, zoals US.',
  ],
  ['scenario', ['--parent', 'Hostwaard B.V.=XX'], '--parent Hostwaard B.V.=XX: Kies een land uit de lijst.'],
  ['scenario', ['--stop', ''], '--stop: Vul dit in.'],
  ['scenario', ['--withdraw', 'US', '--on', '31-2-2027'], '--on 31-2-2027: Vul een bestaande dag in'],
  ['check', ['--as-of', '31-2-2027'], '--as-of 31-2-2027: Vul een bestaande dag in'],
  ['check', ['--as-of', '2327-02-01'], '--as-of 2327-02-01: Vul een jaartal tussen 1900 en 2199 in.'],
])('%s %s: one fault is told once, under the name of its option', async (command, words, told) => {
  const { code, err } = await cli(command, '--register', file, ...words, '--language', 'nl');
  expect(code).toBe(2);
  const [, ...fields] = err.trimEnd().split('\n');
  expect(fields).toEqual([expect.stringContaining(`  ${told}`)]);
});

test('a wrong day of a list that is published, or of its changes, is told once', async () => {
  const out = join(tempFolder(), 'lijst.html');
  const told = async (option: string) =>
    (await cli('publish', '--register', file, '--out', out, option, '31-2-2027')).err.trimEnd().split('\n');
  expect(await told('--as-of')).toEqual([
    expect.stringContaining('invalid: '),
    expect.stringContaining('  --as-of 31-2-2027: Vul een bestaande dag in'),
  ]);
  // Another word is allowed there too.
  expect(await told('--since')).toEqual([
    expect.stringMatching(/^invalid: 31-2-2027 past niet bij --since\. .*, of last: /),
  ]);
});

test('a register that is not there is said not to be, also where a backup could bring it back', async () => {
  const missing = join(tempFolder(), 'nergens.vwr');
  for (const words of [[], ['--list'], ['--dry-run']]) {
    const { code, err } = await cli('restore', '--register', missing, ...words, '--language', 'nl');
    expect(code).toBe(2);
    expect(err).toContain(
      `not-found: Het register ${missing} bestaat niet, en er zijn geen reservekopieën in `,
    );
  }
});

/** The option, the wrong value, and what is allowed. */
const wrong: readonly (readonly [words: string, told: readonly string[]])[] = [
  ['export --out x.csv --view suppliers --columns naam', ['“naam”', '--columns', 'Kies uit: name, ']],
  ['export --out x.csv --view suppliers --columns=', ['“”', '--columns', 'Kies uit: name, ']],
  ['export --out x.csv --view suppliers --sort naam', ['“naam”', '--sort', 'name, agreementStatus']],
  [
    'export --out x.csv --view history --filter from=31-2-2027',
    ['--filter from=31-2-2027', 'dag-maand-jaar'],
  ],
  ['export --out x.ics --view suppliers', ['--out x.ics', 'ander soort bestand']],
  ['export --out x.doc', ['x.doc', '--out', '.xlsx']],
  ['report --out x.doc', ['x.doc', '--out', '.pdf']],
  ['publish --out x.html --notice x.txt', ['x.txt', '--notice', '.eml']],
  [
    'publish --out x.html --notice x.eml --objection-days veel',
    ['veel', '--objection-days', '1 tot en met 365'],
  ],
  ['imports --undo 99', ['99', '--undo', 'Er zijn geen imports.']],
  ['to-check --import 99', ['99', '--import', 'Er zijn geen imports.']],
  ['to-check --processor Niemand', ['Niemand', 'processors']],
  ['documents --processor HOST --fetch abc --out x.pdf', ['abc', '--fetch', 'Er staan er geen.']],
  ['documents --processor HOST --add LIST --agreement Niks', ['Niks', '--agreement']],
  ['letter --processor HOST --about breach', ['breach', '--about']],
  ['import LIST --sheet Blad9', ['Blad9', '--sheet', 'geen werkbladen']],
  ['import LIST --under HOST --on 31-2-2027', ['--on 31-2-2027', 'dag-maand-jaar']],
  ['verify --head 12345678 --lines 0', ['0', '--lines']],
  ['replica foo', ['De waarde foo past niet bij task', 'create, join, status, leave']],
  ['replica create --host db:abc --database x --user y', ['db:abc', '--host', 'db1:5433']],
  ['scenario --add NL', ['--add NL', 'binnen de EER']],
  ['scenario --withdraw us', ['--withdraw us', 'hoofdletters, zoals US']],
];

test.each(wrong)('%s: the option, what was wrong and what is allowed are named', async (words, told) => {
  const folder = tempFolder();
  const list = join(folder, 'lijst.csv');
  writeFileSync(list, 'Leverancier;KvK\nProef BV;12345678\n');
  const given = words
    .split(' ')
    .map((word) => word.replace(/^LIST$/, list).replace(/^HOST$/, 'Hostwaard B.V.'))
    .map((word) => (/^x\./.test(word) ? join(folder, word) : word));
  const { code, err } = await cli(...given, '--register', file, '--language', 'nl');
  expect(code).toBe(2);
  for (const part of told) expect(err.replaceAll(`${folder}/`, '')).toContain(part);
  // Each fault once.
  expect(new Set(err.trimEnd().split('\n')).size).toBe(err.trimEnd().split('\n').length);
});
