import { isEditable } from '../../../../shared/fields/list-columns.ts';
import type { Column } from '../list/columns.tsx';

/**
 * The next editable cell, along the row and then in the next row.
 * @param step 1 = forward, -1 = back.
 * @returns row and column (counted from 1), or null at the end of the list.
 */
export function nextCell(
  columns: readonly Column[],
  total: number,
  from: { readonly row: number; readonly column: number },
  step: 1 | -1,
): { readonly row: number; readonly column: number } | null {
  let { row, column } = { row: from.row, column: from.column + step };
  while (row >= 0 && row < total) {
    const key = columns[column - 1]?.key;
    if (key !== undefined && isEditable(key)) return { row, column };
    if (column < 1 || column > columns.length) {
      row += step;
      column = step === 1 ? 1 : columns.length;
    } else column += step;
  }
  return null;
}
