/** Signing off: what is open is shown and frozen, a reason is asked in spite of red points, and many go at once. */
import { userInfo } from 'node:os';
import { expect, test } from 'vitest';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { readFrozen } from '../../../../shared/fields/frozen.ts';
import { newAgreement, newSupplier, problemOf, testRegister } from '../registers.ts';

const signature = { reviewer: 'Ilse de Vries', reviewerRole: 'Privacy officer', remark: '' };
const approved = { ...signature, outcome: 'approved' as const };

/** A supplier without an agreement, one that is in order, and one in the bin. */
async function suppliers() {
  const register = testRegister();
  const { client } = register;
  const bare = (await newSupplier(client, 'Kaal B.V.')).id;
  const covered = (await newSupplier(client, 'Geregeld B.V.')).id;
  await newAgreement(client, covered, { recorded: 'signed', signedOn: '2026-01-01' });
  const { id: gone, version } = await newSupplier(client, 'Weg B.V.');
  await client.processors.remove({ id: gone, version });
  return { ...register, bare, covered, gone };
}
const reviewsOf = async (client: Awaited<ReturnType<typeof suppliers>>['client'], id: string) =>
  (await client.processors.get({ id })).record.reviews;

test('red points are told, ask a reason, and are frozen with the sign-off', async () => {
  const { client, bare, covered } = await suppliers();
  const open = await client.reviews.open({ targets: [{ id: bare }] });
  expect([open.suppliers, open.red]).toEqual([1, 1]);
  const [shown] = open.shown;
  expect(shown?.open[0]).toMatchObject({ code: 'no-agreement', urgency: 'now', article: '28(3)' });

  for (const outcome of ['approved', 'approved-with-remarks'] as const) {
    const refused = await problemOf(
      client.reviews.sign({ processorId: bare, input: { ...signature, outcome } }),
    );
    expect(refused).toMatchObject({ code: 'invalid', fields: [{ path: 'input.reason' }] });
    expect(refused.message.nl).toContain('Bij Kaal B.V. staat nog één rood punt open.');
  }
  expect(await reviewsOf(client, bare)).toEqual([]);
  const rejected = await client.reviews.sign({
    processorId: bare,
    input: { ...signature, outcome: 'rejected', reason: 'niet gevraagd' },
  });
  expect(rejected.reason).toBe('');
  const signed = await client.reviews.sign({
    processorId: bare,
    input: { ...approved, reason: 'Ligt klaar' },
  });
  expect([signed.reviewerRole, signed.reason]).toEqual(['Privacy officer', 'Ligt klaar']);
  expect(readFrozen(signed.frozen).state?.open).toEqual(shown?.open);

  // Nothing red: no reason is asked, and what needs attention soon is frozen all the same.
  const calm = await client.reviews.sign({ processorId: covered, input: approved });
  const points = readFrozen(calm.frozen).state?.open ?? [];
  expect(points.map(({ urgency }) => urgency)).toEqual(points.map(() => 'soon'));
  expect(points.length).toBeGreaterThan(0);
});

test('points that the person did not see are not signed off', async () => {
  const { client, bare } = await suppliers();
  const seenNow = async () => (await client.reviews.open({ targets: [{ id: bare }] })).shown[0]?.open ?? [];
  const seen = await seenNow();
  const input = { ...approved, reason: 'De overeenkomst ligt klaar' };
  await newAgreement(client, bare, { recorded: 'signed', signedOn: '2020-01-01', endsOn: '2021-01-01' });
  const refused = await problemOf(client.reviews.sign({ processorId: bare, input, seen }));
  expect(refused.code).toBe('refused');
  expect(refused.message.nl).toContain('Bij Kaal B.V. staan intussen andere punten open dan u zag.');
  expect(await reviewsOf(client, bare)).toEqual([]);
  await client.reviews.sign({ processorId: bare, input, seen: await seenNow() });
  expect(await reviewsOf(client, bare)).toHaveLength(1);
});

test('a sign-off of before open points were kept says that they are not known', async () => {
  const { client, covered } = await suppliers();
  const { frozen } = await client.reviews.sign({ processorId: covered, input: approved });
  const { open: _open, ...older } = { ...JSON.parse(frozen), form: 13 };
  expect(readFrozen(JSON.stringify(older)).state?.open).toBeNull();
});

