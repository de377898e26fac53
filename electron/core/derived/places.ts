/** Where the data are, by result: read from the sums, so that it is quick with any number of suppliers. */

import { compareText } from '../../../shared/law/dates.ts';
import { shownResults } from '../../../shared/law/stated.ts';
import { worstFirst } from '../../../shared/law/transfer-codes.ts';
import type { PlaceResults } from '../../../shared/schema/outlook.ts';
import type { Connection } from '../store/connection.ts';
import { sumsOf } from './sums.ts';

/** Every place with a running flow on the day that the derived tables stand on, worst result first, then most flows. */
export function placeResults(connection: Connection): PlaceResults[] {
  const places = new Map<string, Omit<PlaceResults, 'worst'>>();
  const unsure = new Map(sumsOf(connection, 'place-unsure').map(({ key, n }) => [key, n]));
  for (const { key: place, n: suppliers } of sumsOf(connection, 'place-suppliers')) {
    const results = { none: 0, ok: 0, action: 0, blocked: 0 };
    places.set(place, { place, suppliers, results, unsure: unsure.get(place) ?? 0 });
  }
  for (const { key, n } of sumsOf(connection, 'place')) {
    const [place = '', rank = ''] = key.split(' ');
    const result = worstFirst[Number(rank)];
    const known = places.get(place);
    if (known && result !== undefined) known.results[result] = n;
  }
  return [...places.values()]
    .map((one) => ({ ...one, worst: worstOf(one) }))
    .sort((a, b) => rank(a) - rank(b) || flows(b) - flows(a) || compareText(a.place, b.place));
}

/** The worst of what is at a place: what is not known is worse than no transfer. */
export const worstOf = ({
  results,
  unsure,
}: Pick<PlaceResults, 'results' | 'unsure'>): PlaceResults['worst'] =>
  shownResults.find((shown) => (shown === 'unsure' ? unsure : results[shown]) > 0) ?? 'none';

const rank = ({ worst }: PlaceResults) => shownResults.indexOf(worst);
const flows = ({ results }: PlaceResults) => Object.values(results).reduce((sum, count) => sum + count, 0);
