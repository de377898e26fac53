/** The dates of one supplier as rows of a derived table, with what was decided about each. */
import { compareText } from '../../../shared/law/dates.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { type Matter, matterNameOf, mattersOf, remindedOn } from '../../../shared/law/reminders.ts';
import type { Connection } from '../store/connection.ts';
import { statement, writeChanged } from '../store/entities.ts';
import type { RemindersOf } from '../store/reminders.ts';
import type { SumChanges } from './sums.ts';

/** In the order of {@link columns}: the name of the matter, then what follows from it. */
export type DeadlineRow = [
  kind: string,
  subject: string,
  day: string,
  due: string,
  reminded: string | null,
  handledOn: string | null,
  putOffUntil: string | null,
  told: string,
];
const columnNames = ['kind', 'subject', 'day', 'due', 'reminded', 'handled_on', 'put_off_until', 'told'];
const columns = columnNames.join(', ');
/** How many of the columns are the name of the matter. */
const NAME = 3;

/** What a row tells besides its columns, as JSON text. */
export type ToldInRow = Pick<Matter, 'name' | 'article' | 'formula' | 'flowId' | 'place' | 'terms'>;

/** The rows of a supplier on the day of its judgement, in the order of their table. */
export function deadlineRows(judged: Judged, decided: RemindersOf): DeadlineRow[] {
  const { asOf } = judged.judgement;
  return mattersOf(judged)
    .map((matter): DeadlineRow => {
      const { kind, subject, on, due, name, article, formula, flowId, place, terms } = matter;
      const state = decided.get(matterNameOf(matter));
      const told: ToldInRow = { name, article, formula, flowId, place, terms };
      const { handledOn = null, putOffUntil = null } = state ?? {};
      const reminded = remindedOn(matter, state, asOf);
      return [kind, subject, on, due, reminded, handledOn, putOffUntil, JSON.stringify(told)];
    })
    .sort(inOrder);
}

const inOrder = (a: DeadlineRow, b: DeadlineRow): number =>
  compareText(a[0], b[0]) || compareText(a[1], b[1]) || compareText(a[2], b[2]);

/** The rows that are stored for a supplier, in the order of their table. */
export function storedDeadlines(connection: Connection, row: number): DeadlineRow[] {
  const sql = `SELECT ${columns} FROM deadline WHERE row = ?`;
  const found = statement(connection, sql).raw().all(row) as DeadlineRow[];
  return found.sort(inOrder);
}

/** Brings the rows of a supplier to what follows from it; a row that stays as it is is not written. */
export function writeDeadlines(
  connection: Connection,
  row: number,
  rows: readonly DeadlineRow[],
  isNew: boolean,
  sums: SumChanges,
): void {
  const known = new Map((isNew ? [] : storedDeadlines(connection, row)).map((one) => [nameOf(one), one]));
  const write = statement(
    connection,
    `INSERT OR REPLACE INTO deadline (row, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const added: DeadlineRow[] = [];
  const gone: DeadlineRow[] = [];
  for (const wanted of rows) {
    const before = known.get(nameOf(wanted));
    known.delete(nameOf(wanted));
    if (before && wanted.every((value, at) => value === before[at])) continue;
    added.push(wanted);
    if (before) {
      const [kind, subject, day] = wanted;
      writeChanged(
        connection,
        { table: 'deadline', key: { row, kind, subject, day } },
        columnNames,
        before,
        wanted,
      );
      gone.push(before);
    } else write.run(row, ...wanted);
  }
  const remove = 'DELETE FROM deadline WHERE row = ? AND kind = ? AND subject = ? AND day = ?';
  for (const left of known.values()) {
    statement(connection, remove).run(row, ...left.slice(0, NAME));
    gone.push(left);
  }
  sums.dates(gone, -1);
  sums.dates(added, 1);
}

const nameOf = (row: DeadlineRow): string => row.slice(0, NAME).join('\n');
