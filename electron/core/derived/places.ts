/** Where the data are, by result: read from the sums, so that it is quick with any number of suppliers. */

import { compareText } from '../../../shared/law/dates.ts';
import { resultRank, worstFirst } from '../../../shared/law/transfer-codes.ts';
import type { PlaceResults } from '../../../shared/schema/outlook.ts';
import type { Connection } from '../store/connection.ts';
import { sumsOf } from './sums.ts';

/** Every place with a running flow on the day that the derived tables stand on, worst result first, then most flows. */
export function placeResults(connection: Connection): PlaceResults[] {
  const places = new Map<string, Omit<PlaceResults, 'worst'>>();
  for (const { key: place, n: suppliers } of sumsOf(connection, 'place-suppliers')) {
    places.set(place, { place, suppliers, results: { none: 0, ok: 0, action: 0, blocked: 0 } });
  }
  for (const { key, n } of sumsOf(connection, 'place')) {
    const [place = '', rank = ''] = key.split(' ');
    const result = worstFirst[Number(rank)];
    const known = places.get(place);
    if (known && result !== undefined) known.results[result] = n;
  }
  return [...places.values()]
    .map((one) => ({ ...one, worst: worstFirst.find((result) => one.results[result] > 0) ?? 'none' }))
    .sort((a, b) => rank(a) - rank(b) || flows(b) - flows(a) || compareText(a.place, b.place));
}

const rank = ({ worst }: PlaceResults) => resultRank(worst);
const flows = ({ results }: PlaceResults) => Object.values(results).reduce((sum, count) => sum + count, 0);
