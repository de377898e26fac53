/** A list that the register exported, read back after the register was changed: what was changed since stays, and is told. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementFields, agreementInput } from '../../../../shared/fields/agreement.ts';
import { listedFields } from '../../../../shared/fields/import.ts';
import { processorFields, processorInput } from '../../../../shared/fields/processor.ts';
import { nameInList } from '../../../../shared/words/fields.ts';
import { valuesOf } from '../../../fields.ts';
import { inputOf, newFlow, newSupplier, type TestRegister, testRegister } from '../registers.ts';

const isNew = { id: null, version: null } as const;
type Format = 'csv' | 'xlsx' | 'ods';

const exported = ({ client }: TestRegister, format: Format = 'csv') =>
  client.exports.make({ format, language: format === 'xlsx' ? 'en' : 'nl' });

async function readBack({ client }: TestRegister, file: File) {
  const { importId, result } = await client.imports.preview({ file, duplicates: 'update' });
  for await (const _ of await client.imports.run({ importId }));
  return result;
}

async function only({ client }: TestRegister) {
  const { rows } = await client.processors.list({ limit: 2 });
  expect(rows.length).toBe(1);
  return (await client.processors.get({ id: rows[0]?.id ?? '' })).record;
}

/** A supplier with an agreement in which every field is filled in. */
function drawn(seed: number) {
  const [processor = {}] = fc.sample(valuesOf(processorFields), { seed, numRuns: 1 });
  const [agreement = {}] = fc.sample(valuesOf(agreementFields), { seed, numRuns: 1 });
  const own = { name: 'Kade', kvk: '12345678', role: 'processor', endedOn: null };
  const state = { recorded: 'signed', notRequiredReason: null, signedOn: '2024-01-01' };
  return {
    processor: processorInput.parse({ ...processor, ...own, services: [], contacts: [], statedInList: [] }),
    agreement: agreementInput.parse({ ...agreement, ...state, renewal: { kind: 'automatic', months: seed } }),
  };
}

test.each(['csv', 'xlsx', 'ods'] as const)('every field, as %s', async (format) => {
  const [first, second, third] = [drawn(3), drawn(4), drawn(6)];
  const register = testRegister();
  const { client } = register;
  const { id } = await client.processors.save({ ...isNew, input: first.processor });
  await client.agreements.save({ ...isNew, processorId: id, input: first.agreement });
  const file = await exported(register, format);
  for (const { processor, agreement } of [second, third]) {
    const now = await only(register);
    await client.processors.save({ id, version: now.processor.version, input: processor });
    const [known] = now.agreements;
    if (!known) throw new Error('there is no agreement');
    await client.agreements.save({ id: known.id, version: known.version, processorId: id, input: agreement });
  }
  const before = await only(register);
  const { uncertain, changes } = await readBack(register, file);
  const after = await only(register);
  const own = ({ processor: { version: _, statedInList: __, ...fields } }: typeof after) => fields;
  expect([own(after), after.agreements]).toEqual([own(before), before.agreements]);
  expect(changes).toEqual([]);
  const told = new Set(uncertain.map(({ column }) => column));
  const language = format === 'xlsx' ? 'en' : 'nl';
  for (const { kind, name, field } of listedFields) {
    const pick = (values: object) => JSON.stringify((values as Record<string, unknown>)[name]);
    if (field.isFed || name === 'statedInList' || pick(first[kind]) === pick(third[kind])) continue;
    if (['""', 'null', '[]'].includes(pick(first[kind]) ?? 'null')) continue;
    expect([...told]).toEqual(expect.arrayContaining([nameInList(kind, field)[language]]));
  }
});

test('what somebody changed in the list itself is taken over, beside what was changed in the register', async () => {
  const register = testRegister();
  const { client } = register;
  const { id } = await newSupplier(client, 'Kade', { owner: 'Piet', address: 'Kade 1', retention: '2 jaar' });
  const text = await (await exported(register)).text();
  const now = await only(register);
  const input = { ...inputOf(now.processor), owner: 'Noor', retention: '5 jaar' };
  await client.processors.save({ id, version: now.processor.version, input });
  const file = new File([text.replace('Kade 1', 'Plein 2').replace('2 jaar', '7 jaar')], 'lijst.csv');
  const { changes, uncertain } = await readBack(register, file);
  expect((await only(register)).processor).toMatchObject({
    owner: 'Noor',
    address: 'Plein 2',
    retention: '7 jaar',
  });
  expect(changes.map(({ field }) => field).sort()).toEqual(['address', 'retention']);
  expect(uncertain.map(({ column }) => column)).toEqual(['Eigenaar bij ons']);
});

test('what was removed, ended or renamed since does not come back', async () => {
  const register = testRegister();
  const { client } = register;
  const services = ['Web', 'Mail'].map((name) => ({ id: randomUUID(), name, category: null, endedOn: null }));
  const contacts = [
    { id: randomUUID(), kind: 'general' as const, name: 'Jan', email: 'jan@kade.example', phone: '' },
  ];
  const { id } = await newSupplier(client, 'Kade', { services, contacts });
  const ended = await newFlow(client, id, { country: 'US' });
  await newFlow(client, id, { country: 'NL' });
  const file = await exported(register);
  const now = await only(register);
  const [web] = now.processor.services;
  if (!web) throw new Error('there is no service');
  const input = { ...inputOf(now.processor), services: [{ ...web, name: 'Webhosting' }], contacts: [] };
  await client.processors.save({ id, version: now.processor.version, input });
  await client.flows.save({
    ...{ id: ended.id, version: ended.version, processorId: id },
    input: { ...inputOf(ended), endedOn: '2026-11-01' },
  });
  const before = await only(register);
  await readBack(register, file);
  const after = await only(register);
  expect([after.processor.services, after.processor.contacts, after.flows]).toEqual([
    ...[before.processor.services, before.processor.contacts, before.flows],
  ]);
});

test('a later list says until when a certificate holds, and a renewed one stands beside it', async () => {
  const register = testRegister();
  const take = (day: string) =>
    readBack(register, new File([`Leverancier;ISO 27001;Geldig tot\nKade;ja;${day}`], 'lijst.csv'));
  await take('');
  const { changes } = await take('30-6-2027');
  expect(changes).toMatchObject([
    { kind: 'certificate', field: 'validUntil', was: null, becomes: '2027-06-30' },
  ]);
  expect((await take('30-6-2027')).changes).toEqual([]);
  await take('30-6-2030');
  const { certificates } = await only(register);
  expect(certificates.map(({ validUntil }) => validUntil)).toEqual(['2027-06-30', '2030-06-30']);
});
