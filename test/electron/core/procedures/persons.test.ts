import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Processor } from '../../../../shared/fields/processor.ts';
import { inputOf, newSupplier, problemOf, testCore, testRegister } from '../registers.ts';

const ilse: Processor['contacts'][number] = {
  id: 'c1',
  kind: 'privacy',
  name: 'Ilse van der Möllen',
  email: 'ilse@polderhost.example',
  phone: '010 000 01 02',
};
const joris: Processor['contacts'][number] = {
  ...ilse,
  id: 'c2',
  name: 'Joris',
  email: 'joris@polderhost.example',
};

async function registerWithPersons() {
  const register = testRegister('2026-03-01T10:00:00.000Z');
  const { client, clock } = register;
  const supplier = await newSupplier(client, 'Polderhost', { contacts: [ilse, joris] });
  clock.now = '2026-05-01T10:00:00.000Z';
  const contacts = [{ ...ilse, phone: '06 000 01 02' }, joris];
  const later = await client.processors.save({
    id: supplier.id,
    version: 1,
    input: { ...inputOf(supplier), contacts },
  });
  clock.now = '2026-11-22T11:00:00.000Z';
  return { ...register, supplier: later };
}

test('all that the register holds of one person is found, by address and by name', async () => {
  const { client, supplier } = await registerWithPersons();
  for (const words of ['ilse@polderhost.example', 'ILSE VAN DER MOLLEN', ' ilse@Polderhost.example ']) {
    const [person, ...others] = await client.persons.find({ words });
    expect(others).toEqual([]);
    expect(person).toMatchObject({
      contact: { ...ilse, phone: '06 000 01 02' },
      removed: false,
      processorId: supplier.id,
      processor: 'Polderhost',
    });
    expect(person?.history.map(({ action, field, old, new: next }) => [action, field, old, next])).toEqual([
      ['create', null, null, { kind: 'privacy', name: ilse.name, email: ilse.email, phone: ilse.phone }],
      ['update', 'phone', '010 000 01 02', '06 000 01 02'],
    ]);
  }
  expect(await client.persons.find({ words: 'ilse' })).toEqual([]);
});

test('a removed person is still found, and says so', async () => {
  const { client, supplier } = await registerWithPersons();
  const input = { ...inputOf(supplier), contacts: [joris] };
  await client.processors.save({ id: supplier.id, version: supplier.version, input });
  const [person] = await client.persons.find({ words: ilse.email });
  expect(person).toMatchObject({ removed: true, contact: { email: ilse.email } });
});

test('an erased person is gone from records, history, search and every past day; the rest stands and verifies', async () => {
  const { client, supplier } = await registerWithPersons();
  const { historyLines } = await client.register.status();
  await client.persons.erase({ contactId: ilse.id, reason: 'Verzoek van betrokkene' });

  expect(await client.persons.find({ words: ilse.email })).toEqual([]);
  expect((await client.processors.list({ search: 'ilse' })).total).toBe(0);
  expect((await client.processors.list({ search: 'joris' })).total).toBe(1);
  const { record } = await client.processors.get({ id: supplier.id });
  expect(record.processor.contacts).toEqual([joris]);

  const { lines } = await client.register.history({ limit: 1000 });
  const told = lines.filter((line) => line.entityId === ilse.id && line.seq <= historyLines);
  expect(told).toHaveLength(2);
  for (const line of told) expect(line).toMatchObject({ erased: true, old: null, new: null });
  expect(JSON.stringify(lines)).not.toMatch(/Ilse|ilse@|06 000/);
  expect(lines.some((line) => line.why === 'Verzoek van betrokkene')).toBe(true);

  const { ok, findings } = await client.register.verify();
  expect(findings).toEqual([]);
  expect(ok).toBe(true);

  for (const asOf of ['2026-03-01', '2026-06-01', '2026-11-21']) {
    const past = await client.processors.get({ id: supplier.id, asOf });
    expect(past.record.processor.contacts).toContainEqual(joris);
    expect(JSON.stringify(past)).not.toMatch(/Ilse|ilse@/);
  }
  // What was erased before, the erasure's own lines, and its last line alone.
  const now = (await client.register.status()).historyLines;
  for (const [firstLine, lastLine] of [
    [4, 4],
    [historyLines + 1, now],
    [now, now],
  ] as const) {
    const refusal = await problemOf(client.register.undo({ firstLine, lastLine }));
    expect(refusal).toMatchObject({ code: 'refused', message: { nl: expect.stringContaining('gewist') } });
  }
});

test('a form that still shows an erased person can no longer be saved', async () => {
  const { client, supplier } = await registerWithPersons();
  await client.persons.erase({ contactId: ilse.id, reason: 'Verzoek' });
  const { id, version } = supplier;
  const late = client.processors.save({ id, version, input: inputOf(supplier) });
  expect((await problemOf(late)).code).toBe('conflict');
});

