/** Contact persons: what the register holds about one, and erasure. */
import * as z from 'zod';
import { personMention, personRecord } from '../fields/person.ts';
import { id, requiredText } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const persons = {
  /**
   * Everything that the register holds about a contact person, by e-mail address or full name (Art. 15 GDPR).
   */
  find: procedure.input(z.strictObject({ words: requiredText })).output(z.array(personRecord)),
  /**
   * Where the same words stand elsewhere: other fields, names and reasons in the history, views and unsaved
   * input on this computer. Erasing a contact person does not touch these. At most 500 places.
   */
  mentions: procedure.input(z.strictObject({ words: requiredText })).output(z.array(personMention)),
  /**
   * Erases a contact person, also from the history; the hash chain remains verifiable (Art. 17 GDPR). Cannot
   * be undone.
   */
  erase: procedure
    .input(z.strictObject({ contactId: id, reason: requiredText }))
    .output(z.strictObject({ id })),
};
