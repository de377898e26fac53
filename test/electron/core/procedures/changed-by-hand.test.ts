/** What a person changed since a list was taken over stays, whatever a later list says, and where that says otherwise it is told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementFields, agreementInput } from '../../../../shared/fields/agreement.ts';
import { listedFields } from '../../../../shared/fields/import.ts';
import { processorFields, processorInput } from '../../../../shared/fields/processor.ts';
import { nameInList } from '../../../../shared/words/fields.ts';
import { valuesOf } from '../../../fields.ts';
import { inputOf, newSupplier, type TestRegister, testRegister } from '../registers.ts';

type Cells = Readonly<Record<string, string>>;

async function takeFile({ client, clock }: TestRegister, file: File, under: string | null = null) {
  const { importId, result } = await client.imports.preview({
    file,
    duplicates: 'update',
    ...(under === null ? {} : { under: { id: under } }),
  });
  for await (const _ of await client.imports.run({ importId }));
  clock.now = new Date(Date.parse(clock.now) + 60_000).toISOString();
  return result;
}

const take = (register: TestRegister, cells: Cells, under: string | null = null) => {
  const line = Object.values(cells).map((cell) => `"${cell}"`);
  const text = `${Object.keys(cells).join(';')}\n${line.join(';')}`;
  return takeFile(register, new File([text], 'lijst.csv'), under);
};

async function only({ client }: TestRegister) {
  const { rows } = await client.processors.list({ limit: 2 });
  expect(rows.length).toBe(1);
  return (await client.processors.get({ id: rows[0]?.id ?? '' })).record;
}

const toldOf = ({ uncertain }: Awaited<ReturnType<typeof take>>) =>
  uncertain.map(({ column, message }) => `${column}: ${message.nl.split('.')[0]}`);
const OTHERWISE = 'Dit is in het register gewijzigd na een eerdere lijst, en deze lijst zegt nu iets anders';

/** A supplier with an agreement in which every field is filled in, as its rules allow it. */
function drawn(seed: number) {
  const [processor = {}] = fc.sample(valuesOf(processorFields), { seed, numRuns: 1 });
  const [agreement = {}] = fc.sample(valuesOf(agreementFields), { seed, numRuns: 1 });
  return {
    processor: processorInput.parse({
      ...processor,
      ...{ name: 'Kade', kvk: '12345678', role: 'processor', services: [], contacts: [], statedInList: [] },
      endedOn: null,
    }),
    agreement: agreementInput.parse({
      ...agreement,
      ...{ recorded: 'signed', notRequiredReason: null, signedOn: '2024-01-01' },
      renewal: { kind: 'automatic', months: seed },
    }),
  };
}

const isNew = { id: null, version: null } as const;

/** The list that a register with these values gives, without the column by which it is known as our own. */
async function listOf({ processor, agreement }: ReturnType<typeof drawn>): Promise<File> {
  const { client } = testRegister();
  const { id } = await client.processors.save({ ...isNew, input: processor });
  await client.agreements.save({ ...isNew, processorId: id, input: agreement });
  const text = await (await client.exports.make({ format: 'csv', language: 'nl' })).text();
  return new File([text.replace('In uw lijst stond', 'Iets')], 'lijst.csv');
}

test('every field that a person changed since stays, and each that the list has otherwise is told', async () => {
  const [first, byHand, later] = [drawn(3), drawn(4), drawn(5)];
  const register = testRegister();
  const { client } = register;
  await takeFile(register, await listOf(first));
  const { processor, agreements } = await only(register);
  const [agreement] = agreements;
  if (!agreement) throw new Error('no agreement was read');
  const { id, version } = processor;
  const own = { ...inputOf(processor), ...byHand.processor, statedInList: [] };
  await client.processors.save({ id, version, input: own });
  await client.agreements.save({
    ...{ id: agreement.id, version: agreement.version, processorId: id },
    input: byHand.agreement,
  });
  const result = await takeFile(register, await listOf(later));
  const after = await only(register);
  expect(after.agreements.length).toBe(1);
  const told = new Set(result.uncertain.map(({ column }) => column));
  const seen: string[] = [];
  for (const { kind, name, field } of listedFields) {
    const pick = (values: object) => (values as Record<string, unknown>)[name];
    const now = pick(kind === 'processor' ? after.processor : (after.agreements[0] ?? {}));
    const [was, made, said] = [first, byHand, later].map((one) => pick(one[kind]));
    const isChanged = JSON.stringify(was) !== JSON.stringify(made);
    if (name === 'statedInList' || !isChanged) continue;
    seen.push(name);
    // Several lists and people add to these: what a person wrote is in it.
    if (field.isFed) expect([name, String(now)]).toEqual([name, expect.stringContaining(String(made))]);
    else expect([name, now]).toEqual([name, made]);
    const isOther = !field.isFed && JSON.stringify(made) !== JSON.stringify(said);
    if (isOther)
      expect([name, [...told]]).toEqual([name, expect.arrayContaining([nameInList(kind, field).nl])]);
  }
  expect(seen).toEqual(expect.arrayContaining(['owner', 'address', 'endsOn', 'renewal', 'notice', 'title']));
});

