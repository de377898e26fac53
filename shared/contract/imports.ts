/** Importing a list: preview, import, and undoing an import. */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { headerRows, importMapping, importPreview, importProgress, pastImport } from '../fields/import.ts';
import {
  cellCorrections,
  everyRow,
  GRID_PAGE,
  gridPage,
  gridView,
  rowChoice,
} from '../fields/import-grid.ts';
import { defaultDuplicates, duplicateStrategy } from '../schema/duplicates.ts';
import { civilDate, id, requiredText, text } from '../schema/primitives.ts';
import { changed, procedure } from './base.ts';

export const imports = {
  /**
   * Reads a list and reports what would happen to every row; nothing is written. `under`: the rows are the
   * sub-processors of this supplier, which is created if no supplier has the name. Where it has some, the list is compared
   * with them; under `update` what is added is announced, what is gone ends, and other places take the old ones' place.
   */
  preview: procedure
    .input(
      z.strictObject({
        file: z.file(),
        mapping: importMapping.nullable().default(null),
        /** The sheet to read, where no mapping names one; null = the one that holds suppliers. */
        sheet: text.nullable().default(null),
        /** The row with the names of the columns, and over how many rows they are spread, where no mapping says it. */
        headerRow: z.int().min(1).nullable().default(null),
        headerRows: headerRows.nullable().default(null),
        duplicates: duplicateStrategy.default(defaultDuplicates),
        under: z
          .union([z.strictObject({ id }), z.strictObject({ name: requiredText })])
          .nullable()
          .default(null),
        /** Day of a list of sub-processors, from which the term to object counts; null = today. */
        announcedOn: civilDate.nullable().default(null),
        /** Other words in cells of the list. */
        corrections: cellCorrections.default([]),
        /** Which rows are taken over. */
        rows: rowChoice.default(everyRow),
        /** Rows and findings do not come along: they are asked for with `rows`. */
        inParts: z.boolean().default(false),
      }),
    )
    .output(importPreview),
  /** Rows of the last preview, if that was to be given in parts, cell by cell. `not-found` for another preview. */
  rows: procedure
    .input(
      z.strictObject({
        importId: id,
        view: gridView.default('all'),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(GRID_PAGE).default(GRID_PAGE),
      }),
    )
    .output(gridPage),
  /**
   * Writes what the preview showed, all or nothing; `conflict` if the register has changed since. `leaveOut`: keys of
   * differences with the known chain that are not written.
   */
  run: procedure
    .input(
      z.strictObject({
        importId: id,
        reason: text.default(''),
        leaveOut: z.array(z.string()).max(100_000).default([]),
      }),
    )
    .output(eventIterator(importProgress)),
  /** The imports that wrote something, the last one first. */
  list: procedure.output(z.array(pastImport)),
  /**
   * Undoes an import, all or nothing, within 30 days. `not-found`; `conflict` if something that it wrote was changed since;
   * `refused` if it was undone before or is too long ago.
   */
  undo: procedure.input(z.strictObject({ id: text })).output(z.strictObject(changed)),
};
