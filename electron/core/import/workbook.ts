/** Reading a workbook: XLSX, XLSM and ODS. */
import { read } from '@e965/xlsx';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { markHiddenRows } from './hidden-rows.ts';
import type { RawRow } from './table.ts';
import { packParts, unpackWorkbook } from './unpack.ts';
import { requireReadable } from './workbook-limits.ts';
import { rowsOf } from './workbook-rows.ts';

/** One sheet with its rows; rows without any text are left out. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
}

/** All sheets of a workbook. Errors: `too-large`, `invalid` (not a workbook, damaged). */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const parts = unpackWorkbook(bytes);
  requireReadable(parts);
  let workbook: ReturnType<typeof read>;
  try {
    workbook = read(packParts(parts), {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      cellText: false,
      // The only way to find out which rows of an XLSX are hidden.
      cellStyles: true,
    });
  } catch {
    throw new Problem('invalid', importSentences.damagedWorkbook);
  }
  const content = parts['content.xml'];
  if (content) markHiddenRows(content, workbook);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name) => {
    const sheet = workbook.Sheets[name];
    // The reader silently omits a sheet that it cannot read; its missing rows would go unnoticed. One of an ODS file
    // may come without a name.
    if (!sheet || typeof name !== 'string') throw new Problem('invalid', importSentences.damagedWorkbook);
    return { name, rows: rowsOf(name, sheet, date1904) };
  });
}
