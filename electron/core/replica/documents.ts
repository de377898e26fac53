/** Documents on the server: put there once by their digest, and read from there. */
import type { OwnDocument } from './own-lines.ts';
import { type Ask, PATIENCE, type Server } from './server.ts';
import { SHARED_SCHEMA } from './shared-schema.ts';

/** Bytes from which a document takes so long over a narrow line that changes should not have to wait for it. */
export const LARGE = 262_144;

/** Puts the documents there that the server has not yet. Errors: as `Server.ask`. */
export async function putDocuments(ask: Ask, documents: readonly OwnDocument[]): Promise<void> {
  for await (const _ of puttingDocuments(ask, documents));
}

/** As {@link putDocuments}, telling how many of them are there. */
export async function* puttingDocuments(ask: Ask, documents: readonly OwnDocument[]): AsyncGenerator<number> {
  if (documents.length === 0) return;
  const sql = `SELECT sha256 FROM ${SHARED_SCHEMA}.document_content WHERE sha256 = ANY ($1)`;
  const there = await ask(sql, [documents.map(({ sha256 }) => sha256)]);
  const present = new Set(there.map(({ sha256 }) => sha256));
  let done = 0;
  for (const { sha256, content } of documents) {
    const bytes = present.has(sha256) ? undefined : content();
    if (bytes) await ask(`SELECT ${SHARED_SCHEMA}.put_document($1)`, [Buffer.from(bytes)], PATIENCE.bulk);
    done += 1;
    yield done;
  }
}

/** The bytes of a document; null = the server has none. Errors: as `Server.ask`. */
export async function documentOn(server: Server, sha256: string): Promise<Uint8Array | null> {
  const sql = `SELECT content FROM ${SHARED_SCHEMA}.document_content WHERE sha256 = $1`;
  const [row] = await server.ask<{ content: Buffer }>(sql, [sha256], PATIENCE.bulk);
  return row?.content ?? null;
}
