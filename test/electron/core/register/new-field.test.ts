/** The last field that was added to a supplier works wherever fields do; its line is all that says so. */
import { expect, test } from 'vitest';
import { factsOf } from '../../../../electron/core/report/printed.ts';
import { choicesOf, fieldName, fieldValue } from '../../../../shared/words/fields.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { newSupplier, problemOf, testRegister } from '../registers.ts';

const dpo = { dpoName: 'Sanne Vos', dpoEmail: 'fg@hostwaard.example' };

test('the DPO of a supplier is found, listed, changed for many at once, and printed', async () => {
  const { client } = testRegister();
  const one = await newSupplier(client, 'Hostwaard B.V.', dpo);
  const other = await newSupplier(client, 'Berk Mail B.V.');
  const found = async (search: string) => (await client.processors.list({ search })).rows;
  expect(await found('sanne')).toMatchObject([{ name: 'Hostwaard B.V.', ...dpo }]);
  expect((await found('hostwaard.example')).map(({ id }) => id)).toEqual([one.id]);

  const targets = [one, other].map(({ id, version }) => ({ id, version }));
  const patch = { dpoEmail: 'privacy@groep.example' };
  const { changes } = await client.bulk.preview({ targets, patch });
  const before = new Map(changes.map(({ processorId, fields }) => [processorId, fields]));
  const change = { entity: 'processor', field: 'dpoEmail', after: patch.dpoEmail };
  expect(before.get(one.id)).toEqual([{ ...change, before: dpo.dpoEmail }]);
  expect(before.get(other.id)).toEqual([{ ...change, before: '' }]);
  for await (const _step of await client.bulk.change({ targets, patch }));
  expect(await found('privacy@groep.example')).toHaveLength(2);

  const refused = await problemOf(newSupplier(client, 'Cel', { dpoEmail: 'geen adres' }));
  expect(refused).toMatchObject({ code: 'invalid', fields: [{ path: 'input.dpoEmail' }] });
  const { record } = await client.processors.get({ id: one.id });
  expect(factsOf(record.processor, 'en')).toEqual([
    { label: 'Data protection officer (DPO) of the supplier', value: dpo.dpoName },
    { label: 'E-mail of the DPO of the supplier', value: patch.dpoEmail },
  ]);
});

test('it has a name in both languages, long and short', () => {
  expect(fieldName('processor', 'dpoName', 'nl')).toContain('Functionaris voor gegevensbescherming');
  expect([ui.nl.headings.processor.dpoName, ui.en.headings.processor.dpoName]).toEqual(['FG', 'DPO']);
  expect(fieldValue('processor', 'dpoEmail', dpo.dpoEmail, 'nl')).toBe(dpo.dpoEmail);
  expect(fieldValue('processor', 'dpoEmail', '', 'nl')).toBe(ui.nl.common.notRecorded);
  expect(choicesOf({}, 'nl')).toEqual({});
});
