/** Contents of documents in the register: one copy per content, keyed by its SHA-256. */

import { DOCUMENT_LIMIT } from '../../../shared/schema/document.ts';
import { documentSentences } from '../../../shared/words/safekeeping.ts';
import { sha256 as digestOf } from '../ground/digest.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from './connection.ts';
import { statement } from './entities.ts';

/**
 * The bytes of a file to be added. Errors: `too-large` above 50 MB (before it is read), `invalid` when empty.
 */
export async function documentBytes(file: File): Promise<Uint8Array> {
  if (file.size > DOCUMENT_LIMIT) throw new Problem('too-large', documentSentences.tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new Problem('invalid', documentSentences.empty);
  return bytes;
}

/** Stores bytes; must run inside the transaction that writes the record. */
export function keepContent(connection: Connection, sha256: string, bytes: Uint8Array): void {
  statement(
    connection,
    'INSERT INTO document_content (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING',
  ).run(sha256, bytes);
}

/** The bytes stored under a digest, unverified; undefined if there are none. */
export function storedContent(connection: Connection, sha256: unknown): Uint8Array | undefined {
  const row = statement(connection, 'SELECT content FROM document_content WHERE sha256 = ?').get(sha256);
  return (row as { content: Uint8Array } | undefined)?.content;
}

/** The bytes for a digest. Errors: `corrupt` if they are missing or do not match the digest. */
export function readContent(connection: Connection, sha256: string): Uint8Array {
  const content = storedContent(connection, sha256);
  if (!content || digestOf(content) !== sha256) throw new Problem('corrupt', documentSentences.damaged);
  return content;
}
