import { expect, test } from 'vitest';
import { newSupplier, testRegister } from '../registers.ts';

test('while a long change is under way the status tells what was there before it', async () => {
  const { core, client } = testRegister();
  await newSupplier(client, 'Polderhost');
  const before = core.status();
  expect(before.suppliers).toBe(1);
  core.stored.exec('BEGIN; UPDATE processor SET deleted = 1; UPDATE history_head SET lines = lines + 1');
  expect(core.status()).toEqual(before);
  core.stored.exec('COMMIT');
  expect(core.status()).toMatchObject({ suppliers: 0, historyLines: before.historyLines + 1 });
});
