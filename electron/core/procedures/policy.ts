import { implement } from '@orpc/server';
import { policy as contract } from '../../../shared/contract/policy.ts';
import type { PolicyRecord } from '../../../shared/fields/organisation.ts';
import { readPolicy } from '../derived/judging.ts';
import { entities } from '../store/entities.ts';
import { saveSingle } from '../store/parts.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ policy: contract }).$context<CallContext>().use(declaring);

export const policy = {
  get: os.policy.get.handler(({ context: { core } }) => readPolicy(core.view().connection)),
  save: os.policy.save.handler(async ({ context: { core, actor }, input }): Promise<PolicyRecord> => {
    await core.write(actor, input.reason, (writing) => saveSingle(writing, entities.policy, input));
    return readPolicy(core.view().connection);
  }),
};
