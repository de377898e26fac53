/** The list of suppliers, its facets, and the list of transfers: filtered, sorted and paged in SQL. */
import {
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import * as z from 'zod';
import { foldText } from '../../../shared/domain/names.ts';
import { agreementOrder } from '../../../shared/domain/verdict.ts';
import { fieldProblems } from '../../../shared/messages/field-problems.ts';
import type { ProcessorQuery, TransferRow } from '../../../shared/schema/list.ts';
import { type ProcessorRow, type TransferResult, transferResults } from '../../../shared/schema/record.ts';
import { Problem } from '../problem.ts';
import { asFlow } from './aggregate.ts';
import type { Connection } from './connection.ts';
import { transferRank } from './derived.ts';
import { decode, entities, statement } from './entities.ts';
import type { Tables } from './tables.ts';

// Kysely only writes the SQL here: better-sqlite3 answers at once, and nothing may wait inside a transaction.
const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

interface Compilable {
  compile(): { readonly sql: string; readonly parameters: readonly unknown[] };
}
const all = (connection: Connection, query: Compilable): Record<string, unknown>[] => {
  const compiled = query.compile();
  return statement(connection, compiled.sql).all(...compiled.parameters) as Record<string, unknown>[];
};

/** A person's words as FTS5 text: every word a quoted prefix, none of it syntax; null where there is no word. */
export function searchExpression(words: string): string | null {
  const tokens = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return tokens.length === 0 ? null : tokens.map((token) => `"${token}"*`).join(' ');
}

const sortColumn = {
  name: 'verdict.name_sort',
  agreementStatus: 'verdict.agreement_rank',
  currentEndsOn: 'verdict.current_ends_on',
  noticeDeadline: 'verdict.notice_deadline',
  transferResult: 'verdict.transfer_rank',
  owner: 'verdict.owner_sort',
  country: 'processor.country',
} as const;

/** Columns that may be empty: those rows come last in either direction. */
const nullable: ReadonlySet<ProcessorQuery['sort']> = new Set(['currentEndsOn', 'noticeDeadline', 'country']);

/** Cursor of a page: the sort value, name and identity of its last row. */
const cursorShape = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string(), z.string()]);
type Cursor = z.infer<typeof cursorShape>;
const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function decodeCursor(text: string): Cursor {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const read = cursorShape.safeParse(value);
    if (read.success) return read.data;
  } catch {
    // falls through: what is no JSON is no cursor of ours
  }
  throw new Problem('invalid', undefined, fieldProblems([{ path: ['cursor'], message: 'unknown-cursor' }]));
}

function filtered(query: Pick<ProcessorQuery, 'search' | 'filter'>) {
  const { filter } = query;
  let rows = db.selectFrom('verdict');
  const words = searchExpression(query.search);
  if (words !== null) {
    rows = rows.where(
      'verdict.processor_id',
      'in',
      sql<string>`(SELECT k.processor_id FROM search JOIN search_key k ON k.row = search.rowid WHERE search MATCH ${words})`,
    );
  }
  if (filter.agreementStatus.length > 0) {
    const ranks = filter.agreementStatus.map((status) => agreementOrder.indexOf(status));
    rows = rows.where('verdict.agreement_rank', 'in', ranks);
  }
  if (filter.transferResult.length > 0) {
    const ranks = filter.transferResult.map((result) => transferRank[result]);
    rows = rows.where('verdict.transfer_rank', 'in', ranks);
  }
  for (const column of ['role', 'category', 'criticality'] as const) {
    const wanted: readonly string[] = filter[column];
    if (wanted.length === 0) continue;
    rows = rows.where('verdict.processor_id', 'in', (inner) =>
      inner.selectFrom('processor').select('processor.id').where(`processor.${column}`, 'in', wanted),
    );
  }
  if (filter.owner.length > 0) rows = rows.where('verdict.owner_sort', 'in', filter.owner.map(foldText));
  if (filter.covered !== null) rows = rows.where('verdict.covered', '=', filter.covered ? 1 : 0);
  if (filter.place.length > 0) {
    rows = rows.where('verdict.processor_id', 'in', (inner) =>
      inner
        .selectFrom('verdict_place')
        .select('verdict_place.processor_id')
        .where('place', 'in', filter.place),
    );
  }
  return rows;
}

/** One page of the list, how many there are in all, and where the next page starts. */
export function listProcessors(
  connection: Connection,
  query: ProcessorQuery,
): { rows: ProcessorRow[]; total: number; nextCursor: string | null } {
  const column = sql.ref<string | number | null>(sortColumn[query.sort]);
  const direction = query.descending ? 'desc' : 'asc';
  let page = filtered(query)
    .innerJoin('processor', 'processor.id', 'verdict.processor_id')
    .select([
      'processor.id',
      'processor.version',
      'processor.name',
      'processor.kvk',
      'processor.role',
      'processor.category',
      'processor.criticality',
      'processor.owner',
      'processor.country',
      'processor.ended_on',
      'verdict.agreement_status',
      'verdict.covered',
      'verdict.current_ends_on',
      'verdict.notice_deadline',
      'verdict.transfer_result',
      'verdict.transfer_code',
      'verdict.places',
      'verdict.name_sort',
    ])
    .select([
      column.as('sort_value'),
      sql<string>`(SELECT json_group_array(s.name) FROM service s WHERE s.processor_id = processor.id AND s.deleted = 0)`.as(
        'services',
      ),
    ])
    .$if(nullable.has(query.sort), (rows) => rows.orderBy(sql`${column} IS NULL`))
    .orderBy(column, direction)
    // The same column once more would keep SQLite from reading the order off the index.
    .$if(query.sort !== 'name', (rows) => rows.orderBy('verdict.name_sort'))
    .orderBy('verdict.processor_id')
    .limit(query.limit + 1);
  if (query.cursor !== null) page = page.where(after(column, decodeCursor(query.cursor), query.descending));
  const rows = all(connection, page);
  const counted = all(connection, filtered(query).select(sql<number>`count(*)`.as('n')));
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(asRow),
    total: Number(counted[0]?.n ?? 0),
    nextCursor: last
      ? encodeCursor([last.sort_value as Cursor[0], String(last.name_sort), String(last.id)])
      : null,
  };
}

