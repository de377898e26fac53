/** The list of suppliers: filtered, sorted and paged in SQL. */

import type { ProcessorQuery } from '../../../shared/fields/list.ts';
import { listedNames, type ProcessorRow } from '../../../shared/fields/record.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { entities, statement } from '../store/entities.ts';
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

/** What SQL tells of each column of an answer, by the field that it becomes: SQLite itself makes the row, so it is not made twice. */
const shown: Readonly<Partial<Record<keyof ProcessorRow, string>>> = {
  ...Object.fromEntries(listed.map(({ field, column }) => [field, `p."${column}"`])),
  id: 'p.id',
  version: 'p.version',
  // Of services only those that run: one that has ended is in the dossier.
  services: `(SELECT json_group_array(s.name) FROM service s WHERE s.processor_id = p.id AND s.deleted = 0
    AND (s.ended_on IS NULL OR s.ended_on >= (SELECT as_of FROM verdict_state)))`,
  contacts: `(SELECT json_group_array(coalesce(nullif(c.name, ''), nullif(c.email, ''), c.phone)) FROM contact c
    WHERE c.processor_id = p.id AND c.deleted = 0)`,
  places: 'v.places',
  agreementStatus: 'v.agreement_status',
  covered: 'v.covered',
  currentEndsOn: 'v.current_ends_on',
  noticeDeadline: 'v.notice_deadline',
  noticeEndsOn: 'v.notice_ends_on',
  transferResult: 'v.transfer_result',
  transferCode: 'v.transfer_code',
  advisories: 'v.advisories',
  agreementId: 'v.agreement_id',
  reviewedOn: 'v.reviewed_on',
  completeness: 'NULL',
};
const rowsSql = `SELECT ${Object.entries(shown)
  .map(([field, sql]) => `${sql} AS "${field}"`)
  .join(', ')}
  FROM json_each(?) k CROSS JOIN verdict v ON v.row = k.value CROSS JOIN processor p ON p.id = v.processor_id
  ORDER BY k.rowid`;
const ofForm = (form: (typeof listed)[number]['form']) =>
  listed.filter((column) => column.form === form).map(({ field }) => field);
const flags = ['covered', ...ofForm('flag')];
const jsons = ['services', 'contacts', 'places', 'advisories', ...ofForm('json')];

/** What the list shows of these rows, in their order. */
function rowsOf(connection: Connection, keys: readonly Key[]): ProcessorRow[] {
  const found = statement(connection, rowsSql).all(JSON.stringify(keys.map(({ row }) => row)));
  // Rows share what they have alike, such as no contacts or the same places: nobody changes it.
  const read = new Map<string, unknown>();
  for (const row of found as Record<string, unknown>[]) readInPlace(row, read);
  return found as ProcessorRow[];
}

function readInPlace(row: Record<string, unknown>, read: Map<string, unknown>): void {
  for (const field of flags) if (row[field] !== null) row[field] = row[field] === 1;
  for (const field of jsons) {
    const value = row[field];
    if (typeof value !== 'string') continue;
    let known = read.get(value);
    if (known === undefined) {
      known = parseStored(value);
      read.set(value, known);
    }
    row[field] = known;
  }
}
