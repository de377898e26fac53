/** The reports that were made, each with the state of the history on which it rests and what was counted. */
import { readStrict } from '../../../shared/fields/forms.ts';
import { type ReportMade, reportMade } from '../../../shared/schema/report-made.ts';
import { Problem } from '../ground/problem.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from './connection.ts';
import { statement } from './entities.ts';

/** Which reports: of a kind, about one subject. */
export type ReportsOf = Pick<ReportMade, 'kind' | 'subject'>;

interface Row extends Omit<ReportMade, 'figures'> {
  readonly figures: string;
}

const SELECT =
  'SELECT kind, subject, as_of AS asOf, made_at AS madeAt, lines, head, figures FROM report_made';
const NEWEST = 'ORDER BY as_of DESC, made_at DESC';

/**
 * Keeps a report that was made. The same one made again, of the same day and the same state of the history, replaces the
 * first. Runs inside a transaction.
 */
export function keepReport(connection: Connection, made: ReportMade): void {
  const { kind, subject, asOf, head } = made;
  const sql = 'DELETE FROM report_made WHERE kind = ? AND subject = ? AND as_of = ? AND head = ?';
  statement(connection, sql).run(kind, subject, asOf, head);
  insertReport(connection, made);
}

/** Writes a report unchanged, as from an archive; the same one twice violates a constraint. */
export function insertReport(connection: Connection, made: ReportMade): void {
  const { kind, subject, asOf, madeAt, lines, head, figures } = made;
  statement(
    connection,
    `INSERT INTO report_made (kind, subject, as_of, made_at, lines, head, figures)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(kind, subject, asOf, madeAt, lines, head, JSON.stringify(figures));
}

/** The last report about a day before this one, with which a new one is compared; null = there is none. Errors: `corrupt`. */
export function reportBefore(connection: Connection, of: ReportsOf, asOf: string): ReportMade | null {
  const sql = `${SELECT} WHERE kind = ? AND subject = ? AND as_of < ? ${NEWEST} LIMIT 1`;
  const row = statement(connection, sql).get(of.kind, of.subject, asOf) as Row | undefined;
  return row === undefined ? null : asReport(row);
}

/** The reports of a kind that were made, the newest first, at most so many. Errors: `corrupt`. */
export function reportsMade(connection: Connection, kind: ReportMade['kind'], limit: number): ReportMade[] {
  const rows = statement(connection, `${SELECT} WHERE kind = ? ${NEWEST} LIMIT ?`).all(kind, limit) as Row[];
  return rows.map(asReport);
}

/** Every report that was made, in an order that depends on nothing else. Errors: `corrupt`. */
export function* eachReport(connection: Connection): Generator<ReportMade> {
  const rows = connection.prepare(`${SELECT} ORDER BY kind, subject, as_of, head`).iterate();
  for (const row of rows) yield asReport(row as Row);
}

function asReport(row: Row): ReportMade {
  const read = readStrict(reportMade, { ...row, figures: parseStored(row.figures) });
  if (!read.ok) throw new Problem('corrupt');
  return read.value;
}
