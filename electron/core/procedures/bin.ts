import { implement } from '@orpc/server';
import { bin as contract } from '../../../shared/contract/bin.ts';
import { binList, takeOut } from '../bin/bin.ts';
import { entities } from '../store/entities.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ bin: contract }).$context<CallContext>().use(declaring);

export const bin = {
  list: os.bin.list.handler(({ context: { core } }) => binList(core.view().connection)),
  restore: os.bin.restore.handler(async ({ context: { core, actor }, input }) => {
    await core.write(actor, input.reason, (writing) => {
      const stored = takeOut(writing, entities[input.entity], input.id);
      writing.touch(stored.processorId ?? stored.id);
    });
    return { id: input.id };
  }),
};
