/** Every option of every command does something, or is refused: none is ever ignored. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Option } from 'commander';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CommandLine } from '../../../electron/cli/common/command-line.ts';
import { commandLine } from '../../../electron/cli/program.ts';
import { Problem } from '../../../electron/core/ground/problem.ts';
import { inProcessClient } from '../../../electron/core/procedures/router.ts';
import { Core } from '../../../electron/core/register/core.ts';
import { noon } from '../../clock.ts';
import { sealQuickly } from '../core/quick-seals.ts';
import { newSupplier, tempFolder } from '../core/registers.ts';
import { lines } from './command-lines.ts';
import { cli, cliJson } from './run-cli.ts';

/** The program, whose commands stop after the question whether all that was given counts. */
function asking(): CommandLine {
  return commandLine(
    () =>
      async (...given: unknown[]) => {
        const command = given.at(-1) as CommandLine;
        const named = command.registeredArguments.map((argument, at) => [argument.name(), given[at]]);
        await command.requireEffects({ ...command.optsWithGlobals(), ...Object.fromEntries(named) });
      },
    { out: () => {} },
    'nl',
  );
}

/** The commands that do something, by the words that call them. */
function leaves(command: CommandLine, words: string[] = []): [string, CommandLine][] {
  const inner = command.commands as CommandLine[];
  if (inner.length === 0) return [[words.join(' '), command]];
  return inner.flatMap((below) => leaves(below, [...words, below.name()]));
}

const commands = leaves(asking());

let folder: string;
/** A fresh copy of the files that the lines name. */
function files(): string {
  const copy = tempFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The words of a line, with the files that it names in the folder `at`. */
const words = (line: string, at: string): string[] =>
  line
    .split(' ')
    .map((word) => (word === 'R' ? join(at, 'R.vwr') : /\.\w+$/.test(word) ? join(at, word) : word));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vwr-'));
  const core = new Core({ dataFolder: null, clock: noon });
  core.create(join(folder, 'R.vwr'), 'Proef');
  const client = inProcessClient({ core, actor: null });
  await newSupplier(client, 'Polderhost', { country: 'NL' });
  const keep = async (name: string, given: Promise<File>) =>
    writeFileSync(join(folder, name), new Uint8Array(await (await given).arrayBuffer()));
  for (const format of ['csv', 'json', 'xlsx', 'ods'] as const) {
    await keep(`list.${format}`, client.exports.make({ format, language: 'nl' }));
  }
  await keep('whole.zip', client.archive.export({}));
  const { file } = await client.backup.make({ folder });
  renameSync(file, join(folder, 'plain.vwr'));
  core.close();
  // The start of a file says that it is encrypted; nothing here opens it.
  const header = 'age-encryption.org/v1\n-> scrypt bm90aGluZw 18\n';
  for (const name of ['sealed.zip.age', 'sealed.vwr']) writeFileSync(join(folder, name), header);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A value that an option takes. */
const sample = (option: Option): string[] =>
  option.required ? [option.argChoices?.[0] ?? '2026-11-22'] : [];

/** What a command line is told before anything is done: nothing, or the sentences of a refusal. */
async function asked(given: string[]): Promise<{ nl: string; en: string } | null> {
  try {
    await asking().parseAsync(given, { from: 'user' });
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).toBe('invalid');
    return error.data.message;
  }
}

test('an option without a declared effect cannot be there, nor an effect without its option', () => {
  for (const [name, command] of commands) {
    for (const option of command.allOptions) {
      expect([name, option.long, command.effectOf(option)]).not.toContain(undefined);
    }
    const known = command.allOptions.map((option) => option.attributeName());
    expect([name, command.declared.filter((declared) => !known.includes(declared))]).toEqual([name, []]);
  }
});

test('a new option that nobody declares is refused as a fault of the program', async () => {
  const program = asking();
  const check = (program.commands as CommandLine[]).find((command) => command.name() === 'check');
  check?.option('--quietly');
  await expect(
    program.parseAsync(words('check --register R --quietly', folder), { from: 'user' }),
  ).rejects.toThrow('nobody said when --quietly counts');
});

