/**
 * The facts of the two pages for the board, read from the derived tables. Only suppliers without an owner and those with a
 * breach are judged again, where something may be open at them that the tables do not hold.
 */

import { noticeDeadlineFor } from '../../../shared/law/agreement.ts';
import { breachMatters } from '../../../shared/law/breaches.ts';
import type { CountedFacts } from '../../../shared/law/counting.ts';
import type { CivilDate, Period } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import { addHours, type Moment } from '../../../shared/law/moments.ts';
import { hasOpenMatter } from '../../../shared/law/open-matters.ts';
import { resultRank } from '../../../shared/law/transfer-codes.ts';
import { marksOf } from '../derived/facts.ts';
import { judgementOn } from '../derived/judging.ts';
import { placeResults } from '../derived/places.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { readRecords } from '../store/supplier-records.ts';
import { type BoardDate, type BoardFacts, type BoardSupplier, quarterEnd } from './board.ts';

const { bits: unlocated } = marksOf('counted', ['unlocated']);

/** What decides where a supplier is counted, of `verdict v JOIN processor p`. */
const FACTS = `p.role AS role, (p.ended_on IS NULL OR p.ended_on >= (SELECT as_of FROM verdict_state)) AS isInUse,
  v.agreement_status AS agreementStatus, v.covered AS covered, v.transfer_result AS transferResult,
  v.transfer_code AS transferCode, v.advisories AS advisories, v.places <> '[]' AS hasFlows,
  (v.facts & ${unlocated}) <> 0 AS hasUnknownPlace`;

/** The facts in a row that was read with {@link FACTS}. */
const factsIn = (row: Record<keyof CountedFacts, unknown>): CountedFacts =>
  ({
    role: row.role,
    agreementStatus: row.agreementStatus,
    transferResult: row.transferResult,
    transferCode: row.transferCode,
    isInUse: row.isInUse === 1,
    covered: row.covered === 1,
    hasFlows: row.hasFlows === 1,
    hasUnknownPlace: row.hasUnknownPlace === 1,
    advisories: parseStored(String(row.advisories)),
  }) as CountedFacts;

type SupplierRow = Omit<
  BoardSupplier,
  | keyof CountedFacts
  | 'missedUntil'
  | 'blockedIn'
  | 'isImportant'
  | 'hasOpenMatter'
  | 'hasOpenBreach'
  | 'isToCheck'
> &
  Record<keyof CountedFacts, unknown> & {
    readonly row: number;
    readonly criticality: string | null;
    readonly isToCheck: number;
  };

const nowhere: readonly string[] = [];

/** Reads them; verdicts must be of the day. */
export function readBoardFacts(connection: Connection, asOf: CivilDate): BoardFacts {
  const missed = missedNotices(connection, asOf);
  const blocked = blockedPlaces(connection);
  const { open, breached } = openMatters(connection, asOf);
  const rows = statement(
    connection,
    `SELECT v.row, p.id, p.name, p.owner, p.criticality, p.stated_in_list <> '[]' AS isToCheck, ${FACTS}
     FROM verdict v JOIN processor p ON p.id = v.processor_id`,
  ).iterate() as IterableIterator<SupplierRow>;
  // One at a time: all rows of ten thousand beside what is made of them would take twice the memory.
  const suppliers = Array.from(rows, ({ row, criticality, ...supplier }) => ({
    ...supplier,
    ...factsIn(supplier),
    isImportant: criticality === 'high',
    hasOpenMatter: open.has(supplier.id),
    hasOpenBreach: breached.has(supplier.id),
    isToCheck: supplier.isToCheck === 1,
    missedUntil: missed.get(row) ?? null,
    blockedIn: blocked.get(row) ?? nowhere,
  }));
  return { suppliers, dates: openDates(connection, quarterEnd(asOf)), places: placeResults(connection) };
}

/** Suppliers that are judged at once. */
const BATCH = 100;

