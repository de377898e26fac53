import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import { client } from '../../../api/client.ts';
import type { ListQuery } from './list-query.ts';

const PAGE = 1000;

interface Walk {
  /** Position of the first row. */
  readonly from: number;
  /** Number of rows; omitted = all that follow. */
  readonly count?: number;
  readonly signal?: AbortSignal;
}

/** The query's rows in order, page after page. @param asOf null = today. */
export async function* walkRows(
  query: ListQuery,
  asOf: string | null,
  { from, count = Number.POSITIVE_INFINITY, signal }: Walk,
): AsyncGenerator<readonly ProcessorRow[]> {
  let cursor: string | null = null;
  let left = count;
  do {
    const part = { cursor, offset: cursor === null ? from : 0, limit: Math.min(PAGE, left) };
    const page: { rows: ProcessorRow[]; nextCursor: string | null } = await client.processors.list(
      { ...query, asOf, ...part },
      signal ? { signal } : {},
    );
    yield page.rows;
    left -= page.rows.length;
    cursor = page.nextCursor;
  } while (cursor !== null && left > 0);
}
