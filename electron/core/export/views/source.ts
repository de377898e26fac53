/** What a file of a list is made of: its columns, and its rows page by page, as the list of the screen is asked. */
import type { Moment } from '../../../../shared/law/moments.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import type { Cell, WordedColumn } from '../../../../shared/words/list-columns.ts';
import type { Connection } from '../../store/connection.ts';
import type { View } from '../../store/writing.ts';

/** How the rows of a list are read. */
export interface Reading {
  readonly language: Language;
  /** The moment of the file, of which terms in hours are counted; null = the file is of another day than today. */
  readonly now: Moment | null;
  /** Reads the records on the day of the file, when their verdicts are of that day. */
  readonly read: <Result>(ask: (view: View) => Result) => Promise<Result>;
  /** The register as it is now, whatever the day of the file. */
  readonly stored: () => Connection;
  readonly signal?: AbortSignal | undefined;
}

/** `total` null = nobody counted. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number | null;
}

export interface ViewSource {
  /** What the list is about, where it is about one supplier. */
  readonly about?: string;
  readonly columns: readonly Pick<WordedColumn<never>, 'key' | 'title'>[];
  readonly pages: AsyncIterable<RowPage<readonly Cell[]>>;
}

/** Rows that are read at a time: other calls are answered in between. */
export const PAGE = 500;

/** A list with its columns. */
export function sourceOf<Row>(
  columns: readonly WordedColumn<Row>[],
  pages: AsyncIterable<RowPage<Row>>,
): ViewSource {
  return {
    columns,
    pages: (async function* () {
      for await (const { rows, total } of pages) {
        yield { total, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
      }
    })(),
  };
}

/** Every page of a list that is read with a cursor: each row once, even while others write. */
export async function* pagesBehind<Row, Behind>(
  page: (behind: Behind | null) => Promise<RowPage<Row> & { readonly next: Behind | null }>,
): AsyncGenerator<RowPage<Row>> {
  let behind: Behind | null = null;
  do {
    const found: RowPage<Row> & { readonly next: Behind | null } = await page(behind);
    yield found;
    behind = found.next;
  } while (behind !== null);
}

/** A list that is read at once. */
export async function* onePage<Row>(
  rows: Promise<readonly Row[]> | readonly Row[],
): AsyncGenerator<RowPage<Row>> {
  const all = await rows;
  yield { rows: all, total: all.length };
}
