/** Contact persons: what the register holds about one, and erasure. */
import * as z from 'zod';
import { personRecord } from '../schema/person.ts';
import { id, requiredText } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const persons = {
  /**
   * Everything that the register holds about a contact person, by e-mail address or full name (Art. 15 GDPR).
   */
  find: procedure.input(z.strictObject({ words: requiredText })).output(z.array(personRecord)),
  /**
   * Erases a contact person, also from the history; the hash chain remains verifiable (Art. 17 GDPR). Cannot
   * be undone.
   */
  erase: procedure
    .input(z.strictObject({ contactId: id, reason: requiredText }))
    .output(z.strictObject({ id })),
};
