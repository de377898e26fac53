/** The rows of the derived tables for one supplier: made from its record, written only where they differ. */

import type { Judged } from '../../../shared/law/judged.ts';
import { sortKey } from '../../../shared/law/names.ts';
import { shownOrder, shownStatus } from '../../../shared/law/stated.ts';
import { resultRank } from '../../../shared/law/transfer-codes.ts';
import { equal } from '../../../shared/schema/equal.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import type { RemindersOf } from '../store/reminders.ts';
import { type DeadlineRow, deadlineRows, storedDeadlines, writeDeadlines } from './deadline-rows.ts';
import { factsOf } from './facts.ts';
import { type FlowRow, flowRows, storedFlows, writeFlows } from './flow-rows.ts';
import { removeWords } from './search-words.ts';
import type { SumChanges } from './sums.ts';

type Value = string | number | null;

const columns = [
  'processor_id',
  'name_sort',
  'owner_sort',
  'country',
  'agreement_status',
  'agreement_rank',
  'agreement_id',
  'covered',
  'current_ends_on',
  'notice_deadline',
  'notice_ends_on',
  'transfer_result',
  'transfer_rank',
  'transfer_code',
  'advisories',
  'facts',
  'tags',
  'reviewed_on',
  'places',
] as const;
const insertSql = `INSERT INTO verdict (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
const updateSql = `UPDATE verdict SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE row = ?`;
const selectSql = `SELECT row, ${columns.join(', ')} FROM verdict WHERE processor_id = ?`;

/** What was judged of a supplier, as rows of the derived tables. */
interface Rows {
  /** In the order of {@link columns}. */
  readonly values: readonly Value[];
  readonly places: readonly string[];
  readonly flows: readonly FlowRow[];
  readonly deadlines: readonly DeadlineRow[];
}

function rowsOf(judged: Judged, decided: RemindersOf): Rows {
  const { record, verdict } = judged;
  const { processor } = record;
  const nameSort = sortKey(processor.name);
  const places = placesOf(judged);
  const values = [
    processor.id,
    nameSort,
    sortKey(processor.owner),
    processor.country,
    verdict.agreementStatus,
    shownOrder.indexOf(shownStatus(verdict)),
    verdict.agreementId,
    verdict.covered ? 1 : 0,
    verdict.currentEndsOn,
    verdict.noticeDeadline,
    verdict.noticeDeadline === null ? null : (judged.counting?.state.noticeEndsOn ?? null),
    verdict.transferResult,
    resultRank(verdict.transferResult),
    verdict.transferCode,
    JSON.stringify(verdict.advisories),
    factsOf(judged),
    JSON.stringify(processor.tags),
    lastReview(record.reviews),
    JSON.stringify(places),
  ];
  return {
    values,
    places,
    flows: flowRows(judged),
    deadlines: deadlineRows(judged, decided),
  };
}

/** The day of the last sign-off. */
const lastReview = (reviews: Judged['record']['reviews']): string | null =>
  reviews.reduce<string | null>(
    (last, { reviewedOn }) => (last === null || reviewedOn > last ? reviewedOn : last),
    null,
  );

/** Brings the rows of a supplier, and the sums, to what was judged of it. Gives the number under which they stand. */
export function writeVerdict(
  connection: Connection,
  judged: Judged,
  decided: RemindersOf,
  sums: SumChanges,
): number {
  const { values, places, flows, deadlines } = rowsOf(judged, decided);
  const known = statement(connection, selectSql).raw().get(judged.record.processor.id) as
    | [number, ...Value[]]
    | undefined;
  let row: number;
  if (known === undefined) row = Number(statement(connection, insertSql).run(values).lastInsertRowid);
  else {
    row = known[0];
    if (values.some((value, at) => value !== known[at + 1])) {
      statement(connection, updateSql).run(...values, row);
    }
  }
  writePlaces(connection, row, places, known === undefined ? [] : parseStored(String(known.at(-1))));
  writeFlows(connection, row, flows, known === undefined, sums);
  writeDeadlines(connection, row, deadlines, known === undefined, sums);
  return row;
}

/** Whether a supplier's rows are exactly what was judged of it; nothing is written. */
export function isVerdictOf(connection: Connection, judged: Judged, decided: RemindersOf): boolean {
  const { values, places, flows, deadlines } = rowsOf(judged, decided);
  const known = statement(connection, selectSql).raw().get(judged.record.processor.id) as
    | [number, ...Value[]]
    | undefined;
  if (known === undefined) return false;
  const [row, ...stored] = known;
  const storedPlaces = statement(connection, 'SELECT place FROM verdict_place WHERE row = ?')
    .pluck()
    .all(row);
  return (
    values.every((value, at) => value === stored[at]) &&
    equal([...places].sort(), storedPlaces.sort()) &&
    equal(flows, storedFlows(connection, row)) &&
    equal(deadlines, storedDeadlines(connection, row))
  );
}

/** Takes a supplier out of all derived tables. */
export function forgetVerdict(connection: Connection, processorId: string, sums: SumChanges): void {
  const known = statement(connection, 'SELECT row, places FROM verdict WHERE processor_id = ?').get(
    processorId,
  ) as { row: number; places: string } | undefined;
  if (!known) return;
  writePlaces(connection, known.row, [], parseStored(known.places));
  sums.flows(storedFlows(connection, known.row), -1);
  sums.dates(storedDeadlines(connection, known.row), -1);
  for (const table of ['deadline', 'flow_verdict', 'verdict']) {
    statement(connection, `DELETE FROM ${table} WHERE row = ?`).run(known.row);
  }
  removeWords(connection, known.row);
}

/** Where the data are on the day: the places of the flows that have not ended, in the order recorded. */
function placesOf({ runningFlows }: Judged): string[] {
  return [...new Set(runningFlows.map((flow) => flow.country))];
}

function writePlaces(
  connection: Connection,
  row: number,
  places: readonly string[],
  before: readonly string[],
): void {
  for (const place of before) {
    if (!places.includes(place)) {
      statement(connection, 'DELETE FROM verdict_place WHERE place = ? AND row = ?').run(place, row);
    }
  }
  for (const place of places) {
    if (!before.includes(place)) {
      statement(connection, 'INSERT INTO verdict_place (place, row) VALUES (?, ?)').run(place, row);
    }
  }
}
