/** One cell of a list, in the form that every reader produces. */

/** The content type of a cell. `formula`: the text is the formula itself, never its stored result. */
export type CellKind = 'text' | 'number' | 'date' | 'formula';

/** `mixed`: some cells can only be day first, others only month first. */
export type DayOrder = 'day-first' | 'month-first' | 'mixed';

/** One cell; the text as typed, a date as `YYYY-MM-DD`. */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /**
   * All that stands in the cell, where somebody struck out some of it: those words between `~~`. The text is then what still holds, and
   * may be nothing.
   */
  readonly written?: string;
  /** A number in a workbook that counts days from 1904 instead of 1900. */
  readonly date1904?: true;
  /** Where the words link to. */
  readonly link?: string;
  /** The order of day and month that the cells of its column show. */
  readonly dayOrder?: DayOrder;
}
