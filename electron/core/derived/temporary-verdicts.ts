/**
 * Verdicts for a program that may not write: temporary tables of the same names stand before those of the file, so
 * that every query works as ever and the file stays as it is.
 */
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { isDerivedFresh, type JudgingProgress, judgeStep } from './judging.ts';

const derived = ['verdict_state', 'verdict', 'flow_verdict', 'verdict_place', 'search'];

/** Makes the verdicts of a connection right for a day without writing in its file. */
export class TemporaryVerdicts {
  readonly #connection: Connection;
  /** Head of the history for which the temporary tables stand; null = there are none. */
  #head: string | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
    // A full disk has no room for temporary files either.
    connection.pragma('temp_store = MEMORY');
    connection.pragma('query_only = ON');
  }

  /** As {@link judgeStep}; the file's own verdicts are used where they are of the day. */
  judgeStep(asOf: CivilDate, milliseconds: number): JudgingProgress | null {
    const { head } = historyHead(this.#connection);
    const isOfNow = this.#head === null || this.#head === head;
    if (isOfNow && isDerivedFresh(this.#connection, asOf)) return null;
    this.#connection.pragma('query_only = OFF');
    try {
      if (this.#head !== head) {
        this.#drop();
        if (isDerivedFresh(this.#connection, asOf)) return null;
        this.#make();
        this.#head = head;
      }
      return judgeStep(this.#connection, asOf, milliseconds);
    } finally {
      this.#connection.pragma('query_only = ON');
    }
  }

  /** Gives the names back to the tables of the file, which may be written from now on. */
  remove(): void {
    this.#connection.pragma('query_only = OFF');
    this.#drop();
  }

  #drop(): void {
    if (this.#head === null) return;
    for (const name of [...derived].reverse()) this.#connection.exec(`DROP TABLE IF EXISTS temp.${name}`);
    this.#head = null;
  }

  #make(): void {
    const made = this.#connection
      .prepare(
        "SELECT name, type, sql FROM main.sqlite_schema WHERE tbl_name IN (SELECT value FROM json_each(?)) AND sql <> ''",
      )
      .all(JSON.stringify(derived)) as { name: string; type: string; sql: string }[];
    this.#head = '';
    for (const { type, sql } of made.sort((a, b) => b.type.localeCompare(a.type))) {
      this.#connection.exec(type === 'index' ? temporaryIndex(sql) : temporaryTable(sql));
    }
  }
}

const temporaryTable = (sql: string): string =>
  sql
    .replace(/^CREATE TABLE /, 'CREATE TEMP TABLE ')
    .replace(/^CREATE VIRTUAL TABLE /, 'CREATE VIRTUAL TABLE temp.');

const temporaryIndex = (sql: string): string => sql.replace(/^CREATE INDEX /, 'CREATE INDEX temp.');