test('a person who came along in a merge is erased, and the register stays whole; also as older versions did it', async () => {
  const { core, client, supplier } = await registerWithPersons();
  const other = await newSupplier(client, 'Polderhost B.V.');
  const merged = await client.processors.merge({ keepId: other.id, goneId: supplier.id });
  await client.persons.erase({ contactId: ilse.id, reason: 'Verzoek' });
  const whole = async () => {
    expect((await client.register.verify()).findings).toEqual([]);
    const into = testCore();
    into.core.create(into.file, '');
    await into.client.archive.import({ file: await client.archive.export({}) });
    expect((await into.client.register.verify()).findings).toEqual([]);
    const past = await client.processors.get({ id: other.id, asOf: '2026-11-22' });
    expect(past.record.processor.contacts).toEqual([joris]);
  };
  await whole();
  // Older versions also blanked the line that says to which supplier the person moved.
  core.stored.exec(`UPDATE history_value SET salt = NULL, old = NULL, new = NULL, erased_at = '2026-11-22T11:00:00.000Z'
    WHERE seq IN (SELECT seq FROM history_line WHERE entity_id = 'c1' AND field = 'processorId')`);
  await whole();
  expect(
    (await problemOf(client.register.undo({ firstLine: merged.firstLine, lastLine: merged.lastLine }))).code,
  ).toBe('conflict');
});

test('of an erased person no byte is left in the file or its journal while the register stays open', async () => {
  const { client, file } = await registerWithPersons();
  const traces = () =>
    ['', '-wal'].flatMap((end) => readFileSync(file + end, 'latin1').match(/.{0,20}ilse.{0,20}/gi) ?? []);
  expect(traces()).not.toEqual([]);
  await client.persons.erase({ contactId: ilse.id, reason: 'Verzoek' });
  expect(traces()).toEqual([]);
});

test('the plan of a restore says how many erased persons it would bring back', async () => {
  const { client } = await registerWithPersons();
  const { file: backup } = await client.backup.make({});
  expect((await client.backup.plan({ backup })).personsBack).toBe(0);
  await client.persons.erase({ contactId: ilse.id, reason: 'Verzoek' });
  const { file: later } = await client.backup.make({});
  await client.persons.erase({ contactId: joris.id, reason: 'Verzoek' });
  expect((await client.backup.plan({ backup })).personsBack).toBe(2);
  expect((await client.backup.plan({ backup: later })).personsBack).toBe(1);
});

test('of an erased person no byte is left in the file', async () => {
  const { core, client, file } = await registerWithPersons();
  // Backups that were made before are another matter: they go by their own rotation.
  const traces = () =>
    readFileSync(file)
      .toString('latin1')
      .match(/.{0,20}ilse.{0,20}/gi) ?? [];
  core.close();
  expect(traces()).not.toEqual([]);
  core.open(file);
  await client.persons.erase({ contactId: ilse.id, reason: 'Verzoek' });
  core.close();
  expect(traces()).toEqual([]);
});

test('who is not there cannot be erased', async () => {
  const { client } = await registerWithPersons();
  expect((await problemOf(client.persons.erase({ contactId: 'niemand', reason: 'x' }))).code).toBe(
    'not-found',
  );
  expect((await problemOf(client.persons.erase({ contactId: ilse.id, reason: '' }))).code).toBe('invalid');
});

test('every other place that names a person is told, and erasing leaves it for somebody to change', async () => {
  const { client, core } = testRegister();
  const name = 'Ilse van der Möllen';
  const supplier = await newSupplier(client, 'Polderhost', {
    owner: name,
    remark: `Bel ${name}, liefst 's ochtends`,
  });
  const sub = await client.subProcessors.save({
    id: null,
    version: null,
    input: {
      name: 'Dieper',
      country: null,
      parentCountry: null,
      address: '',
      contact: 'ilse van der mollen',
      website: '',
      remark: '',
    },
  });
  await client.reviews.sign({
    processorId: supplier.id,
    input: { reviewer: 'Ilse  van der Möllen', outcome: 'approved', reason: 'Wordt hersteld', remark: '' },
  });
  const { version, ...organisation } = await client.organisation.get();
  await client.organisation.save({
    version,
    input: { ...organisation, contact: name },
    reason: `Gevraagd door ${name}`,
  });
  const other = await newSupplier(client, 'Lisdodde', { owner: 'Ilse van der Möllenaar' });
  await client.processors.remove({ id: other.id, version: other.version });
  const key = { register: core.file, name: 'x' };
  await client.localState.put({ key: { ...key, kind: 'draft' }, value: JSON.stringify({ name }) });
  await client.localState.put({ key: { ...key, kind: 'list' }, value: name });
  await client.localState.put({ key: { kind: 'list', register: '/elders.vwr', name: 'x' }, value: name });
  const mentions = await client.persons.mentions({ words: name });
  expect(mentions.map(({ where, entity, field, lines }) => [where, entity, field, lines])).toEqual([
    ['record', 'organisation', 'contact', 0],
    ['record', 'processor', 'owner', 0],
    ['record', 'processor', 'remark', 0],
    ['record', 'sub_processor', 'contact', 0],
    ['record', 'review', 'reviewer', 0],
    // What was signed holds the supplier as it was.
    ['record', 'review', 'frozen', 0],
    ['history', null, 'why', 1],
    ['draft', null, null, 0],
    ['view', null, null, 0],
  ]);
  expect(mentions[1]).toMatchObject({ processorId: supplier.id, processor: 'Polderhost', removed: false });
  expect(sub.name).toBe('Dieper');
  expect(
    (await client.persons.mentions({ words: 'Femke' })).map(({ where, field }) => [where, field]),
  ).toEqual([['history', 'who']]);
  expect(await client.persons.mentions({ words: '...' })).toEqual([]);
});
