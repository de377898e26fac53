/** Procedures on what a person's screen keeps on this computer; they need no register. */

import { implement } from '@orpc/server';
import { localState as contract } from '../../../shared/contract/local-state.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ localState: contract }).$context<CallContext>().use(declaring);

export const localState = {
  list: os.localState.list.handler(({ context: { core } }) => core.localState.list()),
  put: os.localState.put.handler(({ context: { core }, input }) => {
    core.localState.put(input.key, input.value);
    return { key: input.key };
  }),
};
