/**
 * Verdicts for a program that may not write: temporary tables of the same names stand before those of the file, so
 * that every query works as ever and the file stays as it is.
 */
import type { CivilDate } from '../../../shared/law/dates.ts';
import { type Connection, tableStatement } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { derivedIndexes } from '../store/schema.ts';
import { derivedTables, isDerivedFresh, type JudgingProgress, judgeStep } from './judging.ts';

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
    for (const name of derivedTables) this.#connection.exec(`DROP TABLE IF EXISTS temp.${name}`);
    this.#head = null;
  }

  #make(): void {
    this.#head = '';
    // By the program's own statements: what the file says of its tables was written by others.
    for (const name of derivedTables) this.#connection.exec(temporaryTable(tableStatement(name)));
    // While the file is judged for the first time it has none, because filling them would take too long.
    const present = this.#connection
      .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'index'")
      .pluck()
      .all();
    for (const [name, on] of Object.entries(derivedIndexes)) {
      if (present.includes(name)) this.#connection.exec(`CREATE INDEX temp.${name} ON ${on}`);
    }
  }
}

const temporaryTable = (sql: string): string =>
  sql
    .replace(/^CREATE TABLE /, 'CREATE TEMP TABLE ')
    .replace(/^CREATE VIRTUAL TABLE /, 'CREATE VIRTUAL TABLE temp.');
