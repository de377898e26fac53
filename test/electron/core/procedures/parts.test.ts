import { expect, test } from 'vitest';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { chainFields } from '../../../../shared/fields/sub-processor.ts';
import { inputOf, newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

test('a reference that points nowhere names its field in both languages', async () => {
  const { client } = testRegister();
  const one = await newSupplier(client, 'Een');
  const two = await newSupplier(client, 'Twee');
  const elsewhere = await newAgreement(client, two.id, { recorded: 'draft' });
  const own = await newAgreement(client, one.id, { recorded: 'superseded' });
  const link = {
    subProcessorId: 'niemand',
    parentLinkId: null,
    authorisedOn: null,
    contractSeenOn: null,
    service: '',
    endedOn: null,
  };
  const flow = await newFlow(client, one.id, { country: 'NL' });
  const calls: [Promise<unknown>, string][] = [
    [
      client.chain.save({ id: null, version: null, processorId: one.id, input: link }),
      'input.subProcessorId',
    ],
    [
      client.flows.save({
        id: flow.id,
        version: 1,
        processorId: one.id,
        input: { ...inputOf(flow), subProcessorId: 'niemand' },
      }),
      'input.subProcessorId',
    ],
    [
      client.agreements.save({
        id: own.id,
        version: 1,
        processorId: one.id,
        input: { ...inputOf(own), supersededById: elsewhere.id },
      }),
      'input.supersededById',
    ],
    [
      client.agreements.save({
        id: own.id,
        version: 1,
        processorId: one.id,
        input: { ...inputOf(own), supersededById: own.id },
      }),
      'input.supersededById',
    ],
  ];
  for (const [call, path] of calls) {
    const { code, fields } = await problemOf(call);
    expect(code).toBe('invalid');
    expect(fields.map((field) => field.path)).toEqual([path]);
    expect(fields[0]?.message.nl).toMatch(/^Kies /);
    expect(fields[0]?.message.en).toMatch(/^Choose /);
  }
});

test('a circle in the chain is refused, and so is a link of another supplier', async () => {
  const { client } = testRegister();
  const one = await newSupplier(client, 'Een');
  const two = await newSupplier(client, 'Twee');
  const sub = {
    name: 'Datahal',
    country: null,
    parentCountry: null,
    address: '',
    contact: '',
    website: '',
    remark: '',
  };
  const { id: subProcessorId } = await client.subProcessors.save({ id: null, version: null, input: sub });
  const link = (processorId: string, parentLinkId: string | null) =>
    client.chain.save({
      id: null,
      version: null,
      processorId,
      input: { ...emptyOf(chainFields), subProcessorId, parentLinkId },
    });
  const top = await link(one.id, null);
  const middle = await link(one.id, top.id);
  const bottom = await link(one.id, middle.id);
  const foreign = await link(two.id, null);
  for (const parentLinkId of [top.id, middle.id, bottom.id, foreign.id, 'nergens']) {
    const input = { ...inputOf(top), parentLinkId };
    const { code, fields } = await problemOf(
      client.chain.save({ id: top.id, version: 1, processorId: one.id, input }),
    );
    expect([code, fields.map((field) => field.path)]).toEqual(['invalid', ['input.parentLinkId']]);
  }
  const moved = { ...inputOf(bottom), parentLinkId: top.id };
  expect(
    await client.chain.save({ id: bottom.id, version: 1, processorId: one.id, input: moved }),
  ).toMatchObject({
    parentLinkId: top.id,
    authorisedOn: null,
    contractSeenOn: null,
    version: 2,
  });
});

test('a link that goes to the bin takes the links under it along', async () => {
  const { client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Een');
  const sub = {
    name: 'Datahal',
    country: null,
    parentCountry: null,
    address: '',
    contact: '',
    website: '',
    remark: '',
  };
  const { id: subProcessorId } = await client.subProcessors.save({ id: null, version: null, input: sub });
  const link = (parentLinkId: string | null) =>
    client.chain.save({
      id: null,
      version: null,
      processorId,
      input: { ...emptyOf(chainFields), subProcessorId, parentLinkId },
    });
  const top = await link(null);
  const beside = await link(null);
  await link((await link(top.id)).id);
  await client.chain.remove({ id: top.id, version: 1 });
  const { record } = await client.processors.get({ id: processorId });
  expect(record.chain.map((left) => left.id)).toEqual([beside.id]);
});

test('what goes to the bin is gone from every list, and comes back whole', async () => {
  const { client } = testRegister();
  const supplier = await newSupplier(client, 'Polderhost', {
    owner: 'Bas',
    category: 'hosting',
    country: 'NL',
  });
  await newAgreement(client, supplier.id, { recorded: 'signed' });
  await newFlow(client, supplier.id, { country: 'US', safeguards: [] });
  const whole = await client.processors.get({ id: supplier.id });
  const facets = await client.processors.facets({});

  expect((await problemOf(client.processors.remove({ id: supplier.id, version: 7 }))).code).toBe('conflict');
  await client.processors.remove({ id: supplier.id, version: 1, reason: 'Dubbel' });
  expect((await client.processors.list({})).total).toBe(0);
  expect((await client.flows.list({})).total).toBe(0);
  expect((await client.processors.list({ search: 'polder' })).total).toBe(0);
  expect((await client.attention.list({})).attention).toEqual([]);
  expect(await client.processors.facets({})).toEqual({
    total: 0,
    agreementStatus: {},
    transferResult: {},
    covered: {},
    category: {},
    place: {},
    owner: {},
    tag: {},
    sensitive: {},
    lacks: {},
    toCheck: {},
    counted: { inUse: 0, uncovered: 0, unlocated: 0, unestablished: 0, stopped: 0 },
  });
  expect((await client.register.status()).suppliers).toBe(0);
  expect((await problemOf(client.processors.get({ id: supplier.id }))).code).toBe('not-found');
  expect((await problemOf(client.processors.remove({ id: supplier.id, version: 2 }))).code).toBe('not-found');

  const back = { entity: 'processor', id: supplier.id, reason: 'Toch niet' } as const;
  expect(await client.bin.restore(back)).toEqual({ id: supplier.id });
  const again = await client.processors.get({ id: supplier.id });
  expect(again.record.processor).toEqual({ ...supplier, version: 3 });
  expect({ ...again, record: { ...again.record, processor: supplier } }).toEqual(whole);
  expect(await client.processors.facets({})).toEqual(facets);
  expect((await problemOf(client.bin.restore(back))).code).toBe('not-found');
  const { lines } = await client.register.history({ processorId: supplier.id, limit: 2 });
  expect(lines.map(({ action, why }) => [action, why])).toEqual([
    ['restore', 'Toch niet'],
    ['delete', 'Dubbel'],
  ]);
});

test('agreements and flows go to the bin one by one, and the verdict follows', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost');
  const agreement = await newAgreement(client, id, { recorded: 'signed' });
  const flow = await newFlow(client, id, { country: 'US', safeguards: [] });
  const shown = async () => {
    const [row] = (await client.processors.list({})).rows;
    return [row?.agreementStatus, row?.transferCode];
  };
  expect(await shown()).toEqual(['active', 'ADEQUACY_CONDITION_UNCONFIRMED']);
  await client.agreements.remove({ id: agreement.id, version: 1 });
  expect(await shown()).toEqual(['no-agreement', 'ADEQUACY_CONDITION_UNCONFIRMED']);
  await client.flows.remove({ id: flow.id, version: 1 });
  expect(await shown()).toEqual(['no-agreement', 'NO_FLOWS_RECORDED']);
});
