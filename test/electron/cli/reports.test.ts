/** The reports on one question, from the command line: each is written as a PDF, or refused by name with nothing written. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breachFields } from '../../../shared/fields/breach.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { newSupplier, tempFolder, testRegister } from '../core/registers.ts';
import { cli } from './run-cli.ts';

const isPdf = (file: string) => readFileSync(file).subarray(0, 5).toString('latin1') === '%PDF-';

test('the incident sheet of the only breach; of more it is asked which', async () => {
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, 'Waterkant B.V.');
  const breach = (nature: string) =>
    client.breaches.save({
      id: null,
      version: null,
      processorId: id,
      input: { ...emptyOf(breachFields), nature },
    });
  core.close();
  const out = join(tempFolder(), 'blad.pdf');
  const sheet = (...more: string[]) =>
    cli('report', '--register', file, '--out', out, '--kind', 'breach', ...more);
  expect((await sheet()).err).toContain('--processor');
  expect((await sheet('--processor', id)).err).toContain('geen datalek vastgelegd');
  core.open(file);
  const first = await breach('Verkeerde bijlage');
  core.close();
  expect((await sheet('--processor', id)).code).toBe(0);
  expect(isPdf(out)).toBe(true);
  core.open(file);
  await breach('Laptop kwijt');
  core.close();
  const other = join(tempFolder(), 'twee.pdf');
  const unclear = await cli(
    'report',
    '--register',
    file,
    '--out',
    other,
    '--kind',
    'breach',
    '--processor',
    id,
  );
  expect(unclear.err).toContain('Laptop kwijt');
  expect(unclear.err).toContain(first.id);
  expect(existsSync(other)).toBe(false);
  expect((await sheet('--processor', id, '--breach', first.id, '--language', 'en')).code).toBe(0);
});

test('the transfer report needs nothing but a register', async () => {
  const { core, file } = testRegister();
  core.close();
  const out = join(tempFolder(), 'doorgiften.pdf');
  expect((await cli('report', '--register', file, '--out', out, '--kind', 'transfers')).code).toBe(0);
  expect(isPdf(out)).toBe(true);
});

test('the what-if report asks what happens, and is dated on the day on which it does', async () => {
  const { core, file } = testRegister();
  core.close();
  const out = join(tempFolder(), 'wat-als.pdf');
  const report = (...more: string[]) =>
    cli('report', '--register', file, '--out', out, '--kind', 'scenario', ...more);
  expect((await report()).err).toMatch(/^invalid: /);
  expect((await report('--withdraw', 'QQ')).err).toMatch(/^invalid: /);
  expect(existsSync(out)).toBe(false);
  expect((await report('--withdraw', 'US', '--as-of', '2027-01-01')).code).toBe(0);
  expect(isPdf(out)).toBe(true);
});
