/** How complete each supplier of a page of the list is: asked only where it is shown, for it takes their whole records. */
import type { ProcessorRow } from '../../../shared/fields/record.ts';
import { completeness } from '../../../shared/law/completeness.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import type { Connection } from '../store/connection.ts';
import { readRecords } from '../store/supplier-records.ts';
import { judgementOn } from './judging.ts';

/** Adds to each row its score from 0 to 100 on the day of the rows. */
export function withCompleteness(
  connection: Connection,
  rows: readonly ProcessorRow[],
  asOf: CivilDate,
): ProcessorRow[] {
  const judgement = judgementOn(connection, asOf);
  const ids = rows.map(({ id }) => id);
  const records = readRecords(connection, ids);
  return rows.map((row) => {
    const record = records.get(row.id);
    return record ? { ...row, completeness: completeness(judged(record, judgement)).score } : row;
  });
}