describe.each(commands)('%s', (name, command) => {
  const own = Object.entries(lines).filter(([line]) => `${line} `.startsWith(`${name} `));

  test('is asked with every kind of input that it knows', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const option of command.allOptions) {
      const refused = own.filter(([, idle]) => idle.includes(option.long ?? '')).length;
      const effect = command.effectOf(option);
      const expected = effect === 'always' ? 'nowhere' : effect === 'never' ? 'everywhere' : 'somewhere';
      const found = refused === 0 ? 'nowhere' : refused === own.length ? 'everywhere' : 'somewhere';
      expect([option.long, found]).toEqual([option.long, expected]);
    }
  });

  test.each(own)('%s: exactly the options that do nothing are refused, by name', async (line, idle) => {
    const base = words(line, folder);
    expect(await asked(base)).toBeNull();
    const refused: (string | undefined)[] = [];
    for (const option of command.allOptions) {
      const long = option.long ?? '';
      if (base.includes(long)) continue;
      const told = await asked([...base, long, ...sample(option)]);
      // `--list` makes `--from` do nothing: the one that is named is the one that is refused.
      if (!told?.en.includes(`The option ${long} does nothing`)) continue;
      expect(told.nl).toContain(`De optie ${long} doet niets`);
      refused.push(long);
    }
    expect(refused.sort()).toEqual([...idle].sort());
  });
});

test('what is the same has one name in every command: of which supplier, whose, on which day', () => {
  const names = new Set(commands.flatMap(([, command]) => command.allOptions.map(({ long }) => long)));
  for (const known of ['--processor', '--owner', '--as-of', '--by']) expect(names).toContain(known);
  for (const other of ['--supplier', '--processor-id', '--who', '--person', '--date', '--day'])
    expect(names).not.toContain(other);
});

test('an option that a later one overrules is refused; one that collects values is not', async () => {
  for (const option of [
    '--as-of 2026-01-01 --as-of 2026-11-22',
    '--language nl --language en',
    '--json --json',
  ]) {
    const told = await asked(words(`check --register R ${option}`, folder));
    expect(told?.en).toContain(option.split(' ')[0]);
  }
  const filters = '--filter agreementStatus=missing --filter transferResult=blocked';
  expect(await asked(words(`processors --register R ${filters}`, folder))).toBeNull();
  const twice = '--filter transferResult=ok --filter transferResult=blocked';
  expect((await cli(...words(`processors --register R ${twice}`, folder))).err).toMatch(
    /^invalid: .*transferResult/,
  );
  const { code } = await cli(...words('processors --register R --filter covered=ja', folder));
  expect(code).toBe(2);
});

test.each([
  'export --register R --out x.zip --passphrase-file passphrase.txt',
  'export --register R --out x.csv --passphrase-file passphrase.txt',
  'export --register R --out x.json.age --passphrase-file passphrase.txt',
  'export --register R --out x.age --passphrase-file passphrase.txt',
  'export --register R --out x.zip --as-of 2020-01-01',
  'export --register R --out x.zip.age --passphrase-file short.txt',
  'export --register R --out x.zip.age',
  'backup --register R --passphrase-file short.txt',
  'import whole.zip --register empty.vwr --under HEY',
  'import whole.zip --register empty.vwr --dry-run --duplicates update',
  'restore --register R --from plain.vwr --passphrase-file passphrase.txt',
])('%s: invalid in both languages, and nothing is written', async (line) => {
  const at = files();
  writeFileSync(join(at, 'passphrase.txt'), 'vier losse woorden\n');
  writeFileSync(join(at, 'short.txt'), 'kort\n');
  await cli('init', join(at, 'empty.vwr'));
  const stands = () =>
    readdirSync(at, { recursive: true }).map((name) => [name, contentOf(join(at, `${name}`))]);
  const before = stands();
  const [nl, en] = [await cli(...words(line, at)), await cli(...words(line, at), '--language', 'en')];
  expect([nl.code, en.code, nl.out, en.out]).toEqual([2, 2, '', '']);
  for (const { err } of [nl, en]) expect(err).toMatch(/^invalid: /);
  expect(nl.err).not.toBe(en.err);
  if (line.includes('x.zip --pass') || line.includes('.age'))
    expect(nl.err).toMatch(/\.zip\.age|wachtwoordzin/);
  expect(stands()).toEqual(before);
});

