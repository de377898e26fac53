/** What the register itself held before of what was changed or removed since: a list that it exported then says it still. */
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { decode, entities, type Row, statement } from '../store/entities.ts';
import type { SaidBefore } from './said-before.ts';

/** The kinds of records that our own list holds. */
const exported = [
  'processor',
  'service',
  'contact',
  'agreement',
  'data_flow',
] as const satisfies readonly EntityName[];

/** Words that wait to be settled are no answer that could be older than another. */
const WORDS = 'statedInList';

interface Line {
  readonly id: string;
  readonly field: string;
  readonly old: string;
}

/** By the identity of its supplier, each record as it stood before it was changed last, with all that its changed fields held before. */
export function registeredBefore(connection: Connection): ReadonlyMap<string, SaidBefore[]> {
  const byOwner = new Map<string, SaidBefore[]>();
  for (const kind of exported) {
    const entity = entities[kind];
    const before = new Map<string, Map<string, unknown[]>>();
    const lines = statement(
      connection,
      `SELECT l.entity_id AS id, l.field, v.old FROM history_line l JOIN history_value v ON v.seq = l.seq
       WHERE l.entity = '${kind}' AND l.action = 'update' AND l.field <> '${WORDS}' AND v.old IS NOT NULL ORDER BY l.seq`,
    ).all() as Line[];
    for (const { id, field, old } of lines) {
      const fields = before.get(id) ?? new Map<string, unknown[]>();
      before.set(id, fields.set(field, [...(fields.get(field) ?? []), parseStored(old)]));
    }
    const rows = statement(
      connection,
      `SELECT * FROM ${kind} WHERE deleted = 1 OR id IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify([...before.keys()])) as Row[];
    for (const row of rows) {
      const { id, processorId, deleted, fields } = decode(entity, row);
      const formerly = before.get(id) ?? new Map<string, unknown[]>();
      const last = [...formerly].map(([name, values]) => [name, values.at(-1)] as const);
      const said: SaidBefore = {
        ...{ kind, id, changed: new Set(), isRemoved: deleted, formerly },
        values: { ...fields, ...Object.fromEntries(last) },
      };
      const owner = processorId ?? id;
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), said]);
    }
  }
  return byOwner;
}
