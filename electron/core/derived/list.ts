/** The list of suppliers and its facets: filtered, sorted and paged in SQL. */

import { type RawBuilder, sql } from 'kysely';
import { ANY_IMPORT, NO_IMPORT, type ProcessorQuery } from '../../../shared/fields/list.ts';
import { listedNames, type ProcessorRow } from '../../../shared/fields/record.ts';
import { compareText } from '../../../shared/law/dates.ts';
import { sortKey } from '../../../shared/law/names.ts';
import { shownOrder } from '../../../shared/law/stated.ts';
import { resultRank, worstFirst } from '../../../shared/law/transfer-codes.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { entities, fieldsIn, statement } from '../store/entities.ts';
import { bitsWith, countsOf } from './counts.ts';
import { all, type Cursor, db, decodeCursor, encodeCursor, searchExpression } from './list-query.ts';

const sortColumn = {
  name: 'verdict.name_sort',
  agreementStatus: 'verdict.agreement_rank',
  currentEndsOn: 'verdict.current_ends_on',
  noticeDeadline: 'verdict.notice_deadline',
  transferResult: 'verdict.transfer_rank',
  owner: 'verdict.owner_sort',
  country: 'verdict.country',
} as const;

/** Columns that may be empty: those rows come last in either direction. */
const nullable: ReadonlySet<ProcessorQuery['sort']> = new Set(['currentEndsOn', 'noticeDeadline', 'country']);

/**
 * A column that rows are passed by on the way through an order of the list: the sign keeps SQLite from starting at
 * that column's own index, for a filter that thousands pass is quicker in order than all of them sorted.
 */
const passing = (column: string) => sql<number>`+${sql.ref(column)}`;

function filtered(query: Pick<ProcessorQuery, 'search' | 'filter'>) {
  const { filter } = query;
  let rows = db.selectFrom('verdict');
  const words = searchExpression(query.search);
  if (words !== null) {
    rows = rows.where(
      'verdict.row',
      'in',
      sql<number>`(SELECT rowid FROM search WHERE search MATCH ${words})`,
    );
  }
  if (filter.agreementStatus.length > 0) {
    const ranks = filter.agreementStatus.map((status) => shownOrder.indexOf(status));
    rows = rows.where(passing('verdict.agreement_rank'), 'in', ranks);
  }
  if (filter.transferResult.length > 0) {
    const ranks = filter.transferResult.map(resultRank);
    rows = rows.where(passing('verdict.transfer_rank'), 'in', ranks);
  }
  for (const column of ['role', 'category', 'criticality'] as const) {
    const wanted: readonly string[] = filter[column];
    if (wanted.length === 0) continue;
    rows = rows.where('verdict.processor_id', 'in', (inner) =>
      inner
        .selectFrom('processor')
        .select('processor.id')
        .where(`processor.${column}`, 'in', wanted)
        .where('processor.deleted', '=', 0),
    );
  }
  if (filter.owner.length > 0) rows = rows.where('verdict.owner_sort', 'in', filter.owner.map(sortKey));
  if (filter.covered !== null) rows = rows.where(passing('verdict.covered'), '=', filter.covered ? 1 : 0);
  if (filter.place.length > 0) {
    rows = rows.where('verdict.row', 'in', (inner) =>
      inner.selectFrom('verdict_place').select('verdict_place.row').where('place', 'in', filter.place),
    );
  }
  if (filter.toCheck.length > 0) rows = rows.where('verdict.processor_id', 'in', withCells(filter.toCheck));
  if (filter.counted.length > 0) {
    rows = rows.where(passing('verdict.counted'), 'in', bitsWith(filter.counted));
  }
  return rows;
}

const CELLS = "processor p, json_each(p.stated_in_list) e WHERE p.deleted = 0 AND p.stated_in_list <> '[]'";
const IMPORT = `coalesce(e.value ->> 'importId', '${NO_IMPORT}')`;

