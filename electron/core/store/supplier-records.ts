/** Complete supplier records, assembled from their tables. */

import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { Breach } from '../../../shared/fields/breach.ts';
import { type EntityName, entityNames, kinds } from '../../../shared/fields/catalogue.ts';
import type { ManagementDecision } from '../../../shared/fields/decision.ts';
import type { Announcement, Certificate, DocumentRecord, Review } from '../../../shared/fields/evidence.ts';
import type { DataFlow } from '../../../shared/fields/flow.ts';
import type { AdequacyOverride } from '../../../shared/fields/override.ts';
import type { Processor } from '../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import type { ChainLink, SubProcessor } from '../../../shared/fields/sub-processor.ts';
import { entityKey } from '../../../shared/law/names.ts';
import type { Connection } from './connection.ts';
import {
  decode,
  type Entity,
  entities,
  type FieldsOf,
  readAll,
  readStored,
  type Stored,
  statement,
} from './entities.ts';

/** A stored part in the shape of the schemas: fields, identity, and its other attributes. */
const flat = <Own extends object>({ fields, id, version }: Stored<Own>) => ({ ...fields, id, version });
const owned = <Own extends object>(stored: Stored<Own>) => ({
  ...flat(stored),
  processorId: stored.processorId ?? '',
});
const part = <Own extends object>({ fields, id }: Stored<Own>) => ({ ...fields, id });

type StoredOf<Name extends EntityName> = Stored<FieldsOf<Name>>;

export const asAgreement = (stored: StoredOf<'agreement'>): Agreement => owned(stored);
export const asFlow = (stored: StoredOf<'data_flow'>): DataFlow => owned(stored);
export const asChainLink = (stored: StoredOf<'chain_link'>): ChainLink => owned(stored);
export const asCertificate = (stored: StoredOf<'certificate'>): Certificate => owned(stored);
export const asAnnouncement = (stored: StoredOf<'announcement'>): Announcement => owned(stored);
export const asBreach = (stored: StoredOf<'breach'>): Breach => owned(stored);
export const asReview = (stored: StoredOf<'review'>): Review => owned(stored);
export const asDocument = (stored: StoredOf<'document'>): DocumentRecord => owned(stored);
export const asManagementDecision = (stored: StoredOf<'management_decision'>): ManagementDecision =>
  flat(stored);
export const asOverride = (stored: StoredOf<'adequacy_override'>): AdequacyOverride => flat(stored);
export const asSubProcessor = (stored: StoredOf<'sub_processor'>): SubProcessor => flat(stored);

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
  return { ...flat(stored), services: services.map(part), contacts: contacts.map(part) };
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

/** The stored parts of a supplier, by kind. */
type Parts = { readonly [Name in PartName]: (processorId: string) => readonly StoredOf<Name>[] };
type ReadPart = <Name extends PartName>(
  entity: Entity<Name>,
) => (processorId: string) => readonly StoredOf<Name>[];

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

/** One complete record. @param link a link with its sub-processor, or none. */
function recordOf(
  stored: StoredOf<'processor'>,
  of: Parts,
  link: (stored: StoredOf<'chain_link'>) => ProcessorRecord['chain'],
): ProcessorRecord {
  const { id } = stored;
  return {
    processor: asProcessor(stored, of.service(id), of.contact(id)),
    agreements: of.agreement(id).map(asAgreement),
    flows: of.data_flow(id).map(asFlow),
    chain: of.chain_link(id).flatMap(link),
    certificates: of.certificate(id).map(asCertificate),
    announcements: of.announcement(id).map(asAnnouncement),
    breaches: of.breach(id).map(asBreach),
    reviews: of.review(id).map(asReview),
    documents: of.document(id).map(asDocument),
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
    statement(
      connection,
      `SELECT ${columnsOf(entity)} FROM json_each(?) wanted CROSS JOIN ${entity.name} x ON x.${column} = wanted.value
       WHERE x.deleted = 0 ORDER BY wanted.key, x.rowid`,
    )
      .all(wanted)
      .map((row) => decode(entity, row as Record<string, unknown>));
  const of = partsBy((whole) => {
    const entity = inExtent(whole, extent);
    return entity.columns.length === 0 ? () => [] : bySupplier(rowsOf(entity, 'processor_id'));
  });
  return new Map(
    rowsOf(inExtent(entities.processor, extent), 'id').map((stored) => [
      stored.id,
      recordOf(stored, of, (entry) => withSubProcessor(connection, entry)),
    ]),
  );
}

/** The records of a kind by the supplier to which they belong. */
function bySupplier<Own extends object>(records: readonly Stored<Own>[]) {
  const known = Map.groupBy(records, ({ processorId }) => processorId ?? '');
  return (processorId: string) => known.get(processorId) ?? [];
}

/** Every supplier's complete record, in file order; one pass over each table. */
export function allRecords(connection: Connection): ProcessorRecord[] {
  const of = partsBy((entity) => bySupplier(readAll(connection, entity)));
  const subs = new Map(
    readAll(connection, entities.sub_processor, null, true).map((sub) => [sub.id, asSubProcessor(sub)]),
  );
  return readAll(connection, entities.processor).map((stored) =>
    recordOf(stored, of, (entry) => {
      const link = asChainLink(entry);
      const subProcessor = subs.get(link.subProcessorId);
      return subProcessor ? [{ ...link, subProcessor }] : [];
    }),
  );
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
  const processor = inExtent(entities.processor, extent);
  const rows = statement(
    connection,
    `SELECT rowid, ${columnsOf(processor)} FROM processor x WHERE rowid > ? ORDER BY rowid LIMIT ?`,
  ).all(after, limit) as (Record<string, unknown> & { rowid: number })[];
  const last = rows.at(-1);
  if (!last) return [];
  const parts = partsBy((whole) => {
    const entity = inExtent(whole, extent);
    if (entity.columns.length === 0) return () => [];
    const found = statement(
      connection,
      `SELECT ${columnsOf(entity)} FROM processor p CROSS JOIN ${entity.name} x ON x.processor_id = p.id
       WHERE p.rowid > ? AND p.rowid <= ? AND p.deleted = 0 AND x.deleted = 0 ORDER BY p.rowid, x.rowid`,
    ).all(after, last.rowid) as Record<string, unknown>[];
    return bySupplier(found.map((row) => decode(entity, row)));
  });
  return rows.map((row) => {
    const stored = decode(processor, row);
    const { id, deleted } = stored;
    if (deleted) return { id, rowid: row.rowid, record: null };
    const record = recordOf(stored, parts, (entry) => withSubProcessor(connection, entry));
    return { id, rowid: row.rowid, record };
  });
}

/** The columns of a kind of record, put together once for each: every save reads them. */
const columnTexts = new WeakMap<Entity, string>();

function columnsOf(entity: Entity): string {
  const known = columnTexts.get(entity);
  if (known !== undefined) return known;
  const made = ['id', 'version', 'deleted', ...(entity.ofProcessor ? ['processor_id'] : [])]
    .concat(entity.columns.map(({ column }) => `"${column}"`))
    .map((column) => `x.${column}`)
    .join(', ');
  columnTexts.set(entity, made);
  return made;
}

function withSubProcessor(connection: Connection, stored: StoredOf<'chain_link'>): ProcessorRecord['chain'] {
  const link = asChainLink(stored);
  const sub = readStored(connection, entities.sub_processor, link.subProcessorId);
  return sub ? [{ ...link, subProcessor: asSubProcessor(sub) }] : [];
}
