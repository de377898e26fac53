/** Complete supplier records, assembled from their tables. */

import { type EntityName, entityNames, kinds } from '../../../shared/fields/catalogue.ts';
import type { Processor } from '../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import type { ChainLink, SubProcessor } from '../../../shared/fields/sub-processor.ts';
import { entityKey } from '../../../shared/law/names.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from './connection.ts';
import {
  type Entity,
  entities,
  type FieldsOf,
  readAll,
  readStored,
  type Stored,
  statement,
} from './entities.ts';

type StoredOf<Name extends EntityName> = Stored<FieldsOf<Name>>;

/** A record of no supplier in the shape of the schemas. */
export const toLoose = <Own extends object>({ fields, id, version }: Stored<Own>) => ({
  ...fields,
  id,
  version,
});
/** A record of a supplier in the shape of the schemas. */
export const toPart = <Own extends object>(stored: Stored<Own>) => ({
  ...toLoose(stored),
  processorId: stored.processorId ?? '',
});
const part = <Own extends object>({ fields, id }: Stored<Own>) => ({ ...fields, id });

/** A supplier with its services and contacts; undefined if there is none or it is deleted. */
export function readProcessor(connection: Connection, id: string): Processor | undefined {
  const stored = readStored(connection, entities.processor, id);
  if (!stored || stored.deleted) return undefined;
  return asProcessor(
    stored,
    readAll(connection, entities.service, id),
    readAll(connection, entities.contact, id),
  );
}

function asProcessor(
  stored: StoredOf<'processor'>,
  services: readonly StoredOf<'service'>[],
  contacts: readonly StoredOf<'contact'>[],
): Processor {
  return { ...toLoose(stored), services: services.map(part), contacts: contacts.map(part) };
}

/** Kinds of records that belong to a supplier and are part of its record. */
type PartName =
  | 'service'
  | 'contact'
  | 'agreement'
  | 'data_flow'
  | 'chain_link'
  | 'certificate'
  | 'announcement'
  | 'breach'
  | 'review'
  | 'document';

/** What belongs to each supplier, of one kind. */
type Of<Part> = (processorId: string) => Part[];
type ReadPart = <Name extends PartName>(entity: Entity<Name>) => Of<Owned<Name>>;
/** Reads the parts of the suppliers that are asked for. */
type Parts = { readonly [Name in PartName]: Of<Owned<Name>> };

const partsBy = (read: ReadPart): Parts => ({
  service: read(entities.service),
  contact: read(entities.contact),
  agreement: read(entities.agreement),
  data_flow: read(entities.data_flow),
  chain_link: read(entities.chain_link),
  certificate: read(entities.certificate),
  announcement: read(entities.announcement),
  breach: read(entities.breach),
  review: read(entities.review),
  document: read(entities.document),
});

const asPart = <Part extends { version: number; processorId: string }>({
  version: _version,
  processorId: _processorId,
  ...own
}: Part) => own;

/** One complete record. @param link a link with its sub-processor, or none. */
function recordOf(
  own: Own<'processor'>,
  of: Parts,
  link: (link: ChainLink) => ProcessorRecord['chain'],
): ProcessorRecord {
  const { id } = own;
  return {
    processor: Object.assign(own, {
      services: of.service(id).map(asPart),
      contacts: of.contact(id).map(asPart),
    }),
    agreements: of.agreement(id),
    flows: of.data_flow(id),
    chain: of.chain_link(id).flatMap(link),
    certificates: of.certificate(id),
    announcements: of.announcement(id),
    breaches: of.breach(id),
    reviews: of.review(id),
    documents: of.document(id),
  };
}

/** The complete record of one supplier; undefined if there is none or it is deleted. */
export const readRecord = (connection: Connection, id: string): ProcessorRecord | undefined =>
  readRecords(connection, [id]).get(id);

/**
 * The records of some suppliers by identity; those that are not there, or deleted, are missing. Each table is asked once
 * for all of them.
 */
export function readRecords(
  connection: Connection,
  ids: readonly string[],
  extent: Extent = 'whole',
): Map<string, ProcessorRecord> {
  const wanted = JSON.stringify(ids);
  const rowsOf = <Name extends EntityName>(entity: Entity<Name>, column: string) =>
    read(
      connection,
      entity,
      `FROM json_each(?) wanted CROSS JOIN ${entity.name} x ON x.${column} = wanted.value
       WHERE x.deleted = 0 ORDER BY wanted.key, x.rowid`,
      wanted,
    );
  const of = partsBy((whole) => {
    const entity = inExtent(whole, extent);
    return entity.columns.length === 0 ? () => [] : bySupplier(rowsOf(entity, 'processor_id'));
  });
  const link = linking(connection);
  return new Map(
    rowsOf(inExtent(entities.processor, extent), 'id').map((own) => [own.id, recordOf(own, of, link)]),
  );
}

/** The records of a kind by the supplier to which they belong. */
function bySupplier<Part extends { processorId: string }>(records: readonly Part[]): Of<Part> {
  const known = Map.groupBy(records, ({ processorId }) => processorId);
  return (processorId) => known.get(processorId) ?? [];
}

/** Every supplier's complete record, in file order; one pass over each table. */
export function allRecords(connection: Connection): ProcessorRecord[] {
  const all = <Name extends EntityName>(entity: Entity<Name>) =>
    read(connection, entity, `FROM ${entity.name} x WHERE x.deleted = 0 ORDER BY x.rowid`);
  const of = partsBy((entity) => bySupplier(all(entity)));
  const link = linking(connection);
  return all(entities.processor).map((own) => recordOf(own, of, link));
}

