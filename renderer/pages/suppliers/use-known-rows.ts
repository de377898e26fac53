import { useRef } from 'react';
import type { ProcessorRow } from '../../../shared/fields/record.ts';
import { type Part, placeOf, rowAt } from './list/row-window.ts';

/**
 * The available rows: those in the window, and those of the cursor and of the cell being edited, which remain
 * available however far the list is scrolled.
 * @param cursor position of the cursor's row. @param openId the supplier being edited.
 */
export function useKnownRows(part: Part, cursor: number, openId: string | null) {
  const kept = useRef({ question: part.question, rows: new Map<number, ProcessorRow>() });
  const before =
    kept.current.question === part.question ? kept.current.rows : new Map<number, ProcessorRow>();
  const known = (at: number) => rowAt(part, at) ?? before.get(at);
  const open = openId === null ? -1 : placeOf(part, openId);
  const passed = [...before.keys()].find((at) => openId !== null && known(at)?.id === openId) ?? -1;
  const openRow = open === -1 ? passed : open;
  const rows = new Map<number, ProcessorRow>();
  for (const at of [cursor, openRow]) {
    const row = known(at);
    if (row) rows.set(at, row);
  }
  kept.current = { question: part.question, rows };
  return {
    /** Position of the row being edited; -1 if there is none. */
    openRow,
    rowAt: (at: number) => rowAt(part, at) ?? rows.get(at),
  };
}
