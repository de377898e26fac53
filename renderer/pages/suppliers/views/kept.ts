/** How the list looks, kept on this computer for each register: columns, height of the rows, saved views. */
import { useCallback, useState } from 'react';
import * as z from 'zod';
import { useStatus } from '../../../shell/status.tsx';
import { columnKeys, firstColumns } from '../columns.tsx';

const columns = z.array(z.enum(columnKeys)).refine((keys) => keys[0] === 'name');

/** A view: the question as it stands in the address, and the columns. */
const view = z.strictObject({ name: z.string().min(1).max(60), query: z.string(), columns });
export type View = z.infer<typeof view>;

const kept = z.strictObject({ columns, isCompact: z.boolean(), views: z.array(view) });
export type Kept = z.infer<typeof kept>;

const atFirst: Kept = { columns: [...firstColumns], isCompact: false, views: [] };
const keyOf = (file: string | null) => `register.list.${file ?? ''}`;

function read(key: string): Kept {
  try {
    const parsed = kept.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : atFirst;
  } catch {
    return atFirst;
  }
}

/** What is kept for the open register, and how to change it. */
export function useKept(): readonly [Kept, (change: Partial<Kept>) => void] {
  const key = keyOf(useStatus().file);
  const [state, setState] = useState(() => read(key));
  const change = useCallback(
    (part: Partial<Kept>) =>
      setState((before) => {
        const next = { ...before, ...part };
        try {
          localStorage.setItem(key, JSON.stringify(next));
        } catch {
          // Without storage it lasts as long as the window.
        }
        return next;
      }),
    [key],
  );
  return [state, change];
}
