import { agreements as contract } from '../../../shared/contract/agreements.ts';
import { entities } from '../store/entities.ts';
import { implementing } from './base.ts';
import { removingPart, savingPart } from './record-handlers.ts';

const os = implementing(contract);

export const agreements = {
  save: os.save.handler(savingPart(entities.agreement)),
  remove: os.remove.handler(removingPart(entities.agreement)),
};
