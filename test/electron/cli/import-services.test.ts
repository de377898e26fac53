/** A list that names several services of one supplier, each with the state of its own agreement. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { testRegister } from '../core/registers.ts';
import { cli, cliJson } from './run-cli.ts';

let file = '';
beforeEach(() => {
  const { core, file: made } = testRegister();
  core.close();
  file = made;
});

const header = 'Leverancier;KvK;Dienst;VO getekend?;Datum getekend';

async function take(name: string, rows: readonly string[], ...options: string[]) {
  const list = join(file, '..', name);
  writeFileSync(list, [header, ...rows].join('\n'));
  await cli('import', list, '--register', file, ...options);
}

async function statuses() {
  const { result } = await cliJson<{ name: string; agreementStatus: string }[]>(
    'processors',
    '--register',
    file,
  );
  return result.map(({ name, agreementStatus }) => [name, agreementStatus]);
}

test('an agreement that one service lacks is not hidden by that of another, in one list', async () => {
  await take('lijst.csv', [
    'Acme;01234567;Hosting;ja;1-1-2024',
    'Acme;01234567;Back-up;ontbreekt;',
    'Bolt;;Hosting;ja;1-1-2024',
    'Bolt;;Back-up;aangevraagd;',
    'Core;;Hosting;ja;1-1-2024',
    'Core;;Back-up;onbekend;',
    'Dune;;Hosting;onbekend;',
    'Dune;;Back-up;ja;1-1-2024',
    'Even;;Hosting;ja;1-1-2024',
    'Even;;Back-up;ja;1-1-2024',
  ]);
  expect(await statuses()).toEqual([
    ['Acme', 'missing'],
    ['Bolt', 'requested'],
    ['Core', 'unknown'],
    ['Dune', 'unknown'],
    ['Even', 'active'],
  ]);
});

test.each(['add-service', 'update'])(
  'nor in a later list, which leaves what it does not name: %s',
  async (way) => {
    await take('eerst.csv', ['Acme;01234567;Hosting;ja;1-1-2024', 'Bolt;;Hosting;ja;1-1-2024']);
    await take(
      'later.csv',
      ['Acme Diensten;01234567;Back-up;ontbreekt;', 'bolt;;Back-up;aangevraagd;'],
      '--duplicates',
      way,
    );
    expect((await statuses()).map(([, status]) => status)).toEqual(['missing', 'requested']);
    // The one that is there now is that of the second service; that of the first stays.
    await take('weer.csv', ['bolt;;Back-up;ja;2-2-2026'], '--duplicates', 'update');
    expect((await statuses()).map(([, status]) => status)).toEqual(['missing', 'active']);
  },
);

test('the same list again changes nothing of which agreement is for which service', async () => {
  const rows = ['Acme;;Hosting;ja;1-1-2024', 'Acme;;Back-up;onbekend;', 'Acme;;Beheer;ontbreekt;'];
  await take('lijst.csv', rows);
  const again = join(file, '..', 'lijst.csv');
  const { result } = await cliJson<{ updated: number; skipped: number }>(
    ...['import', again, '--register', file, '--duplicates', 'update'],
  );
  expect(result).toMatchObject({ updated: 0, skipped: 3 });
  expect(await statuses()).toEqual([['Acme', 'unknown']]);
});
