/**
 * What must hold of a record that comes back as it was, by undoing or out of the bin, as it must of one that is saved: meanwhile
 * others may have its name, or have come to stand where its references would lead back to itself or to another supplier.
 */
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { foldText, sortKey } from '../../../shared/law/names.ts';
import { nameTaken, undoSentences } from '../../../shared/words/history.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from './connection.ts';
import { type Entity, entities, readAll, readStored, type Stored, statement } from './entities.ts';
import { MOVED } from './records.ts';
import { references } from './references.ts';

/** By what two records of a kind have the same name, of which there may be only one. */
const keys: Partial<Record<EntityName, (name: string) => string>> = {
  colleague: sortKey,
  custom_field: foldText,
};

/** Whether another record of the kind, not in the bin, has a name of which there may be only one. */
export function isNameTaken(
  connection: Connection,
  entity: Entity,
  id: string | null,
  name: string,
): boolean {
  const key = keys[entity.name];
  if (key === undefined) return false;
  const own = key(name);
  return readAll(connection, entity).some(
    (other) => other.id !== id && key(String(other.fields.name)) === own,
  );
}

/** Errors: `conflict`, with the name that another record of the kind has meanwhile. */
export function requireOwnName(connection: Connection, entity: Entity, { id, fields }: Stored): void {
  const name = String(fields.name);
  if (isNameTaken(connection, entity, id, name)) throw new Problem('conflict', nameTaken(name));
}

/**
 * Looks at a record as it is now.
 * @param fields those that were brought back: only there a reference to what is in the bin is refused
 * Errors: `conflict`.
 */
export function requireFitting(
  connection: Connection,
  entity: Entity,
  record: Stored,
  fields: ReadonlySet<string>,
): void {
  if (record.deleted) return;
  requireOwnName(connection, entity, record);
  for (const { field, to } of references[entity.name] ?? []) {
    const target = record.fields[field] ?? null;
    if (target === null) continue;
    const found = readStored(connection, to, String(target));
    const isGone = !found || found.deleted;
    if (isGone && !fields.has(field)) continue;
    const isElsewhere = to.ofProcessor && found?.processorId !== record.processorId;
    if (isGone || isElsewhere || (to === entity && leadsBack(connection, entity, field, record)))
      throw new Problem('conflict', undoSentences.unfit);
  }
  if (fields.has(MOVED) && isReferredToElsewhere(connection, entity, record))
    throw new Problem('conflict', undoSentences.unfit);
}

/** Whether the references that begin at a record come back to it. */
export function leadsBack(
  connection: Connection,
  entity: Entity,
  field: string,
  { id, fields }: Pick<Stored, 'fields'> & { readonly id: string | null },
): boolean {
  const passed = new Set<string>();
  let at: unknown = fields[field] ?? null;
  // A circle further on is none of this record: it ends the search.
  while (at !== null && !passed.has(String(at))) {
    if (at === id) return true;
    passed.add(String(at));
    at = readStored(connection, entity, String(at))?.fields[field] ?? null;
  }
  return false;
}

/** Whether a record of another supplier refers to this one. */
function isReferredToElsewhere(connection: Connection, to: Entity, { id, processorId }: Stored): boolean {
  if (processorId === null) return false;
  return Object.values(entities).some((entity: Entity) =>
    (references[entity.name] ?? []).some((reference) => {
      const column = entity.columns.find(({ field }) => field === reference.field)?.column;
      if (reference.to !== to || column === undefined) return false;
      const sql = `SELECT 1 FROM ${entity.name} WHERE "${column}" = ? AND processor_id <> ? AND deleted = 0`;
      return statement(connection, sql).get(id, processorId) !== undefined;
    }),
  );
}
