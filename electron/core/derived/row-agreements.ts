/** The agreement that counts for each supplier of a page of the list, with what is recorded of it. */

import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { ProcessorRow } from '../../../shared/fields/record.ts';
import { agreementState } from '../../../shared/law/agreement.ts';
import { rowAgreementOf } from '../../../shared/law/current-agreement.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { AgreementStatus } from '../../../shared/schema/agreement.ts';
import type { Connection } from '../store/connection.ts';
import { decode, entities, fieldsIn, statement } from '../store/entities.ts';
import { toPart } from '../store/supplier-records.ts';
import { readPolicy } from './judging.ts';

/** What the list shows of an agreement, of all its fields. */
const listed = ['recorded', 'signedOn', 'effectiveOn', 'endsOn', 'renewal', 'notice'] as const;
type Listed = Pick<Agreement, (typeof listed)[number] | 'id' | 'version'>;
const names: ReadonlySet<string> = new Set(listed);
const columns = entities.agreement.columns.filter(({ field }) => names.has(field));

/** Adds to each row its agreement, judged on the day of the rows. */
export function withAgreements(
  connection: Connection,
  rows: readonly Omit<ProcessorRow, 'agreement'>[],
  asOf: CivilDate,
): ProcessorRow[] {
  const own = ['id', 'version', 'processor_id', ...columns.map(({ column }) => `"${column}"`)];
  const found = stored(connection, own.join(', '), rows);
  const ofSupplier = Map.groupBy(found, (row) => String(row.processor_id));
  const several = statusesOfSeveral(
    connection,
    rows.filter(({ id }) => (ofSupplier.get(id)?.length ?? 0) > 1),
    asOf,
  );
  return rows.map((row) => {
    const { agreementId, agreementStatus } = row;
    const counting = ofSupplier.get(row.id)?.find(({ id }) => id === agreementId);
    if (counting === undefined || agreementStatus === 'no-agreement') return { ...row, agreement: null };
    // One alone is not judged again: its status is the row's.
    const statuses = several.get(row.id) ?? [agreementStatus];
    const agreement = { ...fieldsIn(columns, counting), id: counting.id, version: counting.version };
    return { ...row, agreement: rowAgreementOf(agreement as Listed, agreementStatus, statuses) };
  });
}

/** The statuses of all agreements of each of these suppliers. */
function statusesOfSeveral(
  connection: Connection,
  rows: readonly Pick<ProcessorRow, 'id'>[],
  asOf: CivilDate,
): ReadonlyMap<string, AgreementStatus[]> {
  if (rows.length === 0) return new Map();
  const policy = readPolicy(connection);
  const agreements = stored(connection, '*', rows).map((row) => toPart(decode(entities.agreement, row)));
  const ofSupplier = Map.groupBy(agreements, ({ processorId }) => processorId);
  return new Map(
    [...ofSupplier].map(([id, all]) => [id, all.map((one) => agreementState(one, asOf, policy).status)]),
  );
}

function stored(
  connection: Connection,
  selected: string,
  rows: readonly Pick<ProcessorRow, 'id'>[],
): Record<string, unknown>[] {
  return statement(
    connection,
    `SELECT ${selected} FROM agreement WHERE deleted = 0 AND processor_id IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
  ).all(JSON.stringify(rows.map(({ id }) => id))) as Record<string, unknown>[];
}
