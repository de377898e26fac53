/** A record that is in the file and yet is none that this program can have written. */
import { recordShape } from '../../../shared/fields/catalogue.ts';
import { readStrict } from '../../../shared/fields/forms.ts';
import type { NamedRecord } from '../../../shared/words/history.ts';
import type { Connection } from './connection.ts';
import { entities, readAll } from './entities.ts';
import { named } from './verify.ts';

/** The first record that its schema refuses; null if there is none. Reads the whole register. */
export function unreadableRecord(connection: Connection): NamedRecord | null {
  for (const entity of Object.values(entities)) {
    const broken = readAll(connection, entity, null, true).find(
      ({ fields }) => !readStrict(recordShape(entity.name), fields).ok,
    );
    if (broken) return named(entity.name, broken);
  }
  return null;
}
