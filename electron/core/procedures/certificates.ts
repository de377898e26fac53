import { certificates as contract } from '../../../shared/contract/certificates.ts';
import { entities } from '../store/entities.ts';
import { removePart, savePart } from '../store/parts.ts';
import { asCertificate } from '../store/supplier-records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const certificates = {
  save: os.save.handler(async ({ context: { core, actor }, input }) =>
    asCertificate(
      await core.write(actor, input.reason, (writing) => savePart(writing, entities.certificate, input)),
    ),
  ),
  remove: os.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removePart(writing, entities.certificate, input)),
  ),
};
