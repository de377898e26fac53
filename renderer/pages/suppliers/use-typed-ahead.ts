import { useEffect, useRef } from 'react';
import type { ProcessorRow } from '../../../shared/fields/record.ts';
import type { Cell } from '../../ui/use-cursor.ts';

/**
 * Buffers text typed in a cell whose row has not loaded yet, as long as the cursor stays there.
 * @param row the cursor's row, if loaded. @param start opens the cursor's cell with a text in it.
 * @returns the handler for typed text.
 */
export function useTypedAhead(
  cell: Cell,
  row: ProcessorRow | undefined,
  start: (typed: string) => void,
): (typed: string) => void {
  const waiting = useRef<(Cell & { readonly typed: string }) | null>(null);
  const isHere = ({ row: at, column }: Cell) => at === cell.row && column === cell.column;
  useEffect(() => {
    const { current } = waiting;
    if (current === null || (row === undefined && isHere(current))) return;
    waiting.current = null;
    if (isHere(current)) start(current.typed);
  });
  return (typed) => {
    const { current } = waiting;
    waiting.current = { ...cell, typed: (current && isHere(current) ? current.typed : '') + typed };
  };
}
