/** The rows of the derived tables for one supplier: written only where they differ from what was judged. */

import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import type { Judgement } from '../../../shared/law/verdict.ts';
import { equal } from '../../../shared/schema/equal.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { statement, writeChanged } from '../store/entities.ts';
import type { RemindersOf } from '../store/reminders.ts';
import { asJudged, type DeadlineRow, storedDeadlines, writeDeadlines } from './deadline-rows.ts';
import { type FlowRow, storedFlows, writeFlows } from './flow-rows.ts';
import { columns, judgedRows, type Value } from './judged-rows.ts';
import { removeWords } from './search-words.ts';
import type { SumChanges } from './sums.ts';

const insertSql = `INSERT INTO verdict (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
/** `day` holds the first later day on which a supplier has to be judged anew, a space, and the first day of what was judged. */
const untilSql = `INSERT INTO verdict_until (row, day) VALUES (?, ?)
  ON CONFLICT (row) DO UPDATE SET day = excluded.day WHERE day <> excluded.day`;
const selectSql = `SELECT row, ${columns.map((name) => `v.${name}`).join(', ')}
  FROM json_each(?) wanted CROSS JOIN verdict v ON v.processor_id = wanted.value`;

/** What is stored of one supplier. */
export interface StoredRows {
  /** The number under which its rows stand. */
  readonly row: number;
  /** In the order of {@link columns}. */
  readonly values: readonly Value[];
  readonly flows: readonly FlowRow[];
  readonly deadlines: readonly DeadlineRow[];
}

/** What is stored of some suppliers, by identity, read at once; those of which nothing is are missing. */
export function storedRows(connection: Connection, ids: readonly string[]): ReadonlyMap<string, StoredRows> {
  const found = statement(connection, selectSql).raw().all(JSON.stringify(ids)) as [number, ...Value[]][];
  if (found.length === 0) return new Map();
  const numbers = found.map(([row]) => row);
  const [flows, deadlines] = [storedFlows(connection, numbers), storedDeadlines(connection, numbers)];
  return new Map(
    found.map(([row, ...values]) => [
      String(values[0]),
      { row, values, flows: flows.get(row) ?? [], deadlines: deadlines.get(row) ?? [] },
    ]),
  );
}

/** Under what a supplier is judged, what was decided about its dates, and what is stored of it. */
export interface AboutSupplier {
  readonly judgement: Judgement;
  readonly decided: RemindersOf;
  readonly stored: StoredRows | undefined;
}

/** Judges a supplier and brings its rows, and the sums, to that. Gives the number under which they stand. */
export function writeVerdict(
  connection: Connection,
  record: ProcessorRecord,
  { judgement, decided, stored }: AboutSupplier,
  sums: SumChanges,
): number {
  const { rows, since, until } = judgedRows(record, judgement, decided);
  const { values, places, flows, deadlines } = rows;
  let row: number;
  if (stored === undefined) row = Number(statement(connection, insertSql).run(values).lastInsertRowid);
  else {
    row = stored.row;
    writeChanged(connection, { table: 'verdict', key: { row } }, columns, stored.values, values);
  }
  writePlaces(connection, row, places, stored);
  writeFlows(connection, row, flows, stored?.flows ?? [], sums);
  writeDeadlines(connection, row, deadlines, stored?.deadlines ?? [], sums);
  statement(connection, untilSql).run(row, `${until} ${since}`);
  return row;
}

/** Whether a supplier's rows are exactly what was judged of it; nothing is written. */
export function isVerdictOf(
  connection: Connection,
  record: ProcessorRecord,
  { judgement, decided, stored }: AboutSupplier,
): boolean {
  if (stored === undefined) return false;
  const { values, places, flows, deadlines } = judgedRows(record, judgement, decided).rows;
  const { row } = stored;
  const untilDay = statement(connection, 'SELECT day FROM verdict_until WHERE row = ?').pluck().get(row);
  const storedPlaces = statement(connection, 'SELECT place FROM verdict_place WHERE row = ?')
    .pluck()
    .all(row);
  return (
    values.every((value, at) => value === stored.values[at]) &&
    // Without a day it would never be judged again. Which day is not compared: another path counts others on the way.
    typeof untilDay === 'string' &&
    equal([...places].sort(), storedPlaces.sort()) &&
    equal(flows, stored.flows) &&
    equal(
      deadlines.map(({ row: one }) => one),
      stored.deadlines,
    )
  );
}

/** Takes a supplier out of all derived tables. @param stored what is stored of it */
export function forgetVerdict(
  connection: Connection,
  stored: StoredRows | undefined,
  sums: SumChanges,
): void {
  if (stored === undefined) return;
  const { row, flows, deadlines } = stored;
  writePlaces(connection, row, [], stored);
  sums.flows(flows, -1);
  sums.dates(deadlines.map(asJudged), -1);
  for (const table of ['deadline', 'flow_verdict', 'verdict_until', 'verdict']) {
    statement(connection, `DELETE FROM ${table} WHERE row = ?`).run(row);
  }
  removeWords(connection, row);
}

function writePlaces(
  connection: Connection,
  row: number,
  places: readonly string[],
  stored: StoredRows | undefined,
): void {
  const before: readonly string[] = stored === undefined ? [] : parseStored(String(stored.values.at(-1)));
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
