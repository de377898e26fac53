/** Procedures on what a person's screen keeps on this computer; they need no register. */
import { os } from './base.ts';

export const localState = {
  list: os.localState.list.handler(({ context: { core } }) => core.localState.list()),
  put: os.localState.put.handler(({ context: { core }, input }) => {
    core.localState.put(input.key, input.value);
    return { key: input.key };
  }),
};
