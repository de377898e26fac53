import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { forkJob, type SpawnJob } from '../../../../electron/core/ground/job.ts';
import { verifyOpen } from '../../../../electron/core/register/verifying.ts';
import { verify } from '../../../../electron/core/store/verify.ts';
import { newSupplier, testRegister } from '../registers.ts';

test('a large register is verified in a process, on a copy of which nothing is left, and finds the same', async () => {
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost');
  let started = 0;
  const spawnJob: SpawnJob = (entry, options) => {
    started += 1;
    return forkJob(entry, options);
  };
  const inProcess = () => verifyOpen(core.stored, file, { asOf: core.today(), large: 1, spawnJob });
  expect(await inProcess()).toEqual({ ...verify(core.stored), ok: true });
  core.stored.exec(`UPDATE processor SET name = 'Anders' WHERE id = '${id}'`);
  const found = await inProcess();
  expect(found.findings.map(({ check }) => check)).toContain('records');
  expect(found).toEqual(verify(core.stored));
  expect(started).toBe(2);
  expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a small register is verified without a process', async () => {
  const { core, file } = testRegister();
  const spawnJob: SpawnJob = () => {
    throw new Error('a process was started');
  };
  expect((await verifyOpen(core.stored, file, { asOf: core.today(), spawnJob })).ok).toBe(true);
});
