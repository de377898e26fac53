import { implement } from '@orpc/server';
import { agreements as contract } from '../../../shared/contract/agreements.ts';
import { entities } from '../store/entities.ts';
import { removePart, savePart } from '../store/parts.ts';
import { asAgreement } from '../store/supplier-records.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ agreements: contract }).$context<CallContext>().use(declaring);

export const agreements = {
  save: os.agreements.save.handler(async ({ context: { core, actor }, input }) =>
    asAgreement(
      await core.write(actor, input.reason, (writing) => savePart(writing, entities.agreement, input)),
    ),
  ),
  remove: os.agreements.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removePart(writing, entities.agreement, input)),
  ),
};
