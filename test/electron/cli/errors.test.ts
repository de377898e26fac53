/** Bad input on the command line: a sentence and a code, exit 2, and nothing half-written. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importLimits } from '../../../shared/fields/import.ts';
import { problemData } from '../../../shared/schema/problem.ts';
import { tempFolder } from '../core/registers.ts';
import { cli } from './run-cli.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

async function freshRegister() {
  const folder = tempFolder();
  const register = join(folder, 'r.vwr');
  await cli('init', register);
  return { folder, register };
}

/** Suppliers and history lines of a register: what a refused command must leave as it was. */
async function contents(register: string): Promise<unknown> {
  const { out } = await cli('processors', '--register', register, '--json');
  const verified = await cli('verify', '--register', register, '--json');
  return [out, verified.out];
}

/** Runs a command that must fail, and gives its code; the sentence is told in both languages. */
async function failure(...words: string[]): Promise<string> {
  const { code, out, err } = await cli(...words, '--language', 'nl');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^[a-z-]+: .{10,}/);
  const english = await cli(...words, '--language', 'en', '--json');
  expect([english.code, english.out]).toEqual([2, '']);
  const told = JSON.parse(english.err) as { code: string; message: string };
  expect(problemData.shape.message.shape.en.safeParse(told.message).success).toBe(true);
  expect(err.startsWith(`${told.code}: `)).toBe(true);
  for (const text of [err, told.message]) expect(text).not.toMatch(/SQLITE|SELECT|at .*\.ts:/);
  return told.code;
}

