/** The order of the list: which rows stand on a page, and how many there are. */
import { type RawBuilder, sql } from 'kysely';
import type { ProcessorQuery } from '../../../shared/fields/list.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { filtered } from './list-filter.ts';
import { all, allAbout, type Cursor, db, decodeCursor } from './list-query.ts';

const sortColumn = {
  name: 'verdict.name_sort',
  agreementStatus: 'verdict.agreement_rank',
  currentEndsOn: 'verdict.current_ends_on',
  noticeDeadline: 'verdict.notice_deadline',
  transferResult: 'verdict.transfer_rank',
  owner: 'verdict.owner_sort',
  country: 'verdict.country',
  reviewedOn: 'verdict.reviewed_on',
} as const;

/** Columns that may be empty: those rows come last in either direction. */
const nullable: ReadonlySet<ProcessorQuery['sort']> = new Set([
  'currentEndsOn',
  'noticeDeadline',
  'country',
  'reviewedOn',
]);

/** Where a row stands in the order of the list. */
export interface Key {
  readonly row: number;
  readonly sort_value: Cursor[0];
  readonly name_sort: string;
  readonly processor_id: string;
}

/**
 * The first rows behind the cursor and the offset, by number: what is shown of them is read only for those that are.
 * Rows without a value are a question of their own, so that both are read off the same index in order.
 */
export function keysOf(
  connection: Connection,
  words: string | null,
  query: ProcessorQuery,
  limit: number,
): Key[] {
  const column = columnOf(query);
  const { sort, descending, cursor, filter } = query;
  const ordered = (isEmpty: boolean, passed: number, left: number): Key[] =>
    allAbout<Key>(
      connection,
      ['keys', words, filter, sort, descending, cursor, isEmpty, passed, left],
      () => {
        let rows = rowsBehind(words, query, isEmpty)
          .select(['verdict.row', 'verdict.name_sort', 'verdict.processor_id'])
          .select(column.as('sort_value'));
        if (!isEmpty) rows = rows.orderBy(column, descending ? 'desc' : 'asc');
        // The same column once more would keep SQLite from reading the order off the index.
        if (isEmpty || sort !== 'name') rows = rows.orderBy('verdict.name_sort');
        return rows.orderBy('verdict.processor_id').limit(left).offset(passed);
      },
    );
  const isPast = isBehindAll(query);
  const full = isPast ? [] : ordered(false, query.offset, limit);
  if (full.length === limit || !nullable.has(query.sort)) return full;
  // Where one of the rows with a value was found, all that is passed over stands before it.
  let passed = full.length > 0 ? 0 : query.offset;
  if (passed > 0 && !isPast) passed -= countIn(connection, rowsBehind(words, query, false));
  return [...full, ...ordered(true, passed, limit - full.length)];
}

const columnOf = ({ sort }: ProcessorQuery) => sql.ref<string | number | null>(sortColumn[sort]);
const cursorIn = ({ cursor }: ProcessorQuery) => (cursor === null ? null : decodeCursor(cursor));

/** Whether the cursor stands behind every row with a value. */
function isBehindAll(query: ProcessorQuery): boolean {
  const cursor = cursorIn(query);
  return cursor !== null && cursor[0] === null;
}

/** The rows behind the cursor: those with a value, or those without one, which come last. */
function rowsBehind(words: string | null, query: ProcessorQuery, isEmpty: boolean) {
  const column = columnOf(query);
  const cursor = cursorIn(query);
  let rows = filtered(words, query.filter);
  if (nullable.has(query.sort)) {
    rows = rows.where(isEmpty ? sql<boolean>`${column} IS NULL` : sql<boolean>`${column} IS NOT NULL`);
  }
  if (cursor === null || (cursor[0] === null) !== isEmpty) return rows;
  return rows.where(after(column, cursor, query.descending));
}

/** How many rows stand behind the cursor. */
export function countBehind(connection: Connection, words: string | null, query: ProcessorQuery): number {
  const count = (isEmpty: boolean) => countIn(connection, rowsBehind(words, query, isEmpty));
  const withValue = isBehindAll(query) ? 0 : count(false);
  return nullable.has(query.sort) ? withValue + count(true) : withValue;
}

/** Where a supplier stands in the order of a list, whether the list holds it or not; undefined = it has no verdict. */
export function keyOf(connection: Connection, id: string, query: ProcessorQuery): Key | undefined {
  const row = db
    .selectFrom('verdict')
    .where('verdict.processor_id', '=', id)
    .select(['verdict.row', 'verdict.name_sort', 'verdict.processor_id'])
    .select(columnOf(query).as('sort_value'));
  return all<Key>(connection, row)[0];
}

/** Rows behind the cursor in the order: value, name, identity. */
function after(
  column: RawBuilder<unknown>,
  [value, name, id]: Cursor,
  descending: boolean,
): RawBuilder<boolean> {
  const tie = sql`(verdict.name_sort, verdict.processor_id) > (${name}, ${id})`;
  if (value === null) return sql<boolean>`${tie}`;
  // The first condition says the same as the second; it is the one that an index can start from.
  return descending
    ? sql<boolean>`(${column} <= ${value} AND (${column} < ${value} OR ${tie}))`
    : sql<boolean>`(${column} >= ${value} AND (${column} > ${value} OR ${tie}))`;
}

/** How many suppliers the search and the filter leave; the search alone is counted by its index. */
export function countOf(connection: Connection, words: string | null, query: ProcessorQuery): number {
  const { covered, ...lists } = query.filter;
  const isBySearch =
    words !== null && covered === null && Object.values(lists).every((wanted) => wanted.length === 0);
  if (!isBySearch) {
    const [all] = allAbout<{ n: number }>(connection, ['count', words, query.filter], () =>
      counting(filtered(words, query.filter)),
    );
    return all?.n ?? 0;
  }
  const counted = statement(connection, 'SELECT count(*) AS n FROM search WHERE search MATCH ?').get(words);
  return (counted as { n: number }).n;
}

export function countIn(connection: Connection, rows: ReturnType<typeof filtered>): number {
  const [counted] = all<{ n: number }>(connection, counting(rows));
  return counted?.n ?? 0;
}

const counting = (rows: ReturnType<typeof filtered>) => rows.select(sql<number>`count(*)`.as('n'));
