/** One cell of a list, as every reader gives it. */

/** What a cell holds. `formula`: the text is the formula itself, never the result that was stored with it. */
export type CellKind = 'text' | 'number' | 'date' | 'formula';

/** One cell; the text is as typed, a date as `YYYY-MM-DD`. */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /** A number of a workbook that counts days from 1904; elsewhere they count from 1900. */
  readonly date1904?: true;
}
