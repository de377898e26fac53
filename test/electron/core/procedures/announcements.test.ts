import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { type AnnouncementInput, announcementFields } from '../../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { emptySubProcessor } from '../../../../shared/fields/sub-processor.ts';
import { newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

const TODAY = '2026-11-22';

const announce = (client: Client, processorId: string, told: Partial<AnnouncementInput>) =>
  client.announcements.save({
    id: null,
    version: null,
    processorId,
    input: { ...emptyOf(announcementFields), name: 'Datahal Oy', announcedOn: '2026-11-20', ...told },
  });
const recordOf = async (client: Client, id: string) => (await client.processors.get({ id })).record;

test('an announcement shows what the sub-processor would bring: a verdict on its place, or that nobody knows', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { country: 'NL' });
  await newAgreement(client, id, { recorded: 'signed', subProcessorAuthorisation: 'specific' });
  await announce(client, id, { country: 'IN' });
  await announce(client, id, { name: 'Elders Ltd' });
  await announce(client, id, { name: 'Bekend GmbH' });
  await client.subProcessors.save({
    id: null,
    version: null,
    input: { ...emptySubProcessor('bekend  gmbh'), country: 'DE' },
  });
  const { announcementStates } = await client.processors.get({ id });
  expect(announcementStates.map(({ matter, until }) => [matter, until])).toEqual(
    Array(3).fill(['consent', null]),
  );
  expect(announcementStates.map(({ verdict }) => verdict?.code ?? null)).toEqual([
    'MECHANISM_UNKNOWN',
    'SUBPROCESSOR_NOT_LOCATED',
    null,
  ]);
  expect(announcementStates[0]?.verdict?.reason.nl).toContain('India');
  expect(announcementStates[1]?.verdict?.reason.nl).toContain('Elders Ltd');
});

test('an announcement that is not saved yet is judged as one that is, and nothing is written', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { country: 'NL' });
  const told = { ...emptyOf(announcementFields), name: 'Datahal Oy', announcedOn: '2026-11-20' };
  const assess = (changes: Partial<AnnouncementInput>) =>
    client.announcements.assess({ processorId: id, announcement: { ...told, ...changes } });
  expect(await assess({ country: 'IN' })).toMatchObject({ result: 'action', code: 'MECHANISM_UNKNOWN' });
  expect(await assess({ country: 'DE' })).toMatchObject({ result: 'none', code: 'WITHIN_EEA' });
  const nowhere = await assess({});
  expect(nowhere).toMatchObject({ code: 'SUBPROCESSOR_NOT_LOCATED' });
  // It was announced only: nothing says that it is in use.
  expect(nowhere?.reason.nl).toMatch(/^Van subverwerker Datahal Oy is niet bekend waar die is gevestigd/);
  expect(nowhere?.reason.en).not.toContain('engaged');
  expect((await recordOf(client, id)).announcements).toEqual([]);
  const elsewhere = client.announcements.assess({ processorId: 'x', announcement: told });
  expect(await problemOf(elsewhere)).toMatchObject({ code: 'not-found' });
});

test('accepting puts it into the chain with its flow, in one change that is undone as one', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { country: 'NL', hasSubProcessors: false });
  const told = await announce(client, id, { country: 'IN', service: 'Opslag' });
  const before = await recordOf(client, id);
  const lines = await client.announcements.accept({ id: told.id, version: 1, decidedOn: '2026-11-21' });
  const after = await client.processors.get({ id });
  expect(after.record.announcements[0]).toMatchObject({ decision: 'accepted', decidedOn: '2026-11-21' });
  expect(after.record.chain).toMatchObject([
    {
      service: 'Opslag',
      authorisedOn: '2026-11-21',
      endedOn: null,
      parentLinkId: null,
      subProcessor: { name: 'Datahal Oy' },
    },
  ]);
  expect(after.record.flows).toMatchObject([
    {
      actor: 'sub-processor',
      entity: 'Datahal Oy',
      country: 'IN',
      safeguards: null,
      subProcessorId: after.record.chain[0]?.subProcessorId,
    },
  ]);
  expect(after.record.processor.hasSubProcessors).toBe(true);
  expect(after.verdict.transferCode).toBe('MECHANISM_UNKNOWN');
  expect(after.announcementStates).toEqual([]);

  const again = client.announcements.accept({ id: told.id, version: 2 });
  expect((await problemOf(again)).code).toBe('conflict');

  await client.register.undo({ firstLine: lines.firstLine, lastLine: lines.lastLine });
  const undone = await recordOf(client, id);
  expect([undone.chain, undone.flows]).toEqual([[], []]);
  expect(undone.announcements[0]).toMatchObject({ decision: 'open', decidedOn: null });
  expect(undone.processor.hasSubProcessors).toBe(before.processor.hasSubProcessors);
  expect(await client.subProcessors.list()).toEqual([]);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('accepting without the chain records the decision only; a newer version is a conflict', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.');
  const told = await announce(client, id, { country: 'IN' });
  const stale = client.announcements.accept({ id: told.id, version: 9 });
  expect((await problemOf(stale)).code).toBe('conflict');
  await client.announcements.accept({ id: told.id, version: 1, intoChain: false });
  const { chain, flows, announcements } = await recordOf(client, id);
  expect([chain, flows]).toEqual([[], []]);
  expect(announcements[0]).toMatchObject({ decision: 'accepted', decidedOn: TODAY });
});

