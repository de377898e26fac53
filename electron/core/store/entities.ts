/** How each kind of record is stored in its table: fields, columns, and the SQLite form of each value. */

import type BetterSqlite from 'better-sqlite3';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from './connection.ts';

type Form = 'plain' | 'flag' | 'json';
interface Column {
  readonly field: string;
  readonly column: string;
  readonly form: Form;
}

/** One kind of record. `ofProcessor`: its rows belong to one supplier. */
export interface Entity {
  readonly name: EntityName;
  readonly ofProcessor: boolean;
  readonly columns: readonly Column[];
}

export type EntityName =
  | 'organisation'
  | 'policy'
  | 'country_list'
  | 'adequacy_override'
  | 'processor'
  | 'service'
  | 'contact'
  | 'agreement'
  | 'sub_processor'
  | 'chain_link'
  | 'data_flow'
  | 'certificate'
  | 'announcement'
  | 'review'
  | 'document'
  | 'management_decision';

/** A record's own fields by name, in the forms of the schemas (null, text, number, boolean, array, object). */
export type Fields = Record<string, unknown>;

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const words = (names: string | undefined, form: Form): Column[] =>
  (names ?? '')
    .split(' ')
    .filter(Boolean)
    .map((field) => ({ field, column: snake(field), form }));

interface Layout {
  readonly plain: string;
  readonly flags?: string;
  readonly json?: string;
}
const single = (name: EntityName, layout: Layout): Entity => ({
  name,
  ofProcessor: false,
  columns: [...words(layout.plain, 'plain'), ...words(layout.flags, 'flag'), ...words(layout.json, 'json')],
});
const ofProcessor = (name: EntityName, layout: Layout): Entity => ({
  ...single(name, layout),
  ofProcessor: true,
});

/** Parents come before the records that refer to them; loading a state follows this order. */
export const entities: Record<EntityName, Entity> = {
  organisation: single('organisation', { plain: 'name kvk contact dataProtectionOfficer language' }),
  policy: single('policy', {
    plain: 'expiringDays dpfCheckMonths tiaReviewMonths tiaMissing agreementExpiringDays',
    flags: 'fourEyes',
  }),
  country_list: single('country_list', { plain: '', json: 'list' }),
  adequacy_override: single('adequacy_override', {
    plain: 'country kind from until condition decision reason decidedBy decidedOn',
  }),
  processor: single('processor', {
    plain:
      'name kvk foreignNumber address country parentCountry role category criticality owner website purposes ' +
      'retention remark endedOn exitChoice exitAskedOn exitConfirmedOn',
    flags: 'specialCategories criminalData bsn',
    json: 'tags dataCategories dataSubjects measures',
  }),
  service: ofProcessor('service', { plain: 'name category' }),
  contact: ofProcessor('contact', { plain: 'kind name email phone' }),
  agreement: ofProcessor('agreement', {
    plain:
      'title recorded model requestedOn signedOn effectiveOn endsOn noticeGivenOn deletionConfirmedOn ' +
      'notRequiredReason subProcessorAuthorisation objectionDays breachTermHours supersededById remark',
    json: 'renewal notice checklist',
  }),
  sub_processor: single('sub_processor', {
    plain: 'name country parentCountry address contact website remark',
  }),
  chain_link: ofProcessor('chain_link', { plain: 'subProcessorId parentLinkId service endedOn' }),
  data_flow: ofProcessor('data_flow', {
    plain: 'subProcessorId actor entity country kind parentCountry endedOn statedLocation remark',
    flags: 'separateImporter conditionConfirmed',
    json: 'dataKinds dpf safeguards tia derogation',
  }),
  certificate: ofProcessor('certificate', { plain: 'standard issuer scope issuedOn validUntil remark' }),
  announcement: ofProcessor('announcement', {
    plain: 'name change announcedOn objectionUntil decision decidedOn remark',
  }),
  review: ofProcessor('review', {
    plain: 'reviewer reviewedOn outcome remark secondReviewer secondReviewedOn frozen',
  }),
  document: ofProcessor('document', { plain: 'agreementId kind name mediaType sha256 bytes addedOn' }),
  management_decision: single('management_decision', {
    plain: 'processorId question outcome decidedBy decidedOn remark',
  }),
};

