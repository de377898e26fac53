/** What a file sends to the server: lines as they stand in its history, and the documents that they name. */
import { parseStored } from '../ground/stored-json.ts';
import type { StoredLine } from '../store/chain.ts';
import type { Connection } from '../store/connection.ts';
import { storedContent } from '../store/document-content.ts';
import { lineColumns } from '../store/history.ts';

/** Lines that travel at a time. */
export const PAGE = 5000;
/** Lines that an open register takes in at a time, and that a save has at most: few enough that a silent server soon shows. */
export const FEW = 1000;

/** The lines after one, page by page: none stays in memory longer than its page. */
export function* linePages(connection: Connection, after: number): Generator<StoredLine[]> {
  const query = connection.prepare(
    `SELECT ${lineColumns} FROM history_line l JOIN history_value v ON v.seq = l.seq
     WHERE l.seq > ? ORDER BY l.seq LIMIT ${PAGE}`,
  );
  for (let at = after; ; ) {
    const page = query.all(at) as StoredLine[];
    if (page.length === 0) return;
    yield page;
    at += page.length;
  }
}

/** A document that a line names; its bytes are read when they are sent. */
export interface OwnDocument {
  readonly sha256: string;
  /** Undefined = they are not in the file: the server has them. */
  readonly content: () => Uint8Array | undefined;
}

/** Each document that a line after one names, once: a new one, or a note in the place of one that was lost. */
export function documentsIn(connection: Connection, after: number): OwnDocument[] {
  const named = connection
    .prepare(
      `SELECT l.action, v.new FROM history_line l JOIN history_value v ON v.seq = l.seq
       WHERE l.seq > ? AND l.entity = 'document' AND v.new IS NOT NULL AND (l.action = 'create' OR l.field = 'sha256')`,
    )
    .all(after) as { action: string; new: string }[];
  const digests = new Set(
    named.map(({ action, new: told }) => {
      const value = parseStored(told);
      return action === 'create' ? (value as { sha256: string }).sha256 : String(value);
    }),
  );
  return [...digests].map((sha256) => ({ sha256, content: () => storedContent(connection, sha256) }));
}
