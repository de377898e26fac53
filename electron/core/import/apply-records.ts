/** Writes the suppliers of an exported register, each with everything it had. */
import { randomUUID } from 'node:crypto';
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { customIdOf, customKey } from '../../../shared/fields/custom.ts';
import type { PlannedRecords } from '../../../shared/fields/import-records.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import type { Stated } from '../../../shared/fields/stated.ts';
import { entityKey } from '../../../shared/law/names.ts';
import { recordsSentences } from '../../../shared/words/import-records.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { saveCustomField } from '../store/custom-fields.ts';
import { type Entity, entities, type FieldsOf, readStored } from '../store/entities.ts';
import { requireListedPlaces } from '../store/listed-places.ts';
import { savePart, saveProcessor } from '../store/parts.ts';
import { saveRecord } from '../store/records.ts';
import { subProcessorIds } from '../store/supplier-records.ts';
import type { Writing } from '../store/writing.ts';
import { statedAs, withinLimit } from './stated-cells.ts';

type Planned = PlannedRecords['suppliers'][number];

/** The parts of a record that are saved one by one, after the supplier itself. */
const listsOf = ({ record }: Planned) =>
  [
    ['agreement', 'agreements', record.agreements],
    ['chain_link', 'chain', record.chain],
    ['data_flow', 'flows', record.flows],
    ['certificate', 'certificates', record.certificates],
    ['announcement', 'announcements', record.announcements],
    ['breach', 'breaches', record.breaches],
    ['review', 'reviews', record.reviews],
  ] as const;

/**
 * Refuses a file with a place that the register's list of countries does not have, before anything is written.
 * Errors: `invalid`, with the supplier and the field.
 */
export function requirePlaces(connection: Connection, { subProcessors, suppliers }: PlannedRecords): void {
  const require = (supplier: string, kind: EntityName, fields: object, at: string) => {
    try {
      requireListedPlaces(connection, kind, fields, undefined);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const [wrong] = error.data.fields;
      const field = `${at}.${wrong?.path.replace(/^input\./, '') ?? ''}`;
      throw new Problem('invalid', recordsSentences.unknownPlace(supplier, field), error.data.fields);
    }
  };
  for (const sub of subProcessors) require(sub.name, 'sub_processor', sub, 'subProcessor');
  for (const planned of suppliers) {
    const { processor } = planned.record;
    require(processor.name, 'processor', processor, 'processor');
    for (const [kind, name, parts] of listsOf(planned)) {
      for (const [at, part] of parts.entries()) require(processor.name, kind, part, `${name}.${at}`);
    }
  }
}

/**
 * The identities that records get here: those of the file, so that a sign-off still fits what it was given for, but
 * where the register has such a record already, in the bin too.
 */
class Identities {
  readonly #connection: Connection;
  readonly #given = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  of(kind: EntityName, id: string): string {
    const key = `${kind}/${id}`;
    const given =
      this.#given.get(key) ?? (readStored(this.#connection, entities[kind], id) ? randomUUID() : id);
    this.#given.set(key, given);
    return given;
  }

  /** That of whatever kind of record the file has under this identity; null if it has none. */
  ofAny(kinds: readonly EntityName[], id: string): string | null {
    for (const kind of kinds) {
      const given = this.#given.get(`${kind}/${id}`);
      if (given !== undefined) return given;
    }
    return null;
  }

  set(kind: EntityName, id: string, given: string): void {
    this.#given.set(`${kind}/${id}`, given);
  }
}

/** What words of a list can be about. */
const spokenOf: readonly EntityName[] = [
  'agreement',
  'data_flow',
  'chain_link',
  'sub_processor',
  'service',
  'contact',
];

/** Writes the plan; yields after each supplier. `importId`: under which words that have no field stay with them. */
export function* applyRecords(writing: Writing, plan: PlannedRecords, importId: string): Generator<void> {
  if (plan.suppliers.length === 0) return;
  const identities = new Identities(writing.connection);
  for (const { from, to } of plan.fields) {
    if ('id' in to) identities.set('custom_field', from, to.id);
    else identities.set('custom_field', from, saveCustomField(writing, { ...fresh, input: to }).id);
  }
  addSubProcessors(writing, plan, identities);
  for (const planned of plan.suppliers) {
    addSupplier(writing, planned, { identities, importId });
    yield;
  }
}

const fresh = { id: null, version: null } as const;

