/** The list of transfers: every flow with its verdict, filtered, sorted, counted and paged in SQL. */
import { type RawBuilder, sql } from 'kysely';
import { explainFlows } from '../../../shared/explained/states.ts';
import type { TransferQuery, TransferRow, TransferState } from '../../../shared/fields/list.ts';
import { type Judged, judged } from '../../../shared/law/judged.ts';
import { sortKey } from '../../../shared/law/names.ts';
import { resultRank, worstFirst } from '../../../shared/law/transfer-codes.ts';
import { canBeSeen } from '../../../shared/schema/primitives.ts';
import type { Connection } from '../store/connection.ts';
import { readRecords } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import { importerName } from './flow-rows.ts';
import { judgementOn } from './judging.ts';
import { all, type Cursor, db, decodeCursor, encodeCursor } from './list-query.ts';
import { flowWordsAsked } from './search-words.ts';
import { type Order, orderOf } from './transfer-order.ts';

/** What is asked of the list, on the day that the derived tables stand on. */
type TransfersAsked = Omit<TransferQuery, 'asOf'>;
export type Filtered = Pick<TransferQuery, Facet | 'search'>;
type Facet = 'result' | 'place' | 'basis' | 'owner';

/** Where a flow stands in the order of the list, and what is derived of it. */
interface Key {
  readonly flow_id: string;
  readonly processor_id: string;
  readonly name_sort: string;
  readonly value: Cursor[0];
  readonly basis: TransferRow['basis'];
  readonly due: string | null;
}

const select = <Row>(connection: Connection, query: RawBuilder<unknown>): Row[] =>
  all<Row>(connection, { compile: () => query.compile(db) });

/** Place of a state in the order of the list, worst first; a flow that has ended comes last. */
export const rankOf = (state: TransferState): number => resultRank(state === 'ended' ? null : state);
const stateOf = (rank: number): TransferState => worstFirst[rank] ?? 'ended';

/** What the search asks of a flow; what holds no letter or digit finds nothing. */
export function wordsIn({ search }: Pick<Filtered, 'search'>): RawBuilder<unknown>[] {
  if (!canBeSeen(search)) return [];
  const words = flowWordsAsked(search);
  return words.length === 0 ? [sql`0`] : words.map((word) => sql`instr(v.words, ${word}) > 0`);
}

/** What a flow has to meet; `without` leaves one filter out, for the counts of its own values. */
function conditionOf(asked: Filtered, without?: Facet): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [...wordsIn(asked)];
  const chosen = <Value>(facet: Facet, values: readonly Value[]) =>
    facet === without || values.length === 0 ? null : sql.join(values);
  const ranks = chosen('result', asked.result.map(rankOf));
  if (ranks) parts.push(sql`v.rank IN (${ranks})`);
  const places = chosen('place', asked.place);
  if (places) parts.push(sql`(v.place IN (${places}) OR v.judged_in IN (${places}))`);
  const bases = chosen('basis', asked.basis);
  if (bases) parts.push(sql`v.basis IN (${bases})`);
  const owners = chosen('owner', asked.owner.map(sortKey));
  if (owners) parts.push(sql`v.owner_sort IN (${owners})`);
  return parts.length === 0 ? sql`1` : sql.join(parts, sql` AND `);
}

/** One page with each verdict in words; the derived tables must be of the day of the view. */
export function explainedTransfers(view: View, asked: TransfersAsked) {
  const { connection, asOf } = view;
  const order = orderOf(view, asked);
  const condition = conditionOf(asked);
  const keys = keysOf(connection, asked, order, condition);
  const shown = keys.slice(0, asked.limit);
  const last = keys.length > asked.limit ? shown.at(-1) : undefined;
  const records = readRecords(connection, [...new Set(shown.map((key) => key.processor_id))]);
  const judgement = judgementOn(connection, asOf);
  const rows = new Map<string, TransferRow>();
  const wanted = new Map(shown.map((key) => [key.flow_id, key]));
  for (const record of records.values()) {
    for (const row of rowsOf(judged(record, judgement), wanted)) rows.set(row.flow.id, row);
  }
  const counts = countsOf(connection, asked);
  return {
    rows: shown.flatMap((key) => rows.get(key.flow_id) ?? []),
    total: totalOf(asked, counts),
    counts,
    nextCursor: last ? encodeCursor([last.value, last.name_sort, last.flow_id]) : null,
  };
}

