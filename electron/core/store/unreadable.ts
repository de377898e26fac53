/** A record that is in the file and yet is none that this program can have written. */
import { recordShape } from '../../../shared/fields/catalogue.ts';
import { readStrict } from '../../../shared/fields/forms.ts';
import type { NamedRecord } from '../../../shared/words/history.ts';
import type { Connection } from './connection.ts';
import { entities, readAll } from './entities.ts';
import { historyHead } from './history.ts';
import { named } from './verify.ts';

interface Finding {
  readonly state: string;
  readonly record: NamedRecord | null;
}

/** What was found, per connection: a screen that asks again and again must not read the whole register each time. */
const found = new WeakMap<Connection, Finding>();

/**
 * The first record that its schema refuses; null if there is none. Reads the whole register, once for each state
 * of it: what this program changes has a line in the history, what another one does has another version for SQLite.
 */
export function unreadableRecord(connection: Connection): NamedRecord | null {
  const state = `${historyHead(connection).head} ${connection.pragma('data_version', { simple: true })}`;
  const known = found.get(connection);
  if (known?.state === state) return known.record;
  const record = firstUnreadable(connection);
  found.set(connection, { state, record });
  return record;
}

function firstUnreadable(connection: Connection): NamedRecord | null {
  for (const entity of Object.values(entities)) {
    const broken = readAll(connection, entity, null, true).find(
      ({ fields }) => !readStrict(recordShape(entity.name), fields).ok,
    );
    if (broken) return named(entity.name, broken);
  }
  return null;
}
