/** What in a backup does not agree with its history is said before it replaces a register, and then only on request. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { verifyBackup } from '../../../../electron/core/backup/sound.ts';
import type { SpawnJob } from '../../../../electron/core/ground/job.ts';
import { jobsHere } from '../jobs-here.ts';
import { newSupplier, problemOf, tempFolder, testCore } from '../registers.ts';

/** A register with one supplier, and a backup in which somebody wrote another name over that of the supplier. */
async function overwritten() {
  const made = testCore();
  made.core.create(made.file, 'Stichting Proef');
  await newSupplier(made.client, 'Boekwerk');
  const { file: backup } = await made.client.backup.make({ folder: tempFolder() });
  const good = join(tempFolder(), 'good.vwr');
  copyFileSync(backup, good);
  const database = new Database(backup);
  database.prepare("UPDATE processor SET name = 'Polderhost'").run();
  database.close();
  return { ...made, backup, good };
}

test('a backup in which a record was overwritten is shown as such, and restored only on request', async () => {
  const { client, file, backup, good } = await overwritten();
  const before = readFileSync(backup);
  const { findings } = await client.backup.plan({ backup });
  expect(findings).toMatchObject([
    { check: 'records', detail: { nl: expect.stringContaining('Polderhost') } },
  ]);

  const status = await client.register.status();
  const problem = await problemOf(client.backup.restore({ backup }));
  expect(problem).toMatchObject({ code: 'refused' });
  expect(problem.message.nl).toContain('Polderhost');
  expect(await client.register.status()).toEqual(status);
  expect((await client.register.verify()).ok).toBe(true);
  expect(readFileSync(backup).equals(before)).toBe(true);

  expect((await client.backup.plan({ backup: good })).findings).toEqual([]);
  await client.backup.restore({ backup, withFindings: true });
  expect((await client.register.verify()).findings).toHaveLength(1);
  expect((await client.register.status()).file).toBe(file);
});

test('a large backup is verified in a process of its own, with the same result, and stops when asked', async () => {
  const { backup, good } = await overwritten();
  expect(await verifyBackup(backup, { large: 0 })).toEqual(await verifyBackup(backup, {}));
  expect(await verifyBackup(good, { large: 0 })).toEqual([]);
  const signal = AbortSignal.abort();
  await expect(verifyBackup(backup, { large: 0, signal })).rejects.toMatchObject({ code: 'cancelled' });
});

test('a large backup that was looked at is not verified once more for the restore, and one of other bytes is', async () => {
  const { backup, good } = await overwritten();
  let started = 0;
  const spawnJob: SpawnJob = (...job) => {
    started += 1;
    return jobsHere(...job);
  };
  const asked = { large: 0, spawnJob };
  const sealed = join(tempFolder(), 'unsealed-elsewhere.vwr');
  copyFileSync(backup, sealed);
  const found = await verifyBackup(backup, asked);
  expect(found).toHaveLength(1);
  expect([await verifyBackup(backup, asked), await verifyBackup(sealed, asked), started]).toEqual([
    found,
    found,
    1,
  ]);
  copyFileSync(good, backup);
  expect([await verifyBackup(backup, asked), started]).toEqual([[], 2]);
});
