import { expect, test } from 'vitest';
import { listReminders } from '../../../../electron/core/store/reminders.ts';
import { breachFields } from '../../../../shared/fields/breach.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import type { RemindersAnswer } from '../../../../shared/schema/reminder.ts';
import {
  inputOf,
  newAgreement,
  newFlow,
  newSupplier,
  problemOf,
  type TestRegister,
  testRegister,
} from '../registers.ts';

/** A supplier whose agreement ends on a day, which is brought up 120, 90, 60, 30 and 7 days ahead. */
async function ending(
  { client }: TestRegister,
  name: string,
  endsOn: string,
  owner = '',
): Promise<{ id: string; agreementId: string }> {
  const { id } = await newSupplier(client, name, { owner });
  const { id: agreementId } = await newAgreement(client, id, {
    recorded: 'signed',
    signedOn: '2026-01-01',
    effectiveOn: '2026-01-01',
    endsOn,
  });
  return { id, agreementId };
}

const shown = ({ suppliers }: RemindersAnswer) =>
  suppliers.map(({ processor, points }) => [processor, points.map(({ kind, due }) => `${kind} ${due}`)]);

const on = ({ clock }: TestRegister, day: string) => {
  clock.now = `${day}T11:00:00.000Z`;
};

test('a date is brought up once to each person at each of its lead times, and once for all that was missed', async () => {
  const register = testRegister('2026-11-22T11:00:00.000Z');
  const { client } = register;
  await ending(register, 'Hostwaard B.V.', '2027-03-31', 'Noor Jansen');
  await ending(register, 'Tijdgeest B.V.', '2026-12-31', 'Femke de Vries');
  const due = async (who: string) => shown(await client.reminders.due({ who }));
  const show = async (who: string) => (await client.reminders.markShown({ who })).shown;

  expect(await due('noor jansen')).toEqual([]);
  expect(await due('Femke de Vries')).toEqual([['Tijdgeest B.V.', ['agreement-end 2026-12-31']]]);
  expect((await client.reminders.due({})).counts).toMatchObject({
    matters: 1,
    overdue: 0,
    week: 0,
    later: 1,
  });
  expect(await show('Femke de Vries')).toBe(1);
  expect(await due('Femke de Vries')).toEqual([]);
  // What one person was shown, another was not.
  expect(shown(await client.reminders.due({ who: 'Noor Jansen', everyone: true }))).toHaveLength(1);

  // The lead times of 30 and 7 days have passed meanwhile: said once.
  on(register, '2026-12-28');
  expect(await due('Femke de Vries')).toEqual([['Tijdgeest B.V.', ['agreement-end 2026-12-31']]]);
  await show('Femke de Vries');
  expect(await due('Femke de Vries')).toEqual([]);
  const visit = await client.reminders.sinceLastVisit({ who: 'Noor Jansen' });
  expect([visit.since, shown(visit)]).toEqual([null, [['Hostwaard B.V.', ['agreement-end 2027-03-31']]]]);

  // After its day it is not repeated, but stays in the list.
  on(register, '2027-01-20');
  expect(await due('Femke de Vries')).toEqual([['Tijdgeest B.V.', ['deletion 2027-01-14']]]);
  const open = await client.reminders.open({ who: 'Femke de Vries' });
  expect(open.suppliers[0]?.points.map(({ kind, horizon, isNew }) => [kind, horizon, isNew])).toEqual([
    ['agreement-end', 'overdue', false],
    ['deletion', 'overdue', true],
  ]);
  expect(open.since).toBe('2026-12-28');
  expect((await client.register.verify()).findings).toEqual([]);
});

