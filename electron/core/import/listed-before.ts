/** What lists said before of records that people changed or removed since, and the names that those had, as the history tells it. */
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { entities, type Fields, statement } from '../store/entities.ts';
import { MOVED, movable } from '../store/records.ts';
import { MARK, pastImports, UNDONE } from './past.ts';
import type { SaidBefore } from './said-before.ts';

/** The kinds of records that a list writes. */
const listed = [
  'processor',
  'service',
  'contact',
  'agreement',
  'sub_processor',
  'chain_link',
  'data_flow',
  'certificate',
] as const satisfies readonly EntityName[];

interface Line {
  readonly seq: number;
  readonly id: string;
  readonly owner: string;
  readonly deleted: number;
  readonly isImport: number;
  readonly field: string | null;
  readonly value: string | null;
}

interface Written {
  readonly values: Fields;
  readonly changed: Set<string>;
}

/**
 * What imports wrote, by the identity of its supplier (of a sub-processor: its own), where a person, or whatever is no
 * import, wrote something of the same record. What an import wrote that was undone does not count, nor that it was undone.
 */
export function listedBefore(connection: Connection): ReadonlyMap<string, SaidBefore[]> {
  const undone = pastImports(connection).filter(({ isUndone }) => isUndone);
  const isUndone = (seq: number) =>
    undone.some(({ firstLine, lastLine }) => seq >= firstLine && seq <= lastLine);
  const nameOf = statement(connection, 'SELECT name FROM sub_processor WHERE id = ?').pluck();
  const byOwner = new Map<string, SaidBefore[]>();
  for (const kind of listed) {
    const owner = entities[kind].ofProcessor ? 'x.processor_id' : 'x.id';
    const lines = statement(
      connection,
      `WITH changed AS MATERIALIZED (SELECT DISTINCT entity_id AS id FROM history_line
         WHERE entity = '${kind}' AND why NOT LIKE '${MARK}%' AND why NOT LIKE '${UNDONE}% ${MARK}%')
       SELECT l.seq, x.id, ${owner} AS owner, x.deleted, l.field, l.why LIKE '${MARK}%' AS isImport,
         CASE WHEN l.why LIKE '${MARK}%' THEN v.new END AS value
       FROM changed CROSS JOIN history_line l ON l.entity = '${kind}' AND l.entity_id = changed.id
         JOIN history_value v ON v.seq = l.seq JOIN ${kind} x ON x.id = l.entity_id
       WHERE l.action IN ('create', 'update') AND l.why NOT LIKE '${UNDONE}% ${MARK}%'
       ORDER BY l.seq`,
    ).all() as Line[];
    const written = new Map<string, Written>();
    for (const { seq, id, owner: of, deleted, isImport, field, value } of lines) {
      const known = written.get(id);
      if (isImport === 0) {
        if (field !== null) known?.changed.add(field);
        continue;
      }
      if (value === null || isUndone(seq)) continue;
      const given: Fields = field === null ? parseStored(value) : { [field]: parseStored(value) };
      if (given.subProcessorId) given.name = nameOf.get(given.subProcessorId);
      if (known !== undefined) {
        Object.assign(known.values, given);
        for (const name of Object.keys(given)) known.changed.delete(name);
      } else {
        const changed = new Set<string>();
        written.set(id, { values: given, changed });
        const said = { kind, id, values: given, changed, isRemoved: deleted === 1 };
        byOwner.set(of, [...(byOwner.get(of) ?? []), said]);
      }
    }
  }
  return byOwner;
}

/**
 * The names that suppliers or sub-processors had before, by their identity: of one that was merged into another supplier,
 * its names are the other's too.
 */
export function formerNames(
  connection: Connection,
  kind: 'processor' | 'sub_processor',
): ReadonlyMap<string, string[]> {
  const renamed = statement(
    connection,
    `SELECT DISTINCT l.entity_id AS id, v.old AS name FROM history_line l JOIN history_value v ON v.seq = l.seq
     WHERE l.entity = '${kind}' AND l.field = 'name' AND l.action = 'update' AND v.old IS NOT NULL`,
  ).all() as { id: string; name: string }[];
  const names = new Map<string, string[]>();
  const add = (id: string, name: string) => names.set(id, [...(names.get(id) ?? []), name]);
  const into =
    kind === 'processor' ? mergedInto(connection) : new Map<string, { name: string; id: string }>();
  /** Where a supplier stands now, however often it was merged. */
  const present = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let next = into.get(at); next && !seen.has(at); next = into.get(at)) {
      seen.add(at);
      at = next.id;
    }
    return at;
  };
  for (const { id, name } of renamed) add(present(id), parseStored(name));
  for (const [id, { name }] of into) add(present(id), name);
  return names;
}

/** Suppliers in the bin whose parts went to another one. */
function mergedInto(
  connection: Connection,
): ReadonlyMap<string, { readonly name: string; readonly id: string }> {
  const moved = statement(
    connection,
    `SELECT DISTINCT gone.id AS gone, gone.name, v.new ->> '$' AS id
     FROM history_line l JOIN history_value v ON v.seq = l.seq JOIN processor gone ON gone.id = v.old ->> '$'
     WHERE l.field = ? AND l.entity IN (SELECT value FROM json_each(?)) AND l.action = 'update' AND gone.deleted = 1`,
  ).all(MOVED, JSON.stringify(movable)) as { gone: string; name: string; id: string }[];
  return new Map(moved.map(({ gone, name, id }) => [gone, { name, id }]));
}