/** One of the same name in the register is used as it is. */
function addSubProcessors(
  { connection, change }: Writing,
  { subProcessors }: PlannedRecords,
  identities: Identities,
): void {
  const known = subProcessorIds(connection);
  for (const { id, ...fields } of subProcessors) {
    const here = known.get(entityKey(fields.name));
    if (here !== undefined) {
      identities.set('sub_processor', id, here);
      continue;
    }
    const save = { id: identities.of('sub_processor', id), version: null, processorId: null, fields };
    saveRecord(connection, entities.sub_processor, save, change);
  }
}

interface Under {
  readonly identities: Identities;
  readonly importId: string;
}

function addSupplier(writing: Writing, planned: Planned, under: Under): void {
  const { identities } = under;
  const { id, version: _, services, contacts, ...fields } = planned.record.processor;
  const processorId = identities.of('processor', id);
  const renamed = <Part extends { readonly id: string }>(kind: EntityName, parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, id: identities.of(kind, part.id) }));
  const input = {
    ...fields,
    services: renamed('service', services),
    contacts: renamed('contact', contacts),
    custom: Object.fromEntries(
      Object.entries(fields.custom).map(([from, value]) => [identities.of('custom_field', from), value]),
    ),
  };
  for (const [kind, , parts] of listsOf(planned)) for (const part of parts) identities.of(kind, part.id);
  const statedInList = withinLimit(fields.name, [
    ...fields.statedInList.map((cell) => statedHere(cell, identities)),
    ...planned.addStated.map((cell) => statedAs(under.importId, cell, null)),
  ]);
  saveProcessor(writing, { id: processorId, version: null, input: { ...input, statedInList } });
  addParts(writing, processorId, planned.record, identities);
}

/** What a list said in the register that the file comes from: of no import of this one. */
function statedHere(cell: Stated, identities: Identities): Stated {
  const { recordId, field } = cell;
  const custom = field === null ? null : customIdOf(field);
  return {
    ...cell,
    importId: null,
    recordId: recordId === null ? null : identities.ofAny(spokenOf, recordId),
    field: custom === null ? field : fieldHere(custom, identities),
  };
}

function fieldHere(custom: string, identities: Identities): string | null {
  const here = identities.ofAny(['custom_field'], custom);
  return here === null ? null : customKey(here);
}

function addParts(
  writing: Writing,
  processorId: string,
  record: ProcessorRecord,
  identities: Identities,
): void {
  const { agreements, chain, flows, certificates, announcements, breaches, reviews } = record;
  const at = { writing, processorId, identities };
  const sub = (id: string) => identities.of('sub_processor', id);
  addReferring(at, entities.agreement, 'supersededById', agreements, (agreement) => ({
    ...agreement,
    serviceIds: agreement.serviceIds.map((id) => identities.of('service', id)),
  }));
  addReferring(at, entities.chain_link, 'parentLinkId', chain, (link) => ({
    ...link,
    subProcessorId: sub(link.subProcessorId),
  }));
  const addAll = <Name extends EntityName>(
    entity: Entity<Name>,
    parts: readonly (FieldsOf<Name> & { readonly id: string })[],
  ) => {
    for (const part of parts) {
      const save = { id: identities.of(entity.name, part.id), version: null, processorId, input: part };
      savePart(writing, entity, save);
    }
  };
  addAll(
    entities.data_flow,
    flows.map((flow) => ({
      ...flow,
      subProcessorId: flow.subProcessorId === null ? null : sub(flow.subProcessorId),
    })),
  );
  addAll(entities.certificate, certificates);
  addAll(entities.announcement, announcements);
  addAll(entities.breach, breaches);
  addAll(entities.review, reviews);
}

/** Adds records in the order of the file; one that refers to a later one of its kind does so once that is there. */
function addReferring<Name extends 'agreement' | 'chain_link', Reference extends string>(
  { writing, processorId, identities }: { writing: Writing; processorId: string; identities: Identities },
  entity: Entity<Name>,
  reference: Reference,
  parts: readonly (FieldsOf<Name> & { readonly id: string } & Readonly<Record<Reference, string | null>>)[],
  repointed: (part: (typeof parts)[number]) => FieldsOf<Name>,
): void {
  const written = new Set<string>();
  const later: (() => void)[] = [];
  for (const part of parts) {
    const target = part[reference];
    const id = identities.of(entity.name, part.id);
    const to = target === null ? null : identities.of(entity.name, target);
    const input: FieldsOf<Name> = { ...repointed(part), [reference]: to };
    const isReady = target === null || written.has(target);
    const first = isReady ? input : { ...input, [reference]: null };
    const { version } = savePart(writing, entity, { id, version: null, processorId, input: first });
    written.add(part.id);
    if (!isReady) later.push(() => savePart(writing, entity, { id, version, processorId, input }));
  }
  for (const save of later) save();
}
