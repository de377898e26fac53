/** Whether what is filled in of the organisation's own fields fits them. */

import { type CustomValues, fieldOfCustom } from '../../../shared/fields/custom.ts';
import { equal } from '../../../shared/schema/equal.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { customFieldSentences, unfitValue } from '../../../shared/words/custom-fields.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from './connection.ts';
import { entities, readStored } from './entities.ts';

/**
 * Refuses values that do not fit their fields. What stands there already may stay: an option may have been dropped, a
 * field removed. Errors: `invalid` with a sentence that names the field.
 */
export function requireCustomValues(
  connection: Connection,
  processorId: string | null,
  after: CustomValues,
): void {
  const filled = Object.entries(after);
  // Most suppliers have none, and every save of one comes by here.
  if (filled.length === 0) return;
  const present = processorId === null ? undefined : readStored(connection, entities.processor, processorId);
  const before = present?.fields.custom ?? {};
  for (const [id, value] of filled) {
    if (equal(before[id], value)) continue;
    const stored = readStored(connection, entities.custom_field, id);
    const refuse = (message: Bilingual) =>
      new Problem('invalid', message, [{ path: `input.custom.${id}`, message }]);
    if (!stored) throw refuse(customFieldSentences.unknownField);
    if (stored.deleted) throw refuse(customFieldSentences.noField(inSentence(stored.fields.name)));
    if (!fieldOfCustom(stored.fields).type.safeParse(value).success) throw refuse(unfitValue(stored.fields));
  }
}