/** A stored row: identity, version, supplier, deleted flag, and its own fields. */
export interface Stored {
  readonly id: string;
  readonly version: number;
  readonly processorId: string | null;
  readonly deleted: boolean;
  readonly fields: Fields;
}

type Row = Record<string, unknown>;

/** Converts an SQLite row to a stored record. */
export function decode(entity: Entity, row: Row): Stored {
  const fields: Fields = {};
  for (const { field, column, form } of entity.columns) {
    const value = row[column];
    if (value === null || form === 'plain') fields[field] = value;
    else fields[field] = form === 'flag' ? value === 1 : parseStored(String(value));
  }
  return {
    id: String(row.id),
    version: Number(row.version),
    processorId: entity.ofProcessor ? String(row.processor_id) : null,
    deleted: row.deleted === 1,
    fields,
  };
}

/** Values for the entity's own columns, in column order. */
export function encode(entity: Entity, fields: Fields): unknown[] {
  return entity.columns.map(({ field, form }) => {
    const value = fields[field] ?? null;
    if (value === null || form === 'plain') return value;
    return form === 'flag' ? Number(value) : JSON.stringify(value);
  });
}

type Statement = BetterSqlite.Statement<unknown[]>;
const prepared = new WeakMap<Connection, Map<string, Statement>>();

/** A statement, prepared once per connection. */
export function statement(connection: Connection, sql: string): Statement {
  let known = prepared.get(connection);
  if (!known) {
    known = new Map();
    prepared.set(connection, known);
  }
  let found = known.get(sql);
  if (!found) {
    found = connection.prepare<unknown[]>(sql);
    known.set(sql, found);
  }
  return found;
}

/** One record by identity, including deleted ones; undefined if there is none. */
export function readStored(connection: Connection, entity: Entity, id: string): Stored | undefined {
  const row = statement(connection, `SELECT * FROM ${entity.name} WHERE id = ?`).get(id);
  return row ? decode(entity, row as Row) : undefined;
}

/** All records of a kind, or those of one supplier; deleted ones only on request. */
export function readAll(
  connection: Connection,
  entity: Entity,
  processorId: string | null = null,
  withDeleted = false,
): Stored[] {
  const conditions = [
    ...(withDeleted ? [] : ['deleted = 0']),
    ...(processorId === null ? [] : ['processor_id = @processorId']),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const query = statement(connection, `SELECT * FROM ${entity.name} ${where} ORDER BY rowid`);
  const rows = processorId === null ? query.all() : query.all({ processorId });
  return rows.map((row) => decode(entity, row as Row));
}

/** All records of a kind, deleted ones included, one at a time: together they may exceed the available memory. */
export function* eachStored(connection: Connection, entity: Entity): Generator<Stored> {
  const rows = connection.prepare(`SELECT * FROM ${entity.name} ORDER BY rowid`).iterate();
  for (const row of rows) yield decode(entity, row as Row);
}

/** The statement that writes a record of a kind; built once, because imports run it a million times. */
const writeSql = Object.fromEntries(
  Object.values(entities).map((entity) => {
    const own = entity.columns.map(({ column }) => `"${column}"`);
    const names = ['id', 'version', 'deleted', ...(entity.ofProcessor ? ['processor_id'] : []), ...own];
    const updates = names.slice(1).map((name) => `${name} = excluded.${name}`);
    const sql = `INSERT INTO ${entity.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
    return [entity.name, sql];
  }),
) as Record<EntityName, string>;

/** Writes a complete record, new or existing, without history: only the history's own code may call it. */
export function writeStored(connection: Connection, entity: Entity, record: Stored): void {
  const { id, version, deleted, processorId, fields } = record;
  const own = encode(entity, fields);
  const values = [id, version, deleted ? 1 : 0, ...(entity.ofProcessor ? [processorId] : []), ...own];
  statement(connection, writeSql[entity.name]).run(values);
}
