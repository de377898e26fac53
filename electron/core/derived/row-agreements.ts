/** The agreement that counts for each supplier of a page of the list, with what is recorded of it. */

import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { ProcessorRow, RowAgreement } from '../../../shared/fields/record.ts';
import { agreementState } from '../../../shared/law/agreement.ts';
import { rowAgreementOf } from '../../../shared/law/current-agreement.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { Judgement } from '../../../shared/law/verdict.ts';
import type { Connection } from '../store/connection.ts';
import { decode, entities, statement } from '../store/entities.ts';
import { asAgreement } from '../store/supplier-records.ts';
import { readPolicy } from './judging.ts';

/** Adds to each row its agreement, judged on the day of the rows. */
export function withAgreements(
  connection: Connection,
  rows: readonly Omit<ProcessorRow, 'agreement'>[],
  asOf: CivilDate,
): ProcessorRow[] {
  const stored = statement(
    connection,
    'SELECT * FROM agreement WHERE deleted = 0 AND processor_id IN (SELECT value FROM json_each(?)) ORDER BY rowid',
  ).all(JSON.stringify(rows.map(({ id }) => id))) as Record<string, unknown>[];
  const agreements = stored.map((row) => asAgreement(decode(entities.agreement, row)));
  const ofSupplier = Map.groupBy(agreements, ({ processorId }) => processorId);
  const day = { asOf, policy: readPolicy(connection) };
  return rows.map((row) => ({ ...row, agreement: rowAgreement(ofSupplier.get(row.id) ?? [], row, day) }));
}

function rowAgreement(
  agreements: readonly Agreement[],
  { agreementId, agreementStatus }: Pick<ProcessorRow, 'agreementId' | 'agreementStatus'>,
  { asOf, policy }: Pick<Judgement, 'asOf' | 'policy'>,
): RowAgreement | null {
  const counting = agreements.find(({ id }) => id === agreementId);
  if (counting === undefined || agreementStatus === 'no-agreement') return null;
  // One alone is not judged again: its status is the row's.
  const statuses =
    agreements.length === 1
      ? [agreementStatus]
      : agreements.map((agreement) => agreementState(agreement, asOf, policy).status);
  return rowAgreementOf(counting, agreementStatus, statuses);
}
