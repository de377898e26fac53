import { implement } from '@orpc/server';
import { overrides as contract } from '../../../shared/contract/overrides.ts';
import { readOverrides } from '../store/countries.ts';
import { entities } from '../store/entities.ts';
import { removeLoose, saveLoose } from '../store/parts.ts';
import { asOverride } from '../store/supplier-records.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ overrides: contract }).$context<CallContext>().use(declaring);

export const overrides = {
  list: os.overrides.list.handler(({ context: { core } }) => readOverrides(core.view().connection)),
  save: os.overrides.save.handler(async ({ context: { core, actor }, input }) =>
    asOverride(
      await core.write(actor, input.reason, (writing) =>
        saveLoose(writing, entities.adequacy_override, input),
      ),
    ),
  ),
  remove: os.overrides.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removeLoose(writing, entities.adequacy_override, input)),
  ),
};
