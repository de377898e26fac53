/** The list of suppliers: filtered, sorted and paged in SQL. */

import type { ProcessorQuery } from '../../../shared/fields/list.ts';
import { listedNames, type ProcessorRow } from '../../../shared/fields/record.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { entities, fieldsIn, statement } from '../store/entities.ts';
import { countOf, type Key, keysOf } from './list-order.ts';
import { encodeCursor } from './list-query.ts';
import { type Correction, searchFor } from './search.ts';

/** One page of the list, how many there are in all, and where the next page starts. */
export function listProcessors(
  connection: Connection,
  query: ProcessorQuery,
): { rows: ProcessorRow[]; total: number; corrections: Correction[]; nextCursor: string | null } {
  const { expression, corrections } = searchFor(connection, query.search);
  const keys = keysOf(connection, expression, query, query.limit + 1);
  const shown = keys.slice(0, query.limit);
  const last = keys.length > query.limit ? shown.at(-1) : undefined;
  return {
    rows: rowsOf(connection, shown),
    total: countOf(connection, expression, query),
    corrections,
    nextCursor: last ? encodeCursor([last.sort_value, last.name_sort, last.processor_id]) : null,
  };
}

/** The supplier's own columns that the list shows, the organisation's own fields among them. */
const names: ReadonlySet<string> = new Set([...listedNames, 'custom', 'tags', 'bsn', 'remark']);
const listed = entities.processor.columns.filter(({ field }) => names.has(field));

/** What the list shows of these rows, in their order. */
function rowsOf(connection: Connection, keys: readonly Key[]): ProcessorRow[] {
  const found = statement(
    connection,
    `SELECT v.row, p.id, p.version, ${listed.map(({ column }) => `p."${column}"`).join(', ')},
       v.agreement_status, v.covered, v.current_ends_on, v.notice_deadline, v.notice_ends_on, v.transfer_result,
       v.transfer_code, v.advisories, v.agreement_id, v.places, v.reviewed_on,
       (SELECT json_group_array(s.name) FROM service s WHERE s.processor_id = p.id AND s.deleted = 0) AS services,
       (SELECT json_group_array(coalesce(nullif(c.name, ''), nullif(c.email, ''), c.phone)) FROM contact c
        WHERE c.processor_id = p.id AND c.deleted = 0) AS contacts
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
    contacts: parseStored(String(row.contacts)),
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
    reviewedOn: row.reviewed_on,
    completeness: null,
  } as ProcessorRow;
}
