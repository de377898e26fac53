/** What happens in the law, with what it touches: read from the sums. */
import type * as z from 'zod';
import { happeningSentence, happeningSource } from '../../../shared/explained/law-events.ts';
import { happeningsOn } from '../../../shared/law/law-events.ts';
import type { lawEvent } from '../../../shared/schema/outlook.ts';
import type { Connection } from '../store/connection.ts';
import { listInUse, readOverrides } from '../store/countries.ts';
import type { View } from '../store/writing.ts';
import { type SumName, sumsOf } from './sums.ts';

interface Touched {
  readonly flows: number;
  readonly relying: number;
  readonly suppliers: number;
}

/** What is to come first, then what has happened; the derived tables must be of the day of the view. */
export function lawEventsOn({ connection, asOf }: View): z.infer<typeof lawEvent>[] {
  const touched = touchedByPlace(connection);
  return happeningsOn(listInUse(connection), readOverrides(connection), asOf).map((happening) => {
    const { on, place, kind, ask } = happening;
    return {
      ...{ on, place, kind, ask },
      what: happeningSentence(happening, asOf),
      source: happeningSource(happening),
      ...(touched.get(place) ?? { flows: 0, relying: 0, suppliers: 0 }),
    };
  });
}

/** By the country whose law is judged: the transfers, those that rest on its decision, and the suppliers that have them. */
function touchedByPlace(connection: Connection): ReadonlyMap<string, Touched> {
  const of = (name: SumName) => new Map(sumsOf(connection, name).map(({ key, n }) => [key, n]));
  const [flows, relying, suppliers] = [of('law'), of('law-relying'), of('law-suppliers')];
  return new Map(
    [...flows].map(([place, n]) => [
      place,
      { flows: n, relying: relying.get(place) ?? 0, suppliers: suppliers.get(place) ?? 0 },
    ]),
  );
}
