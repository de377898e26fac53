/**
 * The main road on the command line: a list in, suppliers judged, what to do, an overview and an export out.
 */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import type { ImportResult } from '../../../shared/fields/import.ts';
import type { ProcessorRow } from '../../../shared/fields/record.ts';
import { workbook } from '../core/import/lists.ts';
import { tempFolder } from '../core/registers.ts';
import { infoOf, textOf } from '../core/report/reading.ts';
import { withProcesses } from './run-cli.ts';

const { cli, cliJson } = withProcesses;
const lists = join(import.meta.dirname, '../../fixtures/lists');
const list = (name: string) => join(lists, name);

type Listed = ProcessorRow & {
  flows: {
    country: string;
    kind: string;
    statedLocation: string;
    remark: string;
    dpf: unknown;
    safeguards: unknown;
  }[];
};

const shared = mkdtempSync(join(tmpdir(), 'road-'));
afterAll(() => rmSync(shared, { recursive: true, force: true }));
const taken = new Map<string, ReturnType<typeof takeOver>>();

/** Takes over a list into a new register. */
async function takeOver(name: string, options: readonly string[]) {
  const register = join(mkdtempSync(join(shared, 'r-')), 'r.vwr');
  await cli('init', register);
  const { code, result } = await cliJson<ImportResult>(
    'import',
    list(name),
    '--register',
    register,
    ...options,
  );
  const { result: suppliers } = await cliJson<Listed[]>('processors', '--register', register);
  return { register, code, result, suppliers };
}

/** A register of its own with a list; each list is taken over once, and its register copied. */
async function registerWith(name: string, ...options: string[]) {
  const key = [name, ...options].join(' ');
  const made = taken.get(key) ?? takeOver(name, options);
  taken.set(key, made);
  const first = await made;
  const register = join(tempFolder(), 'r.vwr');
  copyFileSync(first.register, register);
  return { ...first, register };
}

/** Every row of a list ends as a supplier, an addition to one, or a rejection that is named. */
function expectNoRowLost(result: ImportResult, rows: number) {
  expect(result.rows).toHaveLength(rows);
  const named = result.rows.filter(({ outcome }) => outcome === 'rejected' || outcome === 'skipped');
  for (const row of named) expect(row.message?.nl).toBeTruthy();
  expect(result.created + result.updated + named.length).toBe(rows);
}

describe.each(['leveranciers-kantoor.csv', 'leveranciers-kantoor.xlsx'])('the office sheet %s', (name) => {
  test('every row is there, and what is not certain is named', async () => {
    const { code, result, suppliers } = await registerWith(name);
    expect(code).toBe(1);
    expectNoRowLost(result, 15);
    expect(suppliers.map((row) => row.name)).toContain('Café Analytics OÜ');
    expect(suppliers.map((row) => row.name)).toContain('Zürich Secure AG');
    const rejected = result.rejected.map(({ row, column, value }) => [row, column, value]);
    expect(rejected).toContainEqual([17, 'Datum getekend', '32-1-2025']);
    expect(result.uncertain.some(({ value }) => value === 'Atlantis')).toBe(true);
  });

  test('each place is what its cell means, and nothing more', async () => {
    const { suppliers } = await registerWith(name);
    const flowsOf = (start: string) =>
      suppliers
        .find((row) => row.name.startsWith(start))
        ?.flows.map(({ country, kind }) => `${country} ${kind}`)
        .sort();
    expect(flowsOf('HelpDesk Go')).toEqual(['GB storage', 'IN support']);
    expect(flowsOf('Backupbunker')).toEqual(['BQ storage']);
    expect(flowsOf('=HYPERLINK')).toEqual(['unknown storage']);
    expect(flowsOf('PrintPartner')).toEqual([]);
    expect(flowsOf('Videovergader')).toEqual(['DE storage', 'US storage']);
    const formula = suppliers.find((row) => row.name.startsWith('=HYPERLINK'));
    expect(formula?.flows[0]?.statedLocation).toBe('Atlantis');
    const american = suppliers
      .find((row) => row.name.startsWith('Videovergader'))
      ?.flows.find(({ country }) => country === 'US');
    expect(american).toMatchObject({ dpf: null, safeguards: null, remark: expect.stringContaining('DPF') });
  });

  test('the same KvK number with another service is one supplier with two services', async () => {
    const { suppliers } = await registerWith(name);
    const hosts = suppliers.filter((row) => row.name === 'Hostwaard B.V.');
    expect(hosts).toHaveLength(1);
    expect(hosts[0]?.kvk).toBe('01234567');
    expect(hosts[0]?.services).toEqual(['Webhosting en e-mail', 'Domeinen .nl']);
  });

  test('taking it over twice changes nothing', async () => {
    const { register, suppliers } = await registerWith(name);
    const { result } = await cliJson<ImportResult>('import', list(name), '--register', register);
    expect([result.created, result.updated]).toEqual([0, 0]);
    const { result: after } = await cliJson<Listed[]>('processors', '--register', register);
    expect(after).toEqual(suppliers);
  });
});

