/** How the list looks, kept on this computer for each register: columns, their widths, height of the rows, views. */
import { useCallback, useMemo } from 'react';
import * as z from 'zod';
import type { KeptKey } from '../../../../shared/schema/local-state.ts';
import { keep, keptValue, useKeptValue } from '../../../api/local-state.ts';
import { useStatus } from '../../../register/status.tsx';
import { columnKeys, firstColumns } from '../list/columns.tsx';
import { NARROWEST, WIDEST } from '../list/widths.ts';

const columns = z.array(z.enum(columnKeys)).refine((keys) => keys[0] === 'name');

/** Widths that the person chose, in pixels; a column without one takes what it needs. */
const widths = z.partialRecord(z.enum(columnKeys), z.int().min(NARROWEST).max(WIDEST)).default({});

/** A view: the question as it stands in the address, and the columns. */
const view = z.strictObject({ name: z.string().min(1).max(60), query: z.string(), columns, widths });
export type View = z.infer<typeof view>;

const kept = z.strictObject({ columns, widths, isCompact: z.boolean(), views: z.array(view) });
export type Kept = z.infer<typeof kept>;

const atFirst: Kept = { columns: [...firstColumns], widths: {}, isCompact: false, views: [] };
const keyOf = (register: string | null): KeptKey => ({ kind: 'list', register, name: 'suppliers' });

function read(text: string | null): Kept {
  try {
    const parsed = kept.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.data : atFirst;
  } catch {
    return atFirst;
  }
}

/** What is kept for the open register, and how to change it. */
export function useKept(): readonly [Kept, (change: Partial<Kept>) => void] {
  const { file } = useStatus();
  const text = useKeptValue(keyOf(file));
  const state = useMemo(() => read(text), [text]);
  const change = useCallback(
    (part: Partial<Kept>) => {
      const key = keyOf(file);
      keep(key, JSON.stringify({ ...read(keptValue(key)), ...part }));
    },
    [file],
  );
  return [state, change];
}
