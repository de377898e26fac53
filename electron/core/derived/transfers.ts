/** The list of transfers: every flow with the rank of its verdict, filtered, sorted and paged in SQL. */
import { sql } from 'kysely';
import { explainFlows } from '../../../shared/explained/states.ts';
import type { TransferRow } from '../../../shared/fields/list.ts';
import { judged } from '../../../shared/law/judged.ts';
import { resultRank, worstFirst } from '../../../shared/law/transfer-codes.ts';
import type { TransferResult } from '../../../shared/schema/transfer-codes.ts';
import type { Connection } from '../store/connection.ts';
import { decode, entities, statement } from '../store/entities.ts';
import { asFlow, readRecord } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import { judgementOn } from './judging.ts';
import { all, db, decodeCursor, encodeCursor, searchExpression } from './list-query.ts';

/** A row of the list of transfers before its verdict is put in words. */
type StoredTransfer = Omit<TransferRow, 'verdict'>;

interface TransferQuery {
  readonly result: readonly TransferResult[];
  readonly search: string;
  readonly cursor: string | null;
  readonly limit: number;
}

/** As {@link listTransfers}, each with its verdict in words; the derived tables must be of the day of the view. */
export function explainedTransfers({ connection, asOf }: View, query: TransferQuery) {
  const judgement = judgementOn(connection, asOf);
  const page = listTransfers(connection, query);
  const states = new Map(
    [...new Set(page.rows.map((row) => row.processorId))].flatMap((id) => {
      const record = readRecord(connection, id);
      if (!record) return [];
      return explainFlows(judged(record, judgement)).map((state) => [state.flowId, state] as const);
    }),
  );
  return { ...page, rows: page.rows.map((row) => ({ ...row, verdict: states.get(row.flow.id) ?? null })) };
}

/** One page of all flows, worst verdict first; `counts` are of all flows that the search finds. */
function listTransfers(connection: Connection, query: TransferQuery) {
  const words = searchExpression(query.search);
  const found =
    words === null ? sql`1 = 1` : sql`+v.row IN (SELECT rowid FROM search WHERE search MATCH ${words})`;
  const chosen =
    query.result.length > 0 ? sql`v.rank IN (${sql.join(query.result.map(resultRank))})` : sql`1 = 1`;
  const behind =
    query.cursor === null
      ? sql`1 = 1`
      : sql`(v.rank, v.name_sort, v.flow_id) > (${sql.join(decodeCursor(query.cursor))})`;
  const keys = all<FlowKey>(connection, {
    compile: () =>
      sql`SELECT v.flow_id, v.rank, v.name_sort FROM flow_verdict v WHERE ${found} AND ${chosen} AND ${behind}
          ORDER BY v.rank, v.name_sort, v.flow_id LIMIT ${query.limit + 1}`.compile(db),
  });
  const counted = all<{ rank: number; n: number }>(connection, {
    compile: () =>
      sql`SELECT v.rank, count(*) AS n FROM flow_verdict v WHERE ${found} GROUP BY v.rank`.compile(db),
  });
  const counts = { none: 0, ok: 0, action: 0, blocked: 0 };
  let total = 0;
  for (const { rank, n } of counted) {
    const result = worstFirst[rank];
    if (result !== undefined) counts[result] = n;
    if (query.result.length === 0 || (result !== undefined && query.result.includes(result))) total += n;
  }
  const shown = keys.slice(0, query.limit);
  const last = keys.length > query.limit ? shown.at(-1) : undefined;
  return {
    rows: transfersOf(connection, shown),
    total,
    counts,
    nextCursor: last ? encodeCursor([last.rank, last.name_sort, last.flow_id]) : null,
  };
}

/** Where a flow stands in the order of the list. */
interface FlowKey {
  readonly flow_id: string;
  readonly rank: number;
  readonly name_sort: string;
}

function transfersOf(connection: Connection, keys: readonly FlowKey[]): StoredTransfer[] {
  const found = statement(
    connection,
    `SELECT f.*, p.name AS supplier, s.name AS sub_name
     FROM json_each(?) k CROSS JOIN data_flow f ON f.id = k.value CROSS JOIN processor p ON p.id = f.processor_id
     LEFT JOIN sub_processor s ON s.id = f.sub_processor_id`,
  ).all(JSON.stringify(keys.map(({ flow_id }) => flow_id))) as Record<string, unknown>[];
  const byId = new Map(found.map((row) => [row.id, asTransfer(row)]));
  return keys.flatMap(({ flow_id }) => byId.get(flow_id) ?? []);
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
