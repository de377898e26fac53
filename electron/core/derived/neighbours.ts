/** The suppliers before and behind one in the order of a list, so that a list can be gone through on the page of each. */

import type * as z from 'zod';
import { type Neighbours, type neighbourQuery, processorQuery } from '../../../shared/fields/list.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { filtered } from './list-filter.ts';
import { countBehind, countIn, countOf, keyOf, keysOf } from './list-order.ts';
import { encodeCursor } from './list-query.ts';
import { searchFor } from './search.ts';

/** Errors: `not-found`. */
export function neighboursOf(connection: Connection, asked: z.infer<typeof neighbourQuery>): Neighbours {
  const { id, ...given } = asked;
  const query = processorQuery.parse(given);
  const { expression } = searchFor(connection, query.search);
  const own = keyOf(connection, id, query);
  if (own === undefined) throw new Problem('not-found');
  const cursor = encodeCursor([own.sort_value, own.name_sort, own.processor_id]);
  const total = countOf(connection, expression, query);
  const isThere =
    countIn(connection, filtered(expression, query.filter).where('verdict.processor_id', '=', id)) === 1;
  const before = total - countBehind(connection, expression, { ...query, cursor }) - (isThere ? 1 : 0);
  const [next] = keysOf(connection, expression, { ...query, cursor }, 1);
  const [previous] = before === 0 ? [] : keysOf(connection, expression, { ...query, offset: before - 1 }, 1);
  const named = (key: typeof own | undefined) => {
    if (key === undefined) return null;
    const found = statement(connection, 'SELECT id, name FROM processor WHERE id = ?').get(key.processor_id);
    return found as { id: string; name: string };
  };
  return { position: isThere ? before + 1 : null, total, previous: named(previous), next: named(next) };
}
