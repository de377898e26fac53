import { chain as contract } from '../../../shared/contract/chain.ts';
import { entities } from '../store/entities.ts';
import { removeLink } from '../store/parts.ts';
import { implementing } from './base.ts';
import { savingPart } from './record-handlers.ts';

const os = implementing(contract);

export const chain = {
  save: os.save.handler(savingPart(entities.chain_link)),
  remove: os.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => {
      const stored = removeLink(writing, input);
      writing.touch(String(stored.processorId));
      return { id: input.id };
    }),
  ),
};