test('a cell of a number that lost its zero is padded and named', async () => {
  const { result } = await registerWith('leveranciers-kantoor.xlsx');
  expect(result.uncertain.filter(({ value }) => value === '1234567').map(({ row }) => row)).toEqual([5, 16]);
});

test('rows that a filter hides are counted, and the import asks for a look', async () => {
  const sheet = utils.aoa_to_sheet([['Leverancier'], ['Acme'], ['Gestopt'], ['Ook gestopt']]);
  sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }];
  sheet['!autofilter'] = { ref: 'A1:A4' };
  const folder = tempFolder();
  const [file, register] = [join(folder, 'lijst.xlsx'), join(folder, 'r.vwr')];
  writeFileSync(file, workbook({ Lijst: sheet }));
  await cli('init', register);
  const said = await cli('import', file, '--register', register, '--dry-run');
  expect([said.code, said.out.split('2 rijen met gegevens verborgen').length - 1]).toEqual([1, 1]);
  const { code, result } = await cliJson<ImportResult>('import', file, '--register', register);
  expect([code, result.created, result.hiddenRows]).toEqual([1, 3, 2]);
  expect((await cli('import', list('leveranciers-kantoor.csv'), '--register', register)).out).not.toContain(
    'verborgen',
  );
});

test('a note beside the name of a column is said, and stops the exit code of all in', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Leverancier', 'Verwerkersovereenkomst'],
    ['Waterweg B.V.', 'ja'],
  ]);
  sheet.B1.c = [{ t: 'ja = verstuurd' }];
  const folder = tempFolder();
  const [file, register] = [join(folder, 'lijst.xlsx'), join(folder, 'r.vwr')];
  writeFileSync(file, workbook({ Lijst: sheet }));
  await cli('init', register);
  const said = await cli('import', file, '--register', register);
  expect([said.code, said.out.split('“ja = verstuurd” (Verwerkersovereenkomst)').length - 1]).toEqual([1, 1]);
});

test('a published list of sub-processors comes under its supplier', async () => {
  const { code, result, suppliers } = await registerWith('subprocessors-hey.csv', '--under', 'HEY');
  expect(code).toBe(1);
  expectNoRowLost(result, 10);
  expect(suppliers.map(({ name }) => name)).toEqual(['HEY']);
  expect(suppliers[0]?.flows).toHaveLength(10);
  expect(
    suppliers[0]?.flows.filter(({ country }) => country === 'unknown').map((flow) => flow.statedLocation),
  ).toEqual(['EU']);
});

test('a published list in JSON: chosen by the customer is unknown, headquarters are no flow', async () => {
  const { result, suppliers } = await registerWith('subprocessors-liza-chat.json');
  expectNoRowLost(result, 11);
  const upcloud = suppliers.find(({ name }) => name === 'UpCloud Oy');
  expect(upcloud?.country).toBe('FI');
  expect(upcloud?.flows.map(({ country }) => country)).toEqual(['unknown']);
  expect(upcloud?.flows[0]?.statedLocation).toContain('Singapore');
  const cordnet = suppliers.find(({ name }) => name === 'Cordnet OÜ');
  expect(cordnet?.flows.map(({ country }) => country).sort()).toEqual(['DE', 'NL']);
});

test('check names each supplier that asks for attention, with article and next step', async () => {
  const { register } = await registerWith('leveranciers-kantoor.csv');
  const { code, result } = await cliJson<{
    attention: { processor: string; code: string; article: string; nextStep: string }[];
  }>('check', '--register', register);
  expect(code).toBe(1);
  const codes = (name: string) =>
    result.attention.filter(({ processor }) => processor === name).map(({ code: c }) => c);
  expect(codes('Nieuwsbriefje Inc.')).toContain('ADEQUACY_CONDITION_UNCONFIRMED');
  expect(codes('HelpDesk Go Ltd')).toContain('MECHANISM_UNKNOWN');
  for (const item of result.attention) {
    expect(item.article).not.toBe('');
    expect(item.nextStep).not.toBe('');
  }
});

