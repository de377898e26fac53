/** Rows as lines with columns two spaces apart, each as wide as its widest cell (at most 60 characters). */
const WIDEST = 60;

export function columns(rows: readonly (readonly string[])[]): string {
  const cut = rows.map((row) =>
    row
      .map((cell) => cell.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' '))
      .map((cell) =>
        cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : cell,
      ),
  );
  const widths = (cut[0] ?? []).map((_, at) => Math.max(...cut.map((row) => (row[at] ?? '').length)));
  return cut
    .map((row) => `${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
