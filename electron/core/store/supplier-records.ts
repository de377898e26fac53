/** Complete supplier records, assembled from their tables. */
import type { Agreement } from '../../../shared/schema/agreement.ts';
import type { ManagementDecision } from '../../../shared/schema/decision.ts';
import type { Announcement, Certificate, DocumentRecord, Review } from '../../../shared/schema/evidence.ts';
import type { DataFlow } from '../../../shared/schema/flow.ts';
import type { AdequacyOverride } from '../../../shared/schema/override.ts';
import type { Processor } from '../../../shared/schema/processor.ts';
import type { ProcessorRecord } from '../../../shared/schema/record.ts';
import type { ChainLink, SubProcessor } from '../../../shared/schema/sub-processor.ts';
import type { Connection } from './connection.ts';
import {
  decode,
  type Entity,
  type EntityName,
  entities,
  readAll,
  readStored,
  type Stored,
  statement,
} from './entities.ts';

type Contact = Processor['contacts'][number];
type Service = Processor['services'][number];

/** A stored part in the shape of the schemas: fields, identity, and its other attributes. */
const flat = (stored: Stored): Record<string, unknown> => ({
  ...stored.fields,
  id: stored.id,
  version: stored.version,
});
const owned = (stored: Stored): Record<string, unknown> => ({
  ...flat(stored),
  processorId: stored.processorId,
});
const part = (stored: Stored): Record<string, unknown> => ({ ...stored.fields, id: stored.id });

export const asAgreement = (stored: Stored): Agreement => owned(stored) as Agreement;
export const asFlow = (stored: Stored): DataFlow => owned(stored) as DataFlow;
export const asChainLink = (stored: Stored): ChainLink => owned(stored) as ChainLink;
export const asCertificate = (stored: Stored): Certificate => owned(stored) as Certificate;
export const asAnnouncement = (stored: Stored): Announcement => owned(stored) as Announcement;
export const asReview = (stored: Stored): Review => owned(stored) as Review;
export const asDocument = (stored: Stored): DocumentRecord => owned(stored) as DocumentRecord;
export const asManagementDecision = (stored: Stored): ManagementDecision =>
  flat(stored) as ManagementDecision;
export const asOverride = (stored: Stored): AdequacyOverride => flat(stored) as AdequacyOverride;
export const asSubProcessor = (stored: Stored): SubProcessor => flat(stored) as SubProcessor;

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

function asProcessor(stored: Stored, services: readonly Stored[], contacts: readonly Stored[]): Processor {
  return {
    ...flat(stored),
    services: services.map((service) => part(service) as Service),
    contacts: contacts.map((contact) => part(contact) as Contact),
  } as Processor;
}

/** Kinds of records that belong to a supplier and are part of its record. */
const parts = [
  'service',
  'contact',
  'agreement',
  'data_flow',
  'chain_link',
  'certificate',
  'announcement',
  'review',
  'document',
] as const satisfies readonly EntityName[];
type PartName = (typeof parts)[number];

/**
 * One complete record. @param of the stored parts of a kind. @param link a link with its sub-processor, or
 * none.
 */
function recordOf(
  stored: Stored,
  of: (kind: PartName) => readonly Stored[],
  link: (stored: Stored) => ProcessorRecord['chain'],
): ProcessorRecord {
  return {
    processor: asProcessor(stored, of('service'), of('contact')),
    agreements: of('agreement').map(asAgreement),
    flows: of('data_flow').map(asFlow),
    chain: of('chain_link').flatMap(link),
    certificates: of('certificate').map(asCertificate),
    announcements: of('announcement').map(asAnnouncement),
    reviews: of('review').map(asReview),
    documents: of('document').map(asDocument),
  };
}

/** The complete record of one supplier; undefined if there is none or it is deleted. */
export function readRecord(connection: Connection, id: string): ProcessorRecord | undefined {
  const stored = readStored(connection, entities.processor, id);
  if (!stored || stored.deleted) return undefined;
  return recordOf(
    stored,
    (kind) => readAll(connection, entities[kind], id),
    (entry) => withSubProcessor(connection, entry),
  );
}

/** Every supplier's complete record, by name; one pass over each table. */
export function allRecords(connection: Connection): ProcessorRecord[] {
  const known = new Map(
    parts.map((kind) => [
      kind,
      Map.groupBy(readAll(connection, entities[kind]), (entry) => entry.processorId ?? ''),
    ]),
  );
  const subs = new Map(
    readAll(connection, entities.sub_processor, null, true).map((sub) => [sub.id, asSubProcessor(sub)]),
  );
  return readAll(connection, entities.processor).map((stored) =>
    recordOf(
      stored,
      (kind) => known.get(kind)?.get(stored.id) ?? [],
      (entry) => {
        const link = asChainLink(entry);
        const subProcessor = subs.get(link.subProcessorId);
        return subProcessor ? [{ ...link, subProcessor }] : [];
      },
    ),
  );
}

