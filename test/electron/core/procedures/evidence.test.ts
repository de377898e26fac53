import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import type { OverrideInput } from '../../../../shared/fields/override.ts';
import shipped from '../../../../shared/schema/jurisdictions.json' with { type: 'json' };
import { inputOf, newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

const certificate = {
  standard: 'iso-27001' as const,
  issuer: 'Keurhuis',
  scope: 'Hosting',
  issuedOn: '2025-01-01',
  validUntil: '2027-12-31',
  remark: '',
};
const announcement = {
  name: 'Nieuwe B.V.',
  change: 'new' as const,
  announcedOn: '2026-11-01',
  country: null,
  service: '',
  objectionUntil: '2026-12-01',
  decision: 'open' as const,
  decidedOn: null,
  remark: '',
};

test('certificates and announcements are kept, changed, and go to the bin with their history', async () => {
  const { client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const fresh = { id: null, version: null, processorId };
  const kept = await client.certificates.save({ ...fresh, input: certificate });
  const told = await client.announcements.save({ ...fresh, input: announcement });
  const decided = await client.announcements.save({
    id: told.id,
    version: 1,
    processorId,
    input: { ...announcement, decision: 'objected', decidedOn: '2026-11-22' },
  });
  const { record } = await client.processors.get({ id: processorId });
  expect(record.certificates).toEqual([{ ...certificate, id: kept.id, version: 1, processorId }]);
  expect(record.announcements).toEqual([decided]);
  expect(decided).toMatchObject({ decision: 'objected', version: 2 });

  await client.certificates.remove({ id: kept.id, version: 1 });
  expect((await client.processors.get({ id: processorId })).record.certificates).toEqual([]);
  expect((await client.bin.list()).map((entry) => entry.name)).toEqual(['iso-27001']);
  expect((await problemOf(client.announcements.remove({ id: told.id, version: 1 }))).code).toBe('conflict');
  expect((await client.register.verify()).findings).toEqual([]);
});

const review = {
  reviewer: 'Noor Jansen',
  outcome: 'approved' as const,
  reason: 'Wordt hersteld',
  remark: 'Alles gezien',
};

test('a sign-off freezes the record of that day, without contact persons', async () => {
  const { client, clock } = testRegister();
  const contacts = [{ id: 'c1', kind: 'general' as const, name: 'Ilse', email: 'ilse@a.example', phone: '' }];
  const supplier = await newSupplier(client, 'Polderhost', { contacts });
  await newAgreement(client, supplier.id, { recorded: 'signed' });
  await newFlow(client, supplier.id, { country: 'US', safeguards: [] });
  clock.now = '2026-11-25T10:00:00.000Z';
  const signed = await client.reviews.sign({ processorId: supplier.id, input: review });
  expect(signed).toMatchObject({
    ...review,
    // Nothing red was open: there is nothing to explain.
    reason: '',
    reviewedOn: '2026-11-25',
    secondReviewer: '',
    secondReviewedOn: null,
  });

  const frozen = JSON.parse(signed.frozen);
  expect(frozen.record.processor).toMatchObject({ name: 'Polderhost', contacts: [] });
  expect(frozen.verdict).toMatchObject({
    asOf: '2026-11-25',
    agreementStatus: 'active',
    transferResult: 'action',
  });
  expect(signed.frozen).not.toMatch(/Ilse|ilse@/);

  await client.processors.save({
    id: supplier.id,
    version: 1,
    input: { ...inputOf(supplier), name: 'Dijkhost' },
  });
  const { record } = await client.processors.get({ id: supplier.id });
  expect(record.reviews).toEqual([signed]);
  expect((await problemOf(client.reviews.sign({ processorId: 'niemand', input: review }))).code).toBe(
    'not-found',
  );
});

test('the second signature is of somebody else, once, and on what stands there', async () => {
  const { client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const { id } = await client.reviews.sign({ processorId, input: review });
  const same = await problemOf(
    client.reviews.countersign({ id, version: 1, secondReviewer: ' noor  JANSEN ' }),
  );
  expect([same.code, same.fields.map((field) => field.path)]).toEqual(['invalid', ['secondReviewer']]);
  const stale = client.reviews.countersign({ id, version: 9, secondReviewer: 'Ruud' });
  expect((await problemOf(stale)).code).toBe('conflict');
  const signed = await client.reviews.countersign({ id, version: 1, secondReviewer: 'Ruud' });
  expect(signed).toMatchObject({ secondReviewer: 'Ruud', secondReviewedOn: '2026-11-22', version: 2 });
  const third = client.reviews.countersign({ id, version: 2, secondReviewer: 'Bas' });
  expect((await problemOf(third)).code).toBe('conflict');
});

const decision = {
  processorId: null,
  question: 'Overstappen op een Europese nieuwsbrief?',
  outcome: 'open' as const,
  decidedBy: '',
  decidedOn: null,
  remark: '',
};

test('decisions of management are kept, of one supplier or of the whole register', async () => {
  const { client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Nieuwsbriefje');
  const fresh = { id: null, version: null };
  const whole = await client.decisions.save({ ...fresh, input: decision });
  const one = await client.decisions.save({ ...fresh, input: { ...decision, processorId } });
  const agreed = { ...decision, outcome: 'agreed' as const, decidedBy: 'Directie', decidedOn: '2026-11-22' };
  const second = await client.decisions.save({ id: whole.id, version: 1, input: agreed });
  expect(await client.decisions.list()).toEqual([
    { ...second, supplier: null },
    { ...one, supplier: 'Nieuwsbriefje' },
  ]);
  const unknown = client.decisions.save({ ...fresh, input: { ...decision, processorId: 'niemand' } });
  const problem = await problemOf(unknown);
  expect([problem.code, problem.fields.map((field) => field.path)]).toEqual([
    'invalid',
    ['input.processorId'],
  ]);
  expect((await problemOf(client.decisions.save({ id: whole.id, version: 1, input: agreed }))).code).toBe(
    'conflict',
  );
  await client.decisions.remove({ id: one.id, version: 1 });
  expect(await client.decisions.list()).toEqual([{ ...second, supplier: null }]);
});

test('a decision comes to be about another supplier: the history tells so, and it is taken back', async () => {
  const { client } = testRegister();
  const [one, other] = [await newSupplier(client, 'Een'), await newSupplier(client, 'Ander')];
  const input = { ...decision, processorId: one.id };
  const { id } = await client.decisions.save({ id: null, version: null, input });
  await client.decisions.save({ id, version: 1, input: { ...input, processorId: other.id } });
  expect((await client.register.verify()).findings).toEqual([]);
  const { historyLines } = await client.register.status();
  await client.register.undo({ firstLine: historyLines, lastLine: historyLines });
  expect((await client.decisions.list()).map(({ processorId }) => processorId)).toEqual([one.id]);
  expect((await client.register.verify()).findings).toEqual([]);
});

const override: OverrideInput = {
  country: 'GB',
  kind: 'suspend',
  from: '2027-01-01',
  until: null,
  condition: 'none',
  decision: '',
  reason: 'Uitspraak van het Hof',
  decidedBy: 'Noor Jansen',
  decidedOn: '2026-11-22',
};
const codeOn = async (client: Client, asOf: string | null) =>
  (await client.processors.list({ asOf })).rows.map((row) => row.transferCode);

test('a decision that the privacy officer suspends no longer carries a flow, from its day on', async () => {
  const { client, clock } = testRegister();
  const { id } = await newSupplier(client, 'Zonnewijzer');
  await newFlow(client, id, { country: 'GB', safeguards: [] });
  expect(await codeOn(client, '2027-01-01')).toEqual(['ADEQUACY']);
  const kept = await client.overrides.save({ id: null, version: null, input: override });
  expect(await codeOn(client, '2027-01-01')).toEqual(['NO_MECHANISM']);
  // An end that is near is announced, as of any decision.
  expect(await codeOn(client, null)).toEqual(['ADEQUACY_EXPIRING']);
  clock.now = '2027-02-01T10:00:00.000Z';
  expect(await codeOn(client, null)).toEqual(['NO_MECHANISM']);
  await client.overrides.remove({ id: kept.id, version: 1 });
  expect(await codeOn(client, null)).toEqual(['ADEQUACY']);
  expect(await codeOn(client, '2027-01-31')).toEqual(['NO_MECHANISM']);
  expect(await client.overrides.list()).toEqual([]);
});

test('a newer list is compared first, and counts once it is taken', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Zonnewijzer');
  await newFlow(client, id, { country: 'GB', safeguards: [] });
  const list = {
    ...shipped,
    version: '2099-01',
    stateAsOf: '2026-12-31',
    jurisdictions: shipped.jurisdictions.map((entry) =>
      entry.iso === 'GB' ? { ...entry, adequacy: null } : entry,
    ),
  };
  const { isNewer, differences } = await client.countries.compare({ list });
  expect(isNewer).toBe(true);
  expect(differences).toHaveLength(1);
  expect(await codeOn(client, null)).toEqual(['ADEQUACY']);

  await client.countries.take({ list, reason: 'Nieuwe lijst' });
  expect(await client.countries.inUse()).toMatchObject({ version: '2099-01', shipped: false });
  expect(await codeOn(client, null)).toEqual(['NO_MECHANISM']);
  expect(await client.register.status()).toMatchObject({
    listVersion: '2099-01',
    listStateAsOf: '2026-12-31',
  });
  expect((await client.register.verify()).findings).toEqual([]);

  await client.countries.take({
    list: { ...list, ...shipped, version: '2099-02', stateAsOf: '2026-12-31' },
    reason: 'Terug',
  });
  expect(await codeOn(client, null)).toEqual(['ADEQUACY']);
});

test('a list with faults is refused with their paths, and nothing is taken', async () => {
  const { client } = testRegister();
  const before = await client.register.status();
  for (const list of [null, 'tekst', {}, { ...shipped, jurisdictions: [{ iso: 'GB' }] }]) {
    const problem = await problemOf(client.countries.take({ list, reason: 'x' }));
    expect(problem.code).toBe('invalid');
    expect(problem.fields.length).toBeGreaterThan(0);
  }
  expect(await client.register.status()).toEqual(before);
});
