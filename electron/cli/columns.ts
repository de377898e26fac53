/** Rows as text in columns, two spaces apart, each as wide as its widest cell (at most 60 characters). */
const WIDEST = 60;

export function columns(rows: readonly (readonly string[])[]): string {
  const cut = rows.map((row) =>
    row.map((cell) => (cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell)),
  );
  const widths = (cut[0] ?? []).map((_, at) => Math.max(...cut.map((row) => (row[at] ?? '').length)));
  return cut
    .map((row) => `${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
