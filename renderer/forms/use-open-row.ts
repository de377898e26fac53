import { useState } from 'react';

/**
 * The rows of a list with the one that is open in a form: removed by another person meanwhile, it stays in its place as it was last
 * seen, so that what is typed is not lost. What the form needs to know of it is {@link RecordGone}.
 * @param isOpen whether a row is the one in the form
 */
export function useOpenRow<Row>(
  rows: readonly Row[],
  isOpen: (row: Row) => boolean,
): { readonly shown: readonly Row[]; readonly isGone: boolean } {
  const [kept, setKept] = useState<{ readonly row: Row; readonly at: number } | null>(null);
  const at = rows.findIndex(isOpen);
  const row = rows[at];
  if (row !== undefined && (kept?.row !== row || kept.at !== at)) setKept({ row, at });
  const gone = row === undefined && kept !== null && isOpen(kept.row) ? kept : null;
  return { shown: gone ? rows.toSpliced(gone.at, 0, gone.row) : rows, isGone: gone !== null };
}
