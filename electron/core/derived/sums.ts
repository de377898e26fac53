/**
 * Sums over all suppliers that pages show, kept beside the derived rows of which they are: a page reads these few instead of a
 * row of every supplier. They are changed together with the rows, by what a supplier adds to them and no longer does.
 */
import { longestLead } from '../../../shared/law/deadlines.ts';
import type { Matter } from '../../../shared/law/reminders.ts';
import { resultRank } from '../../../shared/law/transfer-codes.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';

/**
 * `place`: by place of what runs and rank of its result, flows. `place-unsure`: by place, those of them without a transfer as far
 * as is known. `place-suppliers`: by place, suppliers. `law`, `law-relying`,
 * `law-suppliers`: by the country whose law is judged, transfers, those that rest on its decision, and suppliers. `date`: by
 * kind, day, days of lead time, and whether somebody handled it, dates.
 */
export type SumName =
  | 'place'
  | 'place-unsure'
  | 'place-suppliers'
  | 'law'
  | 'law-relying'
  | 'law-suppliers'
  | 'date';

/** A row of one of the derived tables, in the order of its columns. */
type Row = readonly (string | number | null)[];

/** Where the columns are of a row of flows: rank, where it runs, whose law, on what basis. */
const [RANK, RUNNING_IN, JUDGED_IN, BASIS] = [2, 3, 5, 8];
/** And of one of dates: kind, and when it was handled. */
const [KIND, HANDLED_ON] = [0, 5];

/** What is to be added to the sums, until it is written. */
export class SumChanges {
  readonly #changes = new Map<string, number>();

  /** The flows of one supplier, all of them. @param times 1 = they are there now, -1 = no longer */
  flows(rows: readonly Row[], times: 1 | -1): void {
    const places = new Set<string>();
    const laws = new Set<string>();
    for (const row of rows) {
      const rank = Number(row[RANK]);
      const runningIn = row[RUNNING_IN];
      if (runningIn !== null) {
        places.add(String(runningIn));
        this.#add('place', `${runningIn} ${rank}`, times);
        if (rank === resultRank('none') && row[BASIS] === 'unknown')
          this.#add('place-unsure', String(runningIn), times);
      }
      if (rank >= resultRank('none')) continue;
      const law = String(row[JUDGED_IN]);
      laws.add(law);
      this.#add('law', law, times);
      if (row[BASIS] === 'adequacy' || row[BASIS] === 'dpf') this.#add('law-relying', law, times);
    }
    for (const place of places) this.#add('place-suppliers', place, times);
    for (const law of laws) this.#add('law-suppliers', law, times);
  }

  /** Some dates of a supplier. */
  dates(dates: readonly { readonly row: Row; readonly terms: Matter['terms'] }[], times: 1 | -1): void {
    for (const { row, terms } of dates) {
      const state = row[HANDLED_ON] === null ? 'open' : 'handled';
      for (const { due, leadDays } of terms) {
        this.#add('date', `${row[KIND]} ${due} ${longestLead(leadDays)} ${state}`, times);
      }
    }
  }

  /** Writes them; must run in the transaction of the rows. */
  write(connection: Connection): void {
    const add = statement(
      connection,
      `INSERT INTO derived_sum (name, key, n) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET n = n + excluded.n`,
    );
    const isNone = statement(connection, 'DELETE FROM derived_sum WHERE name = ? AND key = ? AND n = 0');
    for (const [named, n] of this.#changes) {
      if (n === 0) continue;
      const [name, key] = named.split('\n');
      add.run(name, key, n);
      if (n < 0) isNone.run(name, key);
    }
    this.#changes.clear();
  }

  #add(name: SumName, key: string, n: number): void {
    const named = `${name}\n${key}`;
    this.#changes.set(named, (this.#changes.get(named) ?? 0) + n);
  }
}

/** The sums of a name: what each is of, and how many. */
export const sumsOf = (connection: Connection, name: SumName): { key: string; n: number }[] =>
  statement(connection, 'SELECT key, n FROM derived_sum WHERE name = ? ORDER BY key').all(name) as {
    key: string;
    n: number;
  }[];

/** The same sums by the rows themselves, for who checks. */
const COUNTED = `
  SELECT 'place' AS name, running_in || ' ' || rank AS key, count(*) AS n FROM flow_verdict
    WHERE running_in IS NOT NULL GROUP BY running_in, rank
  UNION ALL SELECT 'place-unsure', running_in, count(*) FROM flow_verdict
    WHERE running_in IS NOT NULL AND rank = 3 AND basis = 'unknown' GROUP BY running_in
  UNION ALL SELECT 'place-suppliers', running_in, count(DISTINCT row) FROM flow_verdict
    WHERE running_in IS NOT NULL GROUP BY running_in
  UNION ALL SELECT 'law', judged_in, count(*) FROM flow_verdict WHERE rank < 3 GROUP BY judged_in
  UNION ALL SELECT 'law-relying', judged_in, count(*) FROM flow_verdict
    WHERE rank < 3 AND basis IN ('adequacy', 'dpf') GROUP BY judged_in
  UNION ALL SELECT 'law-suppliers', judged_in, count(DISTINCT row) FROM flow_verdict
    WHERE rank < 3 GROUP BY judged_in
  UNION ALL SELECT 'date', kind || ' ' || (t.value ->> '$.due') || ' ' ||
      max(0, ifnull((SELECT max(value) FROM json_each(t.value, '$.leadDays')), 0)) ||
      iif(handled_on IS NULL, ' open', ' handled') AS dated, count(*)
    FROM deadline, json_each(told, '$.terms') t GROUP BY dated`;

/** Makes the sums anew from the rows: another program may have kept others. */
export function remakeSums(connection: Connection): void {
  statement(connection, 'DELETE FROM derived_sum').run();
  statement(connection, `INSERT INTO derived_sum (name, key, n) SELECT name, key, n FROM (${COUNTED})`).run();
}

/** Whether the stored sums are those of the stored rows; nothing is written. */
export function areSumsRight(connection: Connection): boolean {
  const difference = (one: string, other: string) => `SELECT name, key, n FROM (${one}) EXCEPT ${other}`;
  const stored = 'SELECT name, key, n FROM derived_sum';
  const sql = `SELECT EXISTS (${difference(COUNTED, stored)}) + EXISTS (${difference(stored, `SELECT * FROM (${COUNTED})`)})`;
  return statement(connection, sql).pluck().get() === 0;
}
