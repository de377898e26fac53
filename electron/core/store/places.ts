/** Where the data are, by result: counted from the derived tables, so that it is quick on any number of suppliers. */
import type { PlaceResults } from '../../../shared/schema/outlook.ts';
import { type TransferResult, transferResults } from '../../../shared/schema/record.ts';
import type { Connection } from './connection.ts';
import { transferRank } from './derived.ts';
import { statement } from './entities.ts';

/**
 * Every place with a running flow on the day that the derived tables stand on, worst result first, then most flows.
 * A flow of a supplier whose role is not assessed counts as such, as long as it runs.
 */
export function placeResults(connection: Connection, asOf: string): PlaceResults[] {
  const running = `SELECT f.country AS place, v.processor_id, v.result
    FROM flow_verdict v JOIN data_flow f ON f.id = v.flow_id JOIN processor p ON p.id = v.processor_id
    WHERE v.result IS NOT NULL OR (p.role LIKE '%-controller' AND (f.ended_on IS NULL OR f.ended_on >= ?))`;
  const counted = statement(
    connection,
    `SELECT place, result, count(*) AS n FROM (${running}) GROUP BY place, result`,
  ).all(asOf) as { place: string; result: TransferResult | null; n: number }[];
  const suppliers = statement(
    connection,
    `SELECT place, count(DISTINCT processor_id) AS n FROM (${running}) GROUP BY place`,
  ).all(asOf) as { place: string; n: number }[];
  return suppliers
    .map(({ place, n }) => {
      const own = counted.filter((row) => row.place === place);
      const flowsWith = (result: TransferResult | null) => own.find((row) => row.result === result)?.n ?? 0;
      const results = { none: 0, ok: 0, action: 0, blocked: 0 };
      for (const result of transferResults) results[result] = flowsWith(result);
      const found = transferResults.filter((result) => results[result] > 0);
      const worst = found.sort((a, b) => transferRank[a] - transferRank[b])[0] ?? null;
      return { place, suppliers: n, results, notAssessed: flowsWith(null), worst };
    })
    .sort((a, b) => rank(a) - rank(b) || flows(b) - flows(a) || (a.place < b.place ? -1 : 1));
}

const rank = ({ worst }: PlaceResults) => (worst === null ? transferResults.length : transferRank[worst]);
const flows = ({ results, notAssessed }: PlaceResults) =>
  Object.values(results).reduce((sum, count) => sum + count, notAssessed);
