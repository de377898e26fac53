/** Saving one field of one supplier from the list; what others changed in the same field is never overwritten. */
import { type InfiniteData, partialMatchKey, type QueryClient } from '@tanstack/react-query';
import type { Processor } from '../../../../shared/schema/processor.ts';
import type { ProcessorRow } from '../../../../shared/schema/record.ts';
import { client, orpc } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { processorInputOf } from '../../supplier/processor-form.tsx';
import type { CellValue, EditableField } from './fields.ts';

/** Somebody else put another value in the same field since the list was read. */
export class CellConflict extends Error {
  readonly now: Processor;
  constructor(now: Processor) {
    super('the field was changed in the meantime');
    this.name = 'CellConflict';
    this.now = now;
  }
}

export interface CellChange {
  readonly id: string;
  readonly name: string;
  readonly field: EditableField;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Errors: {@link CellConflict}, and those of `processors.get` and `processors.save`. */
export async function saveCell(change: CellChange, tries = 2): Promise<Processor> {
  const { id, field, before, after } = change;
  const { record } = await client.processors.get({ id });
  const now = record.processor;
  if (now[field] === after) return now;
  if (now[field] !== before) throw new CellConflict(now);
  try {
    const input = { ...processorInputOf(now), [field]: after };
    return await client.processors.save({ id, version: now.version, input, reason: '' });
  } catch (error) {
    // Another field was saved between the two calls: the newest state decides.
    if (tries > 1 && problemOf(error).code === 'conflict') return saveCell(change, tries - 1);
    throw error;
  }
}

interface Page {
  readonly rows: readonly ProcessorRow[];
}

/** Puts values in the row where it stands: an edited row keeps its place until the list is asked again. */
export function patchRow(queries: QueryClient, id: string, change: Partial<ProcessorRow>): void {
  queries.setQueriesData<InfiniteData<Page>>(
    { queryKey: orpc.processors.list.key({ type: 'infinite' }) },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) =>
          page.rows.some((row) => row.id === id)
            ? { ...page, rows: page.rows.map((row) => (row.id === id ? { ...row, ...change } : row)) }
            : page,
        ),
      },
  );
}

/** Everything but the rows on the screen is asked again; those when they are shown the next time. */
export async function forgetAllButRows(queries: QueryClient): Promise<void> {
  const isList = (key: readonly unknown[]) =>
    partialMatchKey(key, orpc.processors.list.key({ type: 'infinite' }));
  await Promise.all([
    queries.invalidateQueries({ predicate: ({ queryKey }) => isList(queryKey), refetchType: 'none' }),
    queries.invalidateQueries({ predicate: ({ queryKey }) => !isList(queryKey) }),
  ]);
}
