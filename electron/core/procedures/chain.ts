import { implement } from '@orpc/server';
import { chain as contract } from '../../../shared/contract/chain.ts';
import { entities } from '../store/entities.ts';
import { removeLink, savePart } from '../store/parts.ts';
import { asChainLink } from '../store/supplier-records.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ chain: contract }).$context<CallContext>().use(declaring);

export const chain = {
  save: os.chain.save.handler(async ({ context: { core, actor }, input }) =>
    asChainLink(
      await core.write(actor, input.reason, (writing) => savePart(writing, entities.chain_link, input)),
    ),
  ),
  remove: os.chain.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => {
      const stored = removeLink(writing, input);
      writing.touch(String(stored.processorId));
      return { id: input.id };
    }),
  ),
};
