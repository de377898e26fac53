/** Writing suppliers and their parts: with services and contacts, and with valid references. */

import type { EntityName } from '../../../shared/fields/catalogue.ts';
import type { ProcessorInput } from '../../../shared/fields/processor.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from './connection.ts';
import { requireCustomValues } from './custom-values.ts';
import {
  type Entity,
  entities,
  type Fields,
  type FieldsOf,
  isStored,
  readAll,
  readStored,
  type Stored,
} from './entities.ts';
import { leadsBack } from './fitting.ts';
import { historyHead } from './history.ts';
import { requireListedPlaces } from './listed-places.ts';
import { raiseVersion, requireRecord, saveParts, saveRecord, setDeleted } from './records.ts';
import { references } from './references.ts';
import { restingOn } from './resting-on.ts';
import type { Writing } from './writing.ts';

/** A save as defined by the contract. */
export interface Saving<Own extends object = Fields> {
  readonly id: string | null;
  readonly version: number | null;
  readonly input: Own;
  readonly reason: string;
}

/** Writes a supplier with its services and contacts; returns its identity. */
export function saveProcessor(writing: Writing, save: Omit<Saving<ProcessorInput>, 'reason'>): string {
  const { connection, change, touch, today } = writing;
  const { services, contacts, ...given } = save.input;
  const registeredOn = given.registeredOn ?? (save.id === null ? today : null);
  const fields = { ...given, registeredOn };
  requireCustomValues(connection, save.id, fields.custom);
  const before = save.id === null ? undefined : readStored(connection, entities.processor, save.id);
  requireListedPlaces(connection, 'processor', fields, before?.fields);
  const stored = saveRecord(
    connection,
    entities.processor,
    { id: save.id, version: save.version, processorId: null, fields },
    change,
  );
  const supplier = { id: stored.id, isNew: before === undefined };
  const lines = supplier.isNew ? 0 : historyHead(connection).lines;
  saveParts(connection, entities.service, supplier, services, change);
  saveParts(connection, entities.contact, supplier, contacts, change);
  const onlyParts = stored.version === save.version && historyHead(connection).lines > lines;
  if (onlyParts) raiseVersion(connection, entities.processor, stored);
  touch(stored.id);
  return stored.id;
}

/**
 * Writes a part of a supplier that has its own version: agreement, flow, chain link. One without a version is new, under
 * the identity that is given or one of its own. Errors: `not-found`, `conflict`, `invalid`.
 */
export function savePart<Name extends EntityName>(
  writing: Writing,
  entity: Entity<Name>,
  save: Omit<Saving<FieldsOf<Name>>, 'reason'> & { processorId: string },
): Stored<FieldsOf<Name>> {
  const { id, version, processorId, input: fields } = save;
  // Whose it is, is asked for every part of an import: the supplier itself is not read.
  if (!isStored(writing.connection, entities.processor, processorId, false)) throw new Problem('not-found');
  const present = id === null || version === null ? null : requireRecord(writing.connection, entity, id);
  if (present && present.processorId !== processorId) throw new Problem('not-found');
  requireReferences(writing.connection, entity, present, save);
  requireListedPlaces(writing.connection, entity.name, fields, present?.fields);
  const stored = saveRecord(writing.connection, entity, { id, version, processorId, fields }, writing.change);
  writing.touch(save.processorId);
  return stored;
}

/** Rejects a new reference that is dangling, circular, or to another supplier's record. Errors: `invalid`. */
export function requireReferences(
  connection: Connection,
  entity: Entity,
  present: Stored<object> | null,
  save: { id: string | null; processorId: string | null; input: object },
): void {
  const given: Fields = { ...save.input };
  const before: Fields = { ...present?.fields };
  for (const { field, to } of references[entity.name] ?? []) {
    const target = given[field] ?? null;
    if (target === null || target === before[field]) continue;
    const refuse = (message: string) =>
      new Problem('invalid', undefined, fieldProblems([{ path: ['input', field], message }]));
    const found = readStored(connection, to, String(target));
    const isElsewhere = to.ofProcessor && found?.processorId !== save.processorId;
    if (!found || found.deleted || isElsewhere) throw refuse('unknown-record');
    const itself = { id: save.id, fields: given };
    if (to === entity && leadsBack(connection, entity, field, itself)) throw refuse('refers-to-itself');
  }
}

/** Moves a supplier or one of its parts to the bin. Errors: `not-found`, `conflict`. */
export function removePart(
  { connection, change, touch }: Writing,
  entity: Entity,
  { id, version }: { id: string; version: number },
): { id: string } {
  const stored = setDeleted(connection, entity, { id, version, deleted: true }, change);
  for (const user of restingOn(connection, entity.name, stored)) touch(user);
  return { id };
}

/** Moves a link to the bin together with all links under it, which would otherwise have no parent. */
export function removeLink(writing: Writing, { id, version }: { id: string; version: number }): Stored {
  const { connection, change } = writing;
  const stored = setDeleted(connection, entities.chain_link, { id, version, deleted: true }, change);
  for (const link of readAll(connection, entities.chain_link, stored.processorId)) {
    if (link.fields.parentLinkId === id) removeLink(writing, link);
  }
  return stored;
}

/** Saves a record that belongs to no supplier. Errors: `conflict`, `invalid`. */
export function saveLoose<Name extends EntityName>(
  { connection, change }: Writing,
  entity: Entity<Name>,
  save: Omit<Saving<FieldsOf<Name>>, 'reason'>,
): Stored<FieldsOf<Name>> {
  const { id, version, input: fields } = save;
  const present = id === null ? null : requireRecord(connection, entity, id);
  requireReferences(connection, entity, present, { id, processorId: null, input: fields });
  requireListedPlaces(connection, entity.name, fields, present?.fields);
  return saveRecord(connection, entity, { id, version, processorId: null, fields }, change);
}

/** Writes a sub-processor; every supplier that has it in its chain is judged again. */
export function saveSubProcessor(
  writing: Writing,
  save: Omit<Saving<FieldsOf<'sub_processor'>>, 'reason'>,
): Stored<FieldsOf<'sub_processor'>> {
  const stored = saveLoose(writing, entities.sub_processor, save);
  for (const user of restingOn(writing.connection, 'sub_processor', stored)) writing.touch(user);
  return stored;
}

/** Moves a record that belongs to no supplier to the bin. Errors: `not-found`, `conflict`. */
export function removeLoose(
  { connection, change }: Writing,
  entity: Entity,
  { id, version }: { id: string; version: number },
): { id: string } {
  setDeleted(connection, entity, { id, version, deleted: true }, change);
  return { id };
}

/** Saves a record of which only one exists: the organisation, the policy. Errors: `conflict`. */
export function saveSingle<Name extends 'organisation' | 'policy'>(
  { connection, change }: Writing,
  entity: Entity<Name>,
  { version, input: fields }: { version: number; input: FieldsOf<Name> },
): Stored<FieldsOf<Name>> {
  return saveRecord(connection, entity, { id: entity.name, version, processorId: null, fields }, change);
}