async function inChain(client: Client, processorId: string, name: string) {
  const input = { ...emptySubProcessor(name), country: 'DE' };
  const sub = await client.subProcessors.save({ id: null, version: null, input });
  const link = {
    subProcessorId: sub.id,
    parentLinkId: null,
    service: 'Opslag',
    authorisedOn: null,
    contractSeenOn: null,
    endedOn: null,
  };
  const { id } = await client.chain.save({ id: null, version: null, processorId, input: link });
  return { id, subProcessorId: sub.id };
}

test('a replacement ends the link that it replaces; a change of location also the flow there', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.');
  const old = await inChain(client, id, 'Oud GmbH');
  const moving = await inChain(client, id, 'Datahal Oy');
  const flow = await newFlow(client, id, { country: 'FI', actor: 'sub-processor' });
  const { id: flowId, version, processorId, ...input } = flow;
  await client.flows.save({
    id: flowId,
    version,
    processorId,
    input: { ...input, subProcessorId: moving.subProcessorId },
  });

  const replacing = await announce(client, id, { name: 'Nieuw GmbH', change: 'replacement', country: 'DE' });
  await client.announcements.accept({ id: replacing.id, version: 1, replacesLinkId: old.id });
  const relocating = await announce(client, id, { change: 'location', country: 'CH', service: 'Opslag' });
  await client.announcements.accept({ id: relocating.id, version: 1, replacesLinkId: moving.id });

  const { chain, flows } = await recordOf(client, id);
  expect(chain.map((link) => [link.subProcessor.name, link.endedOn]).sort()).toEqual([
    ['Datahal Oy', null],
    ['Datahal Oy', TODAY],
    ['Nieuw GmbH', null],
    ['Oud GmbH', TODAY],
  ]);
  expect(flows.map((one) => [one.country, one.endedOn]).sort()).toEqual([
    ['CH', null],
    ['DE', null],
    ['FI', TODAY],
  ]);
});

test('a link of another supplier, or of a new sub-processor, cannot be replaced', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.');
  const other = await newSupplier(client, 'Elders B.V.');
  const foreign = await inChain(client, other.id, 'Oud GmbH');
  const own = await inChain(client, id, 'Eigen GmbH');
  const told = await announce(client, id, { change: 'replacement' });
  const fresh = await announce(client, id, {});
  for (const [announced, link] of [
    [told, foreign],
    [fresh, own],
  ] as const) {
    const refused = client.announcements.accept({ id: announced.id, version: 1, replacesLinkId: link.id });
    const problem = await problemOf(refused);
    expect([problem.code, problem.fields.map(({ path }) => path)]).toEqual(['invalid', ['replacesLinkId']]);
  }
  expect((await recordOf(client, id)).announcements.map(({ decision }) => decision)).toEqual([
    'open',
    'open',
  ]);
});

test('a change of location within a country leaves a flow there for the days after', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { country: 'NL' });
  const first = await announce(client, id, { country: 'FI', service: 'Opslag' });
  await client.announcements.accept({ id: first.id, version: 1, decidedOn: '2026-11-01' });
  const [link] = (await recordOf(client, id)).chain;
  const moved = await announce(client, id, { change: 'location', country: 'FI', service: 'Opslag' });
  await client.announcements.accept({ id: moved.id, version: 1, replacesLinkId: link?.id ?? null });
  const { chain, flows } = await recordOf(client, id);
  expect(chain.map(({ endedOn }) => endedOn).sort()).toEqual([TODAY, null]);
  expect(flows.map(({ country, endedOn }) => [country, endedOn]).sort()).toEqual([
    ['FI', null],
    ['FI', TODAY],
  ]);
});

test('a link and a flow that end by themselves do not stand for those that are authorised', async () => {
  const { client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Hostwaard B.V.', { country: 'NL' });
  const first = await announce(client, processorId, { country: 'FI' });
  await client.announcements.accept({ id: first.id, version: 1, decidedOn: '2026-11-01' });
  const [link] = (await recordOf(client, processorId)).chain;
  if (!link) throw new Error('no link was made');
  const { id, version, subProcessor: _named, processorId: _owner, ...input } = link;
  await client.chain.save({ id, version, processorId, input: { ...input, endedOn: '2026-12-31' } });
  const again = await announce(client, processorId, { country: 'FI' });
  await client.announcements.accept({ id: again.id, version: 1 });
  const { chain } = await recordOf(client, processorId);
  expect(chain.map(({ endedOn, authorisedOn }) => [endedOn, authorisedOn])).toContainEqual([null, TODAY]);
});

test('another spelling of the legal form is the same sub-processor', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { country: 'NL' });
  await client.subProcessors.save({ id: null, version: null, input: emptySubProcessor('Datahal B.V.') });
  const told = await announce(client, id, { name: 'Datahal BV', country: 'FI' });
  await client.announcements.accept({ id: told.id, version: 1 });
  expect((await client.subProcessors.list()).map(({ name }) => name)).toEqual(['Datahal B.V.']);
});
