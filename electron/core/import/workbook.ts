/** Reading a workbook: XLSX, XLSM, ODS, and those that are one XML text. */
import { type ParsingOptions, read, type WorkBook } from '@e965/xlsx';
import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { markHidden } from './hidden.ts';
import { withLinkedNames } from './linked-types.ts';
import { withStruckMarked, withStruckOfOds, withStruckOfXml } from './struck-workbook.ts';
import type { RawRow } from './table.ts';
import { packParts, unpackWorkbook } from './unpack.ts';
import { requireReadable } from './workbook-limits.ts';
import { rowsOf } from './workbook-rows.ts';

/** One sheet with its rows; rows without any text are left out. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  /** Whether people see it only if they look for it. */
  readonly isHidden?: boolean;
  /** Places of the columns that are hidden, counted from 0. */
  readonly hiddenColumns?: readonly number[];
}

const asFound: ParsingOptions = {
  dense: true,
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  // The only way to find out which rows and columns of an XLSX are hidden.
  cellStyles: true,
};

/** All sheets of a workbook. Errors: `too-large`, `invalid` (not a workbook, damaged). */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const unpacked = unpackWorkbook(bytes);
  requireReadable(unpacked);
  const parts = withStruckMarked(withLinkedNames(unpacked));
  const content = parts['content.xml'];
  // An ODS has the text of a number beside it, and its format nowhere that the reader looks.
  const cellText = content !== undefined;
  const workbook = opened(() => read(packParts(parts), { ...asFound, cellText, type: 'array' }));
  if (content) markHidden(content, workbook);
  return sheetsOf(workbook);
}

const flatOds = /<office:document[\s>]/;

/**
 * Whether a text is a workbook: "XML spreadsheet 2003", which many programs write under the name .xls, or the flat form
 * of ODS.
 */
export function holdsXmlWorkbook(text: string): boolean {
  const start = text.slice(0, 4000);
  return /<(\w+:)?Workbook[\s>]/.test(start) || flatOds.test(start);
}

/** All sheets of a workbook that is one XML text. Errors: as of {@link readWorkbook}. */
export function readXmlWorkbook(text: string): Sheet[] {
  const content = flatOds.test(text.slice(0, 4000)) ? Buffer.from(text) : null;
  if (content !== null) requireReadable({ 'content.xml': content });
  else if ((text.match(/<(?:\w+:)?Cell[\s/>]/g)?.length ?? 0) > importLimits.cells)
    throw new Problem('too-large', importSentences.tooManyCells);
  const xml = content === null ? withStruckOfXml(text) : flatWithStruck(text, content);
  const workbook = opened(() => read(xml, { ...asFound, cellText: content !== null, type: 'string' }));
  if (content !== null) markHidden(content, workbook);
  return sheetsOf(workbook);
}

const flatWithStruck = (text: string, content: Uint8Array): string => {
  const marked = withStruckOfOds(content, undefined);
  return marked === null ? text : Buffer.from(marked).toString();
};

function opened(open: () => WorkBook): WorkBook {
  try {
    return open();
  } catch {
    throw new Problem('invalid', importSentences.damagedWorkbook);
  }
}

function sheetsOf({ SheetNames, Sheets, Workbook }: WorkBook): Sheet[] {
  const date1904 = Workbook?.WBProps?.date1904 === true;
  return SheetNames.map((name, at) => {
    const sheet = Sheets[name];
    // The reader silently omits a sheet that it cannot read; its missing rows would go unnoticed. One of an ODS file
    // may come without a name.
    if (!sheet || typeof name !== 'string') throw new Problem('invalid', importSentences.damagedWorkbook);
    const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, place) =>
      column?.hidden === true ? [place] : [],
    );
    const isHidden = (Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
    return {
      name,
      rows: rowsOf(name, sheet, date1904),
      ...(isHidden && { isHidden }),
      ...(hiddenColumns.length > 0 && { hiddenColumns }),
    };
  });
}
