/** Processor agreements of a supplier. */
import * as z from 'zod';
import { agreement, agreementInput } from '../fields/agreement.ts';
import { id } from '../schema/primitives.ts';
import { procedure, removing, saving } from './base.ts';

export const agreements = {
  save: procedure.input(saving(agreementInput).extend({ processorId: id })).output(agreement),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};