test('handled holds for that date only, and can be taken back; putting off silences until its day', async () => {
  const register = testRegister('2026-12-20T11:00:00.000Z');
  const { client } = register;
  const { id: processorId, agreementId } = await ending(register, 'Hostwaard B.V.', '2026-12-31');
  const matter = { processorId, kind: 'agreement-end', subject: agreementId, day: '2026-12-31' } as const;
  const matters = [matter];
  const kinds = async (asOf: string | null = null) =>
    (await client.reminders.open({ asOf })).suppliers.flatMap(({ points }) => points.map(({ kind }) => kind));
  const asks = async () =>
    (await client.attention.list({ processorId })).attention.map(({ code }) => String(code));

  expect(await kinds()).toEqual(['agreement-end']);
  expect(await problemOf(client.reminders.putOff({ matters, until: '2027-01-01' }))).toMatchObject({
    code: 'invalid',
    fields: [{ path: 'until' }],
  });
  expect(await problemOf(client.reminders.putOff({ matters, until: '2026-12-20' }))).toMatchObject({
    code: 'invalid',
  });
  await client.reminders.markShown({});
  await client.reminders.putOff({ matters, until: '2026-12-22', reason: 'Wacht op antwoord' });
  expect(await kinds()).toEqual([]);
  on(register, '2026-12-22');
  const again = await client.reminders.due({});
  expect(again.suppliers[0]?.points[0]).toMatchObject({ kind: 'agreement-end', isNew: true });

  expect(await asks()).toContain('agreement-end');
  const lines = await client.reminders.handle({ matters, reason: 'Nieuwe overeenkomst komt', by: 'Noor' });
  expect(await kinds()).toEqual([]);
  expect(await asks()).not.toContain('agreement-end');
  expect(listReminders(register.core.stored, processorId)).toMatchObject([
    { ...matter, handledOn: '2026-12-22', handledBy: 'Noor', reason: 'Nieuwe overeenkomst komt' },
  ]);
  const { deadlines } = await client.outlook.deadlines({ until: '2026-12-31' });
  expect(deadlines).toMatchObject([{ ...matter, handledOn: '2026-12-22' }]);
  expect(await kinds('2026-12-21')).toEqual([]);
  expect(await kinds('2026-12-20')).toEqual([]);
  await client.register.undo(lines);
  expect(await kinds()).toEqual(['agreement-end']);

  await client.reminders.handle({ matters, reason: 'Toch geregeld' });
  await client.reminders.reopen({ matters });
  expect(await kinds()).toEqual(['agreement-end']);
  await client.reminders.handle({ matters, reason: 'Geregeld' });
  const { record } = await client.processors.get({ id: processorId });
  const [{ id, version, processorId: _of, ...input } = expect.unreachable()] = record.agreements;
  await client.agreements.save({ id, version, processorId, input: { ...input, endsOn: '2027-01-03' } });
  expect(await kinds()).toEqual(['agreement-end']);
  expect(await problemOf(client.reminders.handle({ matters, reason: 'Te laat' }))).toMatchObject({
    code: 'not-found',
  });
  expect((await client.register.verify()).findings).toEqual([]);
});

test('to undo a decision that changed nothing touches nothing that came after it', async () => {
  const register = testRegister('2026-12-20T11:00:00.000Z');
  const { client } = register;
  const { id: processorId, agreementId } = await ending(register, 'Hostwaard B.V.', '2026-12-31');
  const matter = { processorId, kind: 'agreement-end', subject: agreementId, day: '2026-12-31' } as const;
  const decision = { matters: [matter], until: '2026-12-22' };
  await client.reminders.putOff(decision);
  const before = await client.register.status();
  const again = await client.reminders.putOff(decision);
  expect((await client.register.status()).historyLines).toBe(before.historyLines);
  await newSupplier(client, 'Later B.V.', {});
  expect((await client.processors.list({})).total).toBe(2);
  await client.register.undo(again);
  expect((await client.processors.list({})).total).toBe(2);
});

test('the hours of a breach go before what has been late for months', async () => {
  const register = testRegister('2026-12-20T11:00:00.000Z');
  const { client } = register;
  const { id: processorId } = await ending(register, 'Waterkant B.V.', '2026-09-01');
  await ending(register, 'Hostwaard B.V.', '2026-08-01');
  const input = { ...emptyOf(breachFields), nature: 'Verkeerd verzonden', notifiedUsAt: '2026-12-20T09:00Z' };
  await client.breaches.save({ id: null, version: null, processorId, input });
  const open = await client.reminders.open({});
  expect(open.suppliers.map(({ processor }) => processor)).toEqual(['Waterkant B.V.', 'Hostwaard B.V.']);
  expect(open.suppliers[0]?.points.map(({ kind }) => kind).slice(0, 2)).toEqual(['breach', 'agreement-end']);
});

