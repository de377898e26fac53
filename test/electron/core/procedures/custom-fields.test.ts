/** The organisation's own fields: made, filled in, refused, removed and back again. */
import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import type { CustomField, CustomFieldInput, CustomValues } from '../../../../shared/fields/custom.ts';
import { readFrozen } from '../../../../shared/fields/frozen.ts';
import { listHeader } from '../../../../shared/words/export.ts';
import { inputOf, newSupplier, problemOf, testRegister } from '../registers.ts';

const fresh = { id: null, version: null } as const;
const newField = (
  client: Client,
  name: string,
  kind: CustomFieldInput['kind'] = 'line',
  options: string[] = [],
): Promise<CustomField> => client.customFields.save({ ...fresh, input: { name, kind, options } });

async function filled(client: Client, custom: CustomValues) {
  const supplier = await newSupplier(client, 'Polderhost', { custom });
  return supplier.custom;
}

test('a value of each kind is kept, and one that does not fit is refused by the name of its field', async () => {
  const { client } = testRegister();
  const fields = {
    line: await newField(client, 'Kostenplaats'),
    text: await newField(client, 'Toelichting inkoop', 'text'),
    day: await newField(client, 'Volgend gesprek', 'day'),
    number: await newField(client, 'Kosten per jaar', 'number'),
    flag: await newField(client, 'Onder aanbesteding', 'flag'),
    choice: await newField(client, 'Afdeling', 'choice', ['Inkoop', 'Zorg']),
  };
  const good = {
    line: 'KP 42',
    text: 'Twee\nregels',
    day: '2027-03-31',
    number: -1200.5,
    flag: false,
    choice: 'Zorg',
  };
  const unfit = { line: 42, text: true, day: '2027-02-30', number: '42', flag: 'ja', choice: 'Keuken' };
  const keys = ['line', 'text', 'day', 'number', 'flag', 'choice'] as const;
  const custom = Object.fromEntries(keys.map((kind) => [fields[kind].id, good[kind]]));
  expect(await filled(client, custom)).toEqual(custom);
  for (const kind of keys) {
    const problem = await problemOf(
      newSupplier(client, 'Anders', { custom: { [fields[kind].id]: unfit[kind] } }),
    );
    expect([kind, problem.code, problem.fields[0]?.path]).toEqual([
      kind,
      'invalid',
      `input.custom.${fields[kind].id}`,
    ]);
    expect(problem.message.nl).toContain(`“${fields[kind].name}”`);
    expect(problem.message.en).toContain(`“${fields[kind].name}”`);
  }
  expect((await problemOf(newSupplier(client, 'Anders', { custom: { elders: 'x' } }))).code).toBe('invalid');
  for (const strange of [0.001, 1e300]) {
    const values = { [fields.number.id]: strange };
    expect((await problemOf(newSupplier(client, 'Anders', { custom: values }))).code).toBe('invalid');
  }
});

test('a name belongs to one field and to no column of the list; a choice has options; a kind is fixed', async () => {
  const { client } = testRegister();
  const own = await newField(client, 'Afdeling', 'choice', ['Inkoop']);
  for (const name of [
    'afdeling',
    ' AFDELING ',
    'Land van vestiging',
    'KvK number',
    listHeader('endsOn').nl,
  ]) {
    const { code, fields } = await problemOf(newField(client, name));
    expect([name, code, fields[0]?.path]).toEqual([name, 'invalid', 'input.name']);
  }
  expect((await problemOf(newField(client, 'Leeg', 'choice'))).code).toBe('invalid');
  const { id, version, ...input } = own;
  const other = await problemOf(client.customFields.save({ id, version, input: { ...input, kind: 'line' } }));
  expect(other.fields[0]?.path).toBe('input.kind');
  const renamed = await client.customFields.save({ id, version, input: { ...input, name: 'Team' } });
  expect((await problemOf(client.customFields.save({ id, version, input }))).code).toBe('conflict');
  await newField(client, 'Afdeling');
  expect((await client.customFields.list()).map(({ name }) => name)).toEqual(['Team', 'Afdeling']);
  expect(renamed.version).toBe(2);
});

test('an option that is dropped stays where it was chosen, and can be chosen nowhere else', async () => {
  const { client } = testRegister();
  const { id, version, ...input } = await newField(client, 'Afdeling', 'choice', ['Inkoop', 'Zorg']);
  const supplier = await newSupplier(client, 'Polderhost', { custom: { [id]: 'Zorg' } });
  await client.customFields.save({ id, version, input: { ...input, options: ['Inkoop'] } });
  const saved = await client.processors.save({
    id: supplier.id,
    version: supplier.version,
    input: { ...inputOf(supplier), owner: 'Noor Jansen' },
  });
  expect(saved.custom).toEqual({ [id]: 'Zorg' });
  expect((await problemOf(newSupplier(client, 'Anders', { custom: { [id]: 'Zorg' } }))).code).toBe('invalid');
});

