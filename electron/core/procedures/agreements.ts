import { agreements as contract } from '../../../shared/contract/agreements.ts';
import { entities } from '../store/entities.ts';
import { removePart, savePart } from '../store/parts.ts';
import { asAgreement } from '../store/supplier-records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const agreements = {
  save: os.save.handler(async ({ context: { core, actor }, input }) =>
    asAgreement(
      await core.write(actor, input.reason, (writing) => savePart(writing, entities.agreement, input)),
    ),
  ),
  remove: os.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removePart(writing, entities.agreement, input)),
  ),
};
