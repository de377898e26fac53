/** Saving records: record and history lines in one transaction, with a check of the version. */
import { randomUUID } from 'node:crypto';
import { type EntityName, entityNames } from '../../../shared/fields/catalogue.ts';
import { equal } from '../../../shared/schema/equal.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from './connection.ts';
import {
  type Entity,
  entities,
  type Fields,
  type FieldsOf,
  isStored,
  readAll,
  readStored,
  type Stored,
  writeStored,
} from './entities.ts';
import { appendHistory, type Change, type NewLine } from './history.ts';

/** What to save; `id` and `version` null = a new record. */
export interface Save<Own extends object = Fields> {
  readonly id: string | null;
  readonly version: number | null;
  readonly processorId: string | null;
  readonly fields: Own;
}

/**
 * Saves one record and its history. A save that changes nothing writes nothing.
 * Errors: `not-found`, `conflict` when the record's version differs from the one the save was based on.
 */
export function saveRecord<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
  save: Save<FieldsOf<Name>>,
  change: Change,
): Stored<FieldsOf<Name>> {
  const own = pick(entity, save.fields);
  if (save.id === null || save.version === null) {
    return create(connection, entity, { ...save, fields: own }, change);
  }
  const before = requireRecord(connection, entity, save.id);
  if (before.version !== save.version) throw new Problem('conflict');
  const lines = changedFields(entity, before, own);
  if (lines.length === 0) return before;
  const after = { ...before, version: before.version + 1, fields: { ...before.fields, ...own } };
  writeStored(connection, entity, after);
  appendHistory(connection, change, lines);
  return after;
}

/** Creates a record with a new identity, or with the one given (import, restore). */
function create<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
  save: Save<FieldsOf<Name>>,
  change: Change,
): Stored<FieldsOf<Name>> {
  if (save.id !== null && isStored(connection, entity, save.id, null)) throw new Problem('conflict');
  const record: Stored<FieldsOf<Name>> = {
    id: save.id ?? randomUUID(),
    version: 1,
    processorId: save.processorId,
    deleted: false,
    fields: save.fields,
  };
  writeStored(connection, entity, record);
  appendHistory(connection, change, [
    {
      ...lineOf(entity, record),
      action: 'create',
      field: null,
      old: null,
      new: JSON.stringify(record.fields),
    },
  ]);
  return record;
}

/** Moves a record to the bin or restores it. Errors: `not-found`, `conflict`. */
export function setDeleted<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
  target: { id: string; version: number | null; deleted: boolean },
  change: Change,
): Stored<FieldsOf<Name>> {
  const before = readStored(connection, entity, target.id);
  if (!before || before.deleted === target.deleted) throw new Problem('not-found');
  if (target.version !== null && before.version !== target.version) throw new Problem('conflict');
  const after = { ...before, version: before.version + 1, deleted: target.deleted };
  writeStored(connection, entity, after);
  appendHistory(connection, change, [
    {
      ...lineOf(entity, after),
      action: target.deleted ? 'delete' : 'restore',
      field: null,
      old: null,
      new: null,
    },
  ]);
  return after;
}

/**
 * Saves a supplier's list of parts (services, contacts): creates new ones, moves missing ones to the bin,
 * updates the others; one that returns (undo) leaves the bin. Errors: `conflict` when an identity belongs to
 * another supplier, or is given twice.
 */
export function saveParts<Name extends 'service' | 'contact'>(
  connection: Connection,
  entity: Entity<Name>,
  { id: processorId, isNew }: { readonly id: string; readonly isNew: boolean },
  parts: readonly (FieldsOf<Name> & { readonly id: string })[],
  change: Change,
): void {
  const before = isNew ? [] : readAll(connection, entity, processorId);
  const present = new Map(before.map((part) => [part.id, part]));
  for (const part of parts) {
    const known = present.get(part.id);
    present.delete(part.id);
    const { id } = part;
    const own = known ?? (isNew ? undefined : fromBin(connection, entity, processorId, id, change));
    const version = own?.version ?? null;
    saveRecord(connection, entity, { id, version, processorId, fields: part }, change);
  }
  for (const gone of present.values()) {
    setDeleted(connection, entity, { id: gone.id, version: gone.version, deleted: true }, change);
  }
}

function fromBin<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
  processorId: string,
  id: string,
  change: Change,
): Stored<FieldsOf<Name>> | undefined {
  const binned = readStored(connection, entity, id);
  if (!binned?.deleted || binned.processorId !== processorId) return undefined;
  return setDeleted(connection, entity, { id, version: null, deleted: false }, change);
}

/**
 * Counts a change to its parts as a change to the record: a save based on the previous state then conflicts.
 */
export function raiseVersion<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
  record: Stored<FieldsOf<Name>>,
): void {
  writeStored(connection, entity, { ...record, version: record.version + 1 });
}

/** A record that is not deleted. Errors: `not-found`. */
export function requireRecord<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
  id: string,
): Stored<FieldsOf<Name>> {
  const record = readStored(connection, entity, id);
  if (!record || record.deleted) throw new Problem('not-found');
  return record;
}

/** The entity's own fields of what was given, which may hold more. */
function pick<Name extends EntityName>(entity: Entity<Name>, fields: FieldsOf<Name>): FieldsOf<Name> {
  const given = fields as Fields;
  const own: Fields = {};
  for (const { field } of entity.columns) own[field] = given[field] ?? null;
  return own as FieldsOf<Name>;
}

/** The fields of a history line that identify the record it is about. */
export const lineOf = (
  entity: Entity,
  record: Stored<object>,
): Pick<NewLine, 'entity' | 'entityId' | 'processorId'> => ({
  entity: entity.name,
  entityId: record.id,
  processorId: entity.name === 'processor' ? record.id : record.processorId,
});

/** The field of a history line that says to which supplier a record was moved. */
export const MOVED = 'processorId';

/**
 * Whether a history line moved a record to another supplier, as a merge does. Of a kind that belongs to none, such as a decision,
 * the field of that name is one of its own.
 */
export const isMove = (entity: Entity, field: string | null): boolean =>
  field === MOVED && entity.ofProcessor;

/** What a merge moves: a decision says itself whom it is about, and goes to another supplier without that. */
export const movable = entityNames.filter((name) => isMove(entities[name], MOVED));

function changedFields(entity: Entity, before: Stored<object>, after: object): NewLine[] {
  const lines: NewLine[] = [];
  const previous: Fields = { ...before.fields };
  const next: Fields = { ...after };
  for (const { field } of entity.columns) {
    const [old, changed] = [previous[field], next[field]];
    if (equal(old, changed)) continue;
    const texts = { old: JSON.stringify(old ?? null), new: JSON.stringify(changed ?? null) };
    lines.push({ ...lineOf(entity, before), action: 'update', field, ...texts });
  }
  return lines;
}
