import { implement } from '@orpc/server';
import { breaches as contract } from '../../../shared/contract/breaches.ts';
import { entities } from '../store/entities.ts';
import { removePart, savePart } from '../store/parts.ts';
import { asBreach } from '../store/supplier-records.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ breaches: contract }).$context<CallContext>().use(declaring);

export const breaches = {
  save: os.breaches.save.handler(async ({ context: { core, actor }, input }) =>
    asBreach(await core.write(actor, input.reason, (writing) => savePart(writing, entities.breach, input))),
  ),
  remove: os.breaches.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removePart(writing, entities.breach, input)),
  ),
};
