import type { ProcessorRow } from '../../../shared/schema/record.ts';
import { client } from '../../api/client.ts';
import type { ListQuery } from './list-query.ts';

const PAGE = 1000;

/** All rows of the question in its order, page after page, from a place on. @param asOf null = today. */
export async function* walkRows(
  query: ListQuery,
  asOf: string | null,
  from: number,
  signal?: AbortSignal,
): AsyncGenerator<readonly ProcessorRow[]> {
  let cursor: string | null = null;
  do {
    const offset: number = cursor === null ? from : 0;
    const page: { rows: ProcessorRow[]; nextCursor: string | null } = await client.processors.list(
      { ...query, asOf, cursor, offset, limit: PAGE },
      signal ? { signal } : {},
    );
    yield page.rows;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
