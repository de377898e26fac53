/** A PostgreSQL of its own for the specs of a file; where none can be had they are skipped, and say why. */
import { missingPostgresql, PostgreSQL } from '../postgresql.ts';
import { test } from './register.ts';

/** Starts one before the specs of the file and ends it after them. Gives the one that was started. */
export function sharedServer(): () => PostgreSQL {
  const missing = missingPostgresql();
  test.skip(missing !== null, missing ?? '');
  let server: PostgreSQL | null = null;
  test.beforeAll(async () => {
    if (missing === null) server = await PostgreSQL.start();
  });
  test.afterAll(() => server?.end());
  return () => {
    if (server === null) throw new Error('no server');
    return server;
  };
}
