/** Records of which the usual values stand in the statement are those that are written with all their values. */
import { expect, test } from 'vitest';
import { memoryConnection } from '../../../../electron/core/store/connection.ts';
import {
  encode,
  entities,
  readStored,
  type Stored,
  writeStored,
} from '../../../../electron/core/store/entities.ts';
import { shaped, writeNew } from '../../../../electron/core/store/new-records.ts';
import { emptyAgreement } from '../../../../shared/fields/agreement.ts';
import { emptyProcessor } from '../../../../shared/fields/processor.ts';

/** So many suppliers that differ in which of their fields are filled: more than there are statements for. */
const suppliers = Array.from({ length: 200 }, (_, n): Stored => {
  const filled = (bit: number, text: string) => ((n >> bit) % 2 === 1 ? text : '');
  const fields = {
    ...emptyProcessor(`Leverancier ${n}`),
    ...{ remark: filled(0, "'quoted' ?"), retention: filled(1, '1'), purposes: filled(2, '[]') },
    ...{ owner: filled(3, 'NULL'), website: filled(4, 'https://example.nl'), foreignNumber: filled(5, '0') },
    ...{
      tags: n % 2 === 0 ? [] : ['wolk'],
      bsn: [null, true, false][n % 3],
      kvk: n < 100 ? null : '12345678',
    },
  };
  return { id: `p${n}`, version: 1, processorId: null, deleted: false, fields };
});

test('each record is stored as it would be otherwise, whatever its shape', () => {
  const [one, other] = [memoryConnection(), memoryConnection()];
  const { processor, agreement } = entities;
  for (const supplier of suppliers) {
    writeNew(one, processor, supplier, shaped(encode(processor, supplier.fields)));
    writeStored(other, processor, supplier as never);
  }
  const told: Stored = {
    ...{ id: 'a', version: 1, processorId: 'p1', deleted: false },
    fields: emptyAgreement,
  };
  writeNew(one, agreement, told, shaped(encode(agreement, told.fields)));
  writeStored(other, agreement, told as never);
  const rows = (table: string) =>
    [one, other].map((connection) => connection.prepare(`SELECT * FROM ${table} ORDER BY id`).all());
  for (const table of ['processor', 'agreement']) {
    const [found, wanted] = rows(table);
    expect(found?.length).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
  }
});

test('one that is there already becomes as it began', () => {
  const connection = memoryConnection();
  const { processor } = entities;
  const [first, second] = suppliers;
  if (!first || !second) throw new Error('no suppliers');
  writeStored(connection, processor, { ...second, id: first.id, version: 7, deleted: true } as never);
  writeNew(connection, processor, first, shaped(encode(processor, first.fields)));
  expect(readStored(connection, processor, first.id)).toMatchObject({
    ...{ version: 1, deleted: false },
    fields: { name: 'Leverancier 0', remark: '', owner: '' },
  });
});
