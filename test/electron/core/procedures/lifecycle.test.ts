import { expect, test } from 'vitest';
import { removedSql } from '../../../../electron/core/bin/bin.ts';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { entities } from '../../../../electron/core/store/entities.ts';
import { managementDecisionFields } from '../../../../shared/fields/decision.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import type { DataFlow } from '../../../../shared/fields/flow.ts';
import { binEntities } from '../../../../shared/fields/person.ts';
import { undoSentences } from '../../../../shared/words/history.ts';
import { inputOf, newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

/** Everything of a supplier, without what counts saves. */
async function shown(client: Client, id: string): Promise<unknown> {
  const { record } = await client.processors.get({ id });
  return JSON.parse(JSON.stringify(record, (key, value: unknown) => (key === 'version' ? undefined : value)));
}

const contact = (id: string, email: string) => ({ id, kind: 'general' as const, name: '', email, phone: '' });

async function twoAlike() {
  const register = testRegister();
  const { client } = register;
  const keep = await newSupplier(client, 'Polderhost B.V.', {
    kvk: '01234567',
    tags: ['kritiek'],
    contacts: [contact('c1', 'een@a.example')],
    owner: 'Bas',
  });
  const gone = await newSupplier(client, 'Polderhost', {
    website: 'https://polderhost.example',
    tags: ['kritiek', 'oud'],
    contacts: [contact('c2', 'twee@a.example')],
    owner: 'Femke',
    endedOn: '2026-01-01',
  });
  await newAgreement(client, gone.id, { recorded: 'signed', title: 'Van de ander' });
  await newFlow(client, gone.id, { country: 'US', safeguards: [] });
  return { ...register, keep, gone };
}

test('merging gives one supplier with what both had; what was filled in at the kept one stands', async () => {
  const { client, keep, gone } = await twoAlike();
  const { id } = await client.processors.merge({ keepId: keep.id, goneId: gone.id, reason: 'Dubbel' });
  expect(id).toBe(keep.id);
  const { record } = await client.processors.get({ id });
  expect(record.processor).toMatchObject({
    name: 'Polderhost B.V.',
    kvk: '01234567',
    website: 'https://polderhost.example',
    owner: 'Bas',
    tags: ['kritiek', 'oud'],
    endedOn: null,
  });
  expect(record.processor.contacts.map(({ email }) => email).sort()).toEqual([
    'een@a.example',
    'twee@a.example',
  ]);
  expect(record.agreements.map(({ title, processorId }) => [title, processorId])).toEqual([
    ['Van de ander', keep.id],
  ]);
  expect(record.flows).toHaveLength(1);

  const { rows, total } = await client.processors.list({});
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({ id: keep.id, agreementStatus: 'active', places: ['US'] });
  expect((await client.flows.list({})).rows.map((row) => row.processorId)).toEqual([keep.id]);
  expect((await client.processors.list({ search: 'twee@a.example' })).rows.map((row) => row.id)).toEqual([
    keep.id,
  ]);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('a merge that is taken back leaves both as they were', async () => {
  const { client, keep, gone } = await twoAlike();
  const before = [
    await shown(client, keep.id),
    await shown(client, gone.id),
    await client.processors.facets({}),
  ];
  const { firstLine, lastLine } = await client.processors.merge({ keepId: keep.id, goneId: gone.id });
  await client.register.undo({ firstLine, lastLine });
  expect([
    await shown(client, keep.id),
    await shown(client, gone.id),
    await client.processors.facets({}),
  ]).toEqual(before);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('the bin says of a merged supplier where its parts are, and of one that was removed by itself nothing', async () => {
  const { client, clock, keep, gone } = await twoAlike();
  await client.processors.merge({ keepId: keep.id, goneId: gone.id });
  const inBin = async () => (await client.bin.list()).map(({ id, mergedInto }) => ({ id, mergedInto }));
  const kept = await client.processors.get({ id: keep.id });
  expect(await inBin()).toEqual([
    { id: gone.id, mergedInto: { id: keep.id, name: kept.record.processor.name } },
  ]);
  await client.bin.restore({ entity: 'processor', id: gone.id });
  clock.now = '2026-12-01T10:00:00.000Z';
  const { record } = await client.processors.get({ id: gone.id });
  expect(record.agreements).toEqual([]);
  await client.processors.remove({ id: gone.id, version: record.processor.version });
  expect(await inBin()).toEqual([{ id: gone.id, mergedInto: null }]);
});

test('what management decided about a supplier goes along in a merge, and back when that is taken back', async () => {
  const { client, keep, gone } = await twoAlike();
  const input = { ...emptyOf(managementDecisionFields), question: 'Doorgaan?', processorId: gone.id };
  await client.decisions.save({ id: null, version: null, input });
  const about = async () => (await client.decisions.list()).map(({ processorId }) => processorId);
  const lines = await client.processors.merge({ keepId: keep.id, goneId: gone.id });
  expect(await about()).toEqual([keep.id]);
  expect((await client.register.verify()).findings).toEqual([]);
  await client.register.undo({ firstLine: lines.firstLine, lastLine: lines.lastLine });
  expect(await about()).toEqual([gone.id]);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('the day before a merge is shown as it was', async () => {
  const { client, clock, keep, gone } = await twoAlike();
  const before = [await shown(client, keep.id), await shown(client, gone.id)];
  clock.now = '2026-12-01T10:00:00.000Z';
  await client.processors.merge({ keepId: keep.id, goneId: gone.id });
  const past = async (id: string) => {
    const { record } = await client.processors.get({ id, asOf: '2026-11-30' });
    return JSON.parse(
      JSON.stringify(record, (key, value: unknown) => (key === 'version' ? undefined : value)),
    );
  };
  expect([await past(keep.id), await past(gone.id)]).toEqual(before);
});

test('a supplier is not merged with itself, nor with one that is not there', async () => {
  const { client, keep, gone } = await twoAlike();
  expect((await problemOf(client.processors.merge({ keepId: keep.id, goneId: keep.id }))).code).toBe(
    'invalid',
  );
  await client.processors.remove({ id: gone.id, version: gone.version });
  expect((await problemOf(client.processors.merge({ keepId: keep.id, goneId: gone.id }))).code).toBe(
    'not-found',
  );
});

test('a copy has the particulars and flows, and none of what was agreed or signed', async () => {
  const { client, gone } = await twoAlike();
  const made = await client.processors.copy({ id: gone.id, name: 'Polderhost Zuid' });
  expect(made).toMatchObject({
    name: 'Polderhost Zuid',
    owner: 'Femke',
    tags: ['kritiek', 'oud'],
    endedOn: null,
  });
  const { record } = await client.processors.get({ id: made.id });
  expect(record.agreements).toEqual([]);
  expect(record.flows.map(({ country }) => country)).toEqual(['US']);
  const original = await client.processors.get({ id: gone.id });
  expect(record.flows[0]?.id).not.toBe(original.record.flows[0]?.id);
  expect(record.processor.contacts.map(({ email }) => email)).toEqual(['twee@a.example']);
  expect(original.record.processor.contacts).toEqual(gone.contacts);
});

test('a save that is taken back gives the old values, each line answered by one', async () => {
  const { client, keep } = await twoAlike();
  const before = await shown(client, keep.id);
  const { historyLines } = await client.register.status();
  const input = { ...inputOf(keep), owner: 'Noor', tags: [], contacts: [] };
  await client.processors.save({ id: keep.id, version: keep.version, input });
  const { historyLines: after } = await client.register.status();
  expect(after - historyLines).toBe(3);
  await client.register.undo({ firstLine: historyLines + 1, lastLine: after });
  expect(await shown(client, keep.id)).toEqual(before);
  expect((await client.register.status()).historyLines).toBe(after + 3);
  expect((await client.register.verify()).ok).toBe(true);
});

test('what was changed since cannot be taken back, and nothing of it is', async () => {
  const { client, keep } = await twoAlike();
  const { historyLines } = await client.register.status();
  const second = await client.processors.save({
    id: keep.id,
    version: keep.version,
    input: { ...inputOf(keep), owner: 'Noor', remark: 'eerste' },
  });
  const { historyLines: lastLine } = await client.register.status();
  await client.processors.save({
    id: keep.id,
    version: second.version,
    input: { ...inputOf(second), owner: 'Ruud' },
  });
  const before = await client.register.status();
  expect((await problemOf(client.register.undo({ firstLine: historyLines + 1, lastLine }))).code).toBe(
    'conflict',
  );
  expect(await client.register.status()).toEqual(before);
  expect((await client.processors.get({ id: keep.id })).record.processor).toMatchObject({
    owner: 'Ruud',
    remark: 'eerste',
  });
});

test('a new supplier that is taken back lies in the bin', async () => {
  const { client } = testRegister();
  const { historyLines } = await client.register.status();
  const made = await newSupplier(client, 'Vergissing', { contacts: [contact('c1', 'een@a.example')] });
  const { historyLines: lastLine } = await client.register.status();
  await client.register.undo({ firstLine: historyLines + 1, lastLine });
  expect((await client.processors.list({})).total).toBe(0);
  expect((await client.bin.list()).map((entry) => [entry.entity, entry.id, entry.name])).toContainEqual([
    'processor',
    made.id,
    'Vergissing',
  ]);
});

test('lines that are not there, or the wrong way round, cannot be taken back', async () => {
  const { client } = await twoAlike();
  const { historyLines } = await client.register.status();
  const beyond = client.register.undo({ firstLine: historyLines + 1, lastLine: historyLines + 9 });
  expect((await problemOf(beyond)).code).toBe('not-found');
  const backwards = client.register.undo({ firstLine: 5, lastLine: 3 });
  expect((await problemOf(backwards)).code).toBe('not-found');
});

test('the organisation and the policy of a register cannot be taken back into nothing', async () => {
  const { client } = await twoAlike();
  const { code } = await problemOf(client.register.undo({ firstLine: 1, lastLine: 2 }));
  expect(code).toBe('refused');
  expect((await client.organisation.get()).name).toBe('Stichting Proef');
  expect((await client.policy.get()).version).toBeGreaterThanOrEqual(1);
});

test('the bin says what lies in it, since when and by whom, and gives each back', async () => {
  const { client, clock, gone } = await twoAlike();
  const { record } = await client.processors.get({ id: gone.id });
  const [agreement] = record.agreements;
  const [flow] = record.flows;
  clock.now = '2026-11-23T10:00:00.000Z';
  await client.agreements.remove({ id: agreement?.id ?? '', version: 1 });
  clock.now = '2026-11-24T10:00:00.000Z';
  await client.flows.remove({ id: flow?.id ?? '', version: 1 });
  const entries = await client.bin.list();
  expect(entries).toEqual([
    {
      entity: 'data_flow',
      id: flow?.id,
      name: expect.any(String),
      processorId: gone.id,
      processor: 'Polderhost',
      removedAt: '2026-11-24T10:00:00.000Z',
      removedBy: 'Femke',
      mergedInto: null,
    },
    {
      entity: 'agreement',
      id: agreement?.id,
      name: 'Van de ander',
      processorId: gone.id,
      processor: 'Polderhost',
      removedAt: '2026-11-23T10:00:00.000Z',
      removedBy: 'Femke',
      mergedInto: null,
    },
  ]);
  for (const { entity, id } of entries) await client.bin.restore({ entity, id });
  expect(await client.bin.list()).toEqual([]);
  const back = await client.processors.get({ id: gone.id });
  expect(back.record.agreements.map(({ title }) => title)).toEqual(['Van de ander']);
  expect(back.record.flows.map(({ country }) => country)).toEqual(['US']);
  const again = client.bin.restore({ entity: 'agreement', id: agreement?.id ?? '' });
  expect((await problemOf(again)).code).toBe('not-found');
});

test('what went to the bin at one moment stands there last first, and is found without reading what did not', async () => {
  const { client, core } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost');
  const flows: DataFlow[] = [];
  for (const country of ['NL', 'DE', 'IE', 'US'])
    flows.push(await newFlow(client, id, { country, entity: country }));
  const gone = [2, 0, 3].map((at) => flows[at] as DataFlow);
  for (const flow of gone) await client.flows.remove({ id: flow.id, version: 1 });
  await client.processors.remove({ id, version: 1 });
  const names = (await client.bin.list()).map(({ name }) => name);
  expect(names).toEqual(['Polderhost', 'US', 'NL', 'IE']);
  // Once more in and out: the newest removal counts.
  await client.bin.restore({ entity: 'processor', id });
  await client.bin.restore({ entity: 'data_flow', id: gone[0]?.id ?? '' });
  await client.flows.remove({ id: gone[0]?.id ?? '', version: 3 });
  expect((await client.bin.list()).map(({ name }) => name)).toEqual(['IE', 'US', 'NL']);

  for (const entity of binEntities) {
    const steps = core.stored.prepare(`EXPLAIN QUERY PLAN ${removedSql(entities[entity])}`).all();
    const read = steps.map((step) => (step as { detail: string }).detail);
    expect(read).toContainEqual(`SCAN e USING INDEX ${entity}_removed`);
    expect(read.filter((step) => step.startsWith('SCAN'))).toHaveLength(1);
  }
});

test('what falls due on one day stands in the order of its keys, however it came in', async () => {
  const { client } = testRegister();
  for (const name of ['Een', 'Twee', 'Drie', 'Vier', 'Vijf']) {
    const { id } = await newSupplier(client, name);
    await newAgreement(client, id, { recorded: 'signed', signedOn: '2025-01-15', endsOn: '2027-01-15' });
  }
  const { deadlines } = await client.outlook.deadlines({});
  expect(new Set(deadlines.map(({ due }) => due)).size).toBeLessThan(deadlines.length);
  const order = deadlines.map(({ due, key }) => `${due} ${key}`);
  expect(order).toEqual(order.toSorted());
});

test('the making of what others depend on by now cannot be taken back', async () => {
  const { client, keep } = await twoAlike();
  const line = async () => (await client.register.status()).historyLines;
  const undo = async (at: number) => problemOf(client.register.undo({ firstLine: at, lastLine: at }));
  const fields = { country: null, parentCountry: null, address: '', contact: '', website: '', remark: '' };
  const sub = await client.subProcessors.save({
    id: null,
    version: null,
    input: { name: 'Datahal', ...fields },
  });
  const subLine = await line();
  const link = (parentLinkId: string | null) =>
    client.chain.save({
      id: null,
      version: null,
      processorId: keep.id,
      input: {
        subProcessorId: sub.id,
        parentLinkId,
        authorisedOn: null,
        contractSeenOn: null,
        service: '',
        endedOn: null,
      },
    });
  const top = await link(null);
  const topLine = await line();
  const below = await link(top.id);
  const newer = await newAgreement(client, keep.id, { recorded: 'signed' });
  const newerLine = await line();
  const input = { ...inputOf(newer), recorded: 'superseded' as const, supersededById: newer.id };
  await client.agreements.save({ id: null, version: null, processorId: keep.id, input });
  for (const at of [subLine, topLine, newerLine]) {
    const { code, message } = await undo(at);
    expect([code, message]).toEqual(['conflict', undoSentences.needed]);
  }

  await client.chain.remove({ id: below.id, version: 1 });
  await client.register.undo({ firstLine: topLine, lastLine: topLine });
  await client.register.undo({ firstLine: subLine, lastLine: subLine });
  expect(await client.subProcessors.list()).toEqual([]);
  expect((await client.register.verify()).ok).toBe(true);
});

test('a link that is taken out of the bin brings the links above it along', async () => {
  const { client, keep } = await twoAlike();
  const fields = { country: null, parentCountry: null, address: '', contact: '', website: '', remark: '' };
  const sub = await client.subProcessors.save({
    id: null,
    version: null,
    input: { name: 'Datahal', ...fields },
  });
  const link = (parentLinkId: string | null) =>
    client.chain.save({
      id: null,
      version: null,
      processorId: keep.id,
      input: {
        subProcessorId: sub.id,
        parentLinkId,
        authorisedOn: null,
        contractSeenOn: null,
        service: '',
        endedOn: null,
      },
    });
  const top = await link(null);
  const middle = await link(top.id);
  const bottom = await link(middle.id);
  await client.chain.remove({ id: top.id, version: 1 });
  await client.bin.restore({ entity: 'chain_link', id: bottom.id });
  const { record } = await client.processors.get({ id: keep.id });
  expect(record.chain.map(({ id }) => id)).toEqual([top.id, middle.id, bottom.id]);
  expect((await client.bin.list()).filter((entry) => entry.entity === 'chain_link')).toEqual([]);
});
