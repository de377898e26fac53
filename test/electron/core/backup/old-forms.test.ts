/** Backups that earlier versions made: what was in them is in the register after they are restored. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../../../electron/core/store/migrations/index.ts';
import { jobsHere } from '../jobs-here.ts';
import { newSupplier, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

const forms = migrations.map((_statements, index) => index + 1);
const NOW = '2028-03-01T11:00:00.000Z';

/** A copy of the register that the program of a form made. */
function copyOf(form: number): string {
  const copy = join(tempFolder(), 'oud.vwr');
  copyFileSync(join(import.meta.dirname, `../../../fixtures/registers/version-${form}.vwr`), copy);
  return copy;
}

/** All that is in a register: records, documents, sign-offs and history. */
const wholeOf = async ({ client }: Pick<ReturnType<typeof testCore>, 'client'>): Promise<Buffer> =>
  Buffer.from(await (await client.archive.export({})).arrayBuffer());

test.each(forms)('a backup of form %i is restored as it is read: whole, and left as it was', async (form) => {
  const read = testCore(NOW);
  read.core.open(copyOf(form));
  const backup = copyOf(form);
  const bytes = readFileSync(backup);
  const { client } = testRegister(NOW, jobsHere);
  await newSupplier(client, 'Van nu');
  const plan = await client.backup.plan({ backup });
  expect(plan.findings).toEqual([]);
  await client.backup.restore({ backup, otherRegister: plan.origin === 'other' });
  expect((await client.register.verify()).findings).toEqual([]);
  expect((await wholeOf({ client })).equals(await wholeOf(read))).toBe(true);
  expect(readFileSync(backup).equals(bytes)).toBe(true);
});

test.each([forms[0], forms.at(-2)])('what was overwritten in a backup of form %i is found', async (form) => {
  const backup = copyOf(form ?? 0);
  const database = new Database(backup);
  database.prepare("UPDATE processor SET name = 'Overschreven' WHERE name = 'Hostwaard B.V.'").run();
  database.close();
  const { client } = testRegister(NOW, jobsHere);
  const { findings } = await client.backup.plan({ backup });
  expect(findings.map(({ detail }) => detail.nl).join()).toContain('Overschreven');
  const problem = await problemOf(client.backup.restore({ backup, otherRegister: true }));
  expect(problem.message.nl).toContain('Overschreven');
});
