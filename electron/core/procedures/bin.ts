import { bin as contract } from '../../../shared/contract/bin.ts';
import { binList, takeOut } from '../bin/bin.ts';
import { entities } from '../store/entities.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const bin = {
  list: os.list.handler(({ context: { core } }) => binList(core.view().connection)),
  restore: os.restore.handler(async ({ context: { core, actor }, input }) => {
    await core.write(actor, input.reason, (writing) => {
      const stored = takeOut(writing, entities[input.entity], input.id);
      writing.touch(stored.processorId ?? stored.id);
    });
    return { id: input.id };
  }),
};
