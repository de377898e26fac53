/** Documents of a replica, which are on the server until somebody asks for them; and what stands for those that never come. */

import { documentTypes } from '../../../shared/schema/document.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { sha256 as digestOf } from '../ground/digest.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { keepContent, readContent, storedContent } from '../store/document-content.ts';
import { entities, type FieldsOf, readAll, type Stored, statement } from '../store/entities.ts';
import { saveRecord, setDeleted } from '../store/records.ts';
import type { Writing } from '../store/writing.ts';
import type { Core } from './core.ts';

interface Fetching {
  /** Documents that cannot be fetched stay away if it is `if-possible`. */
  readonly need?: 'all' | 'if-possible';
  readonly signal: AbortSignal | undefined;
}

/**
 * Fetches the bytes of documents that are not in the file, and keeps them. @param processorId of which supplier; null = of all.
 * Errors: `read-only` (no contact), `corrupt`, `cancelled`; what came until then is kept.
 */
export async function documentsHere(
  core: Core,
  processorId: string | null,
  { need = 'all', signal }: Fetching,
): Promise<void> {
  const { sharing } = core;
  if (sharing === null) return;
  const away = digestsAway(core.stored, processorId);
  if (away.length === 0) return;
  try {
    await sharing.documents(away, signal, (digest, bytes) => {
      // One that is wrong says nothing of the next.
      if (need === 'all' || isRight(digest, bytes)) keep(core, digest, requireRight(digest, bytes));
    });
  } catch (error) {
    if (need === 'all' || !(error instanceof Problem) || error.code === 'cancelled') throw error;
  }
}

/**
 * The bytes of one document, from the file or else from the server. Errors: `read-only` (no contact), `corrupt`, `cancelled`.
 */
export async function documentHere(
  core: Core,
  sha256: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const { sharing, stored } = core;
  if (sharing === null || storedContent(stored, sha256) !== undefined) return readContent(stored, sha256);
  let fetched: Uint8Array | null = null;
  await sharing.documents([sha256], signal, (digest, bytes) => {
    fetched = requireRight(digest, bytes);
  });
  const bytes = requireRight(sha256, fetched);
  try {
    keep(core, sha256, bytes);
  } catch (error) {
    // Who may not write in the file, or not just now, may read the document all the same.
    if (!(error instanceof Problem)) throw error;
  }
  return bytes;
}

const isRight = (digest: string, bytes: Uint8Array | null): bytes is Uint8Array =>
  bytes !== null && digestOf(bytes) === digest;

/** Errors: `corrupt`. */
function requireRight(digest: string, bytes: Uint8Array | null): Uint8Array {
  if (!isRight(digest, bytes)) throw new Problem('corrupt', replicaSentences.wrongDocument);
  return bytes;
}

const keep = (core: Core, digest: string, bytes: Uint8Array): void =>
  core.keep(null, ({ connection }) => keepContent(connection, digest, bytes));

/** The digests of documents whose bytes are not in the file. @param processorId of which supplier; null = of all. */
export function digestsAway(connection: Connection, processorId: string | null = null): string[] {
  const sql = `SELECT DISTINCT sha256 FROM document WHERE sha256 NOT IN (SELECT sha256 FROM document_content)
    AND (@processorId IS NULL OR processor_id = @processorId)`;
  return statement(connection, sql).pluck().all({ processorId }) as string[];
}

/**
 * Puts a note in the place of each document whose bytes are not in the file, also of those in the bin: the file is whole, and
 * nothing that is missing counts as the document of an agreement.
 */
export function noteDocumentsAway(writing: Writing): void {
  const { connection } = writing;
  const away = new Set(digestsAway(connection));
  if (away.size === 0) return;
  for (const document of readAll(connection, entities.document, null, true)) {
    if (away.has(document.fields.sha256)) putNote(writing, document);
  }
}

function putNote({ connection, change, touch }: Writing, document: Stored<FieldsOf<'document'>>): void {
  const entity = entities.document;
  const { id, processorId, deleted, fields } = document;
  const { nl, en } = replicaSentences.documentNote(fields.name, fields.bytes, fields.sha256);
  const bytes = Buffer.from(`${nl}\n\n${en}\n`);
  const digest = digestOf(bytes);
  keepContent(connection, digest, bytes);
  // What is in the bin can be changed only outside it.
  if (deleted) setDeleted(connection, entity, { id, version: null, deleted: false }, change);
  const note = {
    ...{
      agreementId: null,
      kind: 'other' as const,
      name: `${fields.name}.txt`,
      mediaType: documentTypes.txt,
    },
    ...{ sha256: digest, bytes: bytes.length, addedOn: fields.addedOn },
  };
  const version = document.version + (deleted ? 1 : 0);
  saveRecord(connection, entity, { id, version, processorId, fields: note }, change);
  if (deleted) setDeleted(connection, entity, { id, version: null, deleted: true }, change);
  if (processorId !== null) touch(processorId);
}
