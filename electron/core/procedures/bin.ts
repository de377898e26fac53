import { binList, takeOut } from '../bin/bin.ts';
import { entities } from '../store/entities.ts';
import { os } from './base.ts';

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
