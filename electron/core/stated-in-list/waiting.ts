/** Words of lists that wait beside suppliers, of one import or one supplier or all, and settling them together. */
import type { Stated } from '../../../shared/fields/stated.ts';
import { compareNames, entityKey } from '../../../shared/law/names.ts';
import { canBeSettled } from '../../../shared/law/stated.ts';
import type { Settlement } from '../../../shared/schema/stated.ts';
import { Problem } from '../ground/problem.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import type { Writing } from '../store/writing.ts';
import { settleStated } from './settle.ts';

/** Which words are meant; null = those of every supplier, or of every import. */
export interface WaitingOf {
  /** Its name, whatever its capitals, accents and spelling of the legal form. */
  readonly supplier: string | null;
  readonly importId: string | null;
}

/** The words that wait beside one supplier. */
export interface WaitingCells {
  readonly id: string;
  readonly name: string;
  readonly entries: Stated[];
}

/** The words that wait, by supplier in the order of their names. Errors: `not-found` for a supplier that the register does not have. */
export function waitingCells(connection: Connection, { supplier, importId }: WaitingOf): WaitingCells[] {
  // A supplier is found by its name among all of them; without one only those are read beside which something waits.
  const some = supplier === null ? "AND stated_in_list <> '[]'" : '';
  const rows = statement(
    connection,
    `SELECT id, name, stated_in_list AS cells FROM processor WHERE deleted = 0 ${some}`,
  ).all() as { id: string; name: string; cells: string }[];
  const wanted = supplier === null ? null : entityKey(supplier);
  const meant = wanted === null ? rows : rows.filter(({ name }) => entityKey(name) === wanted);
  if (wanted !== null && meant.length === 0) throw new Problem('not-found');
  return meant
    .map(({ id, name, cells }) => {
      const all: Stated[] = parseStored(cells);
      return { id, name, entries: all.filter((cell) => importId === null || cell.importId === importId) };
    })
    .filter(({ entries }) => entries.length > 0)
    .toSorted((one, other) => compareNames(one.name, other.name));
}

/**
 * Settles what waits, supplier by supplier, and yields how many cells each time; what may not be settled in this way stays.
 * Errors: as {@link waitingCells}; `too-large` where the remark of a supplier would be longer than a text may be.
 */
export function* settleWaiting(writing: Writing, of: WaitingOf, how: Settlement): Generator<number> {
  for (const { id, entries } of waitingCells(writing.connection, of)) {
    const fitting = entries.filter((cell) => canBeSettled(cell, how));
    if (fitting.length > 0) settleStated(writing, id, { entries: fitting, how });
    yield fitting.length;
  }
}