test('what has no owner is for the privacy officer, and for everyone where there is none', async () => {
  const register = testRegister('2026-12-20T11:00:00.000Z');
  const { client } = register;
  await ending(register, 'Hostwaard B.V.', '2026-12-31');
  const of = async (who: string | null) => (await client.reminders.due({ who })).counts.suppliers;
  expect([await of('Noor'), await of('Femke'), await of(null)]).toEqual([1, 1, 1]);
  const officer = { name: 'Noor', email: '', role: 'privacy-officer' } as const;
  await client.colleagues.save({ id: null, version: null, input: officer });
  expect([await of('Noor'), await of('Femke'), await of(null)]).toEqual([1, 0, 1]);
  await client.reminders.setMe({ name: 'Femke' });
  expect([await client.reminders.me(), await of(null)]).toEqual([{ name: 'Femke', role: '' }, 0]);
  await client.reminders.setMe({ name: null });
  expect(await of(null)).toBe(1);
});

test('an agreement with a first reminder of its own is brought up that early, and sounds that early in the calendar', async () => {
  const register = testRegister('2026-11-22T11:00:00.000Z');
  const { client } = register;
  const { id: processorId } = await ending(register, 'Hostwaard B.V.', '2027-06-30');
  await ending(register, 'Tijdgeest B.V.', '2027-06-30');
  const due = async () => shown(await client.reminders.due({}));
  const save = async (remindDays: number | null) => {
    const { record } = await client.processors.get({ id: processorId });
    const [agreement = expect.unreachable()] = record.agreements;
    const { id, version } = agreement;
    const input = { ...inputOf(agreement), remindDays };
    await client.agreements.save({ id, version, processorId, input });
  };
  const alarms = async () => {
    const file = await client.reminders.calendar({ language: 'nl' });
    const events = (await file.text()).split('END:VEVENT');
    const one =
      events.find((text) => text.includes('Hostwaard') && text.includes('VALUE=DATE:20270630')) ?? '';
    return [...one.matchAll(/TRIGGER:(\S+)/g)].map(([, when]) => when);
  };
  expect(await due()).toEqual([]);
  expect(await alarms()).toEqual(['-P119DT15H', '-P89DT15H', '-P59DT15H', '-P29DT15H', '-P6DT15H']);
  await save(220);
  expect(await due()).toEqual([['Hostwaard B.V.', ['agreement-end 2027-06-30']]]);
  expect((await alarms())[0]).toBe('-P219DT15H');
  await save(30);
  expect(await due()).toEqual([]);
  expect(await alarms()).toEqual(['-P29DT15H', '-P6DT15H']);
  expect(await problemOf(save(-1))).toMatchObject({
    code: 'invalid',
    fields: [{ path: 'input.remindDays' }],
  });
});

test('the lead times that the organisation chose hold from then on', async () => {
  const register = testRegister('2026-12-20T11:00:00.000Z');
  const { client } = register;
  await ending(register, 'Hostwaard B.V.', '2026-12-31');
  expect((await client.reminders.due({})).counts.matters).toBe(1);
  const { version, ...input } = await client.policy.get();
  await client.policy.save({ version, input: { ...input, leadTimes: { 'agreement-end': [3, 5] } } });
  expect((await client.reminders.due({})).counts.matters).toBe(0);
  const { deadlines } = await client.outlook.deadlines({});
  expect(deadlines.find(({ kind }) => kind === 'agreement-end')?.leadDays).toEqual([5, 3]);
  on(register, '2026-12-26');
  expect((await client.reminders.due({})).counts.matters).toBe(1);
});

