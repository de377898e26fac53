import { writeLines } from '../register/write-lines.ts';
import { settleStated } from '../stated-in-list/settle.ts';
import { os } from './base.ts';

export const statedInList = {
  settle: os.statedInList.settle.handler(({ context: { core, actor }, input }) => ({
    id: input.id,
    ...writeLines(core, actor, input.reason, (writing) => settleStated(writing, input.id, input)),
  })),
};