/** The suppliers with cells to check of some imports. */
function withCells(imports: readonly string[]): RawBuilder<string> {
  const of = imports.includes(ANY_IMPORT)
    ? sql``
    : sql` AND ${sql.raw(IMPORT)} IN (SELECT value FROM json_each(${JSON.stringify(imports)}))`;
  return sql<string>`(SELECT p.id FROM ${sql.raw(CELLS)}${of})`;
}

/** One page of the list, how many there are in all, and where the next page starts. */
export function listProcessors(
  connection: Connection,
  query: ProcessorQuery,
): { rows: ProcessorRow[]; total: number; nextCursor: string | null } {
  const keys = keysOf(connection, query, query.limit + 1);
  const shown = keys.slice(0, query.limit);
  const last = keys.length > query.limit ? shown.at(-1) : undefined;
  return {
    rows: rowsOf(connection, shown),
    total: countOf(connection, query),
    nextCursor: last ? encodeCursor([last.sort_value, last.name_sort, last.processor_id]) : null,
  };
}

/** Where a row stands in the order of the list. */
interface Key {
  readonly row: number;
  readonly sort_value: Cursor[0];
  readonly name_sort: string;
  readonly processor_id: string;
}

/**
 * The first rows behind the cursor and the offset, by number: what is shown of them is read only for those that are.
 * Rows without a value are a question of their own, so that both are read off the same index in order.
 */
