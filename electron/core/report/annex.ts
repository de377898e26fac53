/** A long table behind the pages of a report: what any list gives, so that one template sets it. */
import type { Marked } from './labels.ts';

/** One cell. An empty text is an empty cell; whoever makes the rows says in words what is not recorded. */
export type AnnexCell =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Set in bold, or in the soft colour of what is said besides. */
      readonly tone?: 'strong' | 'quiet';
      /** A second line in the soft colour. */
      readonly below?: string;
    }
  | ({ readonly kind: 'mark' } & Marked)
  /** A day as text, with a word below it in the colour of what is late. */
  | { readonly kind: 'date'; readonly date: string; readonly overdue: string };

/** One column: a fixed width in points, or a share of what the fixed ones leave. */
export interface AnnexColumn {
  readonly label: string;
  readonly width: { readonly points: number } | { readonly share: number };
}

/** A table of any number of rows under a heading of its own; each row has a cell for every column. */
export interface Annex {
  readonly heading: string;
  readonly intro: string;
  /** Printed instead of the table when there are no rows. */
  readonly empty: string;
  readonly landscape: boolean;
  readonly columns: readonly AnnexColumn[];
  /** The column whose cell names its row, counted from 0; a screen reader reads it with every other cell. */
  readonly names: number;
  readonly rows: readonly (readonly AnnexCell[])[];
}

/** A cell of text; see {@link AnnexCell}. */
export const textCell = (
  text: string,
  rest: { readonly tone?: 'strong' | 'quiet'; readonly below?: string } = {},
): AnnexCell => ({ kind: 'text', text, ...rest });

/** A cell with a mark before its text. */
export const markCell = (marked: Marked): AnnexCell => ({ kind: 'mark', ...marked });

/** A cell with a day. */
export const dateCell = (date: string, overdue = ''): AnnexCell => ({ kind: 'date', date, overdue });
