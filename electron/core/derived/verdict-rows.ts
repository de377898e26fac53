/** The rows of the derived tables for one supplier: written only where they differ from what was judged. */

import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import type { Judgement } from '../../../shared/law/verdict.ts';
import { equal } from '../../../shared/schema/equal.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { statement, writeChanged } from '../store/entities.ts';
import type { RemindersOf } from '../store/reminders.ts';
import { storedDeadlines, writeDeadlines } from './deadline-rows.ts';
import { storedFlows, writeFlows } from './flow-rows.ts';
import { columns, judgedRows, type Value } from './judged-rows.ts';
import { removeWords } from './search-words.ts';
import type { SumChanges } from './sums.ts';

const insertSql = `INSERT INTO verdict (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
const untilSql = `INSERT INTO verdict_until (row, day) VALUES (?, ?)
  ON CONFLICT (row) DO UPDATE SET day = excluded.day WHERE day <> excluded.day`;
const selectSql = `SELECT row, ${columns.join(', ')} FROM verdict WHERE processor_id = ?`;

/** Judges a supplier and brings its rows, and the sums, to that. Gives the number under which they stand. */
export function writeVerdict(
  connection: Connection,
  record: ProcessorRecord,
  judgement: Judgement,
  decided: RemindersOf,
  sums: SumChanges,
): number {
  const { rows, until } = judgedRows(record, judgement, decided);
  const { values, places, flows, deadlines } = rows;
  const known = statement(connection, selectSql).raw().get(record.processor.id) as
    | [number, ...Value[]]
    | undefined;
  let row: number;
  if (known === undefined) row = Number(statement(connection, insertSql).run(values).lastInsertRowid);
  else {
    row = known[0];
    writeChanged(connection, { table: 'verdict', key: { row } }, columns, known.slice(1), values);
  }
  writePlaces(connection, row, places, known === undefined ? [] : parseStored(String(known.at(-1))));
  writeFlows(connection, row, flows, known === undefined, sums);
  writeDeadlines(connection, row, deadlines, known === undefined, sums);
  statement(connection, untilSql).run(row, until);
  return row;
}

/** Whether a supplier's rows are exactly what was judged of it; nothing is written. */
export function isVerdictOf(
  connection: Connection,
  record: ProcessorRecord,
  judgement: Judgement,
  decided: RemindersOf,
): boolean {
  const { values, places, flows, deadlines } = judgedRows(record, judgement, decided).rows;
  const known = statement(connection, selectSql).raw().get(record.processor.id) as
    | [number, ...Value[]]
    | undefined;
  if (known === undefined) return false;
  const [row, ...stored] = known;
  const untilDay = statement(connection, 'SELECT day FROM verdict_until WHERE row = ?').pluck().get(row);
  const storedPlaces = statement(connection, 'SELECT place FROM verdict_place WHERE row = ?')
    .pluck()
    .all(row);
  return (
    values.every((value, at) => value === stored[at]) &&
    // Without a day it would never be judged again. Which day is not compared: another path counts others on the way.
    typeof untilDay === 'string' &&
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
  for (const table of ['deadline', 'flow_verdict', 'verdict_until', 'verdict']) {
    statement(connection, `DELETE FROM ${table} WHERE row = ?`).run(known.row);
  }
  removeWords(connection, known.row);
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
