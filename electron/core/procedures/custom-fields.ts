import { implement } from '@orpc/server';
import { customFields as contract } from '../../../shared/contract/custom-fields.ts';
import { knownCustomFields, saveCustomField } from '../store/custom-fields.ts';
import { entities } from '../store/entities.ts';
import { removeLoose } from '../store/parts.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ customFields: contract }).$context<CallContext>().use(declaring);

export const customFields = {
  list: os.customFields.list.handler(({ context: { core }, input }) =>
    knownCustomFields(core.view(input.asOf).connection),
  ),
  save: os.customFields.save.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => saveCustomField(writing, input)),
  ),
  remove: os.customFields.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removeLoose(writing, entities.custom_field, input)),
  ),
};
