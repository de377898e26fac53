/** The stored appearance of the list, as far as this version can read it. */
import * as z from 'zod';
import { type ColumnKey, columnKeys, firstColumns } from '../../../../shared/fields/list-columns.ts';
import { givenId } from '../../../../shared/schema/primitives.ts';
import { NARROWEST, WIDEST } from '../list/widths.ts';

/** Which fields the organisation has is not known here: one that is gone is not drawn, and back when it is. */
const columnKey = z.union([z.enum(columnKeys), z.templateLiteral(['custom:', givenId])]);

/**
 * Columns that this version knows, each once and the name first; columns that another version added or
 * dropped are omitted.
 */
const columns = z.array(z.unknown()).transform((keys): ColumnKey[] => {
  const known = keys.flatMap((key) => columnKey.safeParse(key).data ?? []);
  return [...new Set<ColumnKey>(['name', ...known])];
});

const width = z.int().min(NARROWEST).max(WIDEST);

/** Widths that the person chose, in pixels; a column without one takes the space it needs. */
const widths = z
  .record(z.string(), z.unknown())
  .transform((given): Partial<Record<ColumnKey, number>> => {
    const known = Object.entries(given).flatMap(([name, wanted]) => {
      const [key, chosen] = [columnKey.safeParse(name), width.safeParse(wanted)];
      return key.success && chosen.success ? [[key.data, chosen.data]] : [];
    });
    return Object.fromEntries(known);
  })
  .catch({});

/** A view: the query as encoded in the address, and the columns. */
const view = z.object({ name: z.string().min(1).max(60), query: z.string(), columns, widths });
export type View = z.infer<typeof view>;

const atFirst: SavedViews = { columns: [...firstColumns], widths: {}, isCompact: false, views: [] };

/** Unreadable data lose only themselves: a broken view is dropped, and the others remain. */
const kept = z.object({
  columns: columns.catch(() => [...firstColumns]),
  widths,
  isCompact: z.boolean().catch(false),
  views: z
    .array(z.unknown())
    .transform((views) => views.flatMap((given) => view.safeParse(given).data ?? []))
    .catch([]),
});
export type SavedViews = z.infer<typeof kept>;

/**
 * The stored appearance, as far as this version can read it; null or a value that is not a record gives the
 * default list.
 */
export function readSavedViews(text: string | null): SavedViews {
  try {
    return kept.safeParse(JSON.parse(text ?? 'null')).data ?? atFirst;
  } catch {
    return atFirst;
  }
}
