import { overrides as contract } from '../../../shared/contract/overrides.ts';
import { readOverrides } from '../store/countries.ts';
import { entities } from '../store/entities.ts';
import { removeLoose, saveLoose } from '../store/parts.ts';
import { asOverride } from '../store/supplier-records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const overrides = {
  list: os.list.handler(({ context: { core } }) => readOverrides(core.view().connection)),
  save: os.save.handler(async ({ context: { core, actor }, input }) =>
    asOverride(
      await core.write(actor, input.reason, (writing) =>
        saveLoose(writing, entities.adequacy_override, input),
      ),
    ),
  ),
  remove: os.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removeLoose(writing, entities.adequacy_override, input)),
  ),
};
