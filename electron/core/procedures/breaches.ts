import { breaches as contract } from '../../../shared/contract/breaches.ts';
import { entities } from '../store/entities.ts';
import { removePart, savePart } from '../store/parts.ts';
import { asBreach } from '../store/supplier-records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const breaches = {
  save: os.save.handler(async ({ context: { core, actor }, input }) =>
    asBreach(await core.write(actor, input.reason, (writing) => savePart(writing, entities.breach, input))),
  ),
  remove: os.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removePart(writing, entities.breach, input)),
  ),
};
