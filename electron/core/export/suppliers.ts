/** All suppliers of a register as a file. */
import { compareText } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import { compareNames } from '../../../shared/law/names.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { judgementOn } from '../derived/judging.ts';
import { knownCustomFields, readCustomFields } from '../store/custom-fields.ts';
import { entities, readAll } from '../store/entities.ts';
import { allRecords, toLoose } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import { exportTable } from './table.ts';
import { type TableFormat, toJson, writeTable } from './write.ts';

/** The suppliers by name, with their verdicts in a table; JSON holds their records, and the sub-processors. */
export function suppliersFile(
  { connection, asOf }: View,
  { format, language }: { readonly format: TableFormat | 'json'; readonly language: Language },
): Uint8Array {
  const records = allRecords(connection).sort(
    (a, b) => compareNames(a.processor.name, b.processor.name) || compareText(a.processor.id, b.processor.id),
  );
  if (format === 'json') {
    const subProcessors = readAll(connection, entities.sub_processor, null, true).map(toLoose);
    return toJson(records, { custom: knownCustomFields(connection), subProcessors });
  }
  const judgement = judgementOn(connection, asOf);
  const suppliers = records.map((record) => judged(record, judgement));
  return writeTable({ table: exportTable(suppliers, language, readCustomFields(connection)), format });
}
