/** Processor agreements of a supplier. */
import { agreement, agreementInput } from '../fields/agreement.ts';
import { partSaved, removal } from './base.ts';

export const agreements = {
  save: partSaved(agreementInput, agreement),
  remove: removal,
};