test('what people changed of contacts, services and the name stays where a later list has a third value', async () => {
  const register = testRegister();
  const row = {
    ...{ Leverancier: 'Kade', KvK: '12345678', Dienst: 'CRM', Soort: 'software' },
    ...{ Contactpersoon: 'Jan', 'E-mail': 'jan@kade.example', Telefoon: '010 1234567' },
  };
  await take(register, row);
  const { processor } = await only(register);
  const { id, version } = processor;
  const input = {
    ...inputOf(processor),
    name: 'Kade Software',
    services: processor.services.map((one) => ({ ...one, category: 'hosting' as const })),
    contacts: processor.contacts.map((one) => ({ ...one, name: 'Piet', phone: '020 1111111' })),
  };
  await register.client.processors.save({ id, version, input });
  const later = {
    ...{ Leverancier: 'Havenkade', KvK: '12345678', Dienst: 'CRM', Soort: 'salaris' },
    ...{ Contactpersoon: 'Klaas', 'E-mail': 'jan@kade.example', Telefoon: '030 2222222' },
  };
  const result = await take(register, later);
  const after = (await only(register)).processor;
  expect(after.name).toBe('Kade Software');
  expect(after.services.map(({ category }) => category)).toEqual(['hosting']);
  expect(after.contacts.map(({ name, phone }) => [name, phone])).toEqual([['Piet', '020 1111111']]);
  expect(toldOf(result).toSorted()).toEqual([
    `Contactpersoon: ${OTHERWISE}`,
    'Leverancier: Dit KvK-nummer hoort bij “Kade Software”',
    `Soort: ${OTHERWISE}`,
    `Telefoon: ${OTHERWISE}`,
  ]);
  expect(result.changes.map(({ kind, field }) => [kind, field])).toEqual([['processor', 'category']]);
});

test('what only lists wrote gives way to the next one, back to what one before it said too', async () => {
  const register = testRegister();
  const row = (owner: string) => ({ Leverancier: 'Kade', Eigenaar: owner, Labels: 'a' });
  await take(register, row('Piet'));
  const { processor } = await only(register);
  const { id, version } = processor;
  await register.client.processors.save({ id, version, input: { ...inputOf(processor), remark: 'gebeld' } });
  for (const owner of ['Kees', 'Piet', 'Noor']) {
    const result = await take(register, row(owner));
    expect([toldOf(result), (await only(register)).processor.owner]).toEqual([[], owner]);
  }
  // That an import was undone is not something that a person wrote.
  const [last] = await register.client.imports.list();
  await register.client.imports.undo({ id: last?.id ?? '' });
  expect((await only(register)).processor.owner).toBe('Piet');
  await take(register, row('Sanne'));
  expect((await only(register)).processor.owner).toBe('Sanne');
});

test('what people add to an agreement of which a list says nothing is not told as something that it says', async () => {
  const register = testRegister();
  const row = { Leverancier: 'Kade', 'VO getekend?': 'ja', 'Loopt tot': '31-12-2027' };
  await take(register, row);
  const { agreements } = await only(register);
  const [agreement] = agreements;
  if (!agreement) throw new Error('no agreement was read');
  const { id, version, processorId } = agreement;
  const input = { ...inputOf(agreement), renewal: { kind: 'automatic' as const, months: 12 } };
  await register.client.agreements.save({ id, version, processorId, input });
  for (const end of ['31-12-2027', '31-12-2028']) {
    const result = await take(register, { ...row, 'Loopt tot': end });
    expect(toldOf(result)).toEqual([]);
    const [after] = (await only(register)).agreements;
    expect([after?.endsOn, after?.renewal]).toEqual([`${end.slice(6)}-12-31`, input.renewal]);
  }
});

test('what people changed of a sub-processor stays where a later list of the chain says otherwise', async () => {
  const register = testRegister();
  const { client } = register;
  const { id } = await newSupplier(client, 'Kade');
  const row = { Subverwerker: 'Kabelnet', Locatie: 'Nederland', Adres: 'Kade 1', Contactpersoon: 'Jan' };
  await take(register, row, id);
  const [sub] = await client.subProcessors.list({});
  if (!sub) throw new Error('no sub-processor was read');
  const input = { ...inputOf(sub), address: 'Dam 2', contact: 'Piet', remark: 'gebeld' };
  await client.subProcessors.save({ id: sub.id, version: sub.version, input });
  const result = await take(register, { ...row, Adres: 'Plein 3', Contactpersoon: 'Klaas' }, id);
  expect(toldOf(result)).toEqual([`Adres: ${OTHERWISE}`, `Contactpersoon: ${OTHERWISE}`]);
  expect(await client.subProcessors.list({})).toMatchObject([input]);
});
