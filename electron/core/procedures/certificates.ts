import { certificates as contract } from '../../../shared/contract/certificates.ts';
import { entities } from '../store/entities.ts';
import { implementing } from './base.ts';
import { removingPart, savingPart } from './record-handlers.ts';

const os = implementing(contract);

export const certificates = {
  save: os.save.handler(savingPart(entities.certificate)),
  remove: os.remove.handler(removingPart(entities.certificate)),
};