test('a removed field keeps its values, takes no new ones, and is back with them out of the bin', async () => {
  const { client } = testRegister();
  const { id, version } = await newField(client, 'Kostenplaats');
  const supplier = await newSupplier(client, 'Polderhost', { custom: { [id]: 'KP 42' } });
  await client.customFields.remove({ id, version });
  expect(await client.customFields.list()).toMatchObject([{ id, name: 'Kostenplaats', removed: true }]);
  const input = inputOf(supplier);
  const target = { id: supplier.id, version: supplier.version };
  const refused = await problemOf(
    client.processors.save({ ...target, input: { ...input, custom: { [id]: 'KP 43' } } }),
  );
  expect(refused.message.nl).toContain('“Kostenplaats” is verwijderd');
  const saved = await client.processors.save({ ...target, input: { ...input, owner: 'Noor Jansen' } });
  expect(saved.custom).toEqual({ [id]: 'KP 42' });
  expect(await client.bin.list()).toMatchObject([{ entity: 'custom_field', name: 'Kostenplaats' }]);
  await client.bin.restore({ entity: 'custom_field', id });
  expect(await client.customFields.list()).toMatchObject([{ id, removed: false }]);
  await client.processors.save({
    ...target,
    version: saved.version,
    input: { ...input, custom: { [id]: 'KP 43' } },
  });
});

test('what is filled in is found by searching, and yes and no find nothing', async () => {
  const { client } = testRegister();
  const line = await newField(client, 'Kostenplaats');
  const flag = await newField(client, 'Onder aanbesteding', 'flag');
  const supplier = await newSupplier(client, 'Polderhost', {
    custom: { [line.id]: 'Waterberging', [flag.id]: true },
  });
  const found = async (search: string) => (await client.processors.list({ search })).rows.map(({ id }) => id);
  expect(await found('waterberg')).toEqual([supplier.id]);
  expect(await found('true')).toEqual([]);
  const [row] = (await client.processors.list({})).rows;
  expect(row?.custom).toEqual(supplier.custom);
});

test('two suppliers made one keep what is filled in and fill what is empty; a copy takes all along', async () => {
  const { client } = testRegister();
  const [a, b, c] = [
    await newField(client, 'A-veld'),
    await newField(client, 'B-veld'),
    await newField(client, 'C-veld'),
  ];
  const keep = await newSupplier(client, 'Blijft', { custom: { [a.id]: 'mijn', [b.id]: 'ook' } });
  const gone = await newSupplier(client, 'Gaat', { custom: { [b.id]: 'hun', [c.id]: 'nieuw' } });
  await client.processors.merge({ keepId: keep.id, goneId: gone.id });
  const custom = { [a.id]: 'mijn', [b.id]: 'ook', [c.id]: 'nieuw' };
  expect((await client.processors.get({ id: keep.id })).record.processor.custom).toEqual(custom);
  expect((await client.processors.copy({ id: keep.id, name: 'Kopie' })).custom).toEqual(custom);
});

test('a sign-off holds what was filled in, and says when that is other than it was', async () => {
  const { client } = testRegister();
  const { id } = await newField(client, 'Kostenplaats');
  const supplier = await newSupplier(client, 'Polderhost', { custom: { [id]: 'KP 42' } });
  const input = { reviewer: 'Femke', outcome: 'approved', reason: 'Wordt hersteld', remark: '' } as const;
  const review = await client.reviews.sign({ processorId: supplier.id, input });
  const signed = await client.signOffFile.export({ reviewId: review.id });
  const changed = async () => (await client.signOffFile.preview({ file: signed })).changed;
  expect(readFrozen(review.frozen).state?.record.processor.custom).toEqual({ [id]: 'KP 42' });
  expect(await changed()).toEqual([]);
  const target = { id: supplier.id, version: supplier.version };
  await client.processors.save({ ...target, input: { ...inputOf(supplier), custom: { [id]: 'KP 43' } } });
  expect(await changed()).toEqual(['processor.custom']);
});

test('a change is taken back, and so is the making of a field', async () => {
  const { client } = testRegister();
  const { id } = await newField(client, 'Kostenplaats');
  const supplier = await newSupplier(client, 'Polderhost', { custom: { [id]: 'KP 42' } });
  const target = { id: supplier.id, version: supplier.version };
  await client.processors.save({ ...target, input: { ...inputOf(supplier), custom: {} } });
  const { lines } = await client.register.history({ processorId: supplier.id, before: null, limit: 1 });
  expect(lines).toMatchObject([{ field: 'custom', old: { [id]: 'KP 42' }, new: {} }]);
  const seq = lines[0]?.seq ?? 0;
  await client.register.undo({ firstLine: seq, lastLine: seq });
  expect((await client.processors.get({ id: supplier.id })).record.processor.custom).toEqual({
    [id]: 'KP 42',
  });
  const all = (await client.register.history({ processorId: null, before: null, limit: 100 })).lines;
  const made = all.find(({ entity }) => entity === 'custom_field')?.seq ?? 0;
  await client.register.undo({ firstLine: made, lastLine: made });
  expect(await client.customFields.list()).toMatchObject([{ id, removed: true }]);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('a person who is named in a field is found among the places that name a person', async () => {
  const { client } = testRegister();
  const { id } = await newField(client, 'Budgethouder');
  await newSupplier(client, 'Polderhost', { custom: { [id]: 'Noor Jansen' } });
  expect(await client.persons.mentions({ words: 'noor jansen' })).toMatchObject([
    { where: 'record', entity: 'processor', field: 'custom', processor: 'Polderhost' },
  ]);
});