test('who is called otherwise from a day on is reminded further under the old name, where it still stands outside the register', async () => {
  const register = testRegister('2026-11-22T11:00:00.000Z');
  const { client } = register;
  await ending(register, 'Hostwaard B.V.', '2026-12-31', 'Noor Jansen');
  const save = (id: string | null, version: number | null, name: string) =>
    client.colleagues.save({
      id,
      version,
      input: { name, email: '', role: 'privacy-officer' },
      reason: 'Naam gewijzigd',
    });
  const first = await save(null, null, 'Noor Jansen');
  await client.reminders.setMe({ name: 'Noor Jansen' });
  const sequences = async (owner: string) =>
    [
      ...(await (await client.reminders.calendar({ owner, language: 'nl' })).text()).matchAll(
        /^(?:UID|SEQUENCE):.*/gm,
      ),
    ]
      .map(([line]) => line)
      .sort();
  const before = await sequences('Noor Jansen');
  expect(before.length).toBeGreaterThan(1);

  const second = await save(first.id, first.version, 'Noor de Boer');
  const third = await save(second.id, second.version, 'Noor Bakker');
  expect(await client.reminders.me()).toEqual({ name: 'Noor Bakker', role: '' });
  const mine = await client.reminders.due({});
  expect([mine.who, shown(mine)]).toEqual([
    'Noor Bakker',
    [['Hostwaard B.V.', ['agreement-end 2026-12-31']]],
  ]);
  expect((await client.reminders.due({ who: 'Noor de Boer' })).who).toBe('Noor Bakker');
  // The calendar goes on with the events that it has.
  expect((await sequences('Noor Jansen')).map((line) => line.split(':')[0])).toEqual(
    before.map((line) => line.split(':')[0]),
  );
  expect((await sequences('Noor Jansen')).filter((line) => line.startsWith('UID'))).toEqual(
    before.filter((line) => line.startsWith('UID')),
  );

  // Somebody else may have the old name by now: then it is theirs.
  await save(null, null, 'Noor Jansen');
  expect((await client.reminders.due({ who: 'Noor Jansen' })).who).toBe('Noor Jansen');
  expect(third.name).toBe('Noor Bakker');
});

test('what was shown before a colleague was called otherwise, or suppliers were merged, is not shown again once that is undone', async () => {
  const register = testRegister('2026-11-22T11:00:00.000Z');
  const { client } = register;
  const keep = await ending(register, 'Hostwaard B.V.', '2026-12-31', 'Noor Jansen');
  const gone = await ending(register, 'Tijdgeest B.V.', '2026-12-31', 'Noor Jansen');
  // A date that is named by place and importer, and not by a record.
  const dpf = { status: 'active' as const, checkedOn: '2025-01-01', recertificationDue: null };
  await newFlow(client, gone.id, {
    country: 'US',
    importerCountry: 'US',
    dpf: { ...dpf, coverage: ['non-hr'] },
  });
  const input = { name: 'Noor Jansen', email: '', role: null };
  const first = await client.colleagues.save({ id: null, version: null, input });
  const isShown = async (who: string) => (await client.reminders.due({ who })).counts.matters === 0;
  const latest = async () => (await client.register.history({ limit: 1 })).lines[0]?.seq ?? 0;
  expect(await isShown('Noor Jansen')).toBe(false);
  await client.reminders.markShown({ who: 'Noor Jansen' });
  expect(await isShown('Noor Jansen')).toBe(true);

  let before = await latest();
  await client.colleagues.save({
    id: first.id,
    version: first.version,
    input: { ...input, name: 'Noor de Boer' },
  });
  expect(await isShown('Noor de Boer')).toBe(true);
  await client.register.undo({ firstLine: before + 1, lastLine: await latest() });
  expect((await client.colleagues.list()).map(({ name }) => name)).toEqual(['Noor Jansen']);
  expect(await isShown('Noor Jansen')).toBe(true);

  before = await latest();
  await client.processors.merge({ keepId: keep.id, goneId: gone.id });
  expect(await isShown('Noor Jansen')).toBe(true);
  // Another person is shown what came to the supplier that was kept.
  const everything = { who: 'Femke de Vries', everyone: true };
  expect((await client.reminders.markShown(everything)).shown).toBe(3);
  await client.register.undo({ firstLine: before + 1, lastLine: await latest() });
  expect((await client.processors.list({})).total).toBe(2);
  expect(await isShown('Noor Jansen')).toBe(true);
  expect((await client.reminders.due(everything)).counts.matters).toBe(0);
  expect((await client.register.verify()).findings).toEqual([]);
});
