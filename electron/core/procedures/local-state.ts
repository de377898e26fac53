/** Procedures on what a person's screen keeps on this computer; they need no register. */
import { os } from './base.ts';

export const localState = {
  list: os.localState.list.handler(({ context: { core } }) => core.kept.list()),
  put: os.localState.put.handler(({ context: { core }, input }) => {
    core.kept.put(input.key, input.value);
    return { key: input.key };
  }),
};
