/**
 * Counts what a call reads between two turns of the event loop, in rows: every row that SQLite hands over, and a twentieth for
 * each row of a table or an index that it passes by itself. Time stands still but for these rows, so that work that is done in
 * steps of so many milliseconds ends its step after the same rows on every machine.
 */
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';

/** What a row costs on the clock, in milliseconds: a step of 40 ms ends after 800 rows, and what was begun with them. */
const ROW = 0.05;
/** Rows that SQLite passes by itself in the time of one that it hands over. */
const PASSED = 20;

type Run = (...values: unknown[]) => unknown;
interface Counted {
  all: Run;
  get: Run;
  run: Run;
  iterate: (...values: unknown[]) => Iterable<unknown>;
}

let rows = 0;

/** Counts from now on until the test is finished, on every connection that is opened from now on. */
export function countRows(): void {
  const { prepare } = Database.prototype;
  Database.prototype.prepare = function counted(this: Database.Database, sql: string) {
    const made = prepare.call(this, sql);
    const of = made as unknown as Counted;
    const passed = passedBy(this, prepare, sql);
    const { all, get, run, iterate } = of;
    const counting = (work: Run, handed: (result: unknown) => number): Run =>
      function counts(...values) {
        const result = work.apply(made, values);
        rows += handed(result) + passed(values) / PASSED;
        return result;
      };
    of.all = counting(all, (result) => (result as unknown[]).length);
    of.get = counting(get, () => 1);
    of.run = counting(run, (result) => Math.max(1, (result as Database.RunResult).changes));
    of.iterate = function* iterates(...values) {
      rows += passed(values) / PASSED;
      for (const row of iterate.apply(made, values)) {
        rows += 1;
        yield row;
      }
    };
    return made;
  } as typeof prepare;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => rows * ROW);
  onTestFinished(() => {
    Database.prototype.prepare = prepare;
    clock.mockRestore();
  });
}

interface Opcode {
  readonly opcode: string;
  readonly p1: number;
  readonly p2: number;
}

/**
 * How many rows a statement passes from the first to the last of a table or an index: by its program, at its first use. One that
 * ends after so many rows (LIMIT, in the order of the table) passes about what it hands over.
 */
function passedBy(
  connection: Database.Database,
  prepare: Database.Database['prepare'],
  sql: string,
): (values: readonly unknown[]) => number {
  let known: number | null = null;
  return (values) => {
    known ??= count(connection, prepare, sql, values);
    return known;
  };
}

function count(
  connection: Database.Database,
  prepare: Database.Database['prepare'],
  sql: string,
  values: readonly unknown[],
): number {
  if (!/^\s*(SELECT|WITH|UPDATE|DELETE|INSERT)/i.test(sql)) return 0;
  const program = prepare.call(connection, `EXPLAIN ${sql}`).all(...(values as [object])) as Opcode[];
  const named = (...names: string[]) => program.filter(({ opcode }) => names.includes(opcode));
  const isCut = /\bLIMIT\b/i.test(sql) && named('SorterOpen', 'AggStep', 'OpenEphemeral').length === 0;
  if (isCut) return 0;
  const opened = new Map(named('OpenRead', 'OpenWrite').map(({ p1, p2 }) => [p1, p2]));
  const walked = new Set(named('Next', 'Prev').map(({ p1 }) => p1));
  const begun = new Set(named('Rewind', 'Last').map(({ p1 }) => p1));
  const tableOf = prepare.call(connection, 'SELECT tbl_name FROM sqlite_schema WHERE rootpage = ?').pluck();
  let passed = 0;
  for (const [cursor, page] of opened) {
    if (!walked.has(cursor) || !begun.has(cursor)) continue;
    const table = tableOf.get(page);
    if (typeof table !== 'string') continue;
    passed += prepare.call(connection, `SELECT count(*) FROM "${table}"`).pluck().get() as number;
  }
  return passed;
}

/** The most rows that are read between two turns while `work` runs, and what came of it. */
export async function mostRows(work: () => Promise<unknown>): Promise<{ most: number; error: unknown }> {
  let most = 0;
  let isOver = false;
  let error: unknown = null;
  await setImmediate();
  let last = rows;
  const working = work()
    .catch((thrown: unknown) => {
      error = thrown;
    })
    .finally(() => {
      isOver = true;
    });
  do {
    await setImmediate();
    most = Math.max(most, rows - last);
    last = rows;
  } while (!isOver);
  await working;
  return { most, error };
}
