/**
 * Verdicts for a program that may not write: temporary tables of the same names stand before those of the file, so
 * that every query works as ever and the file stays as it is.
 */
import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { Connection } from '../store/connection.ts';
import { isDerivedFresh, refreshDerived } from '../store/derived.ts';
import { historyHead } from '../store/history.ts';

const derived = ['verdict_state', 'verdict', 'flow_verdict', 'verdict_place', 'search', 'search_key'];

/** Makes the verdicts of a connection right for a day without writing in its file. */
export class Shadows {
  readonly #connection: Connection;
  /** Head of the history for which the temporary tables stand; null = there are none. */
  #head: string | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.pragma('query_only = ON');
  }

  /** Brings the verdicts to a day; those of the file are used where they are of that day. */
  refresh(asOf: CivilDate): void {
    const { head } = historyHead(this.#connection);
    if (this.#head === head && isDerivedFresh(this.#connection, asOf)) return;
    this.#connection.pragma('query_only = OFF');
    try {
      this.#drop();
      if (isDerivedFresh(this.#connection, asOf)) return;
      this.#make();
      refreshDerived(this.#connection, asOf);
      this.#head = head;
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

/** References point into the same database only, and a temporary table is in another one. */
const temporaryTable = (sql: string): string =>
  sql
    .replace(/^CREATE TABLE /, 'CREATE TEMP TABLE ')
    .replace(/^CREATE VIRTUAL TABLE /, 'CREATE VIRTUAL TABLE temp.')
    .replace(/REFERENCES \w+ \(\w+\)( ON DELETE CASCADE)?/g, '');

const temporaryIndex = (sql: string): string => sql.replace(/^CREATE INDEX /, 'CREATE INDEX temp.');