const files: [string, string, Uint8Array | string, string][] = [
  ['an empty file', 'leeg.csv', '', 'invalid'],
  [
    'a text that is no list',
    'brief.txt',
    'Beste leverancier,\n\nHierbij ontvangt u onze vraag.\n',
    'invalid',
  ],
  ['a PDF', 'lijst.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'invalid'],
  [
    'bytes in no known encoding',
    'x.csv',
    Uint8Array.from([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x3b, 0x81, 0x0a, 0x81, 0x3b, 0x8d]),
    'invalid',
  ],
  ['a broken workbook', 'x.xlsx', 'PK\u0003\u0004 and then nothing', 'invalid'],
  ['broken JSON', 'x.json', '[{"naam": ', 'invalid'],
];

test.each(files)('import refuses %s', async (_title, name, bytes, expected) => {
  const { folder, register } = await freshRegister();
  const before = await contents(register);
  const file = join(folder, name);
  writeFileSync(file, bytes);
  expect(await failure('import', file, '--register', register)).toBe(expected);
  expect(await contents(register)).toEqual(before);
});

test('import refuses a list that is one byte over the limit, and names the limit', async () => {
  const { folder, register } = await freshRegister();
  const file = join(folder, 'groot.json');
  writeFileSync(file, Buffer.alloc(importLimits.listBytes + 1, ' '));
  expect(await failure('import', file, '--register', register)).toBe('too-large');
  const { err } = await cli('import', file, '--register', register);
  expect(err).toContain('25 MB');
});

test('a register that is a text file, a folder, or not there', async () => {
  const folder = tempFolder();
  const text = join(folder, 'tekst.vwr');
  writeFileSync(text, 'geen register');
  mkdirSync(join(folder, 'map.vwr'));
  expect(await failure('check', '--register', text)).toBe('foreign');
  expect(await failure('check', '--register', join(folder, 'map.vwr'))).toBe('foreign');
  expect(await failure('check', '--register', join(folder, 'nergens.vwr'))).toBe('not-found');
  expect(readFileSync(text, 'utf8')).toBe('geen register');
});

test('init never overwrites', async () => {
  const { register } = await freshRegister();
  const before = readFileSync(register);
  expect(await failure('init', register)).toBe('refused');
  expect(readFileSync(register).equals(before)).toBe(true);
});

test('a target that cannot be written leaves nothing behind', async () => {
  const { folder, register } = await freshRegister();
  const names = readdirSync(folder).sort();
  expect(await failure('report', '--register', register, '--out', join(folder, 'geen', 'map.pdf'))).toBe(
    'not-found',
  );
  mkdirSync(join(folder, 'bezet.pdf'));
  expect(await failure('report', '--register', register, '--out', join(folder, 'bezet.pdf'))).toBe(
    'read-only',
  );
  expect(await failure('export', '--register', register, '--out', join(folder, 'uit.docx'))).toBe('invalid');
  expect(readdirSync(folder).sort()).toEqual([...names, 'bezet.pdf'].sort());
});

test('a folder that is not there is named by every command that makes a file, and never made', async () => {
  const { folder, register } = await freshRegister();
  const names = readdirSync(folder).sort();
  const missing = join(folder, 'geen', 'map');
  const making = [
    ['init', join(missing, 'nieuw.vwr')],
    ['init', join(missing, 'nieuw.vwr'), '--example'],
    ['report', '--register', register, '--out', join(missing, 'uit.pdf')],
    ...['json', 'csv', 'xlsx', 'zip'].map((ending) => [
      'export',
      '--register',
      register,
      '--out',
      join(missing, `uit.${ending}`),
    ]),
  ];
  for (const words of making) {
    expect(await failure(...words)).toBe('not-found');
    const { err } = await cli(...words);
    expect(err).toBe(`not-found: De map ${missing} bestaat niet. Maak de map of kies een andere.\n`);
  }
  expect(readdirSync(folder).sort()).toEqual(names);
});

test('a folder that is a file, or a name that is too long for the disk, is said to be', async () => {
  const { folder, register } = await freshRegister();
  const names = readdirSync(folder).sort();
  const inFile = join(register, 'uit.json');
  expect(await failure('export', '--register', register, '--out', inFile)).toBe('not-found');
  expect(await failure('init', join(register, 'nieuw.vwr'))).toBe('not-found');
  const long = join(folder, `${'x'.repeat(251)}.json`);
  expect(await failure('export', '--register', register, '--out', long)).toBe('invalid');
  expect((await cli('export', '--register', register, '--out', long)).err).toContain('is te lang');
  expect(readdirSync(folder).sort()).toEqual(names);
});

test('words that are no command, option or value', async () => {
  const { register } = await freshRegister();
  expect(await failure('chek')).toBe('invalid');
  expect(await failure('check')).toBe('invalid');
  expect(await failure('check', '--register', register, '--as-of', '2026-02-30')).toBe('invalid');
  expect(await failure('processors', '--register', register, '--filter', 'kleur=rood')).toBe('invalid');
  for (const [filter, known] of [
    ['transferResult=ok,rood', 'rood past niet bij het filter transferResult. Kies uit: none, ok, action,'],
    ['covered=misschien', 'misschien past niet bij het filter covered. Kies uit: true, false.'],
  ] as const) {
    const { err } = await cli('processors', '--register', register, '--filter', filter, '--language', 'nl');
    expect(err).toContain(known);
  }
  expect(await failure('processors', '--register', register, '--filter', 'transferResult=rood')).toBe(
    'invalid',
  );
  expect(await failure('import', 'x.csv', '--register', register, '--duplicates', 'merge')).toBe('invalid');
});

test.each([
  ['', 'Noem een opdracht.', 'Name a command.'],
  ['chek', 'De opdracht chek bestaat niet.', 'There is no command chek.'],
  ['check', 'De optie --register <file> is nodig.', 'The option --register <file> is needed.'],
  ['check --register r --registre x', 'De optie --registre bestaat niet.', 'There is no option --registre.'],
  ['check --register', 'Achter de optie --register <file> hoort een waarde.', 'needs a value behind it.'],
  ['check --register x y', 'Achter check staan meer waarden dan er horen.', 'more values behind check'],
  ['import --register x', 'Er ontbreekt een waarde: file.', 'A value is missing: file.'],
  ['report --register x --out y.pdf --standard z', 'Kies uit: ua-1, a-2a.', 'Choose one of: ua-1, a-2a.'],
])('a command line that is wrong (%s) is told in both languages', async (line, nl, en) => {
  const given = line.split(' ').filter(Boolean);
  expect((await cli(...given)).err).toMatch(/^invalid: .*Vraag hulp met --help\.\n$/s);
  expect((await cli(...given)).err).toContain(nl);
  expect((await cli(...given, '--language', 'en')).err).toContain(en);
});

test('help has no words of the other language', async () => {
  for (const given of [['--help'], ['export', '--help'], ['import', '--help'], ['replica', '--help']]) {
    const [nl, en] = [await cli(...given), await cli(...given, '--language', 'en')];
    expect([nl.code, en.code]).toEqual([0, 0]);
    expect(nl.out).toMatch(/^Gebruik: .*\nOpties:/s);
    expect(nl.out).not.toMatch(/Usage|Options|Commands|display|choices|default:/);
    expect(en.out).toMatch(/^Usage: .*\nOptions:/s);
  }
});

test('cases with a fault name the path of every fault', async () => {
  const folder = tempFolder();
  const cases = JSON.parse(readFileSync(join(fixtures, 'cases/transfers.json'), 'utf8'));
  cases[0].flows[0].country = 'ZZ';
  cases[1].asOf = '2026-02-30';
  cases[2].flows[0].dataKinds = 'customer';
  const file = join(folder, 'fout.json');
  writeFileSync(file, JSON.stringify(cases));
  const { code, err } = await cli('assess', 'transfers', file);
  expect(code).toBe(2);
  for (const path of ['0.flows.0.country', '1.asOf', '2.flows.0.dataKinds']) expect(err).toContain(path);
  writeFileSync(file, 'geen json');
  expect(await failure('assess', 'agreements', file)).toBe('invalid');
});

test.each(['transfers', 'agreements'])('the case file of %s is judged as it expects', async (kind) => {
  const file = join(fixtures, `cases/${kind}.json`);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as { id: string; expected: object }[];
  const { code, out } = await cli('assess', kind, file);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(cases.map(({ id, expected }) => ({ id, ...expected })));
});

test('a day is taken as the refusal of another one says that it is written', async () => {
  const { register } = await freshRegister();
  const asked = (day: string) =>
    cli('check', '--register', register, '--as-of', day, '--language', 'nl', '--json');
  const iso = await asked('2199-03-31');
  expect(JSON.parse(iso.out).asOf).toBe('2199-03-31');
  for (const written of ['31-3-2199', '31-03-2199', '31.3.2199']) expect(await asked(written)).toEqual(iso);
  for (const wrong of ['30-2-2199', '3-31-2199', '31-3', '2199-02-30', 'nooit']) {
    const refused = await cli('check', '--register', register, '--as-of', wrong, '--language', 'nl');
    expect([wrong, refused.code]).toEqual([wrong, 2]);
    expect(refused.err).toContain(
      `--as-of ${wrong}: Vul een bestaande dag in als dag-maand-jaar, bijvoorbeeld 31-3-2027.`,
    );
  }
  const nobody = await cli('check', '--register', register, '--owner', '', '--language', 'nl');
  expect(nobody.err).toContain('--owner: Vul dit in.');
});
