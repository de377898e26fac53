/**
 * The cells that name their row, as row headers in the tag tree. Typst 0.14 can write them
 * (`pdf.header-cell`), but only under a flag that the compiler's package cannot set; its output is patched in
 * place with the same number of bytes, so that no offset in the file moves.
 */

/**
 * A cell of a table's body as Typst writes it: table and column are part of the name of its column's header.
 */
const BODY_CELL =
  /\/Type \/StructElem\n {2}\/S \/TD\n {2}\/P \d+ 0 R\n {2}\/A \[<<\n {4}\/O \/Table\n {4}(\/Headers \[\(U(\d+)x(\d+)y0\)\])/g;

/**
 * Turns the body cells of one column in each table into row headers; `columns` has that column for each table
 * of the document, in order, counted from 0. The other cells of such a table then find their headers by
 * scope, row as well as column: an explicit list would give only the column's (ISO 32000-1, 14.8.5.7).
 * @throws Error if a table does not have the expected cells: Typst's output has changed.
 */
export function withRowHeaders(pdf: Uint8Array, columns: readonly number[]): Uint8Array {
  const marked = Buffer.from(pdf);
  const done = new Set<number>();
  for (const { index, 0: cell, 1: headers = '', 2: table, 3: column } of marked
    .toString('latin1')
    .matchAll(BODY_CELL)) {
    const names = columns[Number(table) - 1] === Number(column);
    marked.write(
      (names ? '/Scope /Row' : '').padEnd(headers.length),
      index + cell.length - headers.length,
      'latin1',
    );
    if (!names) continue;
    marked.write('/TH', index + cell.indexOf('/TD'), 'latin1');
    done.add(Number(table));
  }
  const missing = columns.findIndex((_, at) => !done.has(at + 1));
  if (missing !== -1 || done.size !== columns.length) {
    throw new Error(`the overview has no row headers in table ${missing + 1} of ${columns.length}`);
  }
  return marked;
}
