import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { unreadableRecord } from '../../../../electron/core/store/unreadable.ts';
import { newSupplier, problemOf, testRegister } from '../registers.ts';

/** Changes the file beside the program that has it open; opening it would find the damage. */
function changeBeside(file: string, sql: string): void {
  const other = new Database(file);
  other.pragma('ignore_check_constraints = ON');
  other.exec(sql);
  other.close();
}

test('a value that is no JSON is damage, and stands neither in the answer nor in the log', async () => {
  const { client, file, log } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost');
  changeBeside(file, "UPDATE processor SET tags = 'Karin Geheim'");
  const problem = await problemOf(client.processors.get({ id }));
  expect(problem.code).toBe('corrupt');
  expect(JSON.stringify([problem, log])).not.toContain('Geheim');
});

test('the record that cannot be used is looked for once, until the register or its file changes', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const named = () => unreadableRecord(core.stored)?.kind ?? null;
  expect(named()).toBe(null);
  // Past the history, by the same connection: nothing tells that it should be looked for again.
  core.stored.exec("UPDATE processor SET website = 'geen adres', role = 'processor', country = 'xx'");
  expect(named()).toBe(null);
  await newSupplier(client, 'Boekwerk');
  expect(named()).toBe('processor');
  changeBeside(file, "UPDATE processor SET website = '', country = NULL");
  expect(named()).toBe(null);
});
