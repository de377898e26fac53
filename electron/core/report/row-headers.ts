/**
 * The cells that name their row, as row headers in the tag tree. Typst 0.14 can write them (`pdf.header-cell`), but
 * only under a flag that the compiler's package cannot set; what it wrote is changed in place, byte for byte as long,
 * so that no offset in the file moves.
 */

/** A cell of a table's body as Typst writes it: table and column stand in the name of its column's header. */
const BODY_CELL =
  /\/Type \/StructElem\n {2}\/S \/TD\n {2}\/P \d+ 0 R\n {2}\/A \[<<\n {4}\/O \/Table\n {4}(\/Headers \[\(U(\d+)x(\d+)y0\)\])/g;

/**
 * Makes row headers of the body cells of one column in each table; `columns` has that column for each table of the
 * document, in its order, counted from 0. A cell of such a table then has its headers by their scope, which says the
 * row's as well as the column's: with a list of its own it would have the column's only (ISO 32000-1, 14.8.5.7).
 * @throws Error where a table does not have the cells that it should: Typst writes them in another way by now.
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
