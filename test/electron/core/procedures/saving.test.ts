import { expect, test } from 'vitest';
import { saveProcessor } from '../../../../electron/core/store/parts.ts';
import { emptyProcessor, type Processor } from '../../../../shared/fields/processor.ts';
import { inputOf, newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

const contactOf = (id: string, email: string): Processor['contacts'][number] => ({
  id,
  kind: 'privacy',
  name: 'Ilse van der Meulen',
  email,
  phone: '',
});

test('a new supplier has one line in the history: all of it, who, when and why', async () => {
  const { client, clock } = testRegister();
  clock.now = '2026-11-23T09:30:00.000Z';
  const input = { ...emptyProcessor('Polderhost B.V.'), kvk: '01234567', tags: ['kritiek'] };
  const saved = await client.processors.save({ id: null, version: null, input, reason: 'Nieuw contract' });
  const registered = { ...input, registeredOn: '2026-11-23' };
  expect(saved).toEqual({ ...registered, id: saved.id, version: 1 });

  const { lines, total } = await client.register.history({ processorId: saved.id });
  const { services: _s, contacts: _c, ...fields } = registered;
  expect(total).toBe(1);
  expect(lines).toEqual([
    {
      seq: 3,
      at: '2026-11-23T09:30:00.000Z',
      who: 'Femke',
      why: 'Nieuw contract',
      entity: 'processor',
      entityId: saved.id,
      processorId: saved.id,
      action: 'create',
      field: null,
      old: null,
      new: fields,
      erased: false,
    },
  ]);
});

test('a change gives a line per field with the old and the new value, and raises the version', async () => {
  const { client } = testRegister();
  const first = await newSupplier(client, 'Polderhost', { tags: ['oud'], bsn: true });
  const input = { ...inputOf(first), name: 'Polderhost B.V.', tags: ['oud', 'nieuw'], bsn: null };
  const second = await client.processors.save({ id: first.id, version: 1, input, reason: 'KvK nagekeken' });
  expect(second).toEqual({ ...input, id: first.id, version: 2 });

  const { lines } = await client.register.history({ processorId: first.id, limit: 3 });
  const changes = lines.map(({ field, old, new: next, why }) => [field, old, next, why]);
  expect(changes).toHaveLength(3);
  expect(changes).toContainEqual(['name', 'Polderhost', 'Polderhost B.V.', 'KvK nagekeken']);
  expect(changes).toContainEqual(['tags', ['oud'], ['oud', 'nieuw'], 'KvK nagekeken']);
  expect(changes).toContainEqual(['bsn', true, null, 'KvK nagekeken']);
});

test('a save that changes nothing writes nothing, for a supplier and for each part', async () => {
  const { client } = testRegister();
  const services = [{ id: 's1', name: 'Hosting', category: 'hosting' as const, endedOn: null }];
  const supplier = await newSupplier(client, 'Polderhost', {
    services,
    contacts: [contactOf('c1', 'p@a.example')],
  });
  const agreement = await newAgreement(client, supplier.id, {
    recorded: 'signed',
    notice: { months: 1, days: 0 },
  });
  const flow = await newFlow(client, supplier.id, { country: 'US', safeguards: [] });
  const before = await client.register.status();

  expect(await client.processors.save({ id: supplier.id, version: 1, input: inputOf(supplier) })).toEqual(
    supplier,
  );
  const part = { version: 1, processorId: supplier.id };
  expect(await client.agreements.save({ ...part, id: agreement.id, input: inputOf(agreement) })).toEqual(
    agreement,
  );
  expect(await client.flows.save({ ...part, id: flow.id, input: inputOf(flow) })).toEqual(flow);
  expect(await client.register.status()).toEqual(before);
});

test('a save based on an older version is a conflict, and changes nothing', async () => {
  const { client } = testRegister();
  const supplier = await newSupplier(client, 'Polderhost');
  const agreement = await newAgreement(client, supplier.id, { recorded: 'draft' });
  const flow = await newFlow(client, supplier.id, { country: 'NL' });
  const sub = {
    name: 'Datahal',
    country: null,
    parentCountry: null,
    address: '',
    contact: '',
    website: '',
    remark: '',
  };
  const shared = await client.subProcessors.save({ id: null, version: null, input: sub });
  const part = { version: 1, processorId: supplier.id };
  const saves = [
    (remark: string) =>
      client.processors.save({ id: supplier.id, version: 1, input: { ...inputOf(supplier), remark } }),
    (remark: string) =>
      client.agreements.save({ ...part, id: agreement.id, input: { ...inputOf(agreement), remark } }),
    (remark: string) => client.flows.save({ ...part, id: flow.id, input: { ...inputOf(flow), remark } }),
    (remark: string) =>
      client.subProcessors.save({ id: shared.id, version: 1, input: { ...inputOf(shared), remark } }),
  ];
  for (const save of saves) {
    expect(await save('eerste')).toMatchObject({ remark: 'eerste', version: 2 });
    const before = await client.register.status();
    expect((await problemOf(save('tweede'))).code).toBe('conflict');
    expect(await client.register.status()).toEqual(before);
  }
  const organisation = await client.organisation.get();
  const { version, ...own } = organisation;
  await client.organisation.save({ version, input: { ...own, contact: 'Marktplein 1' } });
  expect((await problemOf(client.organisation.save({ version, input: own }))).code).toBe('conflict');
});

test('two saves of contacts alone, based on one version: the second is a conflict, the first is kept', async () => {
  const { client } = testRegister();
  const supplier = await newSupplier(client, 'Polderhost');
  const withContact = (email: string) =>
    client.processors.save({
      id: supplier.id,
      version: supplier.version,
      input: { ...inputOf(supplier), contacts: [contactOf(email.replace(/\W/g, '-'), email)] },
    });
  expect(await withContact('een@a.example')).toMatchObject({ version: 2 });
  expect((await problemOf(withContact('twee@a.example'))).code).toBe('conflict');
  const { record } = await client.processors.get({ id: supplier.id });
  expect(record.processor.contacts.map(({ email }) => email)).toEqual(['een@a.example']);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('a contact that was taken out comes back as it was, with its history', async () => {
  const { client } = testRegister();
  const contacts = [contactOf('c1', 'een@a.example'), contactOf('c2', 'twee@a.example')];
  const first = await newSupplier(client, 'Polderhost', { contacts });
  const second = await client.processors.save({
    id: first.id,
    version: 1,
    input: { ...inputOf(first), contacts: contacts.slice(1) },
  });
  expect(second.contacts).toEqual(contacts.slice(1));
  const third = await client.processors.save({ id: first.id, version: 2, input: inputOf(first) });
  expect(third.contacts).toEqual(contacts);
  const { lines } = await client.register.history({ processorId: first.id });
  expect(lines.filter((line) => line.entityId === 'c1').map((line) => line.action)).toEqual([
    'restore',
    'delete',
    'create',
  ]);
});

test('the identity of another supplier’s part cannot be taken, nor its parts saved', async () => {
  const { client } = testRegister();
  const one = await newSupplier(client, 'Een', { contacts: [contactOf('c1', 'een@a.example')] });
  const two = await newSupplier(client, 'Twee');
  const agreement = await newAgreement(client, one.id, { recorded: 'draft' });
  const before = await client.register.status();
  const stolen = { ...inputOf(two), name: 'Anders', contacts: [contactOf('c1', 'dief@a.example')] };
  expect((await problemOf(client.processors.save({ id: two.id, version: 1, input: stolen }))).code).toBe(
    'conflict',
  );
  const moved = { id: agreement.id, version: 1, processorId: two.id, input: inputOf(agreement) };
  expect((await problemOf(client.agreements.save(moved))).code).toBe('not-found');
  // The name was saved before the contact was refused: all of it was taken back.
  expect(await client.register.status()).toEqual(before);
  expect((await client.processors.get({ id: two.id })).record.processor).toEqual(two);
  expect((await client.register.verify()).ok).toBe(true);
});

test('a part of a supplier that does not exist is not found', async () => {
  const { client } = testRegister();
  expect((await problemOf(newAgreement(client, 'niemand', { recorded: 'draft' }))).code).toBe('not-found');
  expect((await problemOf(newFlow(client, 'niemand', { country: 'NL' }))).code).toBe('not-found');
  expect((await problemOf(client.processors.get({ id: 'niemand' }))).code).toBe('not-found');
});

test('what was typed wrong is named field by field, in both languages, and nothing is kept', async () => {
  const { client } = testRegister();
  const before = await client.register.status();
  const input = {
    ...emptyProcessor(''),
    kvk: '1234567',
    country: 'Atlantis',
    endedOn: '2026-02-30',
    exitAskedOn: '0026-12-05',
    role: 'friend',
    contacts: [contactOf('c1', 'geen adres')],
    kleur: 'blauw',
  };
  const problem = await problemOf(client.processors.save({ id: null, version: null, input: input as never }));
  expect(problem.code).toBe('invalid');
  const paths = problem.fields.map((field) => field.path).sort();
  expect(paths).toEqual(
    ['name', 'kvk', 'country', 'endedOn', 'exitAskedOn', 'role', 'contacts.0.email', 'kleur']
      .map((field) => `input.${field}`)
      .sort(),
  );
  for (const { message } of problem.fields) {
    expect(message.nl).toMatch(/\.$/);
    expect(message.en).toMatch(/\.$/);
    expect(message.nl).not.toBe(message.en);
  }
  expect(await client.register.status()).toEqual(before);
});

test('a country that is not on the list in use is refused at its field, and one that stands there may stay', async () => {
  const { client, core } = testRegister();
  const first = await newSupplier(client, 'Polderhost');
  const asked = client.processors.save({
    id: first.id,
    version: 1,
    input: { ...inputOf(first), country: 'ZZ', parentCountry: 'NL' },
  });
  expect((await problemOf(asked)).fields.map((field) => field.path)).toEqual(['input.country']);
  expect((await problemOf(newFlow(client, first.id, { country: 'QQ' }))).fields).toMatchObject([
    { path: 'input.country' },
  ]);
  core.stored.exec("UPDATE processor SET country = 'ZZ'");
  const { record } = await client.processors.get({ id: first.id });
  const { id, version, ...input } = record.processor;
  const saved = await client.processors.save({ id, version, input: { ...input, remark: 'Oude lijst' } });
  expect(saved.country).toBe('ZZ');
});

test('a change of policy is in the history and judges anew', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Praatpaal');
  const safeguards = [
    {
      mechanism: 'scc-2021-914' as const,
      module: 2,
      signedOn: '2026-01-05',
      annexesComplete: true,
      authorisedOn: null,
    },
  ];
  await newFlow(client, id, { country: 'IN', safeguards });
  expect((await client.processors.list({})).rows[0]).toMatchObject({
    transferResult: 'action',
    transferCode: 'TIA_MISSING',
  });
  const { version, ...policy } = await client.policy.get();
  const saved = await client.policy.save({
    version,
    input: { ...policy, tiaMissing: 'blocked' },
    reason: 'Besluit directie',
  });
  expect(saved).toEqual({ ...policy, tiaMissing: 'blocked', version: 2 });
  expect((await client.processors.list({})).rows[0]).toMatchObject({
    transferResult: 'blocked',
    transferCode: 'TIA_MISSING',
  });
  const { lines } = await client.register.history({ limit: 1 });
  expect(lines[0]).toMatchObject({
    entity: 'policy',
    field: 'tiaMissing',
    old: 'action',
    new: 'blocked',
    why: 'Besluit directie',
  });
});

test('the history is paged from new to old without gap or double', async () => {
  const { client } = testRegister();
  for (let at = 0; at < 23; at += 1) await newSupplier(client, `Leverancier ${at}`);
  const seen: number[] = [];
  for (let before: number | null = null; ; ) {
    const { lines, total } = await client.register.history({ before, limit: 4 });
    expect(total).toBe(25);
    seen.push(...lines.map((line) => line.seq));
    before = lines.at(-1)?.seq ?? null;
    if (lines.length < 4) break;
  }
  expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => 25 - at));
});

