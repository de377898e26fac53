/** Registers that are shared through a real PostgreSQL, for the tests. */
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { SharedAddress } from '../../../../shared/schema/replica.ts';
import { missingPostgresql, PostgreSQL } from '../../../postgresql.ts';
import { grantRights, type Login, sharedDatabase } from '../../../shared-database.ts';
import { type TestRegister, tempFolder, testCore, testRegister } from '../registers.ts';

export { grantRights, type Login, sharedDatabase };

/** Why the tests of shared registers cannot run here; null = they can. */
export const cannotShare = missingPostgresql();

/** A server for the tests of one file. Ask for it within a test only. */
export function sharedServer(): () => PostgreSQL {
  let server: PostgreSQL | null = null;
  beforeAll(async () => {
    if (cannotShare === null) server = await PostgreSQL.start();
  }, 120_000);
  afterAll(() => server?.end());
  return () => {
    if (!server) throw new Error('no server');
    return server;
  };
}

/** The last word of a stream. */
export async function last<Told>(stream: AsyncIterable<Told>): Promise<Told> {
  let told: Told | undefined;
  for await (const word of stream) told = word;
  if (told === undefined) throw new Error('a stream without a word');
  return told;
}

/** A register of Noor's that is shared, and how others get to it. */
export async function sharedRegister(
  server: PostgreSQL,
): Promise<TestRegister & { readonly at: (user: Login) => SharedAddress }> {
  const at = await sharedDatabase(server);
  const register = testRegister();
  await last(await register.client.replica.create({ address: at('noor') }));
  await grantRights(server, at('noor').database);
  return { ...register, at };
}

/** Another person's file of a shared register. */
export async function joined(address: SharedAddress): Promise<TestRegister> {
  const folder = tempFolder();
  const other = testCore(undefined, folder);
  const file = join(folder, `${address.user}.vwr`);
  await last(await other.client.replica.join({ file, address }));
  return { ...other, file };
}

/** Waits for something that comes by itself, at most ten seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 500; tried += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came');
}

/** Waits until files hold the same history. */
export const alike = (...registers: readonly TestRegister[]): Promise<void> =>
  until(() => new Set(registers.map(({ core }) => core.status().historyHead)).size === 1);
