/** Registers that are shared through a real PostgreSQL, for the tests. */
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { SharedAddress } from '../../../../shared/schema/replica.ts';
import { missingPostgresql, PostgreSQL } from '../../../postgresql.ts';
import { type TestRegister, tempFolder, testCore, testRegister } from '../registers.ts';

/** The logins of the tests, with the kind of right of each; `noor` shares the register and is the first privacy officer. */
const logins = { noor: null, anna: 'editor', bram: 'editor', rita: 'reader' } as const;
export type Login = keyof typeof logins;

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

let databases = 0;

/** A database of its own, with logins that have no rights in it yet. */
export async function sharedDatabase(server: PostgreSQL): Promise<(user: Login) => SharedAddress> {
  databases += 1;
  const database = `register_${databases}`;
  for (const user of Object.keys(logins)) {
    await server.administer(
      `DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${user}')
         THEN CREATE ROLE ${user} LOGIN PASSWORD '${user}' ${user === 'noor' ? 'CREATEROLE' : ''}; END IF; END $$`,
    );
  }
  await server.administer(`CREATE DATABASE ${database} OWNER noor`);
  const passwordFile = server.passwordFile(
    Object.fromEntries(Object.keys(logins).map((user) => [user, user])),
  );
  return (user) => ({
    hosts: [{ host: '127.0.0.1', port: server.port }],
    ...{ database, user, ca: null, passwordFile, tls: 'off' },
  });
}

/** The last word of a stream. */
export async function last<Told>(stream: AsyncIterable<Told>): Promise<Told> {
  let told: Told | undefined;
  for await (const word of stream) told = word;
  if (told === undefined) throw new Error('a stream without a word');
  return told;
}

/** Gives the logins their rights, as an administrator would once the register is shared. */
export async function grantRights(server: PostgreSQL, database: string): Promise<void> {
  for (const [user, right] of Object.entries(logins)) {
    if (right) await server.administer(`GRANT ${database}_${right} TO ${user}`);
  }
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
