/** Certificates and assurance reports of a supplier. */
import * as z from 'zod';
import { certificate, certificateInput } from '../fields/evidence.ts';
import { id } from '../schema/primitives.ts';
import { procedure, removing, saving } from './base.ts';

export const certificates = {
  save: procedure.input(saving(certificateInput).extend({ processorId: id })).output(certificate),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};
