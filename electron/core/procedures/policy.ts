import { policy as contract } from '../../../shared/contract/policy.ts';
import type { PolicyRecord } from '../../../shared/fields/organisation.ts';
import { readPolicy } from '../derived/judging.ts';
import { entities } from '../store/entities.ts';
import { saveSingle } from '../store/parts.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const policy = {
  get: os.get.handler(({ context: { core } }) => readPolicy(core.view().connection)),
  save: os.save.handler(async ({ context: { core, actor }, input }): Promise<PolicyRecord> => {
    await core.write(actor, input.reason, (writing) => saveSingle(writing, entities.policy, input));
    return readPolicy(core.view().connection);
  }),
};
