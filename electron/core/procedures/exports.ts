/** Procedures that write the register to a file of another form. */

import { compareText } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import { compareNames } from '../../../shared/law/names.ts';
import { fileNames } from '../../../shared/words/export.ts';
import { judgementOn } from '../derived/judging.ts';
import { exportTable } from '../export/table.ts';
import { toCsv, toJson, toOds, toXlsx } from '../export/write.ts';
import { knownCustomFields, readCustomFields } from '../store/custom-fields.ts';
import { entities, readAll } from '../store/entities.ts';
import { allRecords, asSubProcessor } from '../store/supplier-records.ts';
import { os } from './base.ts';

const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

const writers = { csv: toCsv, xlsx: toXlsx, ods: toOds };

export const exports = {
  make: os.exports.make.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view(input.asOf);
    const judgement = judgementOn(connection, asOf);
    const records = allRecords(connection).sort(
      (a, b) =>
        compareNames(a.processor.name, b.processor.name) || compareText(a.processor.id, b.processor.id),
    );
    const bytes = (): Uint8Array => {
      if (input.format === 'json') {
        const subProcessors = readAll(connection, entities.sub_processor, null, true).map(asSubProcessor);
        return toJson(records, { custom: knownCustomFields(connection), subProcessors });
      }
      const custom = readCustomFields(connection);
      const suppliers = records.map((record) => judged(record, judgement));
      const table = exportTable(suppliers, input.language, custom);
      return writers[input.format](table);
    };
    const name = `${fileNames.suppliers[input.language]} ${asOf}.${input.format}`;
    return new File([new Uint8Array(bytes())], name, { type: mediaTypes[input.format] });
  }),
};
