/** A database for a shared register, with the logins of the tests: for the tests of the core and those of the screens. */
import type { SharedAddress } from '../shared/schema/replica.ts';
import type { PostgreSQL } from './postgresql.ts';

/** The logins of the tests, with the kind of right of each; `noor` shares the register and is the first privacy officer. */
const logins = { noor: null, anna: 'editor', bram: 'editor', rita: 'reader' } as const;
export type Login = keyof typeof logins;

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

/** Gives the logins their rights, as an administrator would once the register is shared. */
export async function grantRights(server: PostgreSQL, database: string): Promise<void> {
  for (const [user, right] of Object.entries(logins)) {
    if (right) await server.administer(`GRANT ${database}_${right} TO ${user}`);
  }
}