function keysOf(connection: Connection, query: ProcessorQuery, limit: number): Key[] {
  const column = sql.ref<string | number | null>(sortColumn[query.sort]);
  const cursor = query.cursor === null ? null : decodeCursor(query.cursor);
  const behind = (isEmpty: boolean) => {
    let rows = filtered(query);
    if (nullable.has(query.sort)) {
      rows = rows.where(isEmpty ? sql<boolean>`${column} IS NULL` : sql<boolean>`${column} IS NOT NULL`);
    }
    if (cursor === null || (cursor[0] === null) !== isEmpty) return rows;
    return rows.where(after(column, cursor, query.descending));
  };
  const ordered = (isEmpty: boolean, passed: number, left: number): Key[] => {
    let rows = behind(isEmpty)
      .select(['verdict.row', 'verdict.name_sort', 'verdict.processor_id'])
      .select(column.as('sort_value'));
    if (!isEmpty) rows = rows.orderBy(column, query.descending ? 'desc' : 'asc');
    // The same column once more would keep SQLite from reading the order off the index.
    if (isEmpty || query.sort !== 'name') rows = rows.orderBy('verdict.name_sort');
    return all<Key>(connection, rows.orderBy('verdict.processor_id').limit(left).offset(passed));
  };
  const isPast = cursor !== null && cursor[0] === null;
  const full = isPast ? [] : ordered(false, query.offset, limit);
  if (full.length === limit || !nullable.has(query.sort)) return full;
  // Where one of the rows with a value was found, all that is passed over stands before it.
  let passed = full.length > 0 ? 0 : query.offset;
  if (passed > 0 && !isPast) passed -= countIn(connection, behind(false));
  return [...full, ...ordered(true, passed, limit - full.length)];
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

function countOf(connection: Connection, query: ProcessorQuery): number {
  const words = searchExpression(query.search);
  const { covered, ...lists } = query.filter;
  const isBySearch =
    words !== null && covered === null && Object.values(lists).every((wanted) => wanted.length === 0);
  if (!isBySearch) return countIn(connection, filtered(query));
  const counted = statement(connection, 'SELECT count(*) AS n FROM search WHERE search MATCH ?').get(words);
  return (counted as { n: number }).n;
}

function countIn(connection: Connection, rows: ReturnType<typeof filtered>): number {
  const [counted] = all<{ n: number }>(connection, rows.select(sql<number>`count(*)`.as('n')));
  return counted?.n ?? 0;
}

/** The supplier's own columns that the list shows, the organisation's own fields among them. */
const names: ReadonlySet<string> = new Set([...listedNames, 'custom']);
const listed = entities.processor.columns.filter(({ field }) => names.has(field));

/** What the list shows of these rows, in their order. */
function rowsOf(connection: Connection, keys: readonly Key[]): ProcessorRow[] {
  const found = statement(
    connection,
    `SELECT v.row, p.id, p.version, ${listed.map(({ column }) => `p."${column}"`).join(', ')},
       v.agreement_status, v.covered, v.current_ends_on, v.notice_deadline, v.notice_ends_on, v.transfer_result, v.transfer_code,
       v.advisories, v.agreement_id, v.places,
       (SELECT json_group_array(s.name) FROM service s WHERE s.processor_id = p.id AND s.deleted = 0) AS services
     FROM json_each(?) k CROSS JOIN verdict v ON v.row = k.value CROSS JOIN processor p ON p.id = v.processor_id`,
  ).all(JSON.stringify(keys.map(({ row }) => row))) as Record<string, unknown>[];
  const byRow = new Map(found.map((row) => [row.row, asRow(row)]));
  return keys.flatMap(({ row }) => byRow.get(row) ?? []);
}

function asRow(row: Record<string, unknown>): ProcessorRow {
  return {
    ...fieldsIn(listed, row),
    id: row.id,
    version: row.version,
    services: parseStored(String(row.services)),
    places: parseStored(String(row.places)),
    agreementStatus: row.agreement_status,
    covered: row.covered === 1,
    currentEndsOn: row.current_ends_on,
    noticeDeadline: row.notice_deadline,
    noticeEndsOn: row.notice_ends_on,
    transferResult: row.transfer_result,
    transferCode: row.transfer_code,
    advisories: parseStored(String(row.advisories)),
    agreementId: row.agreement_id,
  } as ProcessorRow;
}

/** How many suppliers have which value. */
export function facets(connection: Connection) {
  const count = (query: string, name: (value: string | number) => string | null | undefined = String) =>
    Object.fromEntries(
      (statement(connection, query).all() as { value: string | number | null; n: number }[]).flatMap(
        ({ value, n }) => {
          const key = value === null ? null : name(value);
          return key ? [[key, n] as const] : [];
        },
      ),
    );
  const ofProcessor = (column: string) =>
    count(`SELECT ${column} AS value, count(*) AS n FROM processor WHERE deleted = 0 GROUP BY ${column}`);
  const ofRank = (column: string) =>
    `SELECT ${column} AS value, count(*) AS n FROM verdict GROUP BY ${column}`;
  const agreementStatus = count(ofRank('agreement_rank'), (rank) => shownOrder[Number(rank)]);
  return {
    total: Object.values(agreementStatus).reduce((sum, n) => sum + n, 0),
    agreementStatus,
    transferResult: count(ofRank('transfer_rank'), (rank) => worstFirst[Number(rank)]),
    category: ofProcessor('category'),
    place: count('SELECT place AS value, count(*) AS n FROM verdict_place GROUP BY place'),
    owner: underOneForm(ofProcessor('owner')),
    toCheck: suppliersToCheck(connection),
    counted: countsOf(connection),
  };
}

/** How many suppliers have cells to check: by import, and in all. */
function suppliersToCheck(connection: Connection): Record<string, number> {
  const counted = statement(
    connection,
    `SELECT ${IMPORT} AS value, count(DISTINCT p.id) AS n FROM ${CELLS} GROUP BY 1
     UNION ALL SELECT '${ANY_IMPORT}', count(DISTINCT p.id) FROM ${CELLS}`,
  ).all() as { value: string; n: number }[];
  return Object.fromEntries(counted.filter(({ n }) => n > 0).map(({ value, n }) => [value, n]));
}

/** Names that the filter takes for one ("Anna", "anna") as one, in the form in which they are written most. */
function underOneForm(counts: Readonly<Record<string, number>>): Record<string, number> {
  const forms = Object.entries(counts).sort(([a, inA], [b, inB]) => inB - inA || compareText(a, b));
  const together = new Map<string, { readonly form: string; n: number }>();
  for (const [form, n] of forms) {
    const known = together.get(sortKey(form));
    if (known) known.n += n;
    else together.set(sortKey(form), { form, n });
  }
  return Object.fromEntries([...together.values()].map(({ form, n }) => [form, n]));
}
