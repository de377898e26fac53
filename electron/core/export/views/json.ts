/** A list of the screen as JSON, for other programs: each row by the names of its columns. */
import type { Cell } from '../../../../shared/words/list-columns.ts';
import type { ViewTable } from './index.ts';

/** By which such a file is known; the version is that of what stands around the rows. */
const FORMAT = 'verwerkersregister-view';
const VERSION = 1;

/**
 * Days as `YYYY-MM-DD`, moments as UTC, numbers as numbers, everything else as text in the language of the file; what is
 * empty is null. @param about the name of the list, and the day of the records.
 */
export function viewJson(
  table: ViewTable,
  about: { readonly view: string; readonly asOf: string },
): Uint8Array {
  const { language, keys, columns } = table;
  const whole = {
    ...{ format: FORMAT, version: VERSION, ...about, language },
    columns: keys.map((key, at) => ({ key, title: columns[at] })),
    rows: table.rows.map((row) => Object.fromEntries(row.map((cell, at) => [keys[at], plainValue(cell)]))),
  };
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 1)}\n`);
}

function plainValue(cell: Cell): string | number | null {
  if ('number' in cell) return cell.number;
  if ('date' in cell) return cell.date;
  return ('at' in cell ? cell.at : cell.text) || null;
}
