import { expect, test } from 'vitest';
import { emptyFlow } from '../../../shared/fields/flow.ts';
import { emptySubProcessor } from '../../../shared/fields/sub-processor.ts';
import { newSupplier, testRegister } from './registers.ts';

test('a record without a name of its own is called by whom it is about', async () => {
  const { client } = testRegister();
  const isNew = { id: null, version: null } as const;
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const sub = await client.subProcessors.save({ ...isNew, input: emptySubProcessor('Datahal Oy') });
  const link = await client.chain.save({
    ...isNew,
    processorId,
    input: {
      subProcessorId: sub.id,
      parentLinkId: null,
      authorisedOn: null,
      contractSeenOn: null,
      service: 'Opslag',
      endedOn: null,
    },
  });
  const flow = (subProcessorId: string | null) =>
    client.flows.save({ ...isNew, processorId, input: { ...emptyFlow, country: 'US', subProcessorId } });
  const [own, ofSub] = [await flow(null), await flow(sub.id)];
  for (const { id, version } of [own, ofSub]) await client.flows.remove({ id, version });
  await client.chain.remove({ id: link.id, version: link.version });
  expect((await client.bin.list()).map(({ entity, name }) => [entity, name])).toEqual([
    ['chain_link', 'Datahal Oy'],
    ['data_flow', 'Datahal Oy'],
    ['data_flow', 'Polderhost'],
  ]);
});
