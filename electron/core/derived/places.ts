/** Where the data are, by result: counted from the derived tables, so that it is quick on any number of suppliers. */

import { compareText } from '../../../shared/law/dates.ts';
import { resultRank, worstFirst } from '../../../shared/law/transfer-codes.ts';
import type { PlaceResults } from '../../../shared/schema/outlook.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';

/**
 * Every place with a running flow on the day that the derived tables stand on, worst result first, then most flows.
 */
export function placeResults(connection: Connection): PlaceResults[] {
  const counted = (
    statement(
      connection,
      `SELECT running_in AS place, rank, count(*) AS n FROM flow_verdict WHERE running_in IS NOT NULL
       GROUP BY running_in, rank`,
    ).all() as { place: string; rank: number; n: number }[]
  ).map(({ place, rank, n }) => ({ place, result: worstFirst[rank] ?? null, n }));
  const suppliers = statement(
    connection,
    `SELECT running_in AS place, count(DISTINCT row) AS n FROM flow_verdict WHERE running_in IS NOT NULL
     GROUP BY running_in`,
  ).all() as { place: string; n: number }[];
  return suppliers
    .map(({ place, n }) => {
      const own = counted.filter((row) => row.place === place);
      const results = { none: 0, ok: 0, action: 0, blocked: 0 };
      for (const { result, n: flows } of own) if (result !== null) results[result] = flows;
      const worst = worstFirst.find((result) => results[result] > 0) ?? 'none';
      return { place, suppliers: n, results, worst };
    })
    .sort((a, b) => rank(a) - rank(b) || flows(b) - flows(a) || compareText(a.place, b.place));
}

const rank = ({ worst }: PlaceResults) => resultRank(worst);
const flows = ({ results }: PlaceResults) => Object.values(results).reduce((sum, count) => sum + count, 0);
