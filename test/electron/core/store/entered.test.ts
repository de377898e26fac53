import { expect, test } from 'vitest';
import { enteredOn, enteredOnOf } from '../../../../electron/core/store/entered.ts';
import { newSupplier, testRegister } from '../registers.ts';

test('when many suppliers came in is what the history tells of each of them', async () => {
  const { core, client } = testRegister();
  const ids: string[] = [];
  for (const name of ['Polderhost', 'Boekwerk', 'Wolkwaard']) ids.push((await newSupplier(client, name)).id);
  const { stored } = core;
  const copy = stored.prepare(
    `INSERT INTO history_line (seq, at, who, why, entity, entity_id, processor_id, action, field, digest, hash)
     SELECT ?, ?, who, why, entity, entity_id, processor_id, action, field, digest, hash
     FROM history_line WHERE entity = 'processor' AND action = 'create' AND entity_id = ?`,
  );
  // Made again, as where a register took over another: the first line counts.
  copy.run(1000, '2031-01-01T10:00:00.000Z', ids[0]);
  copy.run(0, '2024-12-31T23:30:00.000Z', ids[1]);
  const asked = [...ids, 'nobody'];
  const ofMany = enteredOnOf(stored, asked);
  expect(asked.map(ofMany)).toEqual(asked.map((id) => enteredOn(stored, id)));
  // By the clock of the Netherlands it was the next day already.
  expect(ofMany(ids[1] ?? '')).toBe('2025-01-01');
  expect(ofMany(ids[0] ?? '')).toBe(ofMany(ids[2] ?? ''));
  expect(ofMany('nobody')).toBeNull();
});
