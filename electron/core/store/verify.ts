/** Whether the file is intact, the history unbroken, and every record consistent with its history. */
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { equal } from '../../../shared/schema/equal.ts';
import type { VerifyResult } from '../../../shared/schema/register.ts';
import { findingSentences, type NamedRecord } from '../../../shared/words/history.ts';
import { sha256 } from '../ground/digest.ts';
import { Problem } from '../ground/problem.ts';
import type { StoredLine } from './chain.ts';
import type { Connection } from './connection.ts';
import { storedContent } from './document-content.ts';
import { type Entity, entities, readAll, type Stored, statement } from './entities.ts';
import { historyHead } from './history.ts';
import { replay, type State } from './replay.ts';
import { replicaOf } from './replica.ts';
import { ChainCheck, type Finding } from './verify-chain.ts';
import { VersionBounds } from './verify-versions.ts';

const MAX_FINDINGS = 100;

/**
 * Checks integrity, foreign keys, the chain (changed, removed, reordered lines), the values against their
 * digests, blanked values against the recorded erasures, each record and its version against its history, and
 * the bytes of documents against their digests. At most 100 findings are listed.
 */
export function verify(connection: Connection): VerifyResult {
  const findings: Finding[] = [];
  const add = (finding: Finding) => {
    if (findings.length < MAX_FINDINGS) findings.push(finding);
  };
  const integrity = connection.pragma('integrity_check(20)') as { integrity_check: string }[];
  for (const { integrity_check: told } of integrity) {
    // These words are SQLite's own, and name pages and tables.
    if (told !== 'ok') add({ check: 'integrity', line: null, detail: { nl: told, en: told } });
  }
  for (const { table, parent } of connection.pragma('foreign_key_check') as Record<string, string>[]) {
    const detail = findingSentences.reference(table ?? '', parent ?? '');
    add({ check: 'foreign-keys', line: null, detail });
  }
  const head = historyHead(connection);
  const chain = new ChainCheck(add, (entity, id) => namedIn(connection, entity, id));
  const versions = new VersionBounds();
  const told = readingHistory(add, () => replay(noted(chain.lines(connection, head), versions)));
  chain.finish();
  if (told) checkRecords(connection, told, chain.isWhole ? versions : null, add);
  checkDocuments(connection, add);
  return { ok: findings.length === 0, lines: head.lines, head: head.head, findings };
}

function* noted(lines: Iterable<StoredLine>, versions: VersionBounds): Generator<StoredLine> {
  for (const line of lines) {
    versions.note(line);
    yield line;
  }
}

/** The records as the history tells them; null if one of its values, though as written, cannot be read. */
function readingHistory(add: (finding: Finding) => void, read: () => State): State | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    add({ check: 'history-values', line: null, detail: error.data.message });
    return null;
  }
}

function checkRecords(
  connection: Connection,
  state: State,
  versions: VersionBounds | null,
  add: (finding: Finding) => void,
): void {
  const found = (detail: Finding['detail']) => add({ check: 'records', line: null, detail });
  for (const entity of Object.values(entities)) {
    const told = state.get(entity.name) ?? new Map<string, Stored>();
    for (const stored of readableOf(connection, entity, found)) {
      const record = named(entity.name, stored);
      const expected = told.get(stored.id);
      told.delete(stored.id);
      const difference = expected && differing(stored, expected);
      if (!expected) found(findingSentences.record('noHistory', record));
      else if (difference === 'deleted') found(findingSentences.record('deleted', record));
      else if (difference) found(findingSentences.otherField(record, difference));
      else if (versions?.allows(entity.name, stored) === false) {
        found(findingSentences.version(record, stored.version));
      }
    }
    for (const missing of told.values()) {
      found(findingSentences.record('gone', named(entity.name, missing)));
    }
  }
}

function readableOf(
  connection: Connection,
  entity: Entity,
  found: (detail: Finding['detail']) => void,
): Stored[] {
  try {
    return readAll(connection, entity, null, true);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    found(findingSentences.record('unreadable', { kind: entity.name, id: '', name: '' }));
    return [];
  }
}

/** Reads one document at a time: together they may exceed the available memory. */
function checkDocuments(connection: Connection, add: (finding: Finding) => void): void {
  const found = (detail: Finding['detail']) => add({ check: 'documents', line: null, detail });
  // A replica fetches the bytes of a document when somebody asks for it.
  const isReplica = replicaOf(connection) !== null;
  for (const stored of readAll(connection, entities.document, null, true)) {
    const { fields } = stored;
    const bytes = storedContent(connection, fields.sha256);
    const record = named('document', stored);
    if (!bytes) {
      if (!isReplica) found(findingSentences.record('goneDocument', record));
    } else if (bytes.length !== fields.bytes || sha256(bytes) !== fields.sha256) {
      found(findingSentences.record('changedDocument', record));
    }
  }
  const strange = statement(
    connection,
    'SELECT sha256 FROM document_content WHERE sha256 NOT IN (SELECT sha256 FROM document)',
  ).pluck();
  for (const digest of strange.all()) found(findingSentences.strangeContent(String(digest)));
}

/** A record as findings name it. */
export const named = (kind: EntityName, { id, fields }: Pick<Stored, 'id' | 'fields'>): NamedRecord => ({
  kind,
  id,
  name: String(fields.name ?? fields.title ?? fields.entity ?? ''),
});

function namedIn(connection: Connection, kind: EntityName, id: string): NamedRecord {
  const column = entities[kind]?.columns.find(({ field }) =>
    ['name', 'title', 'entity'].includes(field),
  )?.column;
  if (column === undefined) return { kind, id, name: '' };
  const name = statement(connection, `SELECT ${column} FROM ${kind} WHERE id = ?`).pluck().get(id);
  return { kind, id, name: String(name ?? '') };
}

/** The first field that is otherwise than in the history, or `deleted` or `processorId`; null = none. */
function differing(stored: Stored, expected: Stored): string | null {
  if (stored.deleted !== expected.deleted) return 'deleted';
  if (stored.processorId !== expected.processorId) return 'processorId';
  for (const [field, value] of Object.entries(stored.fields)) {
    if (!equal(value, expected.fields[field])) return field;
  }
  return null;
}
