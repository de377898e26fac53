/**
 * The derived tables: verdicts and search words per supplier, that SQL filters and sorts on. They may be dropped at
 * any time, are rebuilt on change, and stand in no history and no export.
 *
 * All suppliers are judged anew when the list, the policy or the program is another one: in steps of bounded time, each
 * whole in the file, so that other calls are answered in between and a program that was killed goes on where it was. On
 * another day those are judged anew whose verdict may be another one then: each says from when, and until when, it is the same.
 */

import type { PolicyRecord } from '../../../shared/fields/organisation.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { type Judged, judged } from '../../../shared/law/judged.ts';
import { lawMayChange } from '../../../shared/law/unchanged.ts';
import type { Judgement } from '../../../shared/law/verdict.ts';
import { Problem } from '../ground/problem.ts';
import { type Connection, tableStatement } from '../store/connection.ts';
import { lawKey, listInUse, listOn, readOverrides } from '../store/countries.ts';
import { enteredOn, enteredOnOf } from '../store/entered.ts';
import { entities, readStored, statement } from '../store/entities.ts';
import { decidedBySupplier } from '../store/reminders.ts';
import { allRecords, readRecords, recordsBehind } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import { codeVersion } from './code-version.ts';
import { dropIndexes, makeNextIndex } from './indexes.ts';
import { type Numbered, remakeVocabulary, removeWords, wordsVersion, writeWords } from './search-words.ts';
import { remakeSums, SumChanges } from './sums.ts';
import { forgetVerdict, storedRows, writeVerdict } from './verdict-rows.ts';

/** The organisation's choices as stored. */
export function readPolicy(connection: Connection): PolicyRecord {
  const stored = readStored(connection, entities.policy, 'policy');
  // Each register is made with one: only damage takes it away.
  if (!stored) throw new Problem('corrupt');
  return { ...stored.fields, version: stored.version } as PolicyRecord;
}

/** Under which day, list and policy this register judges. */
export function judgementOn(connection: Connection, asOf: CivilDate): Judgement {
  const { version: _version, ...policy } = readPolicy(connection);
  return { asOf, list: listOn(connection, asOf), policy, enteredOn: (id) => enteredOn(connection, id) };
}

/** Every supplier with its verdict on the day of a view, from its record. */
export function judgedOn({ connection, asOf }: View): Judged[] {
  const judgement = judgementOn(connection, asOf);
  return allRecords(connection).map((record) => judged(record, judgement));
}

/** How far a judging of all suppliers is, in suppliers. */
export interface JudgingProgress {
  readonly done: number;
  readonly total: number;
}

/** Of which day, list and policy the verdicts are, and how far; `judged_through` is the last supplier judged. */
interface State extends JudgingProgress {
  readonly as_of: CivilDate;
  readonly list_version: string;
  readonly policy_version: number;
  readonly words_version: string;
  readonly with_words: number;
  readonly judged_through: string | null;
  readonly complete: number;
}

/** Suppliers that are read and judged at a time. */
const BATCH = 100;
/** So many suppliers without a verdict are written without indexes, which are made once all are there. */
const MANY = 5000;

function stateOf(connection: Connection): State | undefined {
  return statement(connection, 'SELECT * FROM verdict_state').get() as State | undefined;
}

function isOf(connection: Connection, state: State, asOf: CivilDate): boolean {
  return (
    state.as_of === asOf &&
    state.words_version === wordsVersion &&
    state.list_version === lawKey(connection) &&
    state.policy_version === readPolicy(connection).version
  );
}

/** Whether the verdicts are those of the day, under the list and the policy of now, all of them. */
export function isDerivedFresh(connection: Connection, asOf: CivilDate): boolean {
  const state = stateOf(connection);
  return state?.complete === 1 && isOf(connection, state, asOf);
}

/** The day of which the stored verdicts are; null = none are stored. */
export function judgedDay(connection: Connection): CivilDate | null {
  return stateOf(connection)?.as_of ?? null;
}