test('many are signed off as one change, which one undo takes back', async () => {
  const { client, bare, covered, gone } = await suppliers();
  const targets = [bare, covered].map((id) => ({ id }));
  expect(await client.reviews.open({ targets: [...targets, { id: gone }] })).toMatchObject({
    suppliers: 2,
    red: 1,
    soon: 2,
    gone: 1,
    shown: [{ processor: 'Kaal B.V.' }],
  });
  const lines = async () => (await client.register.status()).historyLines;
  const before = await lines();
  const run = async (input: typeof approved & { reason?: string }, ids = targets) => {
    let last = null;
    for await (const step of await client.bulk.sign({ targets: ids, input })) last = step;
    return last;
  };
  const refused = await problemOf(run(approved));
  expect(refused.fields.map(({ path }) => path)).toEqual(['input.reason']);
  expect((await problemOf(run(approved, [...targets, { id: gone }]))).code).toBe('not-found');
  expect(await lines()).toBe(before);

  const done = await run({ ...approved, reason: 'Ligt klaar' });
  expect(done).toMatchObject({ type: 'done', suppliers: 2 });
  const reasons = async (id: string) => (await reviewsOf(client, id)).map(({ reason }) => reason);
  expect([await reasons(bare), await reasons(covered)]).toEqual([['Ligt klaar'], ['']]);
  if (done?.type !== 'done' || done.lines === null) throw new Error('it was written');
  await client.register.undo(done.lines);
  expect([...(await reviewsOf(client, bare)), ...(await reviewsOf(client, covered))]).toEqual([]);
});

test('the history names the person by the own name, and the account under which it was done', async () => {
  const { core } = await suppliers();
  const { username } = userInfo();
  const client = inProcessClient({ core, actor: null });
  const whoOfLast = async () => (await client.register.history({ limit: 1 })).lines[0]?.who;
  await newSupplier(client, 'Eerst B.V.');
  expect(await whoOfLast()).toBe(username);
  const said = await client.reminders.setMe({ name: 'Ilse de Vries', role: 'Privacy officer' });
  expect(said).toMatchObject({ name: 'Ilse de Vries', role: 'Privacy officer' });
  const supplier = await newSupplier(client, 'Daarna B.V.');
  expect(await whoOfLast()).toBe(`Ilse de Vries (account ${username})`);
  // Whoever is called otherwise from a day on, signs under that name; the role stays.
  const colleague = await client.colleagues.save({
    id: null,
    version: null,
    input: { name: 'Ilse de Vries', email: '', role: 'privacy-officer' },
  });
  await client.colleagues.save({
    id: colleague.id,
    version: colleague.version,
    input: { name: 'Ilse Bakker', email: '', role: 'privacy-officer' },
  });
  await newSupplier(client, 'Later B.V.');
  expect(await whoOfLast()).toBe(`Ilse Bakker (account ${username})`);
  expect(await client.reminders.me()).toEqual({ name: 'Ilse Bakker', role: 'Privacy officer' });
  await client.reminders.setMe({ name: null });
  expect(await client.reminders.me()).toEqual({ name: null, role: '' });
  await client.processors.remove({ id: supplier.id, version: supplier.version });
  expect(await whoOfLast()).toBe(username);
  expect((await client.register.verify()).ok).toBe(true);
});

test('of many suppliers too, what the person did not see is not signed off', async () => {
  const { client, bare, covered } = await suppliers();
  const targets = [{ id: bare }, { id: covered }];
  const input = { ...approved, reason: 'De overeenkomst ligt klaar' };
  const signAll = async (seen: Awaited<ReturnType<typeof client.reviews.open>>) => {
    for await (const _step of await client.bulk.sign({ targets, input, seen }));
  };
  const seen = await client.reviews.open({ targets });
  const { id, version, ...fields } = (await client.processors.get({ id: bare })).record.processor;
  await client.processors.save({ id, version, input: { ...fields, name: 'Kale B.V.' } });
  const refused = await problemOf(signAll(seen));
  expect(refused.code).toBe('refused');
  expect(refused.message.en).toContain('Other points are open at these suppliers by now than you saw.');
  expect(await reviewsOf(client, bare)).toEqual([]);
  expect(await reviewsOf(client, covered)).toEqual([]);
  await signAll(await client.reviews.open({ targets }));
  expect(await reviewsOf(client, covered)).toHaveLength(1);
});
