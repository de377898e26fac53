/** Personal data breaches at a supplier (Art. 33 and 34 GDPR). */
import * as z from 'zod';
import { breach, breachInput } from '../fields/breach.ts';
import { id } from '../schema/primitives.ts';
import { procedure, removing, saving } from './base.ts';

export const breaches = {
  save: procedure.input(saving(breachInput).extend({ processorId: id })).output(breach),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};