/** Whether the search words of all suppliers are there, under the version of now. */
export function hasAllWords(connection: Connection): boolean {
  const state = stateOf(connection);
  return state?.words_version === wordsVersion && (state.complete === 1 || state.with_words === 0);
}

/** The tables that may be dropped at any time. */
export const derivedTables = [
  'deadline',
  'verdict_place',
  'flow_verdict',
  'verdict',
  'verdict_until',
  'verdict_state',
  'derived_sum',
  'search',
  'search_word',
] as const;

/** Makes the derived tables anew and empty: whatever they held is judged again. Errors: `read-only`. */
export function forgetDerived(connection: Connection): void {
  connection.transaction(() => {
    for (const table of derivedTables) {
      connection.exec(`DROP TABLE ${table}`);
      connection.exec(tableStatement(table));
    }
  })();
}

/** The state of a judging on this day, which begins where none is under way. */
function begun(connection: Connection, asOf: CivilDate): State {
  const known = stateOf(connection);
  if (known && isOf(connection, known, asOf)) return known;
  const count = (sql: string, ...values: unknown[]) =>
    statement(connection, sql)
      .pluck()
      .get(...values) as number;
  const isOnlyTime = known !== undefined && isTimeOnly(connection, known, asOf);
  if (isOnlyTime && asOf < known.as_of) markEarlier(connection, asOf);
  const total = isOnlyTime
    ? count('SELECT count(*) FROM verdict_until WHERE day <= ? AND row > 0', lastDue(asOf))
    : count('SELECT count(*) FROM processor');
  const hasWords =
    known !== undefined &&
    known.words_version === wordsVersion &&
    (known.complete === 1 || known.with_words === 0);
  const state: State = {
    as_of: asOf,
    list_version: lawKey(connection),
    policy_version: readPolicy(connection).version,
    words_version: wordsVersion,
    with_words: hasWords ? 0 : 1,
    // Where nothing but time passed, a judging of all has come to its end already.
    judged_through: isOnlyTime ? lastSupplier(connection) : null,
    done: 0,
    total,
    complete: 0,
  };
  if (!hasWords && total - count('SELECT count(*) FROM verdict') > MANY) dropIndexes(connection);
  if (!isOnlyTime) {
    if (lastProgram(connection) !== codeVersion()) remakeSums(connection);
    writeProgram(connection);
  }
  writeState(connection, state);
  return state;
}

/** Whether all that is stored was judged by this program, and between the days is nothing but time that touches the law. */
function isTimeOnly(connection: Connection, known: State, asOf: CivilDate): boolean {
  if (!isByThisProgram(connection, known)) return false;
  const decided = [readOverrides(connection), readPolicy(connection)];
  const [from, to] = known.as_of < asOf ? [known.as_of, asOf] : [asOf, known.as_of];
  return !lawMayChange(listInUse(connection), decided, from, to);
}

const isByThisProgram = (connection: Connection, state: State): boolean =>
  state.complete === 1 && isOf(connection, state, state.as_of) && lastProgram(connection) === codeVersion();

const lastProgram = (connection: Connection): unknown =>
  statement(connection, 'SELECT day FROM verdict_until WHERE row = 0').pluck().get();

/** What is no greater than this in the table of days has come: a day is followed there by a space and another one. */
const lastDue = (asOf: CivilDate): string => `${asOf}~`;
/** Where that other day begins: the first one of what was judged. */
const SINCE = 12;

/** Has those judged anew whose verdict may have been another one on an earlier day. */
const markEarlier = (connection: Connection, asOf: CivilDate): unknown =>
  statement(connection, `UPDATE verdict_until SET day = '' WHERE row > 0 AND substr(day, ${SINCE}) > ?`).run(
    asOf,
  );

/** Whether a copy may take the derived tables over: they are those of all records, by this program. */
export function mayTakeOver(connection: Connection): boolean {
  const state = stateOf(connection);
  return state !== undefined && isByThisProgram(connection, state);
}

/** With more suppliers that are others, judging all of them in steps is better than these in one go. */
const MOST_OTHERS = 500;

/**
 * Makes derived tables that were taken over into a copy those of its records: nothing but those of which the verdict may be
 * another one on the day has to be judged then.
 * @param others what is another thing in the copy than in that of which the tables were
 */
