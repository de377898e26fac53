import { chain as contract } from '../../../shared/contract/chain.ts';
import { entities } from '../store/entities.ts';
import { removeLink, savePart } from '../store/parts.ts';
import { asChainLink } from '../store/supplier-records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const chain = {
  save: os.save.handler(async ({ context: { core, actor }, input }) =>
    asChainLink(
      await core.write(actor, input.reason, (writing) => savePart(writing, entities.chain_link, input)),
    ),
  ),
  remove: os.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => {
      const stored = removeLink(writing, input);
      writing.touch(String(stored.processorId));
      return { id: input.id };
    }),
  ),
};
