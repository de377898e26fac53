/** What is asked of a list on the command line, and no record has or no filter takes, is said: never an empty list without a word. */
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
  ['scenario', ['--withdraw', 'XX'], '--withdraw: Kies een land uit de lijst.'],
  ['scenario', ['--add', ''], '--add: Kies een land uit de lijst.'],
  ['scenario', ['--parent', 'Hostwaard B.V.=XX'], '--parent: Kies een land uit de lijst.'],
  ['scenario', ['--stop', ''], '--stop: Vul dit in.'],
  ['scenario', ['--withdraw', 'US', '--on', '31-2-2027'], '--on: Vul een bestaande dag in'],
  ['check', ['--as-of', '31-2-2027'], '--as-of: Vul een bestaande dag in'],
  ['check', ['--as-of', '2327-02-01'], '--as-of: Vul een jaartal tussen 1900 en 2199 in.'],
])('%s %s: one fault is told once, under the name of its option', async (command, words, told) => {
  const { code, err } = await cli(command, '--register', file, ...words, '--language', 'nl');
  expect(code).toBe(2);
  const [, ...fields] = err.trimEnd().split('\n');
  expect(fields).toEqual([expect.stringContaining(`  ${told}`)]);
});

test('a wrong day of a list that is published, or of its changes, is told once', async () => {
  const out = join(tempFolder(), 'lijst.html');
  for (const option of ['--as-of', '--since']) {
    const { err } = await cli('publish', '--register', file, '--out', out, option, '31-2-2027');
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining('invalid: '),
      expect.stringContaining(`  ${option}: Vul een bestaande dag in`),
    ]);
  }
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
