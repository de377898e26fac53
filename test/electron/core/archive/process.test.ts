import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { forkJob, type SpawnJob } from '../../../../electron/core/ground/job.ts';
import { newSupplier, problemOf, testRegister } from '../registers.ts';

/** Processes that get their job only when the test lets them. */
function heldJobs() {
  const held: (() => void)[] = [];
  const pids: number[] = [];
  const spawnJob: SpawnJob = (entry, options) => {
    const job = forkJob(entry, options);
    if (job.pid !== undefined) pids.push(job.pid);
    return { ...job, send: (message) => void held.push(() => job.send(message)) };
  };
  const asked = () => expect.poll(() => held.length, { timeout: 30_000 }).toBeGreaterThan(0);
  const release = () => {
    for (const send of held.splice(0)) send();
  };
  return { spawnJob, pids, asked, release };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const partsIn = (file: string) => readdirSync(dirname(file)).filter((name) => name.endsWith('.part'));

test('a zip is made and read while the core answers, one at a time, and nothing is left of it', async () => {
  const { spawnJob, asked, release } = heldJobs();
  const { client, file } = testRegister(undefined, spawnJob);
  await newSupplier(client, 'Polderhost');
  expect(await client.archive.progress()).toBe(null);
  const made = client.archive.export({});
  await asked();
  // A saved change is not in the zip: that is the register of the moment at which it was asked.
  await newSupplier(client, 'Later');
  expect(await client.archive.progress()).toMatchObject({ phase: 'copy' });
  expect((await problemOf(client.archive.export({}))).message.nl).toContain('al een zip gemaakt');
  for (const part of partsIn(file)) {
    expect(statSync(`${dirname(file)}/${part}`).mode & 0o077).toBe(0);
  }
  release();
  const zip = await made;
  expect(await client.archive.progress()).toBe(null);

  const target = testRegister(undefined, spawnJob);
  const taken = target.client.archive.import({ file: zip });
  await asked();
  expect((await target.client.register.status()).suppliers).toBe(0);
  release();
  expect((await taken).suppliers).toBe(1);
  expect([...partsIn(file), ...partsIn(target.file)]).toEqual([]);
});

test('what was recorded while a zip was read is not replaced by it', async () => {
  const { spawnJob, asked, release } = heldJobs();
  const source = testRegister();
  const zip = await source.client.archive.export({});
  const { client, file } = testRegister(undefined, spawnJob);
  const taken = problemOf(client.archive.import({ file: zip }));
  await asked();
  await newSupplier(client, 'Polderhost');
  release();
  expect((await taken).code).toBe('refused');
  expect((await client.register.status()).suppliers).toBe(1);
  expect(partsIn(file)).toEqual([]);
});

test('cancelling ends the process and leaves nothing', async () => {
  const { spawnJob, asked, pids } = heldJobs();
  const { client, file } = testRegister(undefined, spawnJob);
  await newSupplier(client, 'Polderhost');
  const stop = new AbortController();
  const made = problemOf(client.archive.export({}, { signal: stop.signal }));
  await asked();
  stop.abort();
  expect((await made).code).toBe('cancelled');
  expect(pids.filter(isAlive)).toEqual([]);
  expect(partsIn(file)).toEqual([]);
  expect(await client.archive.progress()).toBe(null);
});
