/** Undoing an import after people, and later lists, went on with what it made. */
import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { inputOf, newAgreement, newFlow, problemOf, type TestRegister, testRegister } from '../registers.ts';

const header = 'Leverancier;Locatie gegevens;Eigenaar';

async function take({ client, clock }: TestRegister, row: string, duplicates?: 'update'): Promise<string> {
  const file = new File([`${header}\n${row}`], 'lijst.csv');
  const { importId } = await client.imports.preview({ file, duplicates });
  for await (const _ of await client.imports.run({ importId }));
  clock.now = new Date(Date.parse(clock.now) + 60_000).toISOString();
  const [past] = await client.imports.list();
  return past?.id ?? '';
}

async function onlySupplier(client: Client) {
  const { rows } = await client.processors.list({});
  return (await client.processors.get({ id: rows[0]?.id ?? '' })).record;
}

const byHand: [string, (client: Client) => Promise<() => Promise<unknown>>][] = [
  [
    'a field',
    async (client) => {
      const { processor } = await onlySupplier(client);
      const { id, version } = processor;
      const save = { id, version, input: { ...inputOf(processor), owner: 'Jan' } };
      await client.processors.save(save);
      return () =>
        client.processors.save({ ...save, version: version + 1, input: { ...save.input, owner: 'Piet' } });
    },
  ],
  [
    'a place of it',
    async (client) => {
      const { flows } = await onlySupplier(client);
      const [flow] = flows;
      if (!flow) throw new Error('there is no flow');
      const { id, version, processorId } = flow;
      await client.flows.save({ id, version, processorId, input: { ...inputOf(flow), country: 'DE' } });
      const input = { ...inputOf(flow) };
      return () => client.flows.save({ id, version: version + 1, processorId, input });
    },
  ],
  [
    'an agreement beside it',
    async (client) => {
      const { processor } = await onlySupplier(client);
      const { id, version } = await newAgreement(client, processor.id, { recorded: 'signed' });
      return () => client.agreements.remove({ id, version });
    },
  ],
  [
    'a place beside it',
    async (client) => {
      const { processor } = await onlySupplier(client);
      const { id, version } = await newFlow(client, processor.id, { country: 'BE' });
      return () => client.flows.remove({ id, version });
    },
  ],
];

test.each(byHand)('what a person made of it stays: %s', async (_what, change) => {
  const register = testRegister();
  const { client } = register;
  const id = await take(register, 'Acme;NL;Piet');
  const takeBack = await change(client);
  const before = await onlySupplier(client);
  const refusal = await problemOf(client.imports.undo({ id }));
  expect([refusal.code, refusal.message.nl]).toEqual(['conflict', expect.stringContaining('(Acme)')]);
  expect(await onlySupplier(client)).toEqual(before);
  await takeBack();
  await client.imports.undo({ id });
  expect((await client.processors.list({})).total).toBe(0);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('lists are undone from the last one on, and each says why it cannot be before', async () => {
  const register = testRegister();
  const { client } = register;
  const first = await take(register, 'Acme;NL;Piet');
  const before = await onlySupplier(client);
  const second = await take(register, 'Acme;VS;Jan', 'update');
  const third = await take(register, 'Acme;VS;Kees', 'update');
  expect(await problemOf(client.imports.undo({ id: first }))).toMatchObject({
    code: 'conflict',
    message: { nl: expect.stringContaining('gewijzigd of aangevuld (Acme)') },
  });
  expect(await problemOf(client.imports.undo({ id: second }))).toMatchObject({
    code: 'conflict',
    message: { nl: expect.stringContaining('overschreven') },
  });
  await client.imports.undo({ id: third });
  await client.imports.undo({ id: second });
  const now = await onlySupplier(client);
  expect([inputOf(now.processor), now.flows]).toEqual([inputOf(before.processor), before.flows]);
  await client.imports.undo({ id: first });
  expect((await client.processors.list({})).total).toBe(0);
});

test('an import whose lines are taken back is undone: its list says so, and its words are told anew', async () => {
  const register = testRegister();
  const { client, clock } = register;
  const id = await take(register, 'Acme;Atlantis;Piet');
  const [past] = await client.imports.list();
  if (!past) throw new Error('the import is not in the list');
  await client.register.undo({ firstLine: past.firstLine, lastLine: past.lastLine });
  expect((await client.imports.list()).map(({ isUndone }) => isUndone)).toEqual([true]);
  expect((await problemOf(client.imports.undo({ id }))).code).toBe('refused');
  clock.now = new Date(Date.parse(clock.now) + 60_000).toISOString();
  await take(register, 'Acme;Atlantis;Piet');
  const { processor } = await onlySupplier(client);
  expect(processor.statedInList.map(({ words }) => words)).toEqual(['Atlantis']);
});
