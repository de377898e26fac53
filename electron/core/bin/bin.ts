import { type BinEntry, binEntities } from '../../../shared/fields/person.ts';
import type { Connection } from '../store/connection.ts';
import { decode, type Entity, entities, readStored, type Stored, statement } from '../store/entities.ts';
import { requireOwnName } from '../store/fitting.ts';
import { MOVED, movable, setDeleted } from '../store/records.ts';
import type { Writing } from '../store/writing.ts';

/** What a record calls itself; a sub-processor in the chain, and a flow of which no recipient is recorded, by whom they are about. */
function nameOf(connection: Connection, { fields }: Stored, supplier: string): string {
  const { subProcessorId = null } = fields;
  const sub =
    subProcessorId === null
      ? undefined
      : readStored(connection, entities.sub_processor, String(subProcessorId));
  const { name, title, entity, question, nature, standard, country } = fields;
  const own = name ?? title ?? question ?? nature ?? standard;
  if (own !== undefined) return String(own);
  if (entity !== undefined || sub !== undefined) return String(entity || sub?.fields.name || supplier);
  return String(fields.service ?? country ?? '');
}

/** A deleted record with its latest deletion line, and the name of the supplier that it belongs to. */
type RemovedRow = Record<string, unknown> & { seq: number; at: string; who: string; supplier: string | null };

/** The query for deleted records of a kind; it reads nothing else (see the indexes of migration 0004). */
export const removedSql = (entity: Entity): string =>
  `SELECT e.*, line.seq, line.at, line.who, supplier.name AS supplier
   FROM ${entity.name} e
   JOIN history_line line ON line.seq = (SELECT max(seq) FROM history_line
     WHERE entity = '${entity.name}' AND entity_id = e.id AND action = 'delete')
   LEFT JOIN processor supplier ON supplier.id = ${entity.ofProcessor ? 'e.processor_id' : 'NULL'}
   WHERE e.deleted = 1`;

/**
 * Into which supplier each supplier in the bin was merged when it was last removed: its parts stand there, and do not come back with
 * it. One without parts comes back as it was.
 */
function mergedWhenRemoved(connection: Connection): ReadonlyMap<string, string> {
  const moves = statement(
    connection,
    `SELECT DISTINCT v.old ->> '$' AS gone, v.new ->> '$' AS kept, l.at
     FROM history_line l JOIN history_value v ON v.seq = l.seq
     WHERE l.field = ? AND l.action = 'update' AND l.entity IN (SELECT value FROM json_each(?))`,
  ).all(MOVED, JSON.stringify(movable)) as { gone: string; kept: string; at: string }[];
  return new Map(moves.map(({ gone, kept, at }) => [`${gone} ${at}`, kept]));
}

/** Everything that is deleted, most recent first. */
export function binList(connection: Connection): BinEntry[] {
  const removed = binEntities.flatMap((name) => {
    const rows = statement(connection, removedSql(entities[name])).all() as RemovedRow[];
    return rows.map((row) => ({ entity: name, row, stored: decode(entities[name], row) }));
  });
  // The moves stand all over the history, and only a supplier is asked for them.
  const hasSupplier = removed.some(({ entity }) => entity === 'processor');
  const merged = hasSupplier ? mergedWhenRemoved(connection) : new Map<string, string>();
  const keptBy = (id: string) => {
    const kept = id === '' ? undefined : readStored(connection, entities.processor, id);
    return kept === undefined ? null : { id: kept.id, name: kept.fields.name };
  };
  return removed
    .sort((a, b) => b.row.seq - a.row.seq)
    .map(({ entity, row, stored }) => ({
      entity,
      id: stored.id,
      name: nameOf(connection, stored, row.supplier ?? ''),
      processorId: stored.processorId,
      processor: row.supplier ?? '',
      removedAt: row.at,
      removedBy: row.who,
      mergedInto: entity === 'processor' ? keptBy(merged.get(`${stored.id} ${row.at}`) ?? '') : null,
    }));
}

/**
 * Restores a record from the bin; a chain link is restored together with its deleted parent links. Errors: `not-found`; `conflict`
 * where another one has its name by now.
 */
export function takeOut(writing: Writing, entity: Entity, id: string): Stored {
  const target = { id, version: null, deleted: false };
  const stored = setDeleted(writing.connection, entity, target, writing.change);
  requireOwnName(writing.connection, entity, stored);
  const parentId = stored.fields.parentLinkId ?? null;
  if (parentId === null) return stored;
  const parent = readStored(writing.connection, entity, String(parentId));
  if (parent?.deleted) takeOut(writing, entity, parent.id);
  return stored;
}
