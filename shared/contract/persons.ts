/** Contact persons: what the register holds of one, and erasing it. */
import * as z from 'zod';
import { personRecord } from '../schema/person.ts';
import { id, requiredText } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const persons = {
  /** Everything that the register holds of a contact person, by e-mail address or whole name (Art. 15 GDPR). */
  find: procedure.input(z.strictObject({ words: requiredText })).output(z.array(personRecord)),
  /** Erases a contact person, also from the history; the chain stays verifiable (Art. 17 GDPR). Cannot be undone. */
  erase: procedure
    .input(z.strictObject({ contactId: id, reason: requiredText }))
    .output(z.strictObject({ id })),
};