function keysOf(
  connection: Connection,
  asked: TransfersAsked,
  order: Order,
  condition: RawBuilder<unknown>,
): Key[] {
  const { cursor, offset, limit } = asked;
  const behind = cursor === null ? sql`1` : order.after(decodeCursor(cursor));
  return select<Key>(
    connection,
    sql`${order.names} SELECT v.flow_id, d.processor_id, v.name_sort, ${order.column} AS value, v.basis, v.due
      FROM flow_verdict v ${order.join} CROSS JOIN verdict d ON d.row = v.row WHERE ${condition} AND ${behind}
      ORDER BY ${order.by} LIMIT ${limit + 1} OFFSET ${offset}`,
  );
}

/** The flows of a supplier that are wanted, as rows. */
function rowsOf(supplier: Judged, wanted: ReadonlyMap<string, Key>): TransferRow[] {
  const { record, flows } = supplier;
  const { processor, chain } = record;
  const verdicts = new Map(explainFlows(supplier).map((state) => [state.flowId, state]));
  return record.flows.flatMap((flow, index) => {
    const key = wanted.get(flow.id);
    if (!key) return [];
    const sub = chain.find(({ subProcessorId }) => subProcessorId === flow.subProcessorId)?.subProcessor;
    const seen = flows[index]?.importerCountry;
    const country = seen === undefined ? flow.country : seen;
    return {
      processorId: processor.id,
      processor: processor.name,
      subProcessor: sub?.name ?? null,
      owner: processor.owner,
      importer: {
        name: importerName(flow, sub?.name, processor.name),
        country: country === 'unknown' ? null : country,
      },
      flow,
      basis: key.basis,
      due: key.due,
      verdict: verdicts.get(flow.id) ?? null,
    };
  });
}

/** By state, of what the search and the filters other than that of the state find. */
function countsOf(connection: Connection, asked: Filtered): Record<TransferState, number> {
  const counts = { none: 0, ok: 0, action: 0, blocked: 0, ended: 0 };
  const found = select<{ rank: number; n: number }>(
    connection,
    sql`SELECT v.rank, count(*) AS n FROM flow_verdict v WHERE ${conditionOf(asked, 'result')} GROUP BY v.rank`,
  );
  for (const { rank, n } of found) counts[stateOf(rank)] = n;
  return counts;
}

function totalOf({ result }: Filtered, counts: Record<TransferState, number>): number {
  const states = Object.entries(counts) as [TransferState, number][];
  return states.reduce((sum, [state, n]) => sum + (result.length === 0 || result.includes(state) ? n : 0), 0);
}

/** How many flows stand before one in the list that is asked for; null = it is not in it. */
export function placeInTransfers(view: View, asked: TransfersAsked, flowId: string): number | null {
  const { connection } = view;
  const order = orderOf(view, asked);
  const condition = conditionOf(asked);
  const from = sql`FROM flow_verdict v ${order.join} WHERE ${condition}`;
  const [own] = select<{ value: Cursor[0]; name_sort: string }>(
    connection,
    sql`${order.names} SELECT ${order.column} AS value, v.name_sort ${from} AND v.flow_id = ${flowId}`,
  );
  if (own === undefined) return null;
  const [behind] = select<{ n: number }>(
    connection,
    sql`${order.names} SELECT count(*) AS n ${from} AND ${order.after([own.value, own.name_sort, flowId])}`,
  );
  return totalOf(asked, countsOf(connection, asked)) - (behind?.n ?? 0) - 1;
}
