/** Procedures on what a person's screen keeps on this computer; they need no register. */

import { localState as contract } from '../../../shared/contract/local-state.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const localState = {
  list: os.list.handler(({ context: { core } }) => core.localState.list()),
  put: os.put.handler(({ context: { core }, input }) => {
    core.localState.put(input.key, input.value);
    return { key: input.key };
  }),
};