const contentOf = (path: string): string =>
  statSync(path).isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder';

test('a passphrase in the environment does not encrypt another form, and that is said', async () => {
  const at = files();
  vi.stubEnv('VERWERKERSREGISTER_PASSPHRASE', 'vier losse woorden');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { code, err } = await cli(...words('export --register R --out x.csv', at));
  expect([code, err.includes('.zip.age')]).toEqual([0, true]);
});

test('--dry-run of a whole register shows what would come, and writes nothing', async () => {
  const at = files();
  const empty = join(at, 'empty.vwr');
  await cli('init', empty);
  const before = readFileSync(empty);
  const names = readdirSync(at).sort();
  const line = words(`import whole.zip --register empty.vwr --dry-run`, at);
  const { code, result } = await cliJson<Record<string, unknown>>(...line);
  expect([code, result]).toEqual([
    0,
    expect.objectContaining({ dryRun: true, suppliers: 1, organisation: 'Proef' }),
  ]);
  expect((await cli(...line)).out).toMatch(/niets geschreven.* 1 leverancier/);
  expect((await cli(...line, '--language', 'en')).out).toMatch(/nothing was written.* 1 supplier/);
  expect([readFileSync(empty).equals(before), readdirSync(at).sort()]).toEqual([true, names]);
  // What import would refuse, the dry run refuses as well.
  expect((await cli(...words('import whole.zip --register R --dry-run', at))).err).toMatch(/^refused: /);
  const cut = join(at, 'cut.zip');
  writeFileSync(cut, readFileSync(join(at, 'whole.zip')).subarray(0, 3000));
  expect((await cli('import', cut, '--register', empty, '--dry-run')).err).toMatch(/^corrupt: /);
  expect((await cli('import', join(at, 'whole.zip'), '--register', empty)).code).toBe(0);
  expect((await cliJson<unknown[]>('processors', '--register', empty)).result).toHaveLength(1);
});

test.each(['list.csv', 'list.xlsx', 'list.ods', 'list.json', 'whole.zip'])(
  'what export writes (%s), import takes under any name: the bytes decide',
  async (name) => {
    for (const other of ['x.zip', 'x.age', 'x.zip.age', 'x.bak', 'x']) {
      const at = files();
      const [given, register] = [join(at, other), join(at, 'empty.vwr')];
      await cli('init', register);
      renameSync(join(at, name), given);
      const { code, err } = await cli('import', given, '--register', register);
      expect([other, err, code]).toEqual([other, '', expect.any(Number)]);
      expect(code).toBeLessThan(2);
      const { result } = await cliJson<{ name: string }[]>('processors', '--register', register);
      expect(result.map((row) => row.name)).toEqual(['Polderhost']);
    }
  },
);

test('an encrypted export comes back with its passphrase, whatever it is called', async () => {
  onTestFinished(sealQuickly());
  const at = files();
  const [out, given, register] = [join(at, 'x.ZIP.AGE'), join(at, 'x.csv'), join(at, 'empty.vwr')];
  const passphrase = ['--passphrase-file', join(at, 'passphrase.txt')];
  writeFileSync(join(at, 'passphrase.txt'), 'vier losse woorden\n');
  await cli('init', register);
  const exported = await cli('export', '--register', join(at, 'R.vwr'), '--out', out, ...passphrase);
  expect([exported.code, exported.err]).toEqual([0, '']);
  expect(readFileSync(out).includes('register.json')).toBe(false);
  renameSync(out, given);
  expect((await cli('import', given, '--register', register)).err).toMatch(/^refused: /);
  expect((await cli('import', given, '--register', register, ...passphrase)).code).toBe(0);
  expect((await cliJson<unknown[]>('processors', '--register', register)).result).toHaveLength(1);
});
