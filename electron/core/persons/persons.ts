/** Contact persons: what the register holds about one, and erasing it from records and history alike. */

import { erasedContact, type PersonRecord } from '../../../shared/fields/person.ts';
import { foldText } from '../../../shared/law/names.ts';
import { forgetWords } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import type { StoredLine } from '../store/chain.ts';
import type { Connection } from '../store/connection.ts';
import { entities, readAll, readStored, statement, writeStored } from '../store/entities.ts';
import { appendHistory, lineColumns, shownLine } from '../store/history.ts';
import { raiseVersion } from '../store/records.ts';
import type { Writing } from '../store/writing.ts';

/** Contact persons whose e-mail address or full name matches, including deleted ones, with their history. */
export function findPersons(connection: Connection, words: string): PersonRecord[] {
  const wanted = foldText(words);
  return readAll(connection, entities.contact, null, true)
    .filter(({ fields }) => [fields.name, fields.email].some((value) => foldText(String(value)) === wanted))
    .map((stored) => {
      const lines = statement(
        connection,
        `SELECT ${lineColumns} FROM history_line l LEFT JOIN history_value v ON v.seq = l.seq
         WHERE l.entity = 'contact' AND l.entity_id = ? ORDER BY l.seq`,
      ).all(stored.id) as StoredLine[];
      const supplier = readStored(connection, entities.processor, String(stored.processorId));
      return {
        contact: { ...stored.fields, id: stored.id } as PersonRecord['contact'],
        removed: stored.deleted,
        processorId: String(stored.processorId),
        processor: String(supplier?.fields.name ?? ''),
        history: lines.map(shownLine),
      };
    });
}

/** Takes the values and salts of a contact person out of the history up to now; their digests stay. @param at the moment of the erasure */
export function blankPerson(connection: Connection, contactId: string, at: string): void {
  statement(
    connection,
    `UPDATE history_value SET salt = NULL, old = NULL, new = NULL, erased_at = @at
     WHERE seq IN (SELECT seq FROM history_line WHERE entity = 'contact' AND entity_id = @contactId
       AND (action = 'create' OR field IN (SELECT value FROM json_each(@fields))))`,
  ).run({ at, contactId, fields: JSON.stringify(Object.keys(erasedContact)) });
}

/**
 * Erases a contact person: the values and salts of the history lines that hold its data are deleted; their
 * digests remain, so that the chain still verifies and nothing can be guessed from them. Lines that say which
 * supplier it belongs to hold no person and stay. The supplier counts as changed: a form that still shows the
 * person can no longer be saved over it. Errors: `not-found`.
 */
export function erasePerson({ connection, change, touch }: Writing, contactId: string): void {
  const record = readStored(connection, entities.contact, contactId);
  if (!record) throw new Problem('not-found');
  blankPerson(connection, contactId, change.at);
  writeStored(connection, entities.contact, {
    ...record,
    version: record.version + 1,
    deleted: true,
    fields: { ...erasedContact },
  });
  const line = { entity: 'contact', entityId: contactId, processorId: record.processorId, old: null };
  appendHistory(connection, change, [
    ...Object.entries(erasedContact).map(([field, value]) => ({
      ...line,
      action: 'update' as const,
      field,
      new: JSON.stringify(value),
    })),
    ...(record.deleted ? [] : [{ ...line, action: 'delete' as const, field: null, new: null }]),
  ]);
  if (record.processorId === null) return;
  const supplier = readStored(connection, entities.processor, record.processorId);
  if (supplier) raiseVersion(connection, entities.processor, supplier);
  forgetWords(connection, record.processorId);
  touch(record.processorId);
}