/** How much of each record is read: what a verdict depends on, plus what the search covers, or everything. */
export type Extent = 'judged' | 'searched' | 'whole';

/** The fields that a verdict depends on; the other fields are read only for the search words. */
const judgedFields: Partial<Record<EntityName, string>> = {
  processor: 'name role owner country parentCountry endedOn',
  agreement:
    'recorded signedOn effectiveOn endsOn renewal notice noticeGivenOn deletionConfirmedOn supersededById',
  data_flow:
    'subProcessorId actor entity country kind separateImporter parentCountry dataKinds conditionConfirmed dpf ' +
    'safeguards tia derogation endedOn',
  chain_link: 'subProcessorId parentLinkId endedOn',
};

/** The same kind of record with the judged columns only. */
const slim = (entity: Entity): Entity => {
  const fields = new Set(judgedFields[entity.name]?.split(' '));
  return { ...entity, columns: entity.columns.filter(({ field }) => fields.has(field)) };
};
const judged = {
  processor: slim(entities.processor),
  agreement: slim(entities.agreement),
  data_flow: slim(entities.data_flow),
  chain_link: slim(entities.chain_link),
};

/** The kinds of records that each extent reads. */
const extents: Readonly<Record<Extent, ReadonlySet<PartName>>> = {
  judged: new Set(['agreement', 'data_flow', 'chain_link']),
  searched: new Set(['agreement', 'data_flow', 'chain_link', 'service', 'contact']),
  whole: new Set(parts),
};

/** A supplier with its position in the table; `record` is null if it is deleted. */
export interface PlacedRecord {
  readonly id: string;
  readonly rowid: number;
  readonly record: ProcessorRecord | null;
}

/**
 * The suppliers after a row, at most `limit`, in file order: that order is what makes a pass over all of them
 * fast. In `judged` records the other fields are missing; in `searched` ones the lists of evidence, reviews
 * and documents are empty.
 */
export function recordsBehind(
  connection: Connection,
  after: number,
  limit: number,
  extent: Extent,
): PlacedRecord[] {
  const kinds = extent === 'judged' ? { ...entities, ...judged } : entities;
  const rows = statement(
    connection,
    `SELECT rowid, ${columnsOf(kinds.processor, 'p')} FROM processor p WHERE rowid > ? ORDER BY rowid LIMIT ?`,
  ).all(after, limit) as (Record<string, unknown> & { rowid: number })[];
  const last = rows.at(-1);
  if (!last) return [];
  const read = (entity: Entity): ReadonlyMap<string, readonly Stored[]> => {
    const found = statement(
      connection,
      `SELECT ${columnsOf(entity, 'x')} FROM processor p CROSS JOIN ${entity.name} x ON x.processor_id = p.id
       WHERE p.rowid > ? AND p.rowid <= ? AND p.deleted = 0 AND x.deleted = 0 ORDER BY p.rowid, x.rowid`,
    ).all(after, last.rowid) as Record<string, unknown>[];
    return Map.groupBy(
      found.map((row) => decode(entity, row)),
      (stored) => stored.processorId ?? '',
    );
  };
  const wanted = parts.filter((kind) => extents[extent].has(kind));
  const known = new Map(wanted.map((kind) => [kind, read(kinds[kind])]));
  return rows.map((row) => {
    const stored = decode(kinds.processor, row);
    const { id } = stored;
    if (stored.deleted) return { id, rowid: row.rowid, record: null };
    const record = recordOf(
      stored,
      (kind) => known.get(kind)?.get(id) ?? [],
      (entry) => withSubProcessor(connection, entry),
    );
    return { id, rowid: row.rowid, record };
  });
}

const columnsOf = (entity: Entity, of: string): string =>
  ['id', 'version', 'deleted', ...(entity.ofProcessor ? ['processor_id'] : [])]
    .concat(entity.columns.map(({ column }) => `"${column}"`))
    .map((column) => `${of}.${column}`)
    .join(', ');

function withSubProcessor(connection: Connection, stored: Stored): ProcessorRecord['chain'] {
  const link = asChainLink(stored);
  const sub = readStored(connection, entities.sub_processor, link.subProcessorId);
  return sub ? [{ ...link, subProcessor: asSubProcessor(sub) }] : [];
}