/** The identities of all sub-processors by name; neither its spelling counts, nor that of its legal form. */
export const subProcessorIds = (connection: Connection): Map<string, string> =>
  new Map(readAll(connection, entities.sub_processor).map(({ id, fields }) => [entityKey(fields.name), id]));

/** How much of each record is read: what a verdict depends on, plus what the search covers, or everything. */
export type Extent = 'judged' | 'searched' | 'whole';

/** The same kind of record with only the columns from which a verdict follows. */
function slim<Name extends EntityName>(entity: Entity<Name>): Entity<Name> {
  const { fields } = kinds[entity.name];
  return { ...entity, columns: entity.columns.filter(({ field }) => fields[field]?.judged) };
}

const slims = Object.fromEntries(
  entityNames.map((name) => [name, slim(entities[name] as Entity)]),
) as unknown as {
  readonly [Name in EntityName]: Entity<Name>;
};

/** The kinds of records that are read with all their columns. */
const extents: Readonly<Record<Extent, ReadonlySet<EntityName>>> = {
  judged: new Set(),
  searched: new Set(['processor', 'agreement', 'data_flow', 'chain_link', 'service', 'contact']),
  whole: new Set(entityNames),
};

const inExtent = <Name extends EntityName>(entity: Entity<Name>, extent: Extent): Entity<Name> =>
  extents[extent].has(entity.name) ? entity : (slims[entity.name] as unknown as Entity<Name>);

/** A supplier with its position in the table; `record` is null if it is deleted. */
export interface PlacedRecord {
  readonly id: string;
  readonly rowid: number;
  readonly record: ProcessorRecord | null;
}

/**
 * The suppliers after a row, at most `limit`, in file order: that order is what makes a pass over all of them
 * fast. In `judged` records the other fields are missing; in `searched` ones those of evidence and sign-offs are. Services,
 * contacts and documents are left out where nothing of them is asked.
 */
export function recordsBehind(
  connection: Connection,
  after: number,
  limit: number,
  extent: Extent,
): PlacedRecord[] {
  const placed = statement(
    connection,
    'SELECT rowid, id FROM processor WHERE rowid > ? ORDER BY rowid LIMIT ?',
  ).all(after, limit) as { rowid: number; id: string }[];
  const last = placed.at(-1);
  if (!last) return [];
  const rowsOf = <Name extends EntityName>(entity: Entity<Name>, from: string) =>
    read(
      connection,
      entity,
      `FROM ${from} WHERE p.rowid > ? AND p.rowid <= ? AND p.deleted = 0 AND x.deleted = 0 ORDER BY p.rowid, x.rowid`,
      after,
      last.rowid,
    );
  const of = partsBy((whole) => {
    const entity = inExtent(whole, extent);
    if (entity.columns.length === 0) return () => [];
    return bySupplier(rowsOf(entity, `processor p CROSS JOIN ${entity.name} x ON x.processor_id = p.id`));
  });
  const link = linking(connection);
  const present = new Map(
    read(
      connection,
      inExtent(entities.processor, extent),
      'FROM processor x WHERE x.rowid > ? AND x.rowid <= ? AND x.deleted = 0 ORDER BY x.rowid',
      after,
      last.rowid,
    ).map((own) => [own.id, own]),
  );
  return placed.map(({ id, rowid }) => {
    const own = present.get(id);
    return { id, rowid, record: own === undefined ? null : recordOf(own, of, link) };
  });
}

/** The own fields of a record with its identity and version, as the schemas have them. */
type Own<Name extends EntityName> = FieldsOf<Name> & { id: string; version: number };
/** The same with the supplier to which it belongs. */
type Owned<Name extends EntityName> = Own<Name> & { processorId: string };

/** What is read of a kind of record, put together once for each: every save reads them. */
interface Read {
  /** The columns under the names of their fields, so that a row is the record and nothing has to be copied. */
  readonly columns: string;
  /** The fields whose value SQLite keeps in another form. */
  readonly flags: readonly string[];
  readonly texts: readonly string[];
}
const reads = new WeakMap<Entity, Read>();

function readOf(entity: Entity): Read {
  const known = reads.get(entity);
  if (known !== undefined) return known;
  const fieldsIn = (form: string) => entity.columns.flatMap((one) => (one.form === form ? [one.field] : []));
  const made = {
    columns: entity.columns
      .map(({ column, field }) => `x."${column}" AS "${field}"`)
      .concat('x.id', 'x.version', entity.ofProcessor ? ['x.processor_id AS processorId'] : [])
      .join(', '),
    flags: fieldsIn('flag'),
    texts: fieldsIn('json'),
  };
  reads.set(entity, made);
  return made;
}

/** The records that a query finds in a table that it calls `x`. @param tail what comes behind the columns. */
function read<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
  tail: string,
  ...values: unknown[]
): Owned<Name>[] {
  const { columns, flags, texts } = readOf(entity);
  const rows = statement(connection, `SELECT ${columns} ${tail}`).all(...values) as Record<string, unknown>[];
  for (const row of rows) {
    for (const flag of flags) if (row[flag] !== null) row[flag] = row[flag] === 1;
    for (const text of texts) if (row[text] !== null) row[text] = parseStored(String(row[text]));
  }
  return rows as unknown as Owned<Name>[];
}

/** Gives a link with its sub-processor, or none; each sub-processor is read once. */
function linking(connection: Connection): (link: ChainLink) => ProcessorRecord['chain'] {
  const known = new Map<string, SubProcessor | null>();
  return (link) => {
    let sub = known.get(link.subProcessorId);
    if (sub === undefined) {
      const stored = readStored(connection, entities.sub_processor, link.subProcessorId);
      sub = stored ? toLoose(stored) : null;
      known.set(link.subProcessorId, sub);
    }
    return sub === null ? [] : [{ ...link, subProcessor: sub }];
  };
}