test('what needs attention stands under how urgent it is, with how many there are', async () => {
  const { register } = await registerWith('leveranciers-kantoor.csv');
  const { out } = await cli('check', '--register', register, '--language', 'en');
  const { result } = await cliJson<{ attention: { urgency: string }[] }>('check', '--register', register);
  const count = (name: string) => result.attention.filter(({ urgency }) => urgency === name).length;
  const headings = out.split('\n').filter((line) => /^(Now|Soon|Later) /.test(line));
  expect(headings).toEqual([`Now (${count('now')})`, `Soon (${count('soon')})`, `Later (${count('later')})`]);
});

test('an empty register asks for nothing, and says that nothing was assessed', async () => {
  const register = join(tempFolder(), 'r.vwr');
  await cli('init', register);
  const { code, out } = await cli('check', '--register', register);
  expect(code).toBe(0);
  expect(out).toContain('Er staan geen leveranciers in het register; er is niets beoordeeld.');
});

test('the overview is written whole, twice the same', async () => {
  const { register } = await registerWith('leveranciers-kantoor.csv');
  const pdf = async (name: string) => {
    const file = join(tempFolder(), name);
    expect((await cli('report', '--register', register, '--out', file, '--as-of', '2026-11-22')).code).toBe(
      0,
    );
    return readFileSync(file);
  };
  const first = await pdf('a.pdf');
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(textOf(first)).toContain('ZürichSecureAG');
  expect(first.equals(await pdf('b.pdf'))).toBe(true);
});

test('an overview without annexes is two pages; one that was kept is what the next is compared with', async () => {
  const { register } = await registerWith('leveranciers-kantoor.csv');
  const file = join(tempFolder(), 'a.pdf');
  const report = (...options: string[]) => cli('report', '--register', register, '--out', file, ...options);
  const before = await report('--annex', 'none', '--as-of', '2020-01-01');
  expect([before.code, before.err]).toEqual([2, expect.stringContaining('bestond dit register nog niet')]);
  expect(existsSync(file)).toBe(false);
  await report('--annex', 'none');
  expect(textOf(readFileSync(file))).toContain('Ditisheteersteoverzicht');
  expect(infoOf(readFileSync(file)).get('Pages')).toBe('2');
  await report('--annex', 'none', '--keep');
  await report('--annex', 'transfers,decisions', '--as-of', '2026-12-01');
  const text = textOf(readFileSync(file));
  for (const said of [
    'hetoverzichtper22-11-2026',
    'DoorgiftenbuitendeEER',
    'Besluitenwaaropditoverzichtsteunt',
  ]) {
    expect(text).toContain(said);
  }
  const { code, err } = await report('--annex', 'register,alles');
  expect([code, err]).toEqual([2, expect.stringContaining('“alles” is geen bijlage')]);
});

test.each(['json', 'csv', 'xlsx', 'ods'])('export to %s', async (ending) => {
  const { register } = await registerWith('leveranciers-kantoor.csv');
  const file = join(tempFolder(), `uit.${ending}`);
  const { code, err } = await cli('export', '--register', register, '--out', file);
  expect([code, err]).toEqual([0, '']);
  expect(statSync(file).size).toBeGreaterThan(500);
});

test('filter, search and another day', async () => {
  const { register } = await registerWith('leveranciers-kantoor.csv');
  const names = async (...options: string[]) =>
    (await cliJson<Listed[]>('processors', '--register', register, ...options)).result.map(
      ({ name }) => name,
    );
  expect(await names('--search', 'zurich')).toEqual(['Zürich Secure AG']);
  expect(await names('--filter', 'sensitive=not-asked', '--filter', 'lacks=review')).toContain(
    'Zürich Secure AG',
  );
  const mistaken = await cli('processors', '--register', register, '--search', 'zurihc');
  expect(mistaken.out).toContain('Zürich Secure AG');
  expect(mistaken.err).toContain('“zurihc” staat nergens. Gevonden met één afwijkende letter: zurich.');
  expect(await names('--filter', 'agreementStatus=missing,requested')).toEqual([
    'HelpDesk Go Ltd',
    'Nieuwsbriefje Inc.',
  ]);
  for (const command of ['processors', 'check']) {
    const { code, err } = await cli(command, '--register', register, '--as-of', '2020-01-01');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^refused: Op 1-1-2020 bestond dit register nog niet; de eerste regel is van /),
    ]);
  }
  const later = await cliJson<Listed[]>(
    'processors',
    '--register',
    register,
    '--as-of',
    '2027-03-01',
    '--search',
    'zurich',
  );
  expect(later.result[0]?.agreementStatus).toBe('expired');
});

test('verify says that the register is whole', async () => {
  const { register } = await registerWith('leveranciers-kantoor.csv');
  const { code, result } = await cliJson<{ ok: boolean; lines: number }>('verify', '--register', register);
  expect([code, result.ok]).toEqual([0, true]);
  expect(result.lines).toBeGreaterThan(40);
});
