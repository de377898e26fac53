import { expect, test } from 'vitest';
import { type Breach, breachFields } from '../../../../shared/fields/breach.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

type BreachInput = Omit<Breach, 'id' | 'version' | 'processorId'>;

const facts = (changes: Partial<BreachInput>): BreachInput => ({
  ...emptyOf(breachFields),
  nature: 'Verkeerd verzonden bestand',
  ...changes,
});

test('a breach has its clock, its deadline and its place in what comes first, as known on a day', async () => {
  const { client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Hostwaard B.V.', { country: 'NL' });
  await newAgreement(client, processorId, { recorded: 'signed', breachTermHours: 24 });
  const save = (input: BreachInput, known: { id: string; version: number } | null = null) =>
    client.breaches.save({
      id: known?.id ?? null,
      version: known?.version ?? null,
      processorId,
      input,
    });
  const impossible = await problemOf(save(facts({ notifiedUsAt: '2026-11-21 09:30' })));
  expect(impossible).toMatchObject({ code: 'invalid' });

  const told = { supplierAwareAt: '2026-11-19T08:00Z', notifiedUsAt: '2026-11-21T08:30Z' };
  const made = await save(facts(told));
  const { breachStates, breachHours, deadlines } = await client.processors.get({ id: processorId });
  expect(breachHours).toBe(72);
  expect(breachStates).toMatchObject([
    {
      breachId: made.id,
      dueAt: '2026-11-24T08:30Z',
      authority: 'open',
      notice: 'late',
      agreed: [{ hours: 24 }],
    },
  ]);
  expect(deadlines.find(({ kind }) => kind === 'breach')).toMatchObject({ due: '2026-11-24' });
  const first = async () =>
    (await client.attention.list({ processorId })).attention.filter(({ code }) => code.startsWith('breach'));
  expect(await first()).toMatchObject([{ code: 'breach', urgency: 'now', due: '2026-11-24' }]);

  const notified = await save(facts({ ...told, authorityNotifiedAt: '2026-11-22T10:00Z' }), made);
  expect(await first()).toMatchObject([{ code: 'breach-subjects', urgency: 'soon' }]);
  expect(await problemOf(save(facts(told), made))).toMatchObject({ code: 'conflict' });
  await client.breaches.remove({ id: made.id, version: notified.version });
  expect((await client.processors.get({ id: processorId })).record.breaches).toEqual([]);
  expect(await first()).toEqual([]);
});

test('a supplier has the verdict with the parent of the day', async () => {
  const { client, clock } = testRegister();
  const nextParent = { name: 'Big Corp', country: 'US', announcedOn: null, effectiveOn: '2026-11-23' };
  const { id } = await newSupplier(client, 'Hostwaard B.V.', {
    country: 'NL',
    parentCountry: 'NL',
    nextParent,
  });
  await newFlow(client, id, { country: 'NL' });
  const today = async () => (await client.processors.get({ id })).verdict.advisories;
  expect(await today()).not.toContain('PARENT_RISK');
  clock.now = '2026-11-23T11:00:00.000Z';
  expect(await today()).toContain('PARENT_RISK');
});