export function takeOver(
  connection: Connection,
  { suppliers, isOfAll }: { readonly suppliers: readonly string[]; readonly isOfAll: boolean },
  asOf: CivilDate,
): void {
  if (suppliers.length > MOST_OTHERS) {
    forgetDerived(connection);
    return;
  }
  connection.transaction(() => {
    // The versions of a copy are its own; none is that of another policy or list.
    const policy = isOfAll ? -1 : readPolicy(connection).version;
    const sql = 'UPDATE verdict_state SET policy_version = ?, list_version = ?';
    statement(connection, sql).run(policy, lawKey(connection));
    refreshDerivedOf(connection, suppliers, asOf);
  })();
}

const writeProgram = (connection: Connection): unknown =>
  statement(connection, 'INSERT OR REPLACE INTO verdict_until (row, day) VALUES (0, ?)').run(codeVersion());

const lastSupplier = (connection: Connection): string | null =>
  (statement(connection, 'SELECT id FROM processor ORDER BY rowid DESC LIMIT 1').pluck().get() as
    | string
    | undefined) ?? null;

function writeState(connection: Connection, state: State): void {
  statement(
    connection,
    `INSERT OR REPLACE INTO verdict_state
       (id, as_of, list_version, policy_version, words_version, with_words, judged_through, done, total, complete)
     VALUES
       (1, @as_of, @list_version, @policy_version, @words_version, @with_words, @judged_through, @done, @total, @complete)`,
  ).run(state);
}

/**
 * Judges on for about `milliseconds`, as one transaction; gives how far it is, or null when all verdicts are those
 * of the day, the list and the policy of now. Between two steps anything may be changed, and the next goes on.
 */
export function judgeStep(
  connection: Connection,
  asOf: CivilDate,
  milliseconds: number,
): JudgingProgress | null {
  if (isDerivedFresh(connection, asOf)) return null;
  return relaxed(connection, () =>
    connection.transaction(() => {
      const until = performance.now() + milliseconds;
      let state = begun(connection, asOf);
      const judgement = judgementOn(connection, asOf);
      const sums = new SumChanges();
      do {
        const next =
          judgeBatch(connection, state, judgement, sums) ?? judgeDue(connection, state, judgement, sums);
        if (next === null) {
          sums.write(connection);
          return finish(connection, state, until) ? null : progressOf(state);
        }
        state = next;
      } while (performance.now() < until);
      sums.write(connection);
      writeState(connection, state);
      return progressOf(state);
    })(),
  );
}

const progressOf = ({ done, total }: State): JudgingProgress => ({ done, total });

/** Where a supplier stands. None ever leaves its table: one that its own index does not find is `corrupt`. */
function rowOf(connection: Connection, id: string): number {
  const found = statement(connection, 'SELECT rowid FROM processor WHERE id = ?').get(id);
  if (found === undefined) throw new Problem('corrupt');
  return (found as { rowid: number }).rowid;
}

/** Judges the suppliers that come next; null when there are none left. Errors: `corrupt`. */
function judgeBatch(
  connection: Connection,
  state: State,
  judgement: Judgement,
  sums: SumChanges,
): State | null {
  const after = state.judged_through === null ? 0 : rowOf(connection, state.judged_through);
  const batch = recordsBehind(connection, after, BATCH, state.with_words === 1 ? 'searched' : 'judged');
  const last = batch.at(-1);
  if (!last) return null;
  // In a damaged file a supplier may stand before itself, and judging would have no end.
  if (last.rowid <= after || rowOf(connection, last.id) !== last.rowid) throw new Problem('corrupt');
  const ids = batch.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Problem('corrupt');
  const decided = decidedBySupplier(connection, ids);
  const stored = storedRows(connection, ids);
  const ofBatch = { ...judgement, enteredOn: enteredOnOf(connection, ids) };
  const numbered: Numbered[] = [];
  for (const { id, record } of batch) {
    if (record === null) forgetVerdict(connection, stored.get(id), sums);
    else {
      const about = { judgement: ofBatch, decided: decided(id), stored: stored.get(id) };
      numbered.push([writeVerdict(connection, record, about, sums), record]);
    }
  }
  if (state.with_words === 1) writeWords(connection, numbered);
  return { ...state, judged_through: last.id, done: Math.min(state.done + batch.length, state.total) };
}

