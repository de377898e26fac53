/**
 * The history: an append-only chain over salted digests. The values are in a separate table, so that personal
 * data can be erased there while the chain stays intact.
 */

import { randomBytes } from 'node:crypto';
import type { HistoryLine } from '../../../shared/schema/register.ts';
import { parseStored } from '../ground/stored-json.ts';
import { type ChainLine, lineHash, type StoredLine, valueDigest } from './chain.ts';
import { statement } from './entities.ts';
import type { Connection } from './sqlite.ts';

export type HistoryAction = HistoryLine['action'];

/** Who makes a change, why, and when: the same for all lines of one change. */
export interface Change {
  readonly at: string;
  readonly who: string;
  readonly why: string;
}

/** A line to be written; values are JSON text, or null for no value. */
export interface NewLine {
  readonly entity: string;
  readonly entityId: string;
  readonly processorId: string | null;
  readonly action: HistoryAction;
  readonly field: string | null;
  readonly old: string | null;
  readonly new: string | null;
}

/**
 * Number of lines and hash of the last one: printed in every report, so that a truncated history is detected.
 */
export function historyHead(connection: Connection): { lines: number; head: string } {
  const row = statement(connection, 'SELECT lines, head FROM history_head WHERE id = 1').get();
  return row as { lines: number; head: string };
}

/** The lines that came after a head of so many, as `register.undo` takes them; null = none did. */
export function linesSince(
  connection: Connection,
  before: number,
): { readonly firstLine: number; readonly lastLine: number } | null {
  const { lines } = historyHead(connection);
  return lines === before ? null : { firstLine: before + 1, lastLine: lines };
}

/** Whether a register holds every change of another one, given the head of the other's history. */
export function holdsHistory(connection: Connection, other: { lines: number; head: string }): boolean {
  if (other.lines === 0) return true;
  const line = connection.prepare('SELECT hash FROM history_line WHERE seq = ?').get(other.lines);
  return (line as { hash: string } | undefined)?.hash === other.head;
}

// A system call for each salt would cost as much as the digest itself, so many salts are drawn at once.
const SALT_BYTES = 16;
let pool: Buffer = Buffer.alloc(0);

function newSalt(): string {
  if (pool.length < SALT_BYTES) pool = randomBytes(256 * SALT_BYTES);
  const salt = pool.toString('hex', 0, SALT_BYTES);
  pool = pool.subarray(SALT_BYTES);
  return salt;
}

/** Appends lines; must run inside the transaction that changes the records. */
export function appendHistory(connection: Connection, change: Change, lines: readonly NewLine[]): void {
  if (lines.length === 0) return;
  const start = historyHead(connection);
  let seq = start.lines;
  let head = start.head;
  const entries = lines.map((line): StoredLine => {
    seq += 1;
    const salt = newSalt();
    const { old, new: next, ...rest } = line;
    const entry: ChainLine = { ...rest, ...change, seq, digest: valueDigest(salt, old, next) };
    head = lineHash(head, entry);
    return { ...entry, hash: head, salt, old, new: next, erasedAt: null };
  });
  insertLines(connection, entries);
  setHead(connection, { lines: seq, head });
}

/** Lines that one statement writes: each in a statement of its own takes half as long again. */
export const TOGETHER = 16;

const places = (values: number, rows: number): string =>
  Array(rows)
    .fill(`(${Array(values).fill('?').join(', ')})`)
    .join(', ');

/** The statements that write so many lines, and their values. */
const inserts = (rows: number) => ({
  line: `INSERT INTO history_line (seq, at, who, why, entity, entity_id, processor_id, action, field, digest, hash)
     VALUES ${places(11, rows)}`,
  value: `INSERT INTO history_value (seq, salt, old, new, erased_at) VALUES ${places(5, rows)}`,
});
const alone = inserts(1);
const together = inserts(TOGETHER);

/** Writes lines unchanged, with their values: the next ones, or those of an imported register. */
export function insertLines(connection: Connection, lines: readonly StoredLine[]): void {
  for (let at = 0; at < lines.length; ) {
    const isMany = lines.length - at >= TOGETHER;
    const some = lines.slice(at, at + (isMany ? TOGETHER : 1));
    const { line, value } = isMany ? together : alone;
    const ofLines: unknown[] = [];
    const ofValues: unknown[] = [];
    for (const one of some) {
      const { seq, at: moment, who, why, entity, entityId, processorId, action, field } = one;
      ofLines.push(seq, moment, who, why, entity, entityId, processorId, action, field, one.digest, one.hash);
      ofValues.push(seq, one.salt, one.old, one.new, one.erasedAt);
    }
    statement(connection, line).run(...ofLines);
    statement(connection, value).run(...ofValues);
    at += some.length;
  }
}

/** Sets the head of the history. */
export function setHead(connection: Connection, { lines, head }: { lines: number; head: string }): void {
  statement(connection, 'UPDATE history_head SET lines = ?, head = ? WHERE id = 1').run(lines, head);
}

/** Columns of a stored line, for queries that join `history_line l` with `history_value v`. */
export const lineColumns = `l.seq, l.at, l.who, l.why, l.entity, l.entity_id AS entityId, l.processor_id AS processorId,
  l.action, l.field, l.digest, l.hash, v.salt, v.old, v.new, v.erased_at AS erasedAt`;

/** All lines in order, streamed: a long history is never in memory as a whole. */
export function historyLines(connection: Connection): IterableIterator<StoredLine> {
  return connection
    .prepare(
      `SELECT ${lineColumns} FROM history_line l LEFT JOIN history_value v ON v.seq = l.seq ORDER BY l.seq`,
    )
    .iterate() as IterableIterator<StoredLine>;
}

/** The lines about one record, in order. */
export const linesAbout = (connection: Connection, entity: string, id: string): StoredLine[] =>
  statement(
    connection,
    `SELECT ${lineColumns} FROM history_line l LEFT JOIN history_value v ON v.seq = l.seq
     WHERE l.entity = ? AND l.entity_id = ? ORDER BY l.seq`,
  ).all(entity, id) as StoredLine[];

/** A line as screens and exports show it. */
export function shownLine(line: StoredLine): HistoryLine {
  const { digest: _digest, hash: _hash, salt: _salt, erasedAt, old, new: next, ...rest } = line;
  return {
    ...rest,
    old: old === null ? null : parseStored(old),
    new: next === null ? null : parseStored(next),
    erased: erasedAt !== null,
  };
}