test('what throws midway leaves records, history and verdicts as they were', async () => {
  const { core, client } = testRegister();
  await newSupplier(client, 'Polderhost');
  const before = [await client.register.status(), await client.processors.list({})];
  await expect(
    core.write('Femke', 'proef', (writing) => {
      saveProcessor(writing, { id: null, version: null, input: { ...emptyProcessor('Half') } });
      throw new Error('the power failed');
    }),
  ).rejects.toThrow('the power failed');
  expect([await client.register.status(), await client.processors.list({})]).toEqual(before);
  expect((await client.register.verify()).ok).toBe(true);
  expect((await client.processors.list({ search: 'half' })).total).toBe(0);
});

test('the same answers of a checklist in another order are no change: no line, no version, and undo goes on', async () => {
  const { client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const answerOf = (answer: 'yes' | 'no') => ({ answer, clause: '4.1', note: '' });
  const checklist = { 'a.instructions': answerOf('yes'), 'a.purpose': answerOf('no') };
  const { id } = await newAgreement(client, processorId, { recorded: 'draft' });
  const save = async (version: number, known: object) => {
    const { record } = await client.processors.get({ id: processorId });
    const [stored] = record.agreements;
    if (!stored) throw new Error('no agreement');
    return client.agreements.save({ id, version, processorId, input: { ...inputOf(stored), ...known } });
  };
  await save(1, { checklist });
  const total = (await client.register.history({})).total ?? 0;
  const turned = {
    'a.purpose': { note: '', clause: '4.1', answer: 'no' as const },
    'a.instructions': answerOf('yes'),
  };
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(checklist));
  expect((await save(2, { checklist: turned })).version).toBe(2);
  expect((await client.register.history({})).total).toBe(total);
  // One line more for what did change, and none for the answers.
  expect((await save(2, { checklist: turned, title: 'Nieuw' })).version).toBe(3);
  const { lines } = await client.register.history({});
  expect(lines.slice(0, -total).map(({ field }) => field)).toEqual(['title']);
  await client.register.undo({ firstLine: total, lastLine: total });
  const { record } = await client.processors.get({ id: processorId });
  expect(record.agreements.map((agreement) => agreement.checklist)).toEqual([{}]);
  expect((await client.register.verify()).findings).toEqual([]);
});
