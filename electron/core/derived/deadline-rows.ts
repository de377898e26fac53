/** The dates of one supplier as rows of a derived table, with what was decided about each. */
import { compareText } from '../../../shared/law/dates.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { type Matter, matterNameOf, mattersOf, remindedOn } from '../../../shared/law/reminders.ts';
import { Problem } from '../ground/problem.ts';
import { parseStored } from '../ground/stored-json.ts';
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
/** Where in a row it stands when somebody handled the date, and what else is told. */
const [HANDLED_ON, TOLD] = [5, 7] as const;

/** What a row tells besides its columns, as JSON text. */
export interface ToldInRow extends Pick<Matter, 'name' | 'article' | 'formula' | 'flowId' | 'place'> {
  /** The term that counts as the date. A row that an older program left has those that follow it here too. */
  readonly terms: Matter['terms'];
  /** The terms that follow it. */
  readonly again?: Matter['terms'];
}

/** A row with the terms that are counted as dates. */
export interface JudgedDeadline {
  readonly row: DeadlineRow;
  readonly terms: Matter['terms'];
}

/** The rows of a supplier on the day of its judgement, in the order of their table. */
export function deadlineRows(judged: Judged, decided: RemindersOf): JudgedDeadline[] {
  const { asOf } = judged.judgement;
  return mattersOf(judged)
    .map((matter): JudgedDeadline => {
      const { kind, subject, on, due, name, article, formula, flowId, place, terms } = matter;
      const state = decided.get(matterNameOf(matter));
      const [counted, again] = [terms.slice(0, 1), terms.slice(1)];
      const told: ToldInRow = {
        ...{ name, article, formula, flowId, place, terms: counted },
        ...(again.length > 0 && { again }),
      };
      const { handledOn = null, putOffUntil = null } = state ?? {};
      const reminded = remindedOn(matter, state, asOf);
      const row: DeadlineRow = [
        kind,
        subject,
        on,
        due,
        reminded,
        handledOn,
        putOffUntil,
        JSON.stringify(told),
      ];
      return { row, terms: counted };
    })
    .sort((a, b) => inOrder(a.row, b.row));
}

const inOrder = (a: DeadlineRow, b: DeadlineRow): number =>
  compareText(a[0], b[0]) || compareText(a[1], b[1]) || compareText(a[2], b[2]);

/** The rows that are stored for some suppliers, by the number of each, in the order of their table. */
export function storedDeadlines(
  connection: Connection,
  numbers: readonly number[],
): ReadonlyMap<number, DeadlineRow[]> {
  const found = statement(
    connection,
    `SELECT d.row, ${columns} FROM json_each(?) wanted CROSS JOIN deadline d ON d.row = wanted.value`,
  )
    .raw()
    .all(JSON.stringify(numbers)) as [number, ...DeadlineRow][];
  const byNumber = new Map<number, DeadlineRow[]>();
  for (const [number, ...row] of found) {
    const known = byNumber.get(number);
    if (known === undefined) byNumber.set(number, [row]);
    else known.push(row);
  }
  for (const rows of byNumber.values()) rows.sort(inOrder);
  return byNumber;
}

/** A stored row with the terms of which it tells. Errors: `corrupt`, because only damage takes them away. */
export function asJudged(row: DeadlineRow): JudgedDeadline {
  const { terms } = parseStored(row[TOLD]) as Partial<ToldInRow>;
  if (!Array.isArray(terms) || !terms.every((term) => Array.isArray(term?.leadDays)))
    throw new Problem('corrupt');
  return { row, terms };
}

/**
 * Brings the rows of a supplier to what follows from it; a row that stays as it is is not written.
 * @param stored what is stored for it
 */
export function writeDeadlines(
  connection: Connection,
  row: number,
  wanted: readonly JudgedDeadline[],
  stored: readonly DeadlineRow[],
  sums: SumChanges,
): void {
  const known = new Map(stored.map((one) => [nameOf(one), one]));
  const write = statement(
    connection,
    `INSERT OR REPLACE INTO deadline (row, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const added: JudgedDeadline[] = [];
  const gone: DeadlineRow[] = [];
  for (const one of wanted) {
    const now = one.row;
    const name = nameOf(now);
    const before = known.get(name);
    if (before === undefined) {
      write.run(row, ...now);
      added.push(one);
      continue;
    }
    known.delete(name);
    const [kind, subject, day] = now;
    writeChanged(
      connection,
      { table: 'deadline', key: { row, kind, subject, day } },
      columnNames,
      before,
      now,
    );
    if (before[TOLD] === now[TOLD] && before[HANDLED_ON] === now[HANDLED_ON]) continue;
    added.push(one);
    gone.push(before);
  }
  const remove = 'DELETE FROM deadline WHERE row = ? AND kind = ? AND subject = ? AND day = ?';
  for (const left of known.values()) {
    statement(connection, remove).run(row, ...left.slice(0, NAME));
    gone.push(left);
  }
  sums.dates(gone.map(asJudged), -1);
  sums.dates(added, 1);
}

const nameOf = ([kind, subject, day]: DeadlineRow): string => `${kind}\n${subject}\n${day}`;