/** Judges some of the suppliers whose verdict may be another one by now; null when there are none left. Errors: `corrupt`. */
function judgeDue(
  connection: Connection,
  state: State,
  judgement: Judgement,
  sums: SumChanges,
): State | null {
  const due = statement(
    connection,
    `SELECT v.row, v.processor_id AS id FROM verdict_until u CROSS JOIN verdict v ON v.row = u.row
     WHERE u.day <= ? LIMIT ?`,
  ).all(lastDue(judgement.asOf), BATCH) as { row: number; id: string }[];
  if (due.length === 0) return null;
  const ids = due.map(({ id }) => id);
  const records = readRecords(connection, ids, 'judged');
  const decided = decidedBySupplier(connection, ids);
  const stored = storedRows(connection, ids);
  const ofDue = { ...judgement, enteredOn: enteredOnOf(connection, ids) };
  for (const { row, id } of due) {
    const record = records.get(id);
    const about = { judgement: ofDue, decided: decided(id), stored: stored.get(id) };
    if (record === undefined) forgetVerdict(connection, about.stored, sums);
    // In a damaged file the same one would come again and again.
    else if (writeVerdict(connection, record, about, sums) !== row) throw new Problem('corrupt');
  }
  return { ...state, done: Math.min(state.done + due.length, state.total) };
}

/** Makes the indexes that are missing, as far as the time goes; true when there is nothing left to do. */
function finish(connection: Connection, state: State, until: number): boolean {
  let isWhole = !makeNextIndex(connection);
  while (!isWhole && performance.now() < until) isWhole = !makeNextIndex(connection);
  writeState(connection, { ...state, complete: isWhole ? 1 : 0 });
  return isWhole;
}

/**
 * Runs work whose loss in a power cut does no harm, for verdicts are made anew: with a write-ahead log it need not
 * wait for the disk. The next change that a person makes waits for everything before it.
 */
function relaxed<Result>(connection: Connection, work: () => Result): Result {
  const journal = connection.pragma('journal_mode', { simple: true });
  if (journal !== 'wal' || connection.inTransaction) return work();
  connection.pragma('synchronous = NORMAL');
  try {
    return work();
  } finally {
    connection.pragma('synchronous = FULL');
  }
}

/**
 * Judges suppliers anew after a change; must run inside the transaction of that change. What a judging of all has
 * not reached yet is judged by it once more.
 */
export function refreshDerivedOf(
  connection: Connection,
  processorIds: Iterable<string>,
  asOf: CivilDate,
): void {
  const ids = [...new Set(processorIds)];
  if (ids.length === 0) return;
  begun(connection, asOf);
  const judgement = judgementOn(connection, asOf);
  const records = readRecords(connection, ids);
  const decided = decidedBySupplier(connection, ids);
  const stored = storedRows(connection, ids);
  const sums = new SumChanges();
  const numbered: Numbered[] = [];
  for (const id of ids) {
    const record = records.get(id);
    const about = { judgement, decided: decided(id), stored: stored.get(id) };
    if (record) numbered.push([writeVerdict(connection, record, about, sums), record]);
    else forgetVerdict(connection, about.stored, sums);
  }
  writeWords(connection, numbered);
  sums.write(connection);
}

/**
 * Takes a supplier's words out of the search, those of the past too: an index keeps removed words until it is
 * tidied up, so it is made anew. Whoever calls this has the supplier judged anew in the same transaction.
 */
export function forgetWords(connection: Connection, processorId: string): void {
  const known = statement(connection, 'SELECT row FROM verdict WHERE processor_id = ?').get(processorId) as
    | { row: number }
    | undefined;
  if (known) removeWords(connection, known.row);
  statement(connection, "INSERT INTO search (search) VALUES ('rebuild')").run();
  remakeVocabulary(connection);
}
