/** What lists said before of records that people changed or removed since, and the names that those had, as the history tells it. */
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { entities, type Fields, statement } from '../store/entities.ts';
import { MOVED, movable } from '../store/records.ts';
import { MARK, pastImports } from './past.ts';
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
  readonly field: string | null;
  readonly value: string | null;
}

/**
 * What imports wrote, by the identity of its supplier (of a sub-processor: its own), where a person, or whatever is no
 * import, wrote something of the same record later. What an import wrote that was undone does not count.
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
      `WITH changed AS MATERIALIZED (SELECT entity_id AS id, max(seq) AS last FROM history_line
         WHERE entity = '${kind}' AND why NOT LIKE '${MARK}%' GROUP BY entity_id)
       SELECT l.seq, x.id, ${owner} AS owner, x.deleted, l.field, v.new AS value
       FROM changed CROSS JOIN history_line l ON l.entity = '${kind}' AND l.entity_id = changed.id AND l.seq < changed.last
         JOIN history_value v ON v.seq = l.seq JOIN ${kind} x ON x.id = l.entity_id
       WHERE l.why LIKE '${MARK}%' AND l.action IN ('create', 'update')
       ORDER BY l.seq`,
    ).all() as Line[];
    const values = new Map<string, Fields>();
    for (const { seq, id, owner: of, deleted, field, value } of lines) {
      if (value === null || isUndone(seq)) continue;
      const written: Fields = field === null ? parseStored(value) : { [field]: parseStored(value) };
      if (written.subProcessorId) written.name = nameOf.get(written.subProcessorId);
      const known = values.get(id);
      if (known !== undefined) Object.assign(known, written);
      else {
        values.set(id, written);
        const said = { kind, id, values: written, isRemoved: deleted === 1 };
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
