/** Personal data breaches at a supplier (Art. 33 and 34 GDPR). */
import { breach, breachInput } from '../fields/breach.ts';
import { partSaved, removal } from './base.ts';

export const breaches = {
  save: partSaved(breachInput, breach),
  remove: removal,
};