/** Rows behind the cursor in the order: value (nulls last), name, identity. */
function after(
  column: RawBuilder<unknown>,
  [value, name, id]: Cursor,
  descending: boolean,
): RawBuilder<boolean> {
  const tie = sql`(verdict.name_sort, verdict.processor_id) > (${name}, ${id})`;
  if (value === null) return sql<boolean>`(${column} IS NULL AND ${tie})`;
  const beyond = descending ? sql`${column} < ${value}` : sql`${column} > ${value}`;
  return sql<boolean>`(${beyond} OR ${column} IS NULL OR (${column} = ${value} AND ${tie}))`;
}

function asRow(row: Record<string, unknown>): ProcessorRow {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    kvk: row.kvk,
    services: JSON.parse(String(row.services)),
    role: row.role,
    category: row.category,
    criticality: row.criticality,
    owner: row.owner,
    country: row.country,
    places: JSON.parse(String(row.places)),
    endedOn: row.ended_on,
    agreementStatus: row.agreement_status,
    covered: row.covered === 1,
    currentEndsOn: row.current_ends_on,
    noticeDeadline: row.notice_deadline,
    transferResult: row.transfer_result,
    transferCode: row.transfer_code,
  } as ProcessorRow;
}

/** How many suppliers have which value. */
export function facets(connection: Connection) {
  const count = (query: string): Record<string, number> =>
    Object.fromEntries(
      (statement(connection, query).all() as { value: string | null; n: number }[])
        .filter(({ value }) => value !== null && value !== '')
        .map(({ value, n }) => [value, n]),
    );
  const total = statement(connection, 'SELECT count(*) AS n FROM verdict').get() as { n: number };
  const ofProcessor = (column: string) =>
    count(`SELECT ${column} AS value, count(*) AS n FROM processor WHERE deleted = 0 GROUP BY ${column}`);
  return {
    total: total.n,
    agreementStatus: count(
      'SELECT agreement_status AS value, count(*) AS n FROM verdict GROUP BY agreement_status',
    ),
    transferResult: count(
      'SELECT transfer_result AS value, count(*) AS n FROM verdict GROUP BY transfer_result',
    ),
    category: ofProcessor('category'),
    place: count('SELECT place AS value, count(*) AS n FROM verdict_place GROUP BY place'),
    owner: ofProcessor('owner'),
  };
}

/** A row of the list of transfers before its verdict is put in words. */
export type StoredTransfer = Omit<TransferRow, 'verdict'>;

/** One page of all flows, worst verdict first; `counts` are of all flows that the search finds. */
export function listTransfers(
  connection: Connection,
  query: { result: readonly TransferResult[]; search: string; cursor: string | null; limit: number },
) {
  const words = searchExpression(query.search);
  const conditions: RawBuilder<unknown>[] = [sql`1 = 1`];
  if (words !== null) {
    conditions.push(
      sql`v.processor_id IN (SELECT k.processor_id FROM search JOIN search_key k ON k.row = search.rowid WHERE search MATCH ${words})`,
    );
  }
  const where = sql.join(conditions, sql` AND `);
  const chosen =
    query.result.length > 0
      ? sql`v.rank IN (${sql.join(query.result.map((result) => transferRank[result]))})`
      : sql`1 = 1`;
  const cursor =
    query.cursor === null
      ? sql`1 = 1`
      : sql`(v.rank, v.name_sort, v.flow_id) > (${sql.join(decodeCursor(query.cursor))})`;
  const rows = all(connection, {
    compile: () =>
      sql`SELECT f.*, v.result, v.rank, v.code, v.advisories, v.name_sort, p.name AS supplier, s.name AS sub_name
          FROM flow_verdict v JOIN data_flow f ON f.id = v.flow_id JOIN processor p ON p.id = v.processor_id
          LEFT JOIN sub_processor s ON s.id = f.sub_processor_id
          WHERE ${where} AND ${chosen} AND ${cursor} ORDER BY v.rank, v.name_sort, v.flow_id LIMIT ${query.limit + 1}`.compile(
        db,
      ),
  });
  const counted = all(connection, {
    compile: () =>
      sql`SELECT v.rank, count(*) AS n FROM flow_verdict v WHERE ${where} GROUP BY v.rank`.compile(db),
  });
  const counts = { none: 0, ok: 0, action: 0, blocked: 0 };
  let total = 0;
  for (const { rank, n } of counted) {
    const result = transferResults.find((known) => transferRank[known] === rank);
    if (result !== undefined) counts[result] = Number(n);
    if (query.result.length === 0 || (result !== undefined && query.result.includes(result))) {
      total += Number(n);
    }
  }
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(asTransfer),
    total,
    counts,
    nextCursor: last ? encodeCursor([Number(last.rank), String(last.name_sort), String(last.id)]) : null,
  };
}

function asTransfer(row: Record<string, unknown>): StoredTransfer {
  const flow = asFlow(decode(entities.data_flow, row));
  return {
    processorId: flow.processorId,
    processor: String(row.supplier),
    subProcessor: row.sub_name === null ? null : String(row.sub_name),
    flow,
  };
}
