import { expect, test } from 'vitest';
import { judgementOn } from '../../../../electron/core/derived/judging.ts';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { allRecords } from '../../../../electron/core/store/supplier-records.ts';
import { foldText } from '../../../../shared/law/names.ts';
import { concentration } from '../../../../shared/law/scenario.ts';
import { NOON } from '../../../clock.ts';
import { testRegister } from '../registers.ts';

test('who shares a sub-processor is who depends on it, on any day', async () => {
  const { core, client, clock } = testRegister('2025-01-01T11:00:00.000Z');
  await writeExample(core, null);
  clock.now = NOON;
  const shared = new Set<string | null>();
  for (const asOf of [null, '2025-06-01', '2032-01-01']) {
    const { connection, asOf: day } = core.view(asOf);
    const records = allRecords(connection);
    const users = new Map(
      concentration(records, judgementOn(connection, day))
        .filter(({ kind }) => kind === 'sub-processor')
        .map(({ subject, suppliers }) => [foldText(subject), suppliers]),
    );
    for (const { processor, chain } of records) {
      const found = await client.subProcessors.sharedBy({ processorId: processor.id, asOf });
      const expected = new Map(
        chain.flatMap(({ subProcessor: { id, name } }) => {
          const others = (users.get(foldText(name)) ?? []).filter((user) => user.id !== processor.id);
          return others.length === 0 ? [] : [[id, others.map((other) => other.name).sort()] as const];
        }),
      );
      if (expected.size > 0) shared.add(asOf);
      expect(new Map(found.map(({ subProcessorId, names }) => [subProcessorId, names.sort()]))).toEqual(
        expected,
      );
    }
  }
  // On days on which nobody shared one nothing would have been compared.
  expect(shared.size).toBe(3);
});
