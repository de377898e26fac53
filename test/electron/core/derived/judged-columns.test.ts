/** Verdicts of another day are made of the fields that are marked as judged: they must be those of the whole record. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgedRows } from '../../../../electron/core/derived/judged-rows.ts';
import { judgementOn } from '../../../../electron/core/derived/judging.ts';
import { readReminders } from '../../../../electron/core/store/reminders.ts';
import { readRecords } from '../../../../electron/core/store/supplier-records.ts';
import { catalogue } from '../../../../shared/fields/catalogue.ts';
import type { Fields } from '../../../../shared/fields/field.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { addDays } from '../../../../shared/law/dates.ts';
import { valuesOf } from '../../../fields.ts';
import { anyRegister } from '../any-register.ts';
import { newAgreement, newFlow, newSupplier, testRegister } from '../registers.ts';

/** Something in every field of a kind that is not marked. */
function unmarkedOf(fields: Fields, seed: number): object {
  const unmarked = Object.entries(fields).filter(([, { judged, kind }]) => !judged && kind !== 'parts');
  return fc.sample(valuesOf(Object.fromEntries(unmarked)), { numRuns: 1, seed })[0] ?? {};
}

/** The same record with something else in every field that no verdict may follow from. */
function otherwise(record: ProcessorRecord, seed: number): ProcessorRecord {
  const all = <Part extends object>(parts: readonly Part[], { fields }: { readonly fields: Fields }) =>
    parts.map((part) => ({ ...part, ...unmarkedOf(fields, seed) }));
  const { processor } = record;
  return {
    ...record,
    processor: {
      ...processor,
      ...unmarkedOf(catalogue.processor.fields, seed),
      services: all(processor.services, catalogue.service),
      contacts: all(processor.contacts, catalogue.contact),
    },
    agreements: all(record.agreements, catalogue.agreement),
    flows: all(record.flows, catalogue.data_flow),
    chain: all(record.chain, catalogue.chain_link),
    certificates: all(record.certificates, catalogue.certificate),
    announcements: all(record.announcements, catalogue.announcement),
    breaches: all(record.breaches, catalogue.breach),
    reviews: all(record.reviews, catalogue.review),
  };
}

test.each([1, 2, 3])('a field that is not marked decides nothing, of register %s', async (seed) => {
  const { core, client } = await anyRegister(seed);
  const { connection, asOf: today } = core.view();
  const ids = (await client.processors.list({ limit: 1000 })).rows.map(({ id }) => id);
  const [marked, whole] = [readRecords(connection, ids, 'judged'), readRecords(connection, ids)];
  expect(whole.size).toBe(ids.length);
  for (const asOf of [today, addDays(today, 100)]) {
    const judgement = judgementOn(connection, asOf);
    for (const [id, record] of whole) {
      const decided = readReminders(connection, id);
      const rows = (of: ProcessorRecord) => judgedRows(of, judgement, decided).rows;
      const same = marked.get(id);
      if (!same) throw new Error('a supplier is missing');
      expect(rows(same)).toEqual(rows(otherwise(record, seed)));
    }
  }
});

test('a service without an agreement is not covered on any later day either', async () => {
  const { core, client, clock } = testRegister();
  const services = [
    { id: 'pay', name: 'Salaris', category: null, endedOn: null },
    { id: 'sick', name: 'Verzuim', category: null, endedOn: null },
  ];
  const supplier = await newSupplier(client, 'Twee Diensten B.V.', { services });
  await newAgreement(client, supplier.id, {
    recorded: 'signed',
    signedOn: '2026-01-10',
    endsOn: '2026-11-22',
    renewal: { kind: 'automatic', months: 12 },
    serviceIds: ['pay'],
  });
  await newFlow(client, supplier.id, { country: 'NL' });
  const shown = async (asOf: string | null) => {
    const [row] = (await client.processors.list({ asOf })).rows;
    const { counted } = await client.processors.facets({ asOf });
    return [row?.agreementStatus, row?.covered, counted.uncovered];
  };
  const uncovered = ['no-agreement', false, 1];
  expect(await shown(null)).toEqual(uncovered);
  expect(await shown(addDays(core.today(), 1))).toEqual(uncovered);
  clock.now = '2026-11-24T10:00:00.000Z';
  expect(await shown(null)).toEqual(uncovered);
});
