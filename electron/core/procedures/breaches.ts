import { breaches as contract } from '../../../shared/contract/breaches.ts';
import { entities } from '../store/entities.ts';
import { implementing } from './base.ts';
import { removingPart, savingPart } from './record-handlers.ts';

const os = implementing(contract);

export const breaches = {
  save: os.save.handler(savingPart(entities.breach)),
  remove: os.remove.handler(removingPart(entities.breach)),
};
