import { customFields as contract } from '../../../shared/contract/custom-fields.ts';
import { knownCustomFields, saveCustomField } from '../store/custom-fields.ts';
import { entities } from '../store/entities.ts';
import { implementing } from './base.ts';
import { removingLoose } from './record-handlers.ts';

const os = implementing(contract);

export const customFields = {
  list: os.list.handler(({ context: { core }, input }) =>
    knownCustomFields(core.view(input.asOf).connection),
  ),
  save: os.save.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => saveCustomField(writing, input)),
  ),
  remove: os.remove.handler(removingLoose(entities.custom_field)),
};
