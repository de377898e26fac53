/** Files from elsewhere: their schema is somebody else's code, and gets nothing to do it with. */
import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import {
  createConnection,
  memoryConnection,
  openAsIs,
  openConnection,
  openCopy,
  passingConnection,
} from '../../../../electron/core/store/connection.ts';
import { closeConnection } from '../../../../electron/core/store/sqlite.ts';
import { problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

/** A closed register in a folder of its own; `change` works on it with a connection that trusts it. */
function changedRegister(change: string): string {
  const { core, file } = testRegister();
  core.close();
  const other = new Database(file);
  other.pragma('trusted_schema = ON');
  other.exec(change);
  other.close();
  return file;
}

test('every way to open distrusts the schema', () => {
  const file = changedRegister('SELECT 1');
  const fresh = join(tempFolder(), 'new.vwr');
  const plain = join(tempFolder(), 'plain.vwr');
  copyFileSync(file, plain);
  const settled = new Database(plain);
  settled.pragma('journal_mode = DELETE');
  settled.close();
  const ways = {
    create: () => createConnection(fresh),
    open: () => openConnection(file),
    copy: () => openCopy(file),
    'as it is, by its bytes': () => openAsIs(file),
    'as it is, by its path': () => openAsIs(plain),
    memory: memoryConnection,
    passing: passingConnection,
  };
  for (const [name, open] of Object.entries(ways)) {
    const connection = open();
    expect([name, connection.pragma('trusted_schema', { simple: true })]).toEqual([name, 0]);
    closeConnection(connection);
  }
});

/**
 * A table whose check calls a function that may do more than compute; looking at the file asks that check.
 */
const withCheck =
  'CREATE TABLE trap (x CHECK (rtreedepth(x) IS NOT NULL)); INSERT INTO trap VALUES (zeroblob(2));';

test('a check in a hostile file is not run by the look that comes before it is opened', async () => {
  const file = changedRegister(withCheck);
  // The file is whole for whoever trusts it: only distrust keeps its check from running.
  const trusting = new Database(file, { readonly: true });
  trusting.pragma('trusted_schema = ON');
  expect(trusting.pragma('quick_check(1)', { simple: true })).toBe('ok');
  trusting.close();
  for (const open of [openConnection, openCopy, openAsIs]) {
    expect(() => closeConnection(open(file))).toThrow(expect.objectContaining({ code: 'corrupt' }));
  }
  const { client } = testCore();
  expect((await problemOf(client.register.open({ file }))).code).toBe('corrupt');
  expect((await problemOf(testRegister().client.backup.plan({ backup: file }))).code).toBe('corrupt');
  chmodSync(file, 0o400);
  expect((await problemOf(client.register.open({ file }))).code).toBe('corrupt');
});
