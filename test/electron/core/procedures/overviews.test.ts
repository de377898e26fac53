/** Overviews that are kept, and the decisions that they ask, taken over once. */
import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { breachFields } from '../../../../shared/fields/breach.ts';
import { announcementFields } from '../../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { nextParentFields, type ProcessorInput } from '../../../../shared/fields/processor.ts';
import type { Checklist } from '../../../../shared/schema/checklist.ts';
import { jobsHere } from '../jobs-here.ts';
import { newAgreement, newFlow, newSupplier, type TestRegister, testRegister } from '../registers.ts';

async function withForbidden(): Promise<TestRegister> {
  const register = testRegister(undefined, jobsHere);
  const supplier = await newSupplier(register.client, 'Kolkata Support Ltd', { owner: 'Noor' });
  await newFlow(register.client, supplier.id, { country: 'IN', safeguards: [] });
  return register;
}

async function made(client: Client, request: { keep: boolean; asOf?: string }): Promise<number> {
  let bytes = 0;
  const steps = await client.report.make({ kind: 'overview', language: 'nl', annexes: [], ...request });
  for await (const step of steps) if (step.type === 'done') bytes = step.bytes;
  return bytes;
}

test('an overview is kept when that is asked, once for a day and a state, and nothing else changes', async () => {
  const { core, client, clock } = await withForbidden();
  const { historyLines: lines, historyHead: head } = core.status();
  expect(await made(client, { keep: false })).toBeGreaterThan(10_000);
  expect(await client.report.kept({})).toEqual([]);
  await made(client, { keep: true });
  await made(client, { keep: true });
  const today = core.today();
  const kept = await client.report.kept({});
  expect(kept).toMatchObject([
    { asOf: today, madeAt: clock.now, lines, head, figures: { blocked: 1, suppliers: 1 } },
  ]);
  // Of a day to come nobody knows what will be recorded until then.
  await made(client, { keep: true, asOf: '2099-01-01' });
  expect(await client.report.kept({})).toEqual(kept);
  expect(core.status().historyHead).toBe(head);
});

test('what is asked is taken over once, open, and taken back as one change', async () => {
  const { client } = await withForbidden();
  const asked = await client.decisions.asked({ language: 'nl' });
  expect(asked).toEqual([
    {
      question:
        'Schort de doorgifte op bij Kolkata Support Ltd (India), of geef opdracht om er eerst een geldige basis voor te regelen.',
      isOpen: false,
    },
    {
      question:
        'Geef opdracht om een geldige verwerkersovereenkomst te sluiten met Kolkata Support Ltd, of om te stoppen met deze verwerking.',
      isOpen: false,
    },
  ]);
  const { taken, lines } = await client.decisions.takeOver({ language: 'nl' });
  expect(taken).toBe(2);
  expect((await client.decisions.list()).map(({ question, outcome }) => [question, outcome]).sort()).toEqual(
    asked.map(({ question }) => [question, 'open']).sort(),
  );
  expect(await client.decisions.takeOver({ language: 'nl' })).toEqual({ taken: 0, lines: null });
  expect((await client.decisions.asked({ language: 'nl' })).map(({ isOpen }) => isOpen)).toEqual([
    true,
    true,
  ]);
  // In the other language they are other questions.
  expect((await client.decisions.asked({ language: 'en' })).map(({ isOpen }) => isOpen)).toEqual([
    false,
    false,
  ]);
  if (lines === null) throw new Error('nothing was written');
  await client.register.undo(lines);
  expect(await client.decisions.list()).toEqual([]);
});

test('one that was decided is asked again as long as the state asks for it', async () => {
  const { client } = await withForbidden();
  await client.decisions.takeOver({ language: 'nl' });
  for (const { id, version, supplier: _name, ...input } of await client.decisions.list()) {
    await client.decisions.save({
      id,
      version,
      input: { ...input, outcome: 'agreed', decidedOn: '2026-01-05' },
    });
  }
  expect((await client.decisions.takeOver({ language: 'nl' })).taken).toBe(2);
  expect(await client.decisions.list()).toHaveLength(4);
});

test('an owner is asked for wherever something is open, also where no verdict and no day says so', async () => {
  const { client } = testRegister();
  const none = { id: null, version: null } as const;
  /** A supplier of which all is in order, but that nobody owns it. */
  async function unowned(name: string, known: Partial<ProcessorInput> = {}, checklist: Checklist = {}) {
    const { id } = await newSupplier(client, name, { country: 'NL', ...known });
    await newFlow(client, id, { country: 'NL' });
    await newAgreement(client, id, { recorded: 'signed', signedOn: '2025-01-01', checklist });
    return id;
  }
  await unowned('Niets Open B.V.');
  const silent = await newSupplier(client, 'Stil Verlengd B.V.', { country: 'NL' });
  await newFlow(client, silent.id, { country: 'NL' });
  await newAgreement(client, silent.id, {
    ...{ recorded: 'signed', signedOn: '2025-01-01', endsOn: '2026-01-01' },
    renewal: { kind: 'automatic', months: null },
  });
  const nextParent = { ...emptyOf(nextParentFields), name: 'Reus Inc.', country: 'US' };
  await unowned('Andere Moeder B.V.', { nextParent });
  await unowned('Bevonden B.V.', {}, { 'pre.subject': { answer: 'no', clause: '', note: '' } });
  const breached = { ...none, input: { ...emptyOf(breachFields), nature: 'Verkeerd verzonden' } };
  await client.breaches.save({ ...breached, processorId: await unowned('Datalek Zonder Dag B.V.') });
  const notifiedUsAt = '2026-11-22T09:00Z';
  await client.breaches.save({
    ...none,
    processorId: await unowned('Datalek Met Termijn B.V.'),
    input: { ...breached.input, notifiedUsAt },
  });
  await client.announcements.save({
    ...none,
    processorId: await unowned('Omroeper B.V.'),
    input: { ...emptyOf(announcementFields), name: 'Nieuw B.V.', announcedOn: '2026-11-01' },
  });
  const asked = await client.decisions.asked({ language: 'nl' });
  const question = asked.map((one) => one.question).find((text) => text.startsWith('Wijs een eigenaar aan'));
  const { rows } = await client.processors.list({});
  const named = rows.map(({ name }) => name).filter((name) => question?.includes(name));
  expect(named).toEqual([
    'Andere Moeder B.V.',
    'Bevonden B.V.',
    'Datalek Met Termijn B.V.',
    'Datalek Zonder Dag B.V.',
    'Omroeper B.V.',
    'Stil Verlengd B.V.',
  ]);
});
