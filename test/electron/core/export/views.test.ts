/** The file of a list holds exactly the rows of the list, in its order, with the columns that are asked for. */
import { expect, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { breachFields } from '../../../../shared/fields/breach.ts';
import { managementDecisionFields } from '../../../../shared/fields/decision.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { chainFields, emptySubProcessor } from '../../../../shared/fields/sub-processor.ts';
import type { ViewInput } from '../../../../shared/fields/view.ts';
import { deadlinesInView } from '../../../../shared/law/deadline-view.ts';
import { decisionsInOrder } from '../../../../shared/law/decision-order.ts';
import { fillRegister } from '../../../bench/fill.ts';
import { newSupplier, problemOf, type TestRegister, testRegister } from '../registers.ts';
import { viewFile, viewRows } from './view-files.ts';

const example = async (): Promise<TestRegister> => {
  const register = testRegister();
  await writeExample(register.core, null);
  return register;
};

test('suppliers: the search, the filter, the order and the columns of the screen', async () => {
  const register = await example();
  const query = {
    search: 'b',
    filter: { transferResult: ['action' as const, 'blocked' as const, 'ok' as const] },
    sort: 'noticeDeadline' as const,
    descending: true,
  };
  const { rows } = await register.client.processors.list(query);
  expect(rows.length).toBeGreaterThan(3);
  const columns = ['name', 'notice', 'until', 'owner', 'kvk'];
  expect(await viewRows(register, { view: 'suppliers', ...query, columns })).toEqual(
    rows.map(({ name, noticeDeadline, currentEndsOn, owner, kvk }) => ({
      ...{ name, notice: noticeDeadline, until: currentEndsOn, owner: owner || null, kvk },
    })),
  );
  // Without a choice the columns of the first start, in words of the language.
  const [first] = await viewRows(register, { view: 'suppliers' }, { language: 'en' });
  expect(Object.keys(first ?? {})).toEqual([
    'name',
    'status',
    'result',
    'owner',
    'until',
    'notice',
    'places',
    'service',
  ]);
  expect(first).toMatchObject({ status: 'Not required', result: 'No transfer' });
});

test('a column that there is not is refused by name, one of the organisation is known', async () => {
  const register = testRegister();
  const { client } = register;
  const { id } = await client.customFields.save({
    id: null,
    version: null,
    input: { name: 'Kostenplaats', kind: 'text', options: [] },
  });
  await newSupplier(client, 'Beuk', { custom: { [id]: '=4711' } });
  const columns = ['name', `custom:${id}`];
  expect(await viewRows(register, { view: 'suppliers', columns })).toEqual([
    { name: 'Beuk', [`custom:${id}`]: '=4711' },
  ]);
  const refused = await problemOf(viewFile(register, { view: 'suppliers', columns: [...columns, 'price'] }));
  expect(refused).toMatchObject({ code: 'invalid', fields: [{ path: 'price' }] });
});

test('transfers: the worst first, as they are listed', async () => {
  const register = await example();
  const query = { result: ['blocked' as const, 'action' as const], search: '' };
  const { rows, total } = await register.client.flows.list({ ...query, limit: 1000 });
  const file = await viewRows(register, { view: 'transfers', ...query });
  expect(file).toHaveLength(total);
  expect(file.map(({ supplier, reason, nextStep }) => ({ supplier, reason, nextStep }))).toEqual(
    rows.map(({ processor, verdict }) => ({
      supplier: processor,
      reason: verdict?.reason.nl,
      nextStep: verdict?.nextStep.nl,
    })),
  );
});

test('deadlines: as the calendar shows them, and as a calendar file of these alone', async () => {
  const register = await example();
  const { client } = register;
  const [one] = (await client.outlook.deadlines({})).deadlines;
  if (!one) throw new Error('no deadline');
  const { processorId, kind, subject, day } = one;
  await client.reminders.handle({ matters: [{ processorId, kind, subject, day }], reason: 'Gedaan' });
  const { deadlines } = await client.outlook.deadlines({});
  const query = { kind, search: '', handled: true };
  const shown = deadlinesInView(deadlines, query);
  expect(shown.length).toBeGreaterThan(1);
  const file = await viewRows(register, { view: 'deadlines', ...query });
  expect(file.map(({ supplier, due }) => ({ supplier, due }))).toEqual(
    shown.map(({ processor, due }) => ({ supplier: processor, due })),
  );
  expect(file.at(-1)?.state).toMatch(/^Afgehandeld op /);

  const uidsIn = (text: string) => text.match(/^UID:.*$/gm) ?? [];
  const whole = await (await client.reminders.calendar({ language: 'nl' })).text();
  const part = await viewFile(register, { view: 'deadlines', ...query }, { format: 'ics' });
  const uids = uidsIn(await part.file.text());
  expect(uids).toHaveLength(shown.length - 1);
  // The same dates have the same identity in both files, and what is left out is not told to be gone.
  expect(uidsIn(whole)).toEqual(expect.arrayContaining(uids));
  expect(await part.file.text()).not.toContain('CANCELLED');
  expect(await (await client.reminders.calendar({ language: 'nl' })).text()).not.toContain('CANCELLED');
  const refused = await problemOf(viewFile(register, { view: 'attention' }, { format: 'ics' }));
  expect(refused).toMatchObject({ code: 'invalid', fields: [{ path: 'format' }] });
});

test('deadlines: of a term in hours the hours that are left, also in the calendar file', async () => {
  const register = testRegister();
  const { client, clock } = register;
  const { id: processorId } = await newSupplier(client, 'Lek B.V.');
  const input = { ...emptyOf(breachFields), nature: 'Lek', notifiedUsAt: '2026-11-19T22:30Z' };
  await client.breaches.save({ id: null, version: null, processorId, input });
  const state = async (asOf: string | null = null) => {
    const rows = await viewRows(
      register,
      { view: 'deadlines', kind: 'breach', search: '', handled: false },
      { asOf },
    );
    return rows.map((row) => row.state);
  };
  expect(await state()).toEqual(['nog 11 uur, tot 22-11-2026 23:30']);
  expect(await state('2026-11-23')).toEqual(['Te laat']);
  clock.now = '2026-11-22T22:31:00.000Z';
  expect(await state()).toEqual(['minder dan 1 uur te laat, sinds 22-11-2026 23:30']);

  const text = await (await client.reminders.calendar({ language: 'nl' })).text();
  const [event] = text.split('BEGIN:VEVENT').filter((one) => one.includes('Datalek'));
  expect(event).toContain('DTSTART;VALUE=DATE:20261122\r\n');
  expect((event ?? '').replaceAll('\r\n ', '')).toMatch(/SUMMARY:.*\\, uiterlijk 22-11-2026 23:30\r\n/);
  const alarms = [...(event ?? '').matchAll(/TRIGGER;VALUE=DATE-TIME:(\S+)/g)].map(([, when]) => when);
  expect(alarms).toEqual(['20261120T223000Z', '20261121T223000Z', '20261122T183000Z']);
  expect(event).not.toContain('TRIGGER:');
});

test('attention: all of it, most urgent first, and as of another day', async () => {
  const register = await example();
  for (const asOf of [null, '2027-03-01']) {
    const { attention } = await register.client.attention.list({ asOf });
    const file = await viewRows(register, { view: 'attention' }, { asOf });
    expect(file.map(({ supplier, reason, due }) => [supplier, reason, due])).toEqual(
      attention.map(({ processor, reason, due }) => [processor, reason.nl, due]),
    );
  }
  const { attention } = await register.client.attention.list({ owner: 'Bas Okafor' });
  const file = await viewRows(register, { view: 'attention', owner: 'Bas Okafor' }, {});
  expect(file.map(({ reason }) => reason)).toEqual(attention.map(({ reason }) => reason.nl));
});

test('decisions: open ones first, with the supplier by name', async () => {
  const register = testRegister();
  const { client } = register;
  const { id: processorId } = await newSupplier(client, 'Beuk');
  const save = (known: object) =>
    client.decisions.save({
      id: null,
      version: null,
      input: { ...emptyOf(managementDecisionFields), question: 'Doorgaan?', ...known },
    });
  await save({ outcome: 'agreed', decidedOn: '2026-01-02', decidedBy: 'Mo' });
  await save({ outcome: 'open', processorId });
  const inOrder = decisionsInOrder(await client.decisions.list());
  const file = await viewRows(register, { view: 'decisions' });
  expect(file.map(({ decidedOn }) => decidedOn)).toEqual(inOrder.map(({ decidedOn }) => decidedOn));
  expect(file.map(({ supplier }) => supplier)).toEqual(['Beuk', 'Hele register']);
  await client.processors.remove({ id: processorId, version: 1 });
  expect((await viewRows(register, { view: 'decisions' })).map(({ supplier }) => supplier)).toEqual([
    'Beuk',
    'Hele register',
  ]);
});

test('the chain of a supplier: who engages whom, in the order of the tree', async () => {
  const register = testRegister();
  const { client } = register;
  const { id: processorId } = await newSupplier(client, 'Beuk');
  const link = (name: string, parentLinkId: string | null = null) =>
    client.subProcessors
      .save({ id: null, version: null, input: { ...emptySubProcessor(name), country: 'DE' } })
      .then(({ id: subProcessorId }) =>
        client.chain.save({
          ...{ id: null, version: null, processorId },
          input: { ...emptyOf(chainFields), subProcessorId, parentLinkId },
        }),
      );
  const first = await link('Linde');
  await link('Spar');
  await link('Onder Linde', first.id);
  const { file } = await viewFile(register, { view: 'chain', processorId });
  expect(file.name).toMatch(/^Subverwerkers Beuk \d{4}-\d\d-\d\d\.json$/);
  const { rows } = JSON.parse(await file.text());
  expect(rows).toMatchObject([
    { level: 1, name: 'Linde', engagedBy: 'Beuk', country: 'Duitsland' },
    { level: 2, name: 'Onder Linde', engagedBy: 'Linde' },
    { level: 1, name: 'Spar', engagedBy: 'Beuk' },
  ]);
  const unknown = await problemOf(viewFile(register, { view: 'chain', processorId: 'nobody' }));
  expect(unknown.code).toBe('not-found');
});

test('what-if: every supplier for which something changes', async () => {
  const register = await example();
  const request = { kind: 'withdraw' as const, country: 'US', on: null };
  const { changes } = await register.client.outlook.scenario(request);
  const file = await viewRows(register, { view: 'scenario', request });
  expect(file.map(({ supplier, flows }) => [supplier, flows])).toEqual(
    changes.map(({ processor, flowIds }) => [processor, flowIds.length]),
  );
  expect(file[0]?.before).not.toBe(file[0]?.after);
});

test('history: the lines that are asked for, newest first', async () => {
  const register = await example();
  const { lines } = await register.client.register.history({ entity: 'agreement', limit: 1000 });
  const file = await viewRows(register, { view: 'history', entity: 'agreement' });
  expect(file.map(({ line, at }) => [line, at])).toEqual(lines.map(({ seq, at }) => [seq, at]));
  const [one] = (await register.client.processors.list({ search: 'Polderhost' })).rows;
  const ofOne = await viewFile(register, { view: 'history', processorId: one?.id ?? null });
  expect(ofOne.file.name).toMatch(/^Geschiedenis Polderhost B V \d/);
});

test('more rows than are read at a time: all of them, with progress, and none when it is cancelled', async () => {
  const register = testRegister();
  await fillRegister(register.core, 1100);
  const { steps, rows, file } = await viewFile(register, { view: 'suppliers' }, { format: 'xlsx' });
  expect(rows).toBe(1100);
  expect(steps).toEqual([500, 1000, 1100].map((done) => ({ done, total: 1100 })));
  expect(file.name).toMatch(/^Leveranciers .*\.xlsx$/);
  const stop = new AbortController();
  const made = viewFile(register, { view: 'history' }, { signal: stop.signal });
  stop.abort();
  await expect(made).rejects.toThrow();
});

test.each(['nl', 'en'] as const)('every list is written in every kind of table, in %s', async (language) => {
  const register = testRegister();
  const { id: processorId } = await newSupplier(register.client, 'Polderhost', { country: 'US' });
  const request = { kind: 'withdraw' as const, country: 'US' };
  const lists: { readonly [Name in ViewInput['view']]: ViewInput & { view: Name } } = {
    suppliers: { view: 'suppliers' },
    transfers: { view: 'transfers' },
    deadlines: { view: 'deadlines' },
    attention: { view: 'attention' },
    decisions: { view: 'decisions' },
    chain: { view: 'chain', processorId },
    history: { view: 'history' },
    law: { view: 'law' },
    scenario: { view: 'scenario', request },
  };
  for (const list of Object.values(lists)) {
    for (const format of ['csv', 'xlsx', 'ods'] as const) {
      const { file } = await viewFile(register, list, { language, format });
      expect(file.name.endsWith(`.${format}`)).toBe(true);
      expect(file.size).toBeGreaterThan(10);
    }
  }
});
