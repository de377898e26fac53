import { useEffect, useRef } from 'react';
import type { ProcessorRow } from '../../../shared/schema/record.ts';
import type { Cell } from './use-cursor.ts';

/**
 * What is typed in a cell before its row has come waits for it, as long as the cursor stays there.
 * @param row the row of the cursor, where it is there. @param start opens the cell of the cursor with a text in it.
 * @returns takes what is typed.
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