/** Those that nobody owns and at which something is open that no verdict says and no day; and those at which a breach is. */
function openMatters(
  connection: Connection,
  asOf: CivilDate,
): { readonly open: ReadonlySet<string>; readonly breached: ReadonlySet<string> } {
  const has = (table: string, where: string) =>
    `EXISTS (SELECT 1 FROM ${table} x WHERE x.processor_id = p.id AND x.deleted = 0 AND ${where})`;
  const ids = statement(
    connection,
    `SELECT p.id FROM processor p WHERE p.deleted = 0 AND (${has('breach', 'true')} OR (p.owner = '' AND (p.next_parent IS NOT NULL
       OR ${has('announcement', 'true')} OR ${has('agreement', "checklist <> '{}'")})))`,
  )
    .pluck()
    .all() as string[];
  const judgement = judgementOn(connection, asOf);
  const open = new Set<string>();
  const breached = new Set<string>();
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const [id, record] of readRecords(connection, ids.slice(at, at + BATCH))) {
      const supplier = judged(record, judgement);
      if (record.processor.owner === '' && hasOpenMatter(supplier)) open.add(id);
      if (breachMatters(supplier).length > 0) breached.add(id);
    }
  }
  return { open, breached };
}

/** The countries of the transfers that are not allowed, by the row of their supplier. */
function blockedPlaces(connection: Connection): Map<number, string[]> {
  const rows = statement(
    connection,
    `SELECT DISTINCT row, running_in AS place FROM flow_verdict WHERE rank = ? AND running_in IS NOT NULL
     ORDER BY row, place`,
  ).all(resultRank('blocked')) as { row: number; place: string }[];
  const places = new Map<number, string[]>();
  for (const { row, place } of rows) places.set(row, [...(places.get(row) ?? []), place]);
  return places;
}

/**
 * The last day of the running period of agreements that renew themselves after it, because the day of notice for it has
 * passed and nobody said that this was meant; by the row of the supplier.
 */
function missedNotices(connection: Connection, asOf: CivilDate): Map<number, CivilDate> {
  const rows = statement(
    connection,
    `SELECT d.row, d.subject, v.current_ends_on AS until, d.told ->> '$.formula.less' AS notice
     FROM deadline d JOIN verdict v ON v.row = d.row AND v.agreement_id = d.subject
     WHERE d.kind = 'notice' AND d.told ->> '$.formula.from' > v.current_ends_on`,
  ).all() as { row: number; subject: string; until: CivilDate; notice: string }[];
  const handled = new Set(
    statement(
      connection,
      `SELECT subject || ' ' || day FROM reminder
         WHERE kind = 'notice' AND deleted = 0 AND handled_on IS NOT NULL AND handled_on <= ?`,
    )
      .pluck()
      .all(asOf) as string[],
  );
  return new Map(
    rows
      .filter(
        ({ subject, until, notice }) =>
          !handled.has(`${subject} ${noticeDeadlineFor(until, parseStored(notice) as Period)}`),
      )
      .map(({ row, until }) => [row, until]),
  );
}

function openDates(connection: Connection, until: CivilDate): BoardDate[] {
  const rows = statement(
    connection,
    `SELECT d.kind, d.due, d.told ->> '$.formula.at' AS startsAt, d.told ->> '$.formula.hours' AS hours, d.told ->> '$.name' AS name, p.id AS processorId, p.name AS supplier, p.owner
     FROM deadline d JOIN verdict v ON v.row = d.row JOIN processor p ON p.id = v.processor_id
     WHERE d.due <= ? AND d.handled_on IS NULL`,
  ).all(until) as (Omit<BoardDate, 'dueAt'> & { startsAt: Moment | null; hours: number | null })[];
  return rows.map(({ startsAt, hours, ...date }) => ({
    ...date,
    dueAt: startsAt === null || hours === null ? null : addHours(startsAt, hours),
  }));
}
