/** Assessments of other flows (TIA) that one may be made of: per country and importer. */
import type { DataFlow } from '../../../shared/fields/flow.ts';
import type { TiaRecord } from '../../../shared/fields/tia.ts';
import { compareText } from '../../../shared/law/dates.ts';
import { entityKey } from '../../../shared/law/names.ts';
import { completedTia } from '../../../shared/law/safeguards.ts';
import type { Connection } from '../store/connection.ts';
import { decode, entities, statement } from '../store/entities.ts';
import { toPart } from '../store/supplier-records.ts';
import { importerName } from './flow-rows.ts';

/** An assessment of another flow, and whose it is. */
interface OtherTia {
  readonly flowId: string;
  readonly processorId: string;
  readonly processor: string;
  readonly importer: string;
  readonly isSameImporter: boolean;
  readonly tia: TiaRecord;
}

/** How many are offered: a choice, not a list. */
const OFFERED = 5;

/**
 * The finished assessments of other flows to a country, those of the same importer first, then the newest. A flow that ended
 * may still have one that serves.
 * @param country the place, or where the importer is established, of which the law was judged.
 */
export function otherTias(
  connection: Connection,
  { flow, country, asOf }: { readonly flow: DataFlow; readonly country: string; readonly asOf: string },
): OtherTia[] {
  const rows = statement(
    connection,
    `SELECT f.*, p.name AS supplier, s.name AS sub_name
     FROM data_flow f JOIN processor p ON p.id = f.processor_id LEFT JOIN sub_processor s ON s.id = f.sub_processor_id
     WHERE f.tia IS NOT NULL AND f.deleted = 0 AND p.deleted = 0 AND ? IN (f.country, f.importer_country)`,
  ).all(country) as Record<string, unknown>[];
  const all = rows.map((row) => {
    const found = toPart(decode(entities.data_flow, row));
    const [sub, processor] = [row.sub_name as string | null, String(row.supplier)];
    return { found, importer: importerName(found, sub ?? undefined, processor), processor };
  });
  const own = all.find(({ found }) => found.id === flow.id)?.importer ?? flow.entity;
  return all
    .flatMap(({ found, importer, processor }) => {
      const tia = completedTia(found.tia, asOf);
      if (tia === null || found.id === flow.id) return [];
      const isSameImporter = own !== '' && entityKey(importer) === entityKey(own);
      return [{ flowId: found.id, processorId: found.processorId, processor, importer, isSameImporter, tia }];
    })
    .sort(
      (a, b) =>
        Number(b.isSameImporter) - Number(a.isSameImporter) ||
        compareText(b.tia.completedOn, a.tia.completedOn) ||
        compareText(a.flowId, b.flowId),
    )
    .slice(0, OFFERED);
}
