/** Certificates and assurance reports of a supplier. */
import { certificate, certificateInput } from '../fields/evidence.ts';
import { partSaved, removal } from './base.ts';

export const certificates = {
  save: partSaved(certificateInput, certificate),
  remove: removal,
};
